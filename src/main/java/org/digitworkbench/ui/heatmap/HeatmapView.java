package org.digitworkbench.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.ControlStyles;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Nothing;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix as an annotated heatmap: rows true, columns predicted. A click on a cell or a
 * header picks it and a second one drops it; the arrows and Enter do the same. Empty cells while
 * there is no matrix.
 */
public final class HeatmapView extends Region {

  private static final int CLASSES = NetworkSpec.CLASSES;
  private static final double AXIS = 24;
  private static final double HEADER_GAP = 8;
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final StyleablePropertyFactory<HeatmapView> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final ObjectProperty<@Nullable ConfusionMatrix> matrix = new SimpleObjectProperty<>();
  private final ObjectProperty<List<String>> classNames =
      new SimpleObjectProperty<>(ClassNames.DIGITS);
  private final BooleanProperty percent = new SimpleBooleanProperty();
  private final ObjectProperty<HeatmapSelection> selection =
      new SimpleObjectProperty<>(HeatmapSelection.NOTHING);
  private final StyleableProperty<Color> surface =
      STYLES.createStyleableColorProperty(
          this, "surface", "-heatmap-surface", view -> view.surface, Color.WHITE);

  private final Label trueTitle = title("True");
  private final Label predictedTitle = title("Predicted");
  private final List<Label> rowHeaders = headers("heatmap-row-");
  private final List<Label> columnHeaders = headers("heatmap-column-");
  private final Label[][] cells = new Label[CLASSES][CLASSES];
  private final HeatmapFrames frames = new HeatmapFrames();
  private final Tooltip tooltip = new Tooltip();

  private HeatmapLayout layout = new HeatmapLayout(AXIS, AXIS, 1, CLASSES, AXIS);
  private HeatmapSelection hovered = HeatmapSelection.NOTHING;
  private HeatmapCursor cursor = HeatmapCursor.START;

  public HeatmapView() {
    getStyleClass().add("heatmap");
    getStylesheets().add(ControlStyles.SHEET);
    setFocusTraversable(true);
    setMinSize(280, 280);
    setPrefSize(480, 480);
    trueTitle.setRotate(-90);
    for (int row = 0; row < CLASSES; row++) {
      for (int column = 0; column < CLASSES; column++) {
        Label cell = new Label();
        cell.getStyleClass().add("cell-value");
        cell.setId("cell-" + row + "-" + column);
        cells[row][column] = cell;
        getChildren().add(cell);
      }
    }
    getChildren().addAll(rowHeaders);
    getChildren().addAll(columnHeaders);
    getChildren().addAll(trueTitle, predictedTitle);
    getChildren().addAll(frames.nodes());
    frames.showCursor(focusedProperty());

    classNames.subscribe(_ -> name());
    matrix.subscribe(this::fill);
    percent.subscribe(this::fill);
    ((ObjectProperty<?>) surface).subscribe(this::fill);
    selection.subscribe(this::onSelection);

    tooltip.setShowDelay(Duration.millis(300));
    setOnMouseMoved(event -> hover(layout.at(event.getX(), event.getY())));
    setOnMouseExited(_ -> hover(HeatmapSelection.NOTHING));
    setOnMousePressed(_ -> requestFocus());
    setOnMouseClicked(this::onClick);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  public ObjectProperty<@Nullable ConfusionMatrix> matrixProperty() {
    return matrix;
  }

  /** Names of the classes on both axes; "0" to "9" at first. */
  public ObjectProperty<List<String>> classNamesProperty() {
    return classNames;
  }

  /** Whether cells show the percentage of their row and not the count. */
  public BooleanProperty percentProperty() {
    return percent;
  }

  /** What is picked; never null. */
  public ObjectProperty<HeatmapSelection> selectionProperty() {
    return selection;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  @Override
  protected void layoutChildren() {
    double widest = widest();
    double left = AXIS + rowHeaders.stream().mapToDouble(l -> l.prefWidth(-1)).max().orElse(0);
    double line = columnHeaders.getFirst().prefHeight(-1);
    left += HEADER_GAP;
    // Names that are wider than a cell stand upright above it.
    layout = HeatmapLayout.fit(getWidth(), getHeight(), left, AXIS + line + 4, CLASSES, AXIS);
    boolean upright = widest > layout.side() - 4;
    if (upright) {
      double top = AXIS + widest + HEADER_GAP;
      layout = HeatmapLayout.fit(getWidth(), getHeight(), left, top, CLASSES, AXIS);
    }
    for (int i = 0; i < CLASSES; i++) {
      Label row = rowHeaders.get(i);
      place(row, AXIS, layout.y(i), left - AXIS - HEADER_GAP, layout.side());
      placeHeader(columnHeaders.get(i), i, upright, widest);
    }
    predictedTitle.resizeRelocate(layout.left(), 0, layout.extent(), AXIS);
    double middle = layout.top() + layout.extent() / 2;
    trueTitle.resize(layout.extent(), AXIS);
    trueTitle.relocate((AXIS - layout.extent()) / 2, middle - AXIS / 2);
    for (int row = 0; row < CLASSES; row++) {
      for (int column = 0; column < CLASSES; column++) {
        double side = layout.side();
        // A pixel of the surface stays between the cells.
        place(cells[row][column], layout.x(column), layout.y(row), side - 1, side - 1);
      }
    }
    frameParts();
  }

  private void placeHeader(Label header, int column, boolean upright, double widest) {
    double line = header.prefHeight(-1);
    double side = layout.side();
    if (upright) {
      header.setRotate(-90);
      double middleX = layout.x(column) + side / 2;
      double middleY = layout.top() - 4 - widest / 2;
      place(header, middleX - widest / 2, middleY - line / 2, widest, line);
    } else {
      header.setRotate(0);
      place(header, layout.x(column), layout.top() - line - 4, side, line);
    }
  }

  private double widest() {
    return columnHeaders.stream().mapToDouble(l -> l.prefWidth(-1)).max().orElse(0);
  }

  private static void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(x, y, width, height);
  }

  private void frameParts() {
    frames.place(layout, hovered, selection.get(), cursor.target());
    int row = HeatmapFrames.rowOf(hovered);
    int column = HeatmapFrames.columnOf(hovered);
    for (int i = 0; i < CLASSES; i++) {
      rowHeaders.get(i).pseudoClassStateChanged(MARKED, i == row);
      columnHeaders.get(i).pseudoClassStateChanged(MARKED, i == column);
    }
  }

  private void name() {
    for (int i = 0; i < CLASSES; i++) {
      rowHeaders.get(i).setText(classNames.get().get(i));
      columnHeaders.get(i).setText(classNames.get().get(i));
    }
    fill();
    requestLayout();
  }

  private void fill() {
    HeatmapScale scale = HeatmapScale.on(surface.getValue());
    ConfusionMatrix counts = matrix.get();
    for (int row = 0; row < CLASSES; row++) {
      for (int column = 0; column < CLASSES; column++) {
        Label cell = cells[row][column];
        double share = counts == null ? 0 : counts.rowShare(row, column);
        Color background = scale.background(share);
        cell.setBackground(Background.fill(background));
        cell.setTextFill(scale.text(background, share));
        cell.setText(counts == null ? "" : HeatmapText.cell(counts, row, column, percent.get()));
        cell.setAccessibleText(sentence(new Cell(row, column)));
      }
    }
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

  private void onClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      toggle(layout.at(event.getX(), event.getY()));
    }
  }

  private void toggle(HeatmapSelection part) {
    if (matrix.get() != null && !(part instanceof Nothing)) {
      selection.set(part.equals(selection.get()) ? HeatmapSelection.NOTHING : part);
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1, 0);
      case DOWN -> move(1, 0);
      case LEFT -> move(0, -1);
      case RIGHT -> move(0, 1);
      case ENTER, SPACE -> toggle(cursor.target());
      case ESCAPE -> selection.set(HeatmapSelection.NOTHING);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows, int columns) {
    cursor = cursor.moved(rows, columns, CLASSES);
    describe();
    frameParts();
  }

  private static Label title(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("axis-title");
    return label;
  }

  private static List<Label> headers(String id) {
    List<Label> headers = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      Label header = new Label();
      header.getStyleClass().addAll("class-header", id.equals("heatmap-row-") ? "row" : "column");
      header.setId(id + i);
      headers.add(header);
    }
    return headers;
  }
}
