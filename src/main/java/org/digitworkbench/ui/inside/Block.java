package org.digitworkbench.ui.inside;

import org.digitworkbench.domain.Shape;

/**
 * Where one layer is in an {@link InsideLayout}. A grid has a tile for each channel, in rows from
 * left to right, each with a square for each of its values; a dense layer's tiles are single
 * squares.
 *
 * @param layer as of {@link org.digitworkbench.inside.Unit}
 * @param shape of what it gives
 * @param box around all of it
 * @param columns tiles in a row
 * @param side of a value's square
 * @param gap between tiles
 */
public record Block(
    int layer, Kind kind, Shape shape, Box box, int columns, double side, double gap) {

  /** How a layer is drawn. */
  public enum Kind {
    /** Each value a square. */
    GRID,
    /** A bar that all goes through: dropout, which does nothing outside of training. */
    THROUGH,
    /** A row for each class. */
    ANSWERS
  }

  /** From the left edge of one tile to that of the next. */
  double stepX() {
    return shape.width() * side + gap;
  }

  /** From the upper edge of one tile to that of the one below. */
  double stepY() {
    return shape.height() * side + gap;
  }

  /** Whether the channels are pictures rather than single values. */
  boolean isMaps() {
    return shape.height() > 1 || shape.width() > 1;
  }
}
