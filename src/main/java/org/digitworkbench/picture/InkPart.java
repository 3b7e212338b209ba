package org.digitworkbench.picture;

import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The ink of a raster between two cuts.
 *
 * @param box of the ink in the raster
 * @param sheet its ink alone on a sheet as large as the raster
 */
record InkPart(Bounds box, Sheet sheet) {

  /** How far around the box the faint edge of the ink reaches, in pixels. */
  private static final int EDGE = 2;

  /**
   * The part; null if there is no ink in it.
   *
   * @param times the size of the raster in that of the one which the cuts were found in
   * @param left null for all ink up to the right one
   * @param right null likewise
   */
  static @Nullable InkPart between(
      GreyRaster ink, double times, @Nullable Cut left, @Nullable Cut right) {
    int[] from = new int[ink.height()];
    int[] to = new int[ink.height()];
    int first = ink.width();
    int last = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < ink.height(); y++) {
      from[y] = left == null ? 0 : (int) Math.round(left.column(y + 0.5, times));
      to[y] = right == null ? ink.width() : (int) Math.round(right.column(y + 0.5, times));
      for (int x = from[y]; x < to[y]; x++) {
        if (ink.ink(x, y) >= Pieces.FAINT) {
          first = Math.min(first, x);
          last = Math.max(last, x);
          top = top < 0 ? y : top;
          bottom = y;
        }
      }
    }
    if (top < 0) {
      return null;
    }
    Bounds box = new Bounds(first, top, last - first + 1, bottom - top + 1);
    return new InkPart(box, copy(ink, box, from, to));
  }

  private static Sheet copy(GreyRaster ink, Bounds box, int[] from, int[] to) {
    int left = Math.max(0, box.left() - EDGE);
    int top = Math.max(0, box.top() - EDGE);
    int right = Math.min(ink.width(), box.left() + box.width() + EDGE);
    int bottom = Math.min(ink.height(), box.top() + box.height() + EDGE);
    byte[] own = new byte[(right - left) * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      for (int x = Math.max(left, from[y]); x < Math.min(right, to[y]); x++) {
        own[(y - top) * (right - left) + x - left] = (byte) ink.ink(x, y);
      }
    }
    return new Sheet(
        GreyRaster.owning(right - left, bottom - top, own),
        new Bounds(-left, -top, ink.width(), ink.height()));
  }
}
