package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;

/** The strokes on a canvas, oldest first; immutable, so an undo is just the value before. */
public record Drawing(List<Stroke> strokes) {

  /** Width and height of the canvas in its units. */
  public static final int SIDE = 280;

  /** The empty canvas. */
  public static final Drawing BLANK = new Drawing(List.of());

  public Drawing {
    strokes = List.copyOf(strokes);
  }

  /** The drawing with one more stroke on top. */
  public Drawing withStroke(Stroke stroke) {
    List<Stroke> all = new ArrayList<>(strokes);
    all.add(stroke);
    return new Drawing(all);
  }

  /** Whether there is no stroke at all. */
  public boolean isBlank() {
    return strokes.isEmpty();
  }
}
