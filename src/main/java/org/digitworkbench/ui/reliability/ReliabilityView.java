package org.digitworkbench.ui.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.Calibration.Bin;
import org.digitworkbench.domain.CalibrationReading;
import org.jspecify.annotations.Nullable;

/**
 * A reliability diagram: the share of right answers of each bin of confidence, held against the
 * diagonal on which a network is as often right as it says, and the number of images below. A click
 * on a bin picks it and a second one drops it; the arrows and Enter do the same.
 */
public final class ReliabilityView extends Region {

  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final int TICKS = 5;

  private final ObjectProperty<@Nullable Calibration> calibration = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Calibration> after = new SimpleObjectProperty<>();
  private final ObjectProperty<Color> color = new SimpleObjectProperty<>(Color.GRAY);
  private final IntegerProperty picked = new SimpleIntegerProperty(-1);

  private final List<ReliabilityBin> bins = new ArrayList<>();
  private final List<Line> grid = new ArrayList<>();
  private final List<Label> rows = new ArrayList<>();
  private final List<Label> columns = new ArrayList<>();
  private final Line diagonal = new Line();
  private final ReliabilityCurve curve = new ReliabilityCurve();
  private final Label rightTitle = label("Accuracy", "axis-title");
  private final Label saysTitle = label("Confidence", "axis-title");
  private final Label countTitle = label("Images,\nlog scale", "tick");
  private final ReliabilityKey key = new ReliabilityKey();
  private int cursor = Calibration.BINS - 1;

  public ReliabilityView() {
    getStyleClass().add("reliability");
    getStylesheets()
        .add(
            Objects.requireNonNull(ReliabilityView.class.getResource("reliability.css"))
                .toExternalForm());
    setFocusTraversable(true);
    setMinSize(320, 176);
    setPrefSize(480, 320);
    rightTitle.setRotate(-90);
    diagonal.getStyleClass().add("diagonal");
    for (int tick = 0; tick <= TICKS; tick++) {
      Line line = new Line();
      line.getStyleClass().add("grid");
      grid.add(line);
      String text = 100 * tick / TICKS + " %";
      rows.add(label(text, "tick"));
      Label column = label(text, "tick");
      column.getStyleClass().add("column");
      columns.add(column);
    }
    for (int bin = 0; bin < Calibration.BINS; bin++) {
      int index = bin;
      ReliabilityBin part = new ReliabilityBin(bin);
      part.setOnMousePressed(_ -> {
        requestFocus();
        toggle(index);
      });
      bins.add(part);
    }
    getChildren().addAll(grid);
    bins.forEach(bin -> getChildren().addAll(bin.painted()));
    getChildren().addAll(diagonal, curve, rightTitle, saysTitle, countTitle, key);
    getChildren().addAll(rows);
    getChildren().addAll(columns);
    getChildren().addAll(bins);

    calibration.subscribe(this::show);
    after.subscribe(this::show);
    color.subscribe(this::show);
    picked.subscribe(this::mark);
    focusedProperty().subscribe(this::mark);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** What is shown; an empty diagram for null. */
  public ObjectProperty<@Nullable Calibration> calibrationProperty() {
    return calibration;
  }

  /** Another calibration of the same images, as a line over the first one; or null. */
  public ObjectProperty<@Nullable Calibration> afterProperty() {
    return after;
  }

  /** Colour of the bars. */
  public ObjectProperty<Color> colorProperty() {
    return color;
  }

  /** Index of the bin that is picked, or -1. */
  public IntegerProperty pickedProperty() {
    return picked;
  }

  /** The surface that goes with text of the colour that the style sheet gives. */
  public Color background() {
    return saysTitle.getTextFill() instanceof Color text && text.getBrightness() > 0.5
        ? Color.web("#0d1117")
        : Color.WHITE;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  private void show() {
    Calibration shown = calibration.get();
    for (int i = 0; i < bins.size(); i++) {
      bins.get(i).show(shown == null ? null : shown.bins().get(i), color.get());
    }
    curve.show(after.get());
    key.show(color.get(), after.get() != null);
    mark();
    requestLayout();
  }

  private void mark() {
    for (int i = 0; i < bins.size(); i++) {
      bins.get(i).pseudoClassStateChanged(PICKED, i == picked.get());
      bins.get(i).pseudoClassStateChanged(CURSOR, i == cursor && isFocused());
    }
    Calibration shown = calibration.get();
    setAccessibleText(
        "Reliability diagram, accuracy by confidence. "
            + (shown == null ? "" : CalibrationReading.bin(shown.bins().get(cursor))));
  }

  private void toggle(int bin) {
    cursor = bin;
    if (calibration.get() != null) {
      picked.set(picked.get() == bin ? -1 : bin);
    }
    mark();
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-1);
      case RIGHT -> move(1);
      case ENTER, SPACE -> toggle(cursor);
      case ESCAPE -> picked.set(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    cursor = Math.clamp(cursor + by, 0, Calibration.BINS - 1);
    mark();
  }

  @Override
  protected void layoutChildren() {
    ReliabilityLayout at = new ReliabilityLayout(getWidth(), getHeight());
    Calibration shown = calibration.get();
    int most = shown == null ? 0 : shown.bins().stream().mapToInt(Bin::count).max().orElse(0);
    bins.forEach(bin -> bin.place(at, most));
    for (int tick = 0; tick <= TICKS; tick++) {
      double share = (double) tick / TICKS;
      place(grid.get(tick), at.x(0), at.y(share), at.x(1), at.y(share));
      double width = ReliabilityLayout.TICK;
      rows.get(tick)
          .resizeRelocate(
              ReliabilityLayout.LEFT - 8 - width,
              snapPositionY(at.y(share) - ReliabilityLayout.LINE / 2),
              width,
              ReliabilityLayout.LINE);
      columns
          .get(tick)
          .resizeRelocate(
              snapPositionX(at.x(share) - width / 2),
              at.countsBottom(),
              width,
              ReliabilityLayout.LINE);
    }
    place(diagonal, at.x(0), at.y(0), at.x(1), at.y(1));
    curve.place(at, after.get());
    double axis = ReliabilityLayout.AXIS;
    double tall = at.plotBottom() - at.plotTop();
    rightTitle.resize(tall, axis);
    rightTitle.relocate((axis - tall) / 2, at.plotTop() + tall / 2 - axis / 2);
    saysTitle.resizeRelocate(
        at.x(0), at.countsBottom() + ReliabilityLayout.LINE, at.x(1) - at.x(0), axis);
    countTitle.resizeRelocate(
        0, at.countsTop(), ReliabilityLayout.LEFT - 8, at.countsBottom() - at.countsTop());
    key.resizeRelocate(0, 0, getWidth(), axis);
  }

  private static void place(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }
}
