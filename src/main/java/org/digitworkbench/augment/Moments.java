package org.digitworkbench.augment;

import org.digitworkbench.domain.DigitImage;

/**
 * Where ink is and how it leans.
 *
 * @param mass sum of the ink
 * @param x column of its centre
 * @param y row of its centre
 * @param slant how far it moves to the right for each row upwards: the regression of x on -y
 */
record Moments(double mass, double x, double y, double slant) {

  /** Of 784 pixels; without ink, the middle of the image. */
  static Moments of(float[] ink) {
    double mass = 0;
    double x = 0;
    double y = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < ink.length; i++) {
      double column = i % DigitImage.SIDE;
      double row = Math.floorDiv(i, DigitImage.SIDE);
      mass += ink[i];
      x += ink[i] * column;
      y += ink[i] * row;
      xy += ink[i] * column * row;
      yy += ink[i] * row * row;
    }
    if (mass == 0) {
      double middle = (DigitImage.SIDE - 1) / 2.0;
      return new Moments(0, middle, middle, 0);
    }
    double spread = mass * yy - y * y;
    return new Moments(mass, x / mass, y / mass, spread == 0 ? 0 : (x * y - mass * xy) / spread);
  }
}
