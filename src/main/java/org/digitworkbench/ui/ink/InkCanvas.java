package org.digitworkbench.ui.ink;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Eraser;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ui.controls.ControlStyles;
import org.jspecify.annotations.Nullable;

/**
 * A square sheet of paper, light in both themes, to draw on in dark ink with mouse, finger or
 * stylus, and to rub ink out again. As large as there is room; the drawing is in units of its own
 * and scales with it. Ctrl+Z takes a step back, Ctrl+Y or Ctrl+Shift+Z takes it again, Delete or
 * Escape clears the sheet, E changes between pen and eraser, [ and ] change the width of either.
 */
public final class InkCanvas extends Region {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  /** Narrowest brush in canvas units: a hairline. */
  public static final double MIN_BRUSH = 2;

  /** Widest brush in canvas units: a fat marker. */
  public static final double MAX_BRUSH = 44;

  private static final double BRUSH_STEP = 2;

  // A hand that rests moves by less, in canvas units; such points would only make the curve shake.
  private static final double SHAKE = 1;

  private static final Set<KeyCode> CLEAR =
      Set.of(KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ESCAPE);

  // How far from the sheet the pen is still followed, in canvas units.
  private static final double MARGIN = 2 * Drawing.SIDE;

  private final InkSheet ink;
  private final BooleanProperty painting = new SimpleBooleanProperty(true);
  private final Canvas canvas = new Canvas();
  private final Canvas tip = new Canvas();
  private final InkPainter painter = new InkPainter(canvas, tip);
  private final Label hint = new Label("Draw a digit here");
  private final Circle rubber = new Circle();
  private final StackPane sheet = new StackPane(canvas, tip, hint, rubber);
  private @Nullable Stroke stroke;
  private @Nullable Point rubbed;
  private Drawing painted = Drawing.BLANK;

  /** With a sheet of its own. */
  public InkCanvas() {
    this(new InkSheet());
  }

  /**
   * @param ink which other canvases may show, too
   */
  public InkCanvas(InkSheet ink) {
    this.ink = ink;
    getStyleClass().add("ink-canvas");
    getStylesheets().add(ControlStyles.SHEET);
    setFocusTraversable(true);
    setMinSize(112, 112);
    setPrefSize(420, 420);
    sheet.getStyleClass().add("sheet");
    hint.getStyleClass().add("hint");
    hint.setMouseTransparent(true);
    canvas.setMouseTransparent(true);
    tip.setMouseTransparent(true);
    rubber.getStyleClass().add("rubber");
    rubber.setManaged(false);
    rubber.setMouseTransparent(true);
    rubber.setVisible(false);
    sheet.addEventHandler(MouseEvent.ANY, this::showRubber);
    ink.erasingProperty()
        .subscribe(on -> {
          rubber.setVisible(on && sheet.isHover());
          sheet.setCursor(on ? Cursor.NONE : Cursor.CROSSHAIR);
        });
    getChildren().add(sheet);

    new InkPointers(sheet, new SheetPen());
    addEventHandler(KeyEvent.ANY, this::handleKey);
    ink.drawingProperty().subscribe(this::describe);
    ink.drawingProperty().subscribe(this::repaint);
    painting.subscribe(this::repaint);
  }

  /** What is on the sheet, renewed with every move of the pen. */
  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return ink.drawingProperty();
  }

  /** What an empty sheet says. */
  public StringProperty hintProperty() {
    return hint.textProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return ink.canUndoProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return ink.canRedoProperty();
  }

  /** Whether the pen rubs ink out. */
  public BooleanProperty erasingProperty() {
    return ink.erasingProperty();
  }

  /** Whether it is in sight; what is not is painted when it comes back. */
  public BooleanProperty paintingProperty() {
    return painting;
  }

  /**
   * Width of the round brush and of the eraser in canvas units, 280 to the side, from {@value
   * #MIN_BRUSH} to {@value #MAX_BRUSH}; for the strokes to come.
   */
  public DoubleProperty brushWidthProperty() {
    return ink.brushWidthProperty();
  }

  /** Puts another drawing on the sheet, a step that can be undone. */
  public void load(Drawing other) {
    finishStroke();
    ink.load(other);
  }

  /** Clears the sheet, a step that can be undone. */
  public void clear() {
    load(Drawing.BLANK);
  }

  /** Takes the last stroke back; one that is being drawn, too. */
  public void undo() {
    finishStroke();
    ink.undo();
  }

  public void redo() {
    finishStroke();
    ink.redo();
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(getWidth(), getHeight()));
    sheet.resizeRelocate(
        Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2), side, side);
    if (canvas.getWidth() != side) {
      painted = ink.drawingProperty().get();
      painter.resize(side, painted);
    }
  }

  private final class SheetPen implements InkPointers.Pen {

    @Override
    public void down(double x, double y) {
      requestFocus();
      finishStroke();
      Point point = point(x, y);
      if (ink.erasingProperty().get()) {
        rubbed = point;
        rub(point, point);
      } else {
        draw(new Stroke(List.of(point), ink.brushWidthProperty().get()));
      }
    }

    @Override
    public void move(double x, double y) {
      Point to = point(x, y);
      if (rubbed != null) {
        rub(rubbed, to);
        rubbed = to;
      } else if (stroke != null) {
        Point from = stroke.points().getLast();
        if (Math.hypot(to.x() - from.x(), to.y() - from.y()) >= SHAKE) {
          draw(stroke.withPoint(to));
        }
      }
    }

    @Override
    public void up() {
      finishStroke();
    }
  }

  private void draw(Stroke growing) {
    stroke = growing;
    painted = ink.before().withStroke(growing);
    ink.show(painted);
    painter.extend(growing);
  }

  private void rub(Point from, Point to) {
    Drawing shown = ink.drawingProperty().get();
    Drawing rest = Eraser.rub(shown, from, to, ink.brushWidthProperty().get());
    if (!rest.equals(shown)) {
      ink.show(rest);
    }
  }

  private void finishStroke() {
    if (stroke != null) {
      painter.finish(stroke);
    }
    if (stroke != null || rubbed != null) {
      stroke = null;
      rubbed = null;
      ink.finish();
    }
  }

  /** What came from elsewhere; a stroke that grows here is painted piece by piece. */
  @SuppressWarnings("ReferenceEquality") // To compare all points with every move is too much.
  private void repaint() {
    Drawing shown = ink.drawingProperty().get();
    if (painting.get() && shown != painted) {
      painted = shown;
      painter.repaint(shown);
    }
  }

  /** Where the pen is; the canvas may be left, but not by far. */
  private Point point(double x, double y) {
    double scale = Drawing.SIDE / Math.max(1, sheet.getWidth());
    return new Point(held(x * scale), held(y * scale));
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

  private void showRubber(MouseEvent event) {
    rubber.setVisible(ink.erasingProperty().get() && sheet.contains(event.getX(), event.getY()));
    rubber.setCenterX(event.getX());
    rubber.setCenterY(event.getY());
    rubber.setRadius(ink.brushWidthProperty().get() / 2 * sheet.getWidth() / Drawing.SIDE);
  }

  /**
   * Does what the key stands for, if for anything; for a view in which the keys are to work
   * wherever its focus is.
   */
  public void handleKey(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED ? pressed(event) : typed(event)) {
      event.consume();
    }
  }

  private boolean pressed(KeyEvent event) {
    if (REDO.match(event) || REDO_TOO.match(event)) {
      redo();
    } else if (UNDO.match(event)) {
      undo();
    } else if (CLEAR.contains(event.getCode())) {
      clear();
    } else {
      return false;
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
    ink.brushWidthProperty().set(Math.clamp(width + by, MIN_BRUSH, MAX_BRUSH));
  }
}
