package org.digitworkbench.ui.inside.room;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.inside.UnitWeights;
import org.digitworkbench.ui.why.Dye;

/**
 * Weights as a picture: each channel of the layer before a tile, in rows from left to right, each
 * weight a square; orange for positive, blue for negative, black for 0, the strongest in its full
 * colour.
 */
final class WeightsPicture {

  private static final int BLACK = 0xff000000;

  /** What is not a number. */
  private static final int BROKEN = 0xffcc79a7;

  /** Of sRGB, by its usual approximation. */
  private static final double GAMMA = 2.2;

  private static final int MAP_GAP = 3;

  /** Cells smaller than that have no gaps. */
  private static final int GAPPED = 5;

  /** A row of units begins with a multiple of that, so that they can be counted. */
  private static final int EVEN = 8;

  private static final int LARGEST_CELL = 12;

  /** Of one channel alone: 7 pixels for each of 28, more for those of a kernel. */
  private static final int ONE_MAP = 196;

  private static final int LARGEST_OF_ONE = 28;

  private final Shape shape;
  private final int side;
  private final int gap;
  private final int columns;
  private final int[] argb;

  private WeightsPicture(UnitWeights weights, int side, int gap, int columns) {
    this.shape = weights.shape();
    this.side = side;
    this.gap = gap;
    this.columns = columns;
    this.argb = new int[width() * height()];
    paint(weights.values());
  }

  /** In the largest squares with which it fits, in pixels. */
  static WeightsPicture of(UnitWeights weights, int width, int height) {
    Shape shape = weights.shape();
    boolean flat = shape.height() == 1 && shape.width() == 1;
    int largest =
        shape.channels() == 1 && !flat
            ? Math.clamp(ONE_MAP / Math.max(shape.height(), shape.width()), 1, LARGEST_OF_ONE)
            : LARGEST_CELL;
    for (int side = largest; side > 1; side--) {
      int gap = gap(flat, side);
      int columns = columns(shape, width, side, gap);
      int rows = Math.ceilDiv(shape.channels(), columns);
      boolean wide = columns * (shape.width() * side + gap) - gap <= width;
      if (wide && rows * (shape.height() * side + gap) - gap <= height) {
        return new WeightsPicture(weights, side, gap, columns);
      }
    }
    int gap = gap(flat, 1);
    return new WeightsPicture(weights, 1, gap, columns(shape, width, 1, gap));
  }

  private static int gap(boolean flat, int side) {
    return flat ? (side < GAPPED ? 0 : 1) : MAP_GAP;
  }

  private static int columns(Shape shape, int width, int side, int gap) {
    int channels = shape.channels();
    int fit = Math.clamp((width + gap) / (shape.width() * side + gap), 1, channels);
    if (shape.height() == 1 && shape.width() == 1) {
      return fit > EVEN && fit < channels ? fit / EVEN * EVEN : fit;
    }
    int rows = Math.ceilDiv(channels, fit);
    return Math.ceilDiv(channels, rows);
  }

  private void paint(float[] values) {
    float strongest = Float.MIN_NORMAL;
    for (float value : values) {
      float size = Math.abs(value);
      strongest = size < Float.POSITIVE_INFINITY ? Math.max(strongest, size) : strongest;
    }
    for (int i = 0; i < values.length; i++) {
      int color = color(values[i] / strongest);
      for (int y = top(i); y < top(i) + side; y++) {
        int from = y * width() + left(i);
        Arrays.fill(argb, from, from + side, color);
      }
    }
  }

  /** For a value from -1 to 1, the light of the screen in proportion to it. */
  static int color(float value) {
    if (Float.isNaN(value)) {
      return BROKEN;
    }
    int full = value < 0 ? Dye.AGAINST : Dye.FOR;
    double light = Math.pow(Math.min(1, Math.abs(value)), 1 / GAMMA);
    int color = BLACK;
    for (int shift = 0; shift <= 16; shift += 8) {
      color |= (int) Math.round((full >> shift & 0xff) * light) << shift;
    }
    return color;
  }

  private int left(int index) {
    int channel = index / (shape.height() * shape.width());
    return channel % columns * (shape.width() * side + gap) + index % shape.width() * side;
  }

  private int top(int index) {
    int area = shape.height() * shape.width();
    int row = index % area / shape.width();
    return index / area / columns * (shape.height() * side + gap) + row * side;
  }

  int width() {
    return columns * (shape.width() * side + gap) - gap;
  }

  int height() {
    int rows = Math.ceilDiv(shape.channels(), columns);
    return rows * (shape.height() * side + gap) - gap;
  }

  /** The colours, row by row, each 0xAARRGGBB, opaque or 0; not a copy. */
  int[] argb() {
    return argb;
  }

  /** Index of the weight at that place; -1 between tiles and beside all. */
  int at(double x, double y) {
    if (x < 0 || y < 0 || x >= width() || y >= height()) {
      return -1;
    }
    int stepX = shape.width() * side + gap;
    int stepY = shape.height() * side + gap;
    int channel = (int) y / stepY * columns + (int) x / stepX;
    int column = (int) x % stepX / side;
    int row = (int) y % stepY / side;
    boolean hit = column < shape.width() && row < shape.height() && channel < shape.channels();
    return hit ? (channel * shape.height() + row) * shape.width() + column : -1;
  }
}
