package org.digitworkbench.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureReader;

/**
 * Digits of a data set side by side, so that each touches the one before it, on a picture with
 * digits about 80 pixels high.
 *
 * @param digits what is to be read
 * @param picture dark ink on white, read like a file
 */
record TouchingRow(String digits, Picture picture) {

  /** Pixels of the picture for one of the data set. */
  private static final int SCALE = 4;

  private static final int SIDE = SCALE * DigitImage.SIDE;
  private static final int MARGIN = 2 * SIDE / 3;
  private static final int HEIGHT = SIDE + 2 * MARGIN;

  /** Digits are moved up or down by so many pixels of the data set at most. */
  private static final int JITTER = 2;

  /**
   * A row of digits picked at random.
   *
   * @param count of digits
   * @param overlap how far the nearest strokes of neighbours run into each other, in pixels of the
   *     data set; 0 if they just touch
   */
  static TouchingRow of(ImageSet images, int count, int overlap, SplittableRandom random) {
    StringBuilder digits = new StringBuilder();
    double[] ink = new double[HEIGHT * (2 * MARGIN + count * SIDE)];
    int width = ink.length / HEIGHT;
    int end = MARGIN;
    int[] right = new int[HEIGHT];
    Arrays.fill(right, Integer.MIN_VALUE / 2);
    for (int i = 0; i < count; i++) {
      int picked = random.nextInt(images.size());
      DigitImage digit = images.image(picked);
      digits.append(images.label(picked));
      int top = MARGIN + random.nextInt(-JITTER * SCALE, JITTER * SCALE + 1);
      int left = i == 0 ? MARGIN : contact(digit, top, right) - overlap * SCALE;
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          double value = ink(digit, x, y);
          int at = (top + y) * width + left + x;
          ink[at] = Math.max(ink[at], value);
          if (value >= 0.5) {
            right[top + y] = Math.max(right[top + y], left + x);
            end = Math.max(end, left + x + 1);
          }
        }
      }
    }
    return new TouchingRow(digits.toString(), picture(ink, width, end + MARGIN));
  }

  /** One digit by itself. */
  static TouchingRow single(ImageSet images, int index) {
    return of(images.slice(index, 1), 1, 0, new SplittableRandom(index));
  }

  /** Where the digit's left side is to be, so that it is next to the ink but not on it. */
  private static int contact(DigitImage digit, int top, int[] right) {
    int contact = Integer.MIN_VALUE / 2;
    for (int y = 0; y < SIDE; y++) {
      int x = 0;
      while (x < SIDE && ink(digit, x, y) < 0.5) {
        x++;
      }
      if (x < SIDE) {
        contact = Math.max(contact, right[top + y] + 1 - x);
      }
    }
    // A dash or a dot beside nothing at its height cannot touch.
    return Math.max(contact, MARGIN);
  }

  /** Smoothly enlarged, with edges steeper than MNIST's, whose blur is a fifth of a stroke. */
  private static double ink(DigitImage digit, int column, int row) {
    double x = (column + 0.5) / SCALE - 0.5;
    double y = (row + 0.5) / SCALE - 0.5;
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double u = x - left;
    double v = y - top;
    double value =
        pixel(digit, left, top) * (1 - u) * (1 - v)
            + pixel(digit, left + 1, top) * u * (1 - v)
            + pixel(digit, left, top + 1) * (1 - u) * v
            + pixel(digit, left + 1, top + 1) * u * v;
    return Math.clamp(2.5 * (value / 255 - 0.3), 0.0, 1.0);
  }

  private static int pixel(DigitImage digit, int x, int y) {
    int last = DigitImage.SIDE - 1;
    return x < 0 || y < 0 || x > last || y > last ? 0 : digit.pixel(y, x);
  }

  private static Picture picture(double[] ink, int width, int cropped) {
    return PictureReader.of(
        cropped,
        HEIGHT,
        (y, argb) -> {
          for (int x = 0; x < cropped; x++) {
            int light = 255 - (int) Math.round(255 * ink[y * width + x]);
            argb[x] = 0xff000000 | light << 16 | light << 8 | light;
          }
        });
  }
}
