package org.digitworkbench.inside;

import java.util.stream.IntStream;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Shape;

/**
 * The square of the maps before that a place of a feature map looks at: a convolution's window,
 * which may reach into the padding, or a pool's tile.
 */
public final class Window {

  private final Pass pass;
  private final Unit unit;
  private final Shape map;
  private final Shape before;
  private final int side;
  private final int stride;
  private final int padding;

  private Window(Pass pass, Unit unit, int side, int stride, int padding) {
    this.pass = pass;
    this.unit = unit;
    this.map = pass.shape(unit.layer());
    this.before = pass.shape(unit.layer() - 1);
    this.side = side;
    this.stride = stride;
    this.padding = padding;
  }

  /** Whether units of that layer look at a window. */
  public static boolean isIn(Pass pass, int layer) {
    return layer != Unit.PIXELS
        && switch (pass.kind(layer)) {
          case LayerSpec.Convolution _, LayerSpec.MaxPool _, LayerSpec.AveragePool _ -> true;
          case LayerSpec.Dense _, LayerSpec.BatchNormalisation _, LayerSpec.Dropout _ -> false;
          case null -> false;
        };
  }

  /**
   * That of a unit.
   *
   * @throws IllegalArgumentException if units of its layer have none
   */
  public static Window at(Pass pass, Unit unit) {
    return switch (pass.kind(unit.layer())) {
      case LayerSpec.Convolution c -> new Window(pass, unit, c.kernel(), c.stride(), c.padding());
      case LayerSpec.MaxPool(int size) -> new Window(pass, unit, size, size, 0);
      case LayerSpec.AveragePool(int size) -> new Window(pass, unit, size, size, 0);
      case null, default -> throw new IllegalArgumentException("no window at " + unit);
    };
  }

  public Unit unit() {
    return unit;
  }

  /** Rows and columns of it. */
  public int side() {
    return side;
  }

  /** Whether it has a kernel: it is a convolution's. */
  public boolean hasKernel() {
    return pass.kind(unit.layer()) instanceof LayerSpec.Convolution;
  }

  /** Number of maps that it looks at. */
  public int channels() {
    return hasKernel() ? before.channels() : 1;
  }

  /** The map that the unit is in: the filter. */
  public int channel() {
    return unit.index() / (map.height() * map.width());
  }

  /** The unit's row in its map. */
  public int row() {
    return unit.index() / map.width() % map.height();
  }

  /** The unit's column in its map. */
  public int column() {
    return unit.index() % map.width();
  }

  /** First row of the map before that it covers; negative in the padding. */
  public int top() {
    return row() * stride - padding;
  }

  /** First column of the map before that it covers; negative in the padding. */
  public int left() {
    return column() * stride - padding;
  }

  /** Height of the maps before. */
  public int mapHeight() {
    return before.height();
  }

  /** Width of the maps before. */
  public int mapWidth() {
    return before.width();
  }

  /** The map before of that number, row by row; a pool looks at one alone. */
  public float[] map(int channel) {
    int size = before.height() * before.width();
    float[] values = new float[size];
    System.arraycopy(pass.values(unit.layer() - 1), seen(channel) * size, values, 0, size);
    return values;
  }

  /**
   * Index, in the layer before, of a place of the window; -1 in the padding.
   *
   * @param channel of the maps that it looks at
   */
  public int source(int channel, int row, int column) {
    int y = top() + row;
    int x = left() + column;
    boolean inside = y >= 0 && y < before.height() && x >= 0 && x < before.width();
    return inside ? (seen(channel) * before.height() + y) * before.width() + x : -1;
  }

  /** What the layer before has there, zero in the padding. */
  public double value(int channel, int row, int column) {
    int source = source(channel, row, column);
    return source < 0 ? 0 : pass.values(unit.layer() - 1)[source];
  }

  /** The kernel's weight there; of a pool none. */
  public double weight(int channel, int row, int column) {
    return pass.parameter(
        unit.layer(), ((channel() * before.channels() + channel) * side + row) * side + column);
  }

  /** What a channel adds to the unit's sum, or the sum of a pool's tile. */
  public double sum(int channel) {
    double sum = 0;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double weight = hasKernel() ? weight(channel, row, column) : 1;
        sum += value(channel, row, column) * weight;
      }
    }
    return sum;
  }

  /** The channel that adds or takes most. */
  public int strongestChannel() {
    int best = 0;
    for (int channel = 1; channel < channels(); channel++) {
      best = Math.abs(sum(channel)) > Math.abs(sum(best)) ? channel : best;
    }
    return best;
  }

  /** Steps by which it moves. */
  public int stride() {
    return stride;
  }

  /** Whether it looks at the pixels. */
  public boolean looksAtPixels() {
    return unit.layer() - 1 == Unit.PIXELS;
  }

  /** All places of a tile, row by row. */
  int[] sources() {
    return IntStream.range(0, side * side).map(i -> source(0, i / side, i % side)).toArray();
  }

  /** The unit so many places further in the same map; at its edge the last one. */
  public Unit moved(int rows, int columns) {
    return at(row() + rows, column() + columns);
  }

  /** The unit of the same map whose window is nearest around that place of the map before. */
  public Unit around(double y, double x) {
    return at(
        (int) Math.round((y + padding - side / 2.0) / stride),
        (int) Math.round((x + padding - side / 2.0) / stride));
  }

  private Unit at(int row, int column) {
    int y = Math.clamp(row, 0, map.height() - 1);
    int x = Math.clamp(column, 0, map.width() - 1);
    return new Unit(unit.layer(), (channel() * map.height() + y) * map.width() + x);
  }

  /** A pool looks at the map of its own number. */
  private int seen(int channel) {
    return hasKernel() ? channel : channel();
  }
}
