package org.digitworkbench.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/** What may happen to an image without anybody's bad will, in any size; at size 0 nothing. */
public enum Disturbance {
  /**
   * Gaussian noise of that standard deviation in ink, cut off at paper and full ink; one seed gives
   * one pattern, which grows with the size.
   */
  NOISE(
      new Scale(
          "noise",
          "Noise",
          "noise",
          100,
          " %",
          List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)),
      0.025),
  /** A Gaussian of that standard deviation in pixels. */
  BLUR(
      new Scale("blur", "Blur", "blur", 1, " px", List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0)),
      0.1),
  /** About the middle of the image, clockwise, in degrees. */
  ROTATION(
      new Scale(
          "rotation",
          "Rotation",
          "rotation, clockwise",
          1,
          "°",
          List.of(
              -180.0, -135.0, -90.0, -60.0, -45.0, -30.0, -15.0, 0.0, 15.0, 30.0, 45.0, 60.0, 90.0,
              135.0, 180.0)),
      10),
  /** To the right, in pixels. */
  SHIFT(
      new Scale(
          "shift",
          "Shift",
          "shift to the right",
          1,
          " px",
          List.of(
              -10.0, -8.0, -6.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0)),
      0.5),
  /** How far the edge of the ink moves outwards, in pixels; a stroke gets thicker by twice that. */
  THICKNESS(
      new Scale(
          "thickness",
          "Thickness",
          "edge of the ink outwards",
          1,
          " px",
          List.of(-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0)),
      0.125);

  // A record of a copied list.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Scale scale;

  private final double step;

  Disturbance(Scale scale, double step) {
    this.scale = scale;
    this.step = step;
  }

  /** Its sizes and what they are called. */
  public Scale scale() {
    return scale;
  }

  /** The sizes from the least to the largest in small even steps, 0 among them. */
  public List<Double> fineSizes() {
    List<Double> sizes = new ArrayList<>();
    int from = (int) Math.round(scale.least() / step);
    int to = (int) Math.round(scale.most() / step);
    for (int i = from; i <= to; i++) {
      sizes.add(i * step);
    }
    return sizes;
  }

  /**
   * The disturbed ink of an image; the same for the same seed.
   *
   * @param ink 784 pixels, 0 to 1; not written to
   * @param seed of the noise
   */
  public float[] apply(float[] ink, double size, long seed) {
    if (size == 0) {
      return ink.clone();
    }
    return switch (this) {
      case NOISE -> noisy(ink, size, seed);
      case BLUR -> Softening.blurred(ink, size);
      case ROTATION -> Resampling.turned(ink, size);
      case SHIFT -> Resampling.moved(ink, size);
      case THICKNESS -> Softening.thickened(ink, size);
    };
  }

  /** The disturbed image, rounded to levels of 1/255. */
  public DigitImage apply(DigitImage image, double size, long seed) {
    return Inks.image(apply(image.ink(), size, seed), 0);
  }

  private static float[] noisy(float[] ink, double deviation, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] noisy = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      noisy[i] = (float) Math.clamp(ink[i] + deviation * random.nextGaussian(), 0, 1);
    }
    return noisy;
  }
}
