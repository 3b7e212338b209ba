package org.digitworkbench.robustness;

import org.digitworkbench.domain.DigitImage;

/** Ink blurred, and its edge moved outwards or inwards. */
final class Softening {

  private static final int SIDE = DigitImage.SIDE;

  private Softening() {}

  /**
   * By a Gaussian, cut off at three standard deviations; paper all around.
   *
   * @param deviation in pixels
   */
  static float[] blurred(float[] ink, double deviation) {
    int reach = (int) Math.ceil(3 * deviation);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      double distance = i - reach;
      kernel[i] = deviation == 0 ? 1 : Math.exp(-distance * distance / (2 * deviation * deviation));
      sum += kernel[i];
    }
    float[] rows = new float[ink.length];
    float[] both = new float[ink.length];
    convolve(ink, rows, kernel, sum, 1);
    convolve(rows, both, kernel, sum, SIDE);
    return both;
  }

  /**
   * @param stride 1 along the rows, 28 along the columns
   */
  private static void convolve(float[] from, float[] to, double[] kernel, double sum, int stride) {
    int reach = kernel.length / 2;
    for (int i = 0; i < from.length; i++) {
      int place = stride == 1 ? i % SIDE : i / SIDE;
      double value = 0;
      for (int k = Math.max(-reach, -place); k <= Math.min(reach, SIDE - 1 - place); k++) {
        value += kernel[k + reach] * from[i + k * stride];
      }
      to[i] = (float) (value / sum);
    }
  }

  /**
   * Thicker by grey dilation, thinner by erosion: for each pixel of the way each pixel takes the
   * largest or smallest ink of itself and its neighbours, in turns the four and the eight nearest,
   * which keeps a dot about round; for the rest of the way, a part of that.
   *
   * @param pixels that the edge moves outwards; negative for inwards
   */
  static float[] thickened(float[] ink, double pixels) {
    float[] now = ink.clone();
    double rest = Math.abs(pixels);
    for (int step = 0; rest > 0; step++) {
      now = towards(now, pixels > 0 ? 1 : -1, step % 2 == 1, Math.min(1, rest));
      rest -= 1;
    }
    return now;
  }

  private static float[] towards(float[] ink, int sign, boolean eight, double way) {
    float[] moved = new float[ink.length];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int at = row * SIDE + column;
        float extreme = sign * ink[at];
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            if (eight || dx == 0 || dy == 0) {
              extreme = Math.max(extreme, sign * paperAround(ink, column + dx, row + dy));
            }
          }
        }
        moved[at] = (float) (ink[at] + way * (sign * extreme - ink[at]));
      }
    }
    return moved;
  }

  private static float paperAround(float[] ink, int x, int y) {
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : ink[y * SIDE + x];
  }
}
