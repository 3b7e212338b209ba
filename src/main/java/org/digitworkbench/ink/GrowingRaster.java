package org.digitworkbench.ink;

import java.util.List;

/**
 * Rasterises a drawing that grows, as {@link Rasteriser} does: what further points and strokes do
 * not change is painted once, so that a point in a long scribble takes no longer than in a digit.
 * Any other drawing is painted from the beginning. Used by one thread at a time.
 */
public final class GrowingRaster {

  private Rasteriser settled = new Rasteriser();
  private Drawing newest = Drawing.BLANK;

  /** Strokes of which all is settled. */
  private int strokes;

  /** Pieces of the next stroke that are settled. */
  private int pieces;

  /** The drawing as a raster of 280 x 280. */
  public GreyRaster rasterise(Drawing drawing) {
    if (!continues(drawing)) {
      settled = new Rasteriser();
      strokes = 0;
      pieces = 0;
    }
    newest = drawing;
    List<Stroke> all = drawing.strokes();
    while (strokes < all.size() - 1) {
      settle(all.get(strokes), all.get(strokes).pieces());
      strokes++;
      pieces = 0;
    }
    if (all.isEmpty()) {
      return settled.copy().finished();
    }
    Stroke last = all.getLast();
    // The next point bends the last piece.
    settle(last, last.pieces() - 1);
    Rasteriser now = settled.copy();
    now.add(last, pieces, last.pieces());
    return now.finished();
  }

  private void settle(Stroke stroke, int end) {
    settled.add(stroke, pieces, end);
    pieces = end;
  }

  /** Whether it is the newest one or that and more. */
  private boolean continues(Drawing drawing) {
    List<Stroke> before = newest.strokes();
    List<Stroke> all = drawing.strokes();
    int last = before.size() - 1;
    if (last < 0) {
      return true;
    }
    return last < all.size()
        && before.subList(0, last).equals(all.subList(0, last))
        && continues(before.get(last), all.get(last));
  }

  private static boolean continues(Stroke before, Stroke now) {
    int points = before.points().size();
    return before.width() == now.width()
        && points <= now.points().size()
        && before.points().equals(now.points().subList(0, points));
  }
}
