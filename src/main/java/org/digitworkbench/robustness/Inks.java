package org.digitworkbench.robustness;

import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;

/** Images as ink, 0 (paper) to 1, 784 numbers for each, and back. */
final class Inks {

  private Inks() {}

  /** The image of that index, each pixel rounded to one of the 256 levels. */
  static DigitImage image(float[] ink, int index) {
    byte[] pixels = new byte[DigitImage.SIZE];
    for (int i = 0; i < pixels.length; i++) {
      float value = Math.clamp(ink[index * DigitImage.SIZE + i], 0f, 1f);
      pixels[i] = (byte) Math.round(255 * value);
    }
    return DigitImage.of(pixels);
  }

  /** Writes the ink of one image in the place of that index. */
  static void put(float[] one, float[] all, int index) {
    System.arraycopy(one, 0, all, index * DigitImage.SIZE, DigitImage.SIZE);
  }

  /** The image that many times. */
  static float[] repeat(float[] one, int count) {
    float[] all = new float[count * DigitImage.SIZE];
    for (int i = 0; i < count; i++) {
      put(one, all, i);
    }
    return all;
  }

  /** What was said of the image of that index. */
  static Prediction prediction(float[] probabilities, int index) {
    float[] ten = new float[NetworkSpec.CLASSES];
    System.arraycopy(probabilities, index * ten.length, ten, 0, ten.length);
    return Prediction.of(ten);
  }
}
