package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * Variations of one handwritten digit. First come strokes that MNIST lacks, then one distortion
 * that is affine and elastic at once (Simard et al. 2003), then a thicker or thinner pen.
 */
final class Handwriting {

  private static final int SIDE = DigitImage.SIDE;
  private static final int ONE = 1;
  private static final int SEVEN = 7;

  /** Share of the 1s with a flag, and of the 7s with a bar: about that of European writers. */
  private static final double FLAGS = 0.65;

  private static final double BARS = 0.4;

  private Handwriting() {}

  /** A variation of an image of 784 pixels, which stays as it is. */
  static byte[] vary(byte[] pixels, int label, SplittableRandom random) {
    float[] ink = new float[pixels.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = pixels[i] & 0xff;
    }
    double most = 1;
    if (label == ONE && random.nextDouble() < FLAGS) {
      ink = Strokes.withFlag(ink, random);
      // A 1 that leans and turns as far as any digit becomes a 7.
      most = 0.5;
    } else if (label == SEVEN && random.nextDouble() < BARS) {
      Strokes.addBar(ink, random);
    }
    return redraw(ink, most, random);
  }

  /**
   * Ink distorted and drawn with another pen.
   *
   * @param most share of the turns and slants that digits get
   * @return 784 pixels
   */
  static byte[] redraw(float[] ink, double most, SplittableRandom random) {
    float[] drawn = Pen.vary(Warp.random(ink, most, random).apply(ink), random);
    byte[] varied = new byte[SIDE * SIDE];
    for (int i = 0; i < varied.length; i++) {
      varied[i] = (byte) Math.round(Math.clamp(drawn[i], 0f, 255f));
    }
    return varied;
  }
}
