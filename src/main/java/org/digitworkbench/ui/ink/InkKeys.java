package org.digitworkbench.ui.ink;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of a canvas. */
final class InkKeys {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination LEFT = new KeyCodeCombination(KeyCode.LEFT);
  private static final KeyCombination RIGHT = new KeyCodeCombination(KeyCode.RIGHT);

  private static final Set<KeyCode> CLEAR =
      Set.of(KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ESCAPE);

  private static final double BRUSH_STEP = 2;

  private final InkCanvas canvas;
  private final InkSheet ink;

  InkKeys(InkCanvas canvas, InkSheet ink) {
    this.canvas = canvas;
    this.ink = ink;
  }

  /** Does what the key stands for, if for anything, and takes the event then. */
  void handle(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED ? pressed(event) : typed(event)) {
      event.consume();
    }
  }

  private boolean pressed(KeyEvent event) {
    if (REDO.match(event) || REDO_TOO.match(event)) {
      canvas.redo();
    } else if (UNDO.match(event)) {
      canvas.undo();
    } else if (CLEAR.contains(event.getCode())) {
      canvas.clear();
    } else {
      return (LEFT.match(event) && ink.marks().chooseNext(-1))
          || (RIGHT.match(event) && ink.marks().chooseNext(1));
    }
    return true;
  }

  /** By character: brackets are on other keys on other keyboards. */
  private boolean typed(KeyEvent event) {
    if (event.getEventType() != KeyEvent.KEY_TYPED) {
      return false;
    }
    switch (event.getCharacter()) {
      case "[" -> changeBrush(-BRUSH_STEP);
      case "]" -> changeBrush(BRUSH_STEP);
      case "e", "E" -> ink.erasingProperty().set(!ink.erasingProperty().get());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void changeBrush(double by) {
    double width = ink.brushWidthProperty().get();
    ink.brushWidthProperty().set(Math.clamp(width + by, InkCanvas.MIN_BRUSH, InkCanvas.MAX_BRUSH));
  }
}
