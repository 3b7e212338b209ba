package org.digitworkbench.ui.ink;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ui.controls.ControlStyles;

/**
 * A square sheet of paper, light in both themes, to draw on in dark ink with mouse, finger or
 * stylus, and to rub ink out again. As large as there is room; the drawing is in units of its own
 * and scales with it. Ctrl+Z takes a step back, Ctrl+Y or Ctrl+Shift+Z takes it again, Delete or
 * Escape clears the sheet, E changes between pen and eraser, [ and ] change the width of either; of
 * several digits, the left and right keys choose the next.
 */
public final class InkCanvas extends Region {

  /** Narrowest brush in canvas units: a hairline. */
  public static final double MIN_BRUSH = 2;

  /** Widest brush in canvas units: a fat marker. */
  public static final double MAX_BRUSH = 44;

  private final InkSheet ink;
  private final BooleanProperty painting = new SimpleBooleanProperty(true);
  private final InkPainter painter = new InkPainter();
  private final Label hint = new Label("Draw a digit here");
  private final Circle rubber = new Circle();
  private final DigitBoxes boxes = new DigitBoxes(_ -> {});
  private final StackPane sheet = new StackPane(hint, boxes, rubber);
  private final InkPen pen;
  private final InkKeys keys;
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
    this.pen = new InkPen(this, ink, painter);
    this.keys = new InkKeys(this, ink);
    getStyleClass().add("ink-canvas");
    getStylesheets().add(ControlStyles.SHEET);
    setFocusTraversable(true);
    setMinSize(112, 112);
    setPrefSize(420, 420);
    sheet.getStyleClass().add("sheet");
    sheet.getChildren().addAll(0, painter.nodes());
    hint.getStyleClass().add("hint");
    hint.setMouseTransparent(true);
    boxes.setMouseTransparent(true);
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

    new InkPointers(sheet, pen);
    addEventHandler(KeyEvent.ANY, this::handleKey);
    ink.drawingProperty().subscribe(this::describe);
    ink.marks().allProperty().subscribe(this::showMarks);
    ink.marks().chosenProperty().subscribe(this::showMarks);
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
    pen.up();
    ink.load(other);
  }

  /** Clears the sheet, a step that can be undone. */
  public void clear() {
    load(Drawing.BLANK);
  }

  /** Takes the last stroke back; one that is being drawn, too. */
  public void undo() {
    pen.up();
    ink.undo();
  }

  public void redo() {
    pen.up();
    ink.redo();
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(getWidth(), getHeight()));
    sheet.resizeRelocate(
        Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2), side, side);
    if (painter.side() != side) {
      painted = ink.drawingProperty().get();
      painter.resize(side, painted);
      showMarks();
    }
  }

  /** How many pixels a canvas unit is. */
  double scale() {
    return Math.max(1, sheet.getWidth()) / Drawing.SIDE;
  }

  /** The pen paints that one itself, piece by piece. */
  void paintsItself(Drawing growing) {
    painted = growing;
  }

  private void showMarks() {
    List<InkMarks.Mark> marks = ink.marks().allProperty().get();
    double scale = scale();
    boxes.setCount(marks.size());
    // On a small sheet they would be all that is seen.
    boxes.setAnswers(marks.stream().map(m -> scale < 1 ? "" : m.answer()).toList());
    boxes.setPlaces(
        marks.stream()
            .map(InkMarks.Mark::box)
            .map(b ->
                new Rectangle2D(
                    scale * b.left(), scale * b.top(), scale * b.width(), scale * b.height()))
            .toList());
    boxes.choose(ink.marks().chosenProperty().get());
    describe();
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

  private void describe() {
    Drawing shown = ink.drawingProperty().get();
    hint.setVisible(shown.isBlank());
    int strokes = shown.strokes().size();
    int digits = ink.marks().allProperty().get().size();
    setAccessibleText(
        "Drawing canvas, "
            + (strokes == 0 ? "blank" : strokes == 1 ? "1 stroke" : strokes + " strokes")
            + (digits == 0 ? "" : ", %d digits".formatted(digits)));
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
    keys.handle(event);
  }
}
