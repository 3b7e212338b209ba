package org.digitworkbench.ui.why;

import org.digitworkbench.domain.Shape;
import org.digitworkbench.engine.LayerActivation;

/**
 * What one layer gives, as a picture: each map of a convolution a tile, each unit of a dense layer
 * a cell, in rows from left to right. The layer's largest value is white, 0 black, negative ones
 * are blue.
 *
 * @param title what the layer is
 * @param size what it gives, such as "32 maps of 12 × 12"
 */
record LayerPicture(String title, String size, Pixels pixels) {

  private static final int TILE = 44;
  private static final int TILE_GAP = 2;
  private static final int TILES_HEIGHT = 400;

  private static final int UNITS_IN_A_ROW = 32;
  private static final int CELL = 22;
  private static final int SMALLEST_CELL = 3;
  private static final int CELL_GAP = 1;
  private static final int CELLS_HEIGHT = 180;

  /**
   * Paints a layer.
   *
   * @param width of the picture at most, in pixels
   */
  static LayerPicture of(LayerActivation layer, int width) {
    Shape shape = layer.shape();
    if (shape.height() == 1 && shape.width() == 1) {
      int units = shape.channels();
      return new LayerPicture(layer.title(), units + " units", cells(layer, width));
    }
    return new LayerPicture(
        layer.title(),
        "%d maps of %d × %d".formatted(shape.channels(), shape.height(), shape.width()),
        maps(layer, width));
  }

  /** In tiles of about 44 pixels, or smaller ones if all would be too high. */
  private static Pixels maps(LayerActivation layer, int width) {
    Shape shape = layer.shape();
    int zoom = Math.max(1, Math.round((float) TILE / Math.max(shape.height(), shape.width())));
    Grid grid = Grid.of(shape, zoom, TILE_GAP, width);
    while (zoom > 1 && grid.height() > TILES_HEIGHT) {
      zoom--;
      grid = Grid.of(shape, zoom, TILE_GAP, width);
    }
    return paint(layer, grid);
  }

  /** 32 in a row, so that the same unit is found again. */
  private static Pixels cells(LayerActivation layer, int width) {
    Shape shape = layer.shape();
    int columns = Math.min(shape.channels(), UNITS_IN_A_ROW);
    int cell = Math.clamp(width / columns - CELL_GAP, SMALLEST_CELL, CELL);
    Grid grid = new Grid(shape, cell, CELL_GAP, columns);
    while (cell > SMALLEST_CELL && grid.height() > CELLS_HEIGHT) {
      cell--;
      columns = Math.max(1, (width + CELL_GAP) / (cell + CELL_GAP) / 8 * 8);
      grid = new Grid(shape, cell, CELL_GAP, columns);
    }
    return paint(layer, grid);
  }

  private static Pixels paint(LayerActivation layer, Grid grid) {
    float[] values = layer.values();
    float largest = Float.MIN_NORMAL;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    Pixels pixels = new Pixels(grid.width(), grid.height());
    Shape shape = grid.shape();
    int area = shape.height() * shape.width();
    for (int i = 0; i < values.length; i++) {
      int x = grid.left(i / area) + i % shape.width() * grid.zoom();
      int y = grid.top(i / area) + i % area / shape.width() * grid.zoom();
      pixels.square(x, y, grid.zoom(), Dye.activation(values[i] / largest));
    }
    return pixels;
  }

  /**
   * Where the tiles are.
   *
   * @param shape one tile for each channel
   * @param zoom side of a value's square
   */
  private record Grid(Shape shape, int zoom, int gap, int columns) {

    static Grid of(Shape shape, int zoom, int gap, int width) {
      int fit = (width + gap) / (shape.width() * zoom + gap);
      return new Grid(shape, zoom, gap, Math.clamp(fit, 1, shape.channels()));
    }

    int width() {
      return Math.min(columns, shape.channels()) * stepX() - gap;
    }

    int height() {
      return Math.ceilDiv(shape.channels(), columns) * stepY() - gap;
    }

    int left(int channel) {
      return channel % columns * stepX();
    }

    int top(int channel) {
      return channel / columns * stepY();
    }

    private int stepX() {
      return shape.width() * zoom + gap;
    }

    private int stepY() {
      return shape.height() * zoom + gap;
    }
  }
}
