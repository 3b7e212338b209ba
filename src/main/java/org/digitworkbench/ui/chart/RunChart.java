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
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.CurveCsv;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.saving.PngPicture;
import org.digitworkbench.ui.saving.SaveButton;
import org.digitworkbench.ui.saving.SaveFormat;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A live line chart of the loss or the accuracy of several runs. It draws at most once per pulse
 * and only after a change, and its cost does not grow with the number of points. Colours of grid,
 * axes, text and surface come from the style sheet: {@code -chart-grid}, {@code -chart-axis},
 * {@code -chart-text} and {@code -chart-surface}.
 */
public final class RunChart extends Region {

  private static final CssMetaData<RunChart, Color> GRID = color("-chart-grid", c -> c.grid);
  private static final CssMetaData<RunChart, Color> AXIS = color("-chart-axis", c -> c.axis);
  private static final CssMetaData<RunChart, Color> TEXT = color("-chart-text", c -> c.text);
  private static final CssMetaData<RunChart, Color> SURFACE =
      color("-chart-surface", c -> c.surface);
  private static final List<CssMetaData<? extends Styleable, ?>> CSS =
      concat(Region.getClassCssMetaData(), List.of(GRID, AXIS, TEXT, SURFACE));

  private final SimpleStyleableObjectProperty<Color> grid = styleable(GRID, "grid");
  private final SimpleStyleableObjectProperty<Color> axis = styleable(AXIS, "axis");
  private final SimpleStyleableObjectProperty<Color> text = styleable(TEXT, "text");
  private final SimpleStyleableObjectProperty<Color> surface = styleable(SURFACE, "surface");

  /** Pixels within which the cross-hair goes to the end of an epoch. */
  private static final double SNAP = 8;

  private final String title;
  private final ChartModel model;
  private final Function<String, Color> palette;
  private final HBox header;
  private final ChartKey batches;
  private final ChartLegend legend;
  private final Canvas canvas = new Canvas();
  private final Button showAll = new Button("All", new FontIcon(Feather.MAXIMIZE_2));
  private final Label empty;
  private final ChartReadout readout;
  private final ChartGestures gestures;
  private boolean dirty;

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
    setFocusTraversable(true);
    setAccessibleText(title + " of each run, as lines");
    setAccessibleHelp("Plus and minus zoom, the arrows move the view, Home shows all");
    Label titleLabel = new Label(title);
    titleLabel.getStyleClass().add("chart-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    header = new HBox(titleLabel, space);
    batches = new ChartKey(ChartKind.BATCH, model.settings());
    titleLabel.setMinWidth(USE_PREF_SIZE);
    header
        .getChildren()
        .addAll(
            new ChartKey(ChartKind.TEST, model.settings()),
            new ChartKey(ChartKind.TRAIN, model.settings()),
            batches,
            new ChartOptionsButton(model.settings()));
    header.getStyleClass().add("chart-header");
    legend = new ChartLegend(model, palette);
    empty = new Label(emptyText);
    empty.getStyleClass().add("chart-empty");
    empty.setMouseTransparent(true);
    readout = new ChartReadout(model, palette);
    showAll.getStyleClass().addAll("small", "chart-show-all");
    showAll.setTooltip(new Tooltip("Show all again (double click, Home or Esc)"));
    showAll.setAccessibleText("Show all of the chart again");
    showAll.setVisible(false);
    showAll.setOnAction(_ -> {
      model.showAll();
      // Gone with the click; the keys go on to work.
      requestFocus();
    });
    getChildren().addAll(canvas, header, legend, empty, showAll, readout);
    gestures = new ChartGestures(this, canvas, model, this::plot, this::markDirty);
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
            SaveFormat.png(() -> PngPicture.snapshot(this, surface.get())),
            SaveFormat.svg(() -> ChartSvg.of(model, title, palette)),
            SaveFormat.csv(() -> CurveCsv.of(curves.get(), model.groups())));
    save.setId("save-%s".formatted(getId()));
    header.getChildren().add(save);
  }

  private ChartPlot plot() {
    return ChartPainter.plot(model, canvas.getWidth(), canvas.getHeight());
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
    showAll.autosize();
    showAll.relocate(snapPositionX(left + width - showAll.getWidth() - 16), plotTop + 12);
    if (canvas.getWidth() != width || canvas.getHeight() != plotHeight) {
      canvas.setWidth(width);
      canvas.setHeight(plotHeight);
      // Drawn in the same frame: a resized canvas is blank.
      draw();
    }
  }

  private void draw() {
    legend.update();
    // Of kept runs there are only epochs.
    batches.setVisible(model.mayHave(ChartKind.BATCH));
    batches.setManaged(batches.isVisible());
    boolean nothing = model.isEmpty();
    empty.setVisible(nothing);
    showAll.setVisible(model.isZoomed());
    readout.setVisible(false);
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width < 80 || height < 48) {
      canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
      return;
    }
    ChartPlot plot = plot();
    ChartPainter painter =
        new ChartPainter(
            canvas.getGraphicsContext2D(),
            model,
            plot,
            new ChartPainter.Colors(grid.get(), axis.get(), text.get(), surface.get()),
            palette,
            // The middle of a device pixel, so that a thin line covers one column or row of them.
            v -> snapPositionX(v) + snapSizeX(1e-3) / 2);
    painter.drawFrame(!nothing);
    List<ChartSeries> drawn = model.drawn();
    painter.drawCurves(drawn);
    Rectangle2D box = gestures.box();
    if (box != null) {
      painter.drawBox(box);
    }
    double hover = plot.xFraction(gestures.hoverX());
    if (hover >= 0 && hover <= 1) {
      read(painter, plot, drawn, plot.xAxis().value(hover));
    }
  }

  /** Shows what the curves say near the mouse. */
  private void read(ChartPainter painter, ChartPlot plot, List<ChartSeries> drawn, double mouse) {
    List<ChartReading> near = ChartReading.at(mouse, drawn, model.unit(), plot.xAxis());
    if (near.isEmpty()) {
      return;
    }
    double x = ChartReading.snap(mouse, near, SNAP / plot.width(), plot.xAxis());
    List<ChartReading> readings = ChartReading.at(x, drawn, model.unit(), plot.xAxis());
    painter.drawReadings(x, readings);
    readout.show(x, readings);
    double position = plot.x(x);
    boolean onTheRight = position + readout.getWidth() + 16 <= canvas.getWidth();
    double left = onTheRight ? position + 12 : position - 12 - readout.getWidth();
    // Where curves seldom are: losses fall, accuracies rise.
    double top =
        model.measure() == ChartModel.Measure.LOSS ? 12 : plot.bottom() - 8 - readout.getHeight();
    readout.relocate(
        snapPositionX(canvas.getLayoutX() + Math.max(0, left)),
        snapPositionY(canvas.getLayoutY() + Math.max(0, top)));
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
