package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lowest and highest values of a curve in levels: a stretch of level k holds 2 to the power of k
 * buckets of the curve, aligned to the first. So a chart reads as many stretches as it has pixels,
 * however many points there are, and no extreme is lost.
 */
final class ChartEnvelope {

  private static final int LEVELS = 17;

  /** The stretches of one level. */
  private static final class Level {
    private float[] low = {};
    private float[] high = {};
    private int size;

    void add(int place, float lowest, float highest) {
      if (place < size) {
        low[place] = Math.min(low[place], lowest);
        high[place] = Math.max(high[place], highest);
        return;
      }
      if (size == low.length) {
        low = Arrays.copyOf(low, Math.max(4, 2 * size));
        high = Arrays.copyOf(high, low.length);
      }
      low[size] = lowest;
      high[size] = highest;
      size++;
    }
  }

  private List<Level> levels = levels();

  private static List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      levels.add(new Level());
    }
    return levels;
  }

  /**
   * Adds a value to a bucket.
   *
   * @param bucket the last one or the one after it
   */
  void add(int bucket, double value) {
    for (int level = 0; level < LEVELS; level++) {
      levels.get(level).add(bucket >> level, (float) value, (float) value);
    }
  }

  /**
   * Forgets all and begins with one value in each bucket, at a tenth of the cost of adding them.
   */
  void fill(double[] values, int size) {
    levels = levels();
    for (int i = 0; i < size; i++) {
      levels.getFirst().add(i, (float) values[i], (float) values[i]);
    }
    for (int level = 1; level < LEVELS; level++) {
      Level from = levels.get(level - 1);
      for (int i = 0; i < from.size; i++) {
        levels.get(level).add(i >> 1, from.low[i], from.high[i]);
      }
    }
  }

  /** Joins each two buckets to one. */
  void halve() {
    levels.removeFirst();
    Level top = new Level();
    Level below = levels.getLast();
    for (int i = 0; i < below.size; i++) {
      top.add(i >> 1, below.low[i], below.high[i]);
    }
    levels.add(top);
  }

  /** The highest level; a curve is at most a few stretches long there. */
  static int top() {
    return LEVELS - 1;
  }

  /** Lowest value of a stretch. */
  double low(int level, int place) {
    return levels.get(level).low[place];
  }

  /** Highest value of a stretch. */
  double high(int level, int place) {
    return levels.get(level).high[place];
  }

  /**
   * Lowest value of the buckets from {@code from} up to {@code to}, exclusive; infinite if none.
   */
  double lowest(int from, int to) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int level = 0; from < to; level++, from >>= 1, to >>= 1) {
      if ((from & 1) == 1) {
        lowest = Math.min(lowest, low(level, from++));
      }
      if ((to & 1) == 1) {
        lowest = Math.min(lowest, low(level, --to));
      }
    }
    return lowest;
  }

  /** Highest value of these buckets; negative infinite if there are none. */
  double highest(int from, int to) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int level = 0; from < to; level++, from >>= 1, to >>= 1) {
      if ((from & 1) == 1) {
        highest = Math.max(highest, high(level, from++));
      }
      if ((to & 1) == 1) {
        highest = Math.max(highest, high(level, --to));
      }
    }
    return highest;
  }
}
