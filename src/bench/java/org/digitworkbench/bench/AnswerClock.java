package org.digitworkbench.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Scene;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ui.draw.DrawView;
import org.digitworkbench.ui.ink.InkCanvas;

/**
 * Times each move of the pen until the window shows an answer that includes it: from the moment at
 * which the move was due to the end of the layout of the first frame with such an answer. A move
 * that is skipped because a newer one came meanwhile counts with its own, longer delay. Used on the
 * FX thread.
 */
final class AnswerClock {

  /** A drawing on its way to its answer. */
  private record Asked(long due, Drawing drawing) {}

  private final Deque<Asked> asked = new ArrayDeque<>();
  private final List<Asked> answered = new ArrayList<>();
  private final Delays delays = new Delays();
  private long due;
  private int answers;

  void watch(Scene scene, InkCanvas canvas, DrawView view) {
    canvas.drawingProperty().addListener((_, _, drawing) -> ask(drawing));
    view.answered().addListener((_, _, drawing) -> answer(drawing));
    scene.addPostLayoutPulseListener(this::show);
  }

  /** The move that was due at that time reaches the window now. */
  void arrive(long due) {
    this.due = due;
  }

  Delays delays() {
    return delays;
  }

  /** How many frames brought an answer to a move. */
  int answers() {
    return answers;
  }

  /** How many moves have no answer yet. */
  int open() {
    return asked.size();
  }

  void clear() {
    asked.clear();
    answered.clear();
    delays.clear();
    answers = 0;
  }

  private void ask(Drawing drawing) {
    if (due != 0) {
      asked.add(new Asked(due, drawing));
      due = 0;
    }
  }

  private void answer(Drawing drawing) {
    if (asked.stream().anyMatch(a -> a.drawing().equals(drawing))) {
      Asked next;
      do {
        next = asked.remove();
        answered.add(next);
      } while (!next.drawing().equals(drawing));
    }
  }

  private void show() {
    if (!answered.isEmpty()) {
      long now = System.nanoTime();
      answered.forEach(move -> delays.add(now - move.due()));
      answered.clear();
      answers++;
    }
  }
}
