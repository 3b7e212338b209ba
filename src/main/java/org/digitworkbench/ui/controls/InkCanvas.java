package org.digitworkbench.ui.controls;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * A square sheet of paper, light in both themes, to draw on in dark ink with mouse, finger or
 * stylus. As large as there is room; the drawing is in units of its own and scales with it. With
 * the focus, Ctrl+Z takes a step back, Ctrl+Shift+Z takes it again and Delete clears the sheet.
 */
public final class InkCanvas extends Region {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  // How far from the sheet the pen is still followed, in canvas units.
  private static final double MARGIN = 2 * Drawing.SIDE;

  private final DrawingHistory history = new DrawingHistory();
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.BLANK);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final DoubleProperty brushWidth = new SimpleDoubleProperty(Stroke.DEFAULT_WIDTH);
  private final Canvas canvas = new Canvas();
  private final InkPainter painter = new InkPainter(canvas);
  private final Label hint = new Label("Draw a digit here");
  private final StackPane sheet = new StackPane(canvas, hint);
  private @Nullable Stroke stroke;

  public InkCanvas() {
    getStyleClass().add("ink-canvas");
    getStylesheets().add(ControlStyles.SHEET);
    setFocusTraversable(true);
    setMinSize(112, 112);
    setPrefSize(420, 420);
    sheet.getStyleClass().add("sheet");
    sheet.setCursor(Cursor.CROSSHAIR);
    hint.getStyleClass().add("hint");
    hint.setMouseTransparent(true);
    canvas.setMouseTransparent(true);
    getChildren().add(sheet);

    sheet.setOnMousePressed(this::onPress);
    sheet.setOnMouseDragged(this::onDrag);
    sheet.setOnMouseReleased(this::onRelease);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    drawing.subscribe(this::describe);
  }

  /** What is on the sheet, renewed with every move of the pen. */
  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Width of the round brush in canvas units, 280 to the side; for the strokes to come. */
  public DoubleProperty brushWidthProperty() {
    return brushWidth;
  }

  /** Puts another drawing on the sheet, a step that can be undone. */
  public void load(Drawing other) {
    finishStroke();
    history.put(other);
    showHistory();
  }

  /** Clears the sheet, a step that can be undone. */
  public void clear() {
    load(Drawing.BLANK);
  }

  public void undo() {
    finishStroke();
    history.undo();
    showHistory();
  }

  public void redo() {
    finishStroke();
    history.redo();
    showHistory();
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(getWidth(), getHeight()));
    sheet.resizeRelocate(
        Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2), side, side);
    if (canvas.getWidth() != side) {
      canvas.setWidth(side);
      canvas.setHeight(side);
      painter.repaint(drawing.get());
    }
  }

  private void onPress(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      finishStroke();
      Point point = point(event);
      show(new Stroke(List.of(point), brushWidth.get()));
      painter.add(point, point, brushWidth.get());
    }
  }

  private void onDrag(MouseEvent event) {
    if (stroke != null) {
      Point from = stroke.points().getLast();
      Point to = point(event);
      if (!to.equals(from)) {
        show(stroke.withPoint(to));
        painter.add(from, to, stroke.width());
      }
    }
  }

  private void onRelease(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      finishStroke();
    }
  }

  private void show(Stroke growing) {
    stroke = growing;
    drawing.set(history.current().withStroke(growing));
  }

  private void finishStroke() {
    if (stroke != null) {
      stroke = null;
      history.put(drawing.get());
      showSteps();
    }
  }

  private void showHistory() {
    drawing.set(history.current());
    painter.repaint(history.current());
    showSteps();
  }

  private void showSteps() {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  /** Where the pen is; the canvas may be left, but not by far. */
  private Point point(MouseEvent event) {
    double scale = Drawing.SIDE / Math.max(1, sheet.getWidth());
    return new Point(held(event.getX() * scale), held(event.getY() * scale));
  }

  private static double held(double units) {
    return Math.clamp(units, -MARGIN, Drawing.SIDE + MARGIN);
  }

  private void describe(Drawing shown) {
    hint.setVisible(shown.isBlank());
    int strokes = shown.strokes().size();
    setAccessibleText(
        "Drawing canvas, "
            + (strokes == 0 ? "blank" : strokes == 1 ? "1 stroke" : strokes + " strokes"));
  }

  private void onKey(KeyEvent event) {
    if (REDO.match(event)) {
      redo();
    } else if (UNDO.match(event)) {
      undo();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      clear();
    } else {
      return;
    }
    event.consume();
  }
}
