package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.digitworkbench.domain.CurveCsv;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.saving.PngPicture;
import org.digitworkbench.ui.saving.SaveButton;
import org.digitworkbench.ui.saving.SaveFormat;

/**
 * A live line chart of the loss or the accuracy of several runs by epoch. It draws at most once per
 * pulse and only after a change, and its cost does not grow with the number of points. Colours of
 * grid, axes and text come from the style sheet: {@code -chart-grid}, {@code -chart-axis} and
 * {@code -chart-text}.
 */
public final class RunChart extends Region {

  private static final CssMetaData<RunChart, Color> GRID = color("-chart-grid", c -> c.grid);
  private static final CssMetaData<RunChart, Color> AXIS = color("-chart-axis", c -> c.axis);
  private static final CssMetaData<RunChart, Color> TEXT = color("-chart-text", c -> c.text);
  private static final List<CssMetaData<? extends Styleable, ?>> CSS =
      concat(Region.getClassCssMetaData(), List.of(GRID, AXIS, TEXT));

  private final SimpleStyleableObjectProperty<Color> grid = styleable(GRID, "grid");
  private final SimpleStyleableObjectProperty<Color> axis = styleable(AXIS, "axis");
  private final SimpleStyleableObjectProperty<Color> text = styleable(TEXT, "text");

  private final String title;
  private final ChartModel model;
  private final Function<String, Color> palette;
  private final HBox header;
  private final ChartLegend legend;
  private final Canvas canvas = new Canvas();
  private final Label empty;
  private final ChartReadout readout;
  private boolean dirty;
  private double hoverX = Double.NaN;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          dirty = false;
          draw();
        }
      };

  /**
   * @param title such as "Loss"
   * @param emptyText says what to do while there is nothing to draw
   * @param palette colour of a run by its name
   */
  public RunChart(
      String title, String emptyText, ChartModel model, Function<String, Color> palette) {
    this.title = title;
    this.model = model;
    this.palette = palette;
    getStyleClass().add("run-chart");
    getStylesheets()
        .add(Objects.requireNonNull(RunChart.class.getResource("run-chart.css")).toExternalForm());
    setAccessibleText(title + " of each run by epoch, as lines");
    Label titleLabel = new Label(title);
    titleLabel.getStyleClass().add("chart-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    header =
        new HBox(
            titleLabel,
            space,
            key(ChartKind.TEST, 2.25, 1),
            key(ChartKind.TRAIN, 1.25, 1, 5.0, 4.0),
            key(ChartKind.BATCH, 1, 0.45));
    header.getStyleClass().add("chart-header");
    legend = new ChartLegend(model, palette);
    empty = new Label(emptyText);
    empty.getStyleClass().add("chart-empty");
    empty.setMouseTransparent(true);
    readout = new ChartReadout(model, palette);
    getChildren().addAll(canvas, header, legend, empty, readout);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX()));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(Double.NaN));
    model.setOnChange(this::markDirty);
    markDirty();
  }

  /**
   * Adds a button to save the chart.
   *
   * @param curves that it shows, by the name of the run
   */
  public void setSaver(FileSaver saver, Supplier<Map<String, LearningCurve>> curves) {
    SaveButton save =
        new SaveButton(
            "The chart",
            title.toLowerCase(Locale.ROOT),
            saver,
            SaveFormat.png(() -> PngPicture.snapshot(this, background())),
            SaveFormat.svg(() -> ChartSvg.of(model, title, palette)),
            SaveFormat.csv(() -> CurveCsv.of(curves.get())));
    save.setId("save-%s".formatted(getId()));
    header.getChildren().add(save);
  }

  /** The surface that goes with text of the colour that the style sheet gives. */
  private Color background() {
    return text.get().getBrightness() > 0.5 ? Color.web("#0d1117") : Color.WHITE;
  }

  private static HBox key(ChartKind kind, double width, double opacity, Double... dashes) {
    Line line = new Line(0, 0, 20, 0);
    line.getStyleClass().add("chart-key-line");
    line.setStrokeWidth(width);
    line.setOpacity(opacity);
    line.getStrokeDashArray().setAll(dashes);
    HBox key = new HBox(line, new Label(kind.title()));
    key.getStyleClass().add("chart-key");
    return key;
  }

  private void hover(double x) {
    hoverX = x;
    markDirty();
  }

  private void markDirty() {
    if (!dirty) {
      dirty = true;
      timer.start();
    }
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double left = insets.getLeft();
    double width = Math.max(0, getWidth() - left - insets.getRight());
    double headerHeight = snapSizeY(header.prefHeight(width));
    double legendHeight = snapSizeY(legend.prefHeight(width));
    double top = insets.getTop();
    header.resizeRelocate(left, top, width, headerHeight);
    legend.resizeRelocate(left, top + headerHeight, width, legendHeight);
    double plotTop = top + headerHeight + legendHeight;
    double plotHeight = Math.max(0, getHeight() - plotTop - insets.getBottom());
    canvas.relocate(left, plotTop);
    double emptyWidth = Math.min(width - ChartPainter.LEFT, empty.prefWidth(-1));
    double emptyHeight = empty.prefHeight(emptyWidth);
    empty.resizeRelocate(
        snapPositionX(left + (width + ChartPainter.LEFT - emptyWidth) / 2),
        snapPositionY(plotTop + (plotHeight - emptyHeight) / 2),
        emptyWidth,
        emptyHeight);
    if (canvas.getWidth() != width || canvas.getHeight() != plotHeight) {
      canvas.setWidth(width);
      canvas.setHeight(plotHeight);
      // Drawn in the same frame: a resized canvas is blank.
      draw();
    }
  }

  private void draw() {
    legend.update();
    boolean nothing = model.isEmpty();
    empty.setVisible(nothing);
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width < 80 || height < 48) {
      canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
      readout.setVisible(false);
      return;
    }
    ChartPainter painter =
        new ChartPainter(
            canvas.getGraphicsContext2D(),
            model,
            new ChartPainter.Colors(grid.get(), axis.get(), text.get()),
            width,
            height,
            // The middle of a device pixel, so that a thin line covers one column or row of them.
            v -> snapPositionX(v) + snapSizeX(1e-3) / 2);
    painter.drawFrame(!nothing);
    double epoch = nothing ? -1 : Math.rint(painter.epochs(hoverX));
    boolean hovering = epoch >= 0 && epoch <= Math.floor(model.xAxis().high());
    if (hovering) {
      painter.drawCrosshair(epoch);
    }
    for (ChartSeries series : model.drawn()) {
      painter.drawSeries(series, palette.apply(series.run()));
    }
    if (hovering) {
      readout.show((int) epoch);
      double x = painter.x(epoch);
      boolean onTheRight = x + readout.getWidth() + 16 <= width;
      readout.relocate(
          snapPositionX(
              canvas.getLayoutX() + Math.max(0, onTheRight ? x + 12 : x - 12 - readout.getWidth())),
          canvas.getLayoutY() + 12);
    } else {
      readout.setVisible(false);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 280;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 240;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 160;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return CSS;
  }

  private SimpleStyleableObjectProperty<Color> styleable(
      CssMetaData<RunChart, Color> data, String name) {
    SimpleStyleableObjectProperty<Color> property =
        new SimpleStyleableObjectProperty<>(data, this, name, Color.GRAY);
    property.subscribe((_, _) -> markDirty());
    return property;
  }

  private static CssMetaData<RunChart, Color> color(
      String name, Function<RunChart, SimpleStyleableObjectProperty<Color>> property) {
    return new StyleablePropertyFactory<RunChart>(List.of())
        .createColorCssMetaData(name, property::apply, Color.GRAY, false);
  }

  private static List<CssMetaData<? extends Styleable, ?>> concat(
      List<CssMetaData<? extends Styleable, ?>> base,
      List<CssMetaData<? extends Styleable, ?>> own) {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(base);
    all.addAll(own);
    return List.copyOf(all);
  }
}
