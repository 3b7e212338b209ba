package org.digitworkbench.domain;

/** How the learning rate changes over a training. */
public enum Schedule {
  /** Not at all. */
  CONSTANT,
  /**
   * Down to a hundredth along half a cosine, Loshchilov and Hutter 2017 without restarts: large
   * steps first, small ones in the end.
   */
  COSINE,
  /** Down to a hundredth in a straight line. */
  LINEAR,
  /** Down to a hundredth, by the same share in each epoch. */
  EXPONENTIAL;

  private static final double FLOOR = 0.01;

  /**
   * What the learning rate is multiplied by.
   *
   * @param progress of the planned epochs, 0 to 1; more when trained on
   */
  public double factor(double progress) {
    return switch (this) {
      case CONSTANT -> 1;
      case COSINE ->
          FLOOR + (1 - FLOOR) * (1 + Math.cos(Math.PI * Math.clamp(progress, 0.0, 1.0))) / 2;
      case LINEAR -> FLOOR + (1 - FLOOR) * (1 - Math.clamp(progress, 0.0, 1.0));
      case EXPONENTIAL -> Math.pow(FLOOR, Math.clamp(progress, 0.0, 1.0));
    };
  }
}
