package org.digitworkbench.ink;

/**
 * Ink and the sheet that it is on.
 *
 * @param ink all of the sheet or a part of it
 * @param whole the whole sheet in the pixels of the ink; begins left of it or above where the ink
 *     is a part cut out
 */
public record Sheet(GreyRaster ink, Bounds whole) {

  /** A sheet of which nothing was cut away. */
  public static Sheet of(GreyRaster ink) {
    return new Sheet(ink, new Bounds(0, 0, ink.width(), ink.height()));
  }
}
