package org.digitworkbench.ui.ink;

import java.util.ArrayDeque;
import java.util.Deque;
import org.digitworkbench.ink.Drawing;

/**
 * A drawing and what it was before, for undo and redo. Drawings share their strokes, so a step
 * costs little; the oldest of more than 500 is forgotten.
 */
final class DrawingHistory {

  private static final int LIMIT = 500;

  private final Deque<Drawing> past = new ArrayDeque<>();
  private final Deque<Drawing> future = new ArrayDeque<>();
  private Drawing current = Drawing.BLANK;

  Drawing current() {
    return current;
  }

  /** Takes a step; what was undone is gone. The same drawing again is no step. */
  void put(Drawing drawing) {
    if (drawing.equals(current)) {
      return;
    }
    past.push(current);
    if (past.size() > LIMIT) {
      past.removeLast();
    }
    future.clear();
    current = drawing;
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /** Takes the last step back, if there is one. */
  void undo() {
    if (canUndo()) {
      future.push(current);
      current = past.pop();
    }
  }

  /** Takes the step again that was taken back last, if there is one. */
  void redo() {
    if (canRedo()) {
      past.push(current);
      current = future.pop();
    }
  }
}
