package org.digitworkbench.ui.draw;

import javafx.beans.property.ObjectProperty;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Preprocessing;
import org.jspecify.annotations.Nullable;

/**
 * Has the networks see a drawing without any step until another one takes its place; then the steps
 * of before are taken again.
 */
final class AsItIs {

  private final ObjectProperty<Preprocessing> steps;
  private @Nullable Drawing drawing;
  private Preprocessing before = Preprocessing.ALL;

  AsItIs(ObjectProperty<Preprocessing> steps) {
    this.steps = steps;
  }

  /** Whether there is such a drawing. */
  boolean holds() {
    return drawing != null;
  }

  void show(Drawing shown) {
    if (drawing == null) {
      before = steps.get();
    }
    drawing = shown;
    steps.set(Preprocessing.NONE);
  }

  /** That is on the sheet now; strokes that were added to the drawing change nothing. */
  void drawn(Drawing newest) {
    Drawing kept = drawing;
    if (kept != null && !isPart(kept, newest)) {
      drawing = null;
      steps.set(before);
    }
  }

  private static boolean isPart(Drawing kept, Drawing newest) {
    int count = kept.strokes().size();
    return newest.strokes().size() >= count
        && newest.strokes().subList(0, count).equals(kept.strokes());
  }
}
