package org.digitworkbench.ui.heatmap;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.ControlStyles;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Nothing;
import org.digitworkbench.ui.saving.PngPicture;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix as an annotated heatmap: rows true, columns predicted. A click on a cell, a
 * header or a total picks it and a second one drops it; the arrows and Enter do the same. A block
 * of cells is picked by a drag, or by Shift and the arrows. Ctrl+C copies what is shown. Empty
 * cells while there is no matrix.
 */
public final class HeatmapView extends Region {

  private static final int CLASSES = NetworkSpec.CLASSES;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final StyleablePropertyFactory<HeatmapView> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final ObjectProperty<@Nullable ConfusionMatrix> matrix = new SimpleObjectProperty<>();
  private final ObjectProperty<List<String>> classNames =
      new SimpleObjectProperty<>(ClassNames.DIGITS);
  private final ObjectProperty<HeatmapMode> mode = new SimpleObjectProperty<>(HeatmapMode.COUNTS);
  private final BooleanProperty diagonalShown = new SimpleBooleanProperty(true);
  private final ObjectProperty<HeatmapSelection> selection =
      new SimpleObjectProperty<>(HeatmapSelection.NOTHING);
  private final StyleableProperty<Color> surface =
      STYLES.createStyleableColorProperty(
          this, "surface", "-heatmap-surface", view -> view.surface, Color.WHITE);

  private final HeatmapHeaders headers = new HeatmapHeaders(CLASSES);
  private final HeatmapCells cells = new HeatmapCells(CLASSES);
  private final HeatmapFrames frames = new HeatmapFrames();
  private final Tooltip tooltip = new Tooltip();

  private HeatmapLayout layout =
      new HeatmapLayout(HeatmapHeaders.AXIS, HeatmapHeaders.AXIS, 1, CLASSES, HeatmapHeaders.AXIS);
  private HeatmapSelection hovered = HeatmapSelection.NOTHING;
  private HeatmapSelection pressed = HeatmapSelection.NOTHING;
  private @Nullable HeatmapSelection dragged;
  private HeatmapCursor cursor = HeatmapCursor.START;

  public HeatmapView() {
    getStyleClass().add("heatmap");
    getStylesheets().add(ControlStyles.SHEET);
    setFocusTraversable(true);
    setMinSize(280, 280);
    setPrefSize(480, 480);
    getChildren().addAll(cells.nodes());
    getChildren().addAll(headers.nodes());
    getChildren().addAll(frames.nodes());
    frames.showCursor(focusedProperty());

    classNames.subscribe(this::name);
    matrix.subscribe(this::fill);
    mode.subscribe(this::fill);
    diagonalShown.subscribe(this::fill);
    ((ObjectProperty<?>) surface).subscribe(this::fill);
    selection.subscribe(this::onSelection);

    tooltip.setShowDelay(Duration.millis(300));
    setOnMouseMoved(event -> hover(layout.at(event.getX(), event.getY())));
    setOnMouseExited(_ -> hover(HeatmapSelection.NOTHING));
    setOnMousePressed(this::onPressed);
    setOnMouseDragged(this::onDragged);
    setOnMouseReleased(this::onReleased);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  public ObjectProperty<@Nullable ConfusionMatrix> matrixProperty() {
    return matrix;
  }

  /** Names of the classes on both axes; "0" to "9" at first. */
  public ObjectProperty<List<String>> classNamesProperty() {
    return classNames;
  }

  /** What the cells say; counts at first. */
  public ObjectProperty<HeatmapMode> modeProperty() {
    return mode;
  }

  /**
   * Whether what was predicted right is shown, as at first. Without it numbers, totals and colours
   * are those of the mistakes.
   */
  public BooleanProperty diagonalShownProperty() {
    return diagonalShown;
  }

  /** What is picked; never null. */
  public ObjectProperty<HeatmapSelection> selectionProperty() {
    return selection;
  }

  /** Copies what is shown as text with tabs between. */
  public void copy() {
    HeatmapContent content = content();
    if (content != null) {
      ClipboardContent text = new ClipboardContent();
      text.putString(content.toText());
      Clipboard.getSystemClipboard().setContent(text);
    }
  }

  /** What is shown as a CSV; "" without a matrix. */
  public String csv() {
    HeatmapContent content = content();
    return content == null ? "" : content.toCsv();
  }

  /** What is shown as an SVG drawing; "" without a matrix. */
  public String svg(String title) {
    HeatmapContent content = content();
    return content == null ? "" : HeatmapSvg.of(content, title);
  }

  /** What is shown as a picture. */
  public WritableImage picture() {
    return PngPicture.snapshot(this, surface.getValue());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  @Override
  protected void layoutChildren() {
    layout = headers.place(getWidth(), getHeight());
    cells.place(layout);
    frameParts();
  }

  private void frameParts() {
    HeatmapSelection picked = dragged == null ? selection.get() : dragged;
    frames.place(layout, hovered, picked, cursor.target());
    headers.mark(HeatmapFrames.rowOf(hovered), HeatmapFrames.columnOf(hovered));
  }

  private @Nullable HeatmapContent content() {
    ConfusionMatrix counts = matrix.get();
    return counts == null
        ? null
        : new HeatmapContent(counts, classNames.get(), mode.get(), diagonalShown.get());
  }

  private void name(List<String> names) {
    headers.name(names);
    fill();
    requestLayout();
  }

  private void fill() {
    HeatmapContent content = content();
    cells.fill(content, HeatmapScale.on(surface.getValue()), this::sentence);
    describe();
  }

  private String sentence(HeatmapSelection part) {
    ConfusionMatrix counts = matrix.get();
    return counts == null ? "" : HeatmapText.sentence(counts, classNames.get(), part);
  }

  private void onSelection(HeatmapSelection part) {
    cursor = cursor.movedTo(part);
    describe();
    requestLayout();
  }

  private void describe() {
    setAccessibleText(
        "Confusion matrix, rows true, columns predicted. " + sentence(cursor.target()));
  }

  private void hover(HeatmapSelection part) {
    if (!part.equals(hovered)) {
      hovered = part;
      String text = sentence(part);
      tooltip.setText(text);
      if (text.isEmpty()) {
        Tooltip.uninstall(this, tooltip);
      } else {
        Tooltip.install(this, tooltip);
      }
      frameParts();
    }
  }

  private void onPressed(MouseEvent event) {
    requestFocus();
    dragged = null;
    pressed =
        event.isPrimaryButtonDown()
            ? layout.at(event.getX(), event.getY())
            : HeatmapSelection.NOTHING;
  }

  private void onDragged(MouseEvent event) {
    if (matrix.get() != null && pressed instanceof Cell from) {
      Cell to = layout.nearest(event.getX(), event.getY());
      if (dragged != null || !to.equals(from)) {
        dragged = HeatmapSelection.between(from, to);
        hover(to);
        frameParts();
      }
    }
  }

  private void onReleased(MouseEvent event) {
    HeatmapSelection block = dragged;
    dragged = null;
    if (block != null) {
      selection.set(block);
      requestLayout();
    } else if (pressed.equals(layout.at(event.getX(), event.getY()))) {
      toggle(pressed);
    }
    pressed = HeatmapSelection.NOTHING;
  }

  private void toggle(HeatmapSelection part) {
    if (matrix.get() != null && !(part instanceof Nothing)) {
      selection.set(part.equals(selection.get()) ? HeatmapSelection.NOTHING : part);
    }
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case UP -> move(-1, 0, event.isShiftDown());
      case DOWN -> move(1, 0, event.isShiftDown());
      case LEFT -> move(0, -1, event.isShiftDown());
      case RIGHT -> move(0, 1, event.isShiftDown());
      case ENTER, SPACE -> toggle(cursor.target());
      case ESCAPE -> selection.set(HeatmapSelection.NOTHING);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows, int columns, boolean extend) {
    HeatmapCursor before = cursor;
    cursor =
        extend ? cursor.extended(rows, columns, CLASSES) : cursor.moved(rows, columns, CLASSES);
    if (extend && !cursor.equals(before) && matrix.get() != null) {
      selection.set(cursor.target());
    }
    describe();
    frameParts();
  }
}
