package org.digitworkbench.robustness;

import org.digitworkbench.domain.DigitImage;

/** How the size of a change of 784 pixels is measured, in ink: 1 is from paper to full ink. */
public enum Norm {
  /** L-infinity: the largest change of a pixel. */
  EACH_PIXEL("Each pixel", 1, 0.25),
  /** L2: the root of the sum of the squared changes of all pixels. */
  ALTOGETHER("All pixels", Math.sqrt(DigitImage.SIZE), 5);

  private final String title;
  private final double largest;
  private final double far;

  Norm(String title, double largest, double far) {
    this.title = title;
    this.largest = largest;
    this.far = far;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  /** No change within 0 to 1 is larger. */
  public double largest() {
    return largest;
  }

  /** A size at which the drawing can still be recognised, if barely. */
  public double far() {
    return far;
  }

  /** Size of the change from one image to another, at its level of 1/255 exact. */
  public double size(DigitImage from, DigitImage to) {
    double size = 0;
    byte[] before = from.toBytes();
    byte[] after = to.toBytes();
    for (int i = 0; i < before.length; i++) {
      double change = Math.abs((after[i] & 0xff) - (before[i] & 0xff)) / 255.0;
      size = this == EACH_PIXEL ? Math.max(size, change) : size + change * change;
    }
    return this == EACH_PIXEL ? size : Math.sqrt(size);
  }

  /** How much a function rises at most by a change of size 1: the dual norm of its gradient. */
  double slope(float[] gradient, int index) {
    double sum = 0;
    for (int i = index * DigitImage.SIZE; i < (index + 1) * DigitImage.SIZE; i++) {
      sum += this == EACH_PIXEL ? Math.abs(gradient[i]) : (double) gradient[i] * gradient[i];
    }
    return this == EACH_PIXEL ? sum : Math.sqrt(sum);
  }

  /**
   * Goes a step that makes the change larger by at most {@code step}, and no larger than {@code
   * size}, in the direction that raises a function most, as far as the pixels allow.
   *
   * @param ink of the unchanged image
   * @param change of that image; written to
   * @param gradient of the function by the ink, of image {@code index} of many
   */
  void advance(float[] ink, float[] change, float[] gradient, int index, double step, double size) {
    int from = index * DigitImage.SIZE;
    double factor = step;
    if (this == ALTOGETHER) {
      double length = 0;
      for (int i = 0; i < ink.length; i++) {
        float slope = gradient[from + i];
        length += isFree(ink[i] + change[from + i], slope) ? (double) slope * slope : 0;
      }
      factor = length == 0 ? 0 : step / Math.sqrt(length);
    }
    double moved = 0;
    for (int i = 0; i < ink.length; i++) {
      float slope = gradient[from + i];
      double direction = this == EACH_PIXEL ? Math.signum(slope) : slope;
      if (isFree(ink[i] + change[from + i], slope)) {
        change[from + i] += (float) (factor * direction);
      }
      moved += (double) change[from + i] * change[from + i];
    }
    double shrink = Math.min(1, size / Math.max(Math.sqrt(moved), Double.MIN_NORMAL));
    for (int i = 0; i < ink.length; i++) {
      double wanted =
          this == EACH_PIXEL
              ? Math.clamp(change[from + i], -size, size)
              : shrink * change[from + i];
      change[from + i] = (float) Math.clamp(wanted, -ink[i], 1 - ink[i]);
    }
  }

  /** Whether a pixel can go on in that direction. */
  private static boolean isFree(float value, float slope) {
    return slope > 0 ? value < 1 : value > 0;
  }
}
