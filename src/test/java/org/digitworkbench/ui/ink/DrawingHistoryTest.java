package org.digitworkbench.ui.ink;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.junit.jupiter.api.Test;

class DrawingHistoryTest {

  private final DrawingHistory history = new DrawingHistory();

  @Test
  void stepsAreTakenBackAndTakenAgain() {
    history.put(dots(1));
    history.put(dots(2));
    history.undo();
    assertThat(history.current()).isEqualTo(dots(1));
    history.undo();
    assertThat(history.current()).isEqualTo(Drawing.BLANK);
    assertThat(history.canUndo()).isFalse();
    history.redo();
    history.redo();
    assertThat(history.current()).isEqualTo(dots(2));
    assertThat(history.canRedo()).isFalse();
  }

  @Test
  void clearingCanBeUndone() {
    history.put(dots(3));
    history.put(Drawing.BLANK);
    history.undo();
    assertThat(history.current()).isEqualTo(dots(3));
  }

  @Test
  void aNewStepForgetsWhatWasUndone() {
    history.put(dots(1));
    history.undo();
    history.put(dots(2));
    assertThat(history.canRedo()).isFalse();
    history.redo();
    assertThat(history.current()).isEqualTo(dots(2));
  }

  @Test
  void clearingABlankSheetIsNoStep() {
    history.put(Drawing.BLANK);
    assertThat(history.canUndo()).isFalse();
  }

  @Test
  void onlyTheLastStepsAreKept() {
    for (int i = 1; i <= 600; i++) {
      history.put(new Drawing(java.util.List.of(Stroke.of(new Point(i, 0)))));
    }
    int steps = 0;
    while (history.canUndo()) {
      history.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(500);
  }

  private static Drawing dots(int count) {
    Drawing drawing = Drawing.BLANK;
    for (int i = 0; i < count; i++) {
      drawing = drawing.withStroke(Stroke.of(new Point(i, i)));
    }
    return drawing;
  }
}
