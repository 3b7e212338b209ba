package org.digitworkbench.ui.inside;

/**
 * A rectangle of an {@link InsideLayout}.
 *
 * @param x of its left edge
 * @param y of its upper edge, counted downwards
 */
public record Box(double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  /** Whether the place is in it; its left and upper edges are, the others are not. */
  public boolean contains(double placeX, double placeY) {
    return placeX >= x && placeX < right() && placeY >= y && placeY < bottom();
  }
}
