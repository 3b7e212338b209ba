package org.digitworkbench.ui.ink;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Stroke;

/**
 * What is on a sheet and how it came there, and the pen; several canvases may show the same sheet.
 * Used on the FX thread.
 */
public final class InkSheet {

  private final DrawingHistory history = new DrawingHistory();
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.BLANK);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final DoubleProperty brushWidth = new SimpleDoubleProperty(Stroke.DEFAULT_WIDTH);
  private final BooleanProperty erasing = new SimpleBooleanProperty();
  private final InkMarks marks = new InkMarks();

  /** What is on it, renewed with every move of the pen. */
  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** The digits on it. */
  public InkMarks marks() {
    return marks;
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  DoubleProperty brushWidthProperty() {
    return brushWidth;
  }

  BooleanProperty erasingProperty() {
    return erasing;
  }

  /** Puts another drawing on it, a step that can be undone. */
  public void load(Drawing other) {
    history.put(other);
    showHistory();
  }

  /** What it was before the pen came down. */
  Drawing before() {
    return history.current();
  }

  /** Shows what the pen has made so far, which is not a step yet. */
  void show(Drawing unfinished) {
    drawing.set(unfinished);
  }

  /** Makes what is shown a step. */
  void finish() {
    history.put(drawing.get());
    showSteps();
  }

  void undo() {
    history.undo();
    showHistory();
  }

  void redo() {
    history.redo();
    showHistory();
  }

  private void showHistory() {
    drawing.set(history.current());
    showSteps();
  }

  private void showSteps() {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }
}
