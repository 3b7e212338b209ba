package org.digitworkbench.ui.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws one frame of a {@link RunChart}: grid, axes, target line, curves and their markers. */
final class ChartPainter {

  /** Room for the labels; constant, so that the curves stay where they are. */
  static final double LEFT = 52;

  private static final double RIGHT = 12;
  private static final double TOP = 8;
  private static final double BOTTOM = 24;
  private static final double DOT_RADIUS = 3;
  private static final double MARKER_RADIUS = 7;
  private static final Font FONT = Font.font(12);

  /** How much of a curve's colour is in what is less important than the curve. */
  static final double FAINT = 0.16;

  static final double BAND = 0.2;
  static final double BATCHES = 0.55;

  /** Of the surface behind a label. */
  private static final double BACKDROP = 0.85;

  /**
   * @param grid of the grid lines
   * @param axis of the axes
   * @param text of the labels and the cross-hair
   * @param surface behind all
   */
  record Colors(Color grid, Color axis, Color text, Color surface) {}

  private final GraphicsContext gc;
  private final ChartModel model;
  private final ChartPlot plot;
  private final Colors colors;
  private final Function<String, Color> palette;
  private final DoubleUnaryOperator snap;
  private final double width;
  private final double height;

  /** Of the target line; null if that is not in view. */
  private @Nullable ChartLabel label;

  /**
   * @param plot in the canvas, as {@link #plot} has it
   * @param palette colour of a run by its name
   * @param snap from a position to the middle of its pixel, for crisp lines
   */
  ChartPainter(
      GraphicsContext gc,
      ChartModel model,
      ChartPlot plot,
      Colors colors,
      Function<String, Color> palette,
      DoubleUnaryOperator snap) {
    this.gc = gc;
    this.model = model;
    this.plot = plot;
    this.colors = colors;
    this.palette = palette;
    this.snap = snap;
    this.width = gc.getCanvas().getWidth();
    this.height = gc.getCanvas().getHeight();
  }

  /** The plot of what is in view in a canvas of that size. */
  static ChartPlot plot(ChartModel model, double width, double height) {
    return new ChartPlot(
        model.xAxis(), model.yAxis(), LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
  }

  /**
   * Labels and axes.
   *
   * @param lines whether to draw grid and target line too
   */
  void drawFrame(boolean lines) {
    gc.clearRect(0, 0, width, height);
    gc.setFont(FONT);
    gc.setLineWidth(1);
    gc.setLineDashes();
    gc.setFill(colors.text());
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    for (double tick : plot.yAxis().ticks((int) Math.max(2, plot.height() / 26))) {
      if (lines) {
        horizontal(tick, colors.grid());
      }
      gc.fillText(ChartText.tick(model.measure(), tick), LEFT - 8, plot.y(tick));
    }
    gc.setTextBaseline(VPos.TOP);
    gc.fillText(model.unit().axis(), LEFT - 12, plot.bottom() + 6);
    gc.setTextAlign(TextAlignment.CENTER);
    // Steps have many digits.
    double room = model.unit() == ChartUnit.STEPS ? 64 : 40;
    for (double tick : plot.xAxis().ticks((int) Math.max(2, plot.width() / room))) {
      if (lines) {
        vertical(plot.x(tick), colors.grid());
      }
      gc.fillText(ChartText.plain(tick), plot.x(tick), plot.bottom() + 6);
    }
    vertical(plot.left(), colors.axis());
    gc.setStroke(colors.axis());
    double bottom = snap.applyAsDouble(plot.bottom());
    gc.strokeLine(plot.left(), bottom, plot.right(), bottom);
    if (lines) {
      drawTarget();
    }
  }

  private void drawTarget() {
    double target = model.target();
    if (!(target > plot.yAxis().low() && target < plot.yAxis().high())) {
      return;
    }
    gc.setLineDashes(2, 4);
    horizontal(target, colors.text());
    gc.setLineDashes();
    Text text = new Text(targetText());
    text.setFont(FONT);
    label =
        new ChartLabel(
            plot,
            plot.y(target),
            text.getLayoutBounds().getWidth(),
            text.getLayoutBounds().getHeight());
  }

  private String targetText() {
    return "target " + ChartText.tick(model.measure(), model.target());
  }

  /** After the curves, where they are not; else over them. */
  private void drawTargetText(ChartLabel target) {
    if (target.isNowhere()) {
      return;
    }
    Rectangle2D place = target.place();
    gc.setFill(colors.surface().deriveColor(0, 1, 1, BACKDROP));
    gc.fillRect(place.getMinX() - 2, place.getMinY(), place.getWidth() + 4, place.getHeight());
    gc.setFill(colors.text());
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.TOP);
    gc.fillText(targetText(), place.getMinX(), place.getMinY());
  }

  private void horizontal(double value, Color color) {
    double y = snap.applyAsDouble(plot.y(value));
    gc.setStroke(color);
    gc.strokeLine(plot.left(), y, plot.right(), y);
  }

  private void vertical(double position, Color color) {
    double x = snap.applyAsDouble(position);
    gc.setStroke(color);
    gc.strokeLine(x, plot.top(), x, plot.bottom());
  }

  /** The curves, each in the manner of its kind, with the markers over all of them. */
  void drawCurves(List<ChartSeries> drawn) {
    gc.save();
    gc.beginPath();
    // A little larger than the plot, so that dots and stars on its border are whole.
    gc.rect(plot.left(), plot.top() - 4, plot.width() + MARKER_RADIUS + 1, plot.height() + 4);
    gc.clip();
    gc.setLineCap(StrokeLineCap.BUTT);
    gc.setLineJoin(StrokeLineJoin.ROUND);
    for (ChartSeries series : drawn) {
      drawBand(series);
    }
    for (ChartSeries series : drawn) {
      drawSeries(series, palette.apply(series.run()));
    }
    for (ChartMarker marker : ChartMarker.of(model, drawn)) {
      drawMarker(marker);
    }
    gc.restore();
    if (label != null) {
      drawTargetText(label);
    }
  }

  private void drawBand(ChartSeries series) {
    ChartLine.Path band = ChartLine.band(series, model.unit(), plot);
    occupy(band);
    gc.setFill(faint(series, BAND));
    gc.fillPolygon(band.xs(), band.ys(), band.size());
  }

  private Color faint(ChartSeries series, double opacity) {
    return palette.apply(series.run()).deriveColor(0, 1, 1, opacity);
  }

  private void drawSeries(ChartSeries series, Color color) {
    switch (series.kind()) {
      case BATCH -> drawBatches(series);
      case TRAIN -> {
        gc.setStroke(color);
        gc.setLineWidth(1.25);
        ChartLine line = line(series, series.line());
        if (!line.isDense()) {
          gc.setLineDashes(5, 4);
        }
        stroke(line.polyline());
        gc.setLineDashes();
      }
      case TEST -> {
        gc.setStroke(color);
        gc.setLineWidth(2.25);
        stroke(line(series, series.line()).polyline());
        drawDots(series, color);
      }
    }
  }

  private void drawBatches(ChartSeries series) {
    gc.setLineWidth(1);
    draw(line(series, series.raw()), faint(series, series.isSmoothed() ? FAINT : BATCHES));
    if (series.isSmoothed()) {
      draw(line(series, series.line()), faint(series, BATCHES));
    }
  }

  private void draw(ChartLine line, Color color) {
    if (line.isRough()) {
      gc.setFill(color);
      line.bars((x, y, w, h) -> {
        gc.fillRect(x, y, w, h);
        if (label != null) {
          label.drawn(x, y, w, h);
        }
      });
    } else {
      gc.setStroke(color);
      stroke(line.polyline());
    }
  }

  private ChartLine line(ChartSeries series, ChartEnvelope values) {
    return ChartLine.of(series, values, model.unit(), plot);
  }

  private void stroke(ChartLine.Path path) {
    occupy(path);
    gc.strokePolyline(path.xs(), path.ys(), path.size());
  }

  private void occupy(ChartLine.Path path) {
    if (label != null) {
      label.drawn(path);
    }
  }

  private void drawDots(ChartSeries series, Color color) {
    int from = series.first(plot.xAxis().low(), model.unit());
    int to = series.first(plot.xAxis().high() * (1 + 1e-9), model.unit());
    if ((to - from) * 4 * DOT_RADIUS > plot.width()) {
      return;
    }
    gc.setFill(color);
    for (int i = from; i < to; i++) {
      dot(plot.x(series.x(i, model.unit())), plot.y(series.y(i)), DOT_RADIUS);
    }
  }

  private void dot(double x, double y, double radius) {
    gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private void drawMarker(ChartMarker marker) {
    ChartSeries series = marker.series();
    double x = plot.x(series.x(marker.index(), model.unit()));
    double y = plot.y(series.y(marker.index()));
    Color color = palette.apply(series.run());
    if (label != null) {
      label.drawn(x - MARKER_RADIUS, y - MARKER_RADIUS, 2 * MARKER_RADIUS, 2 * MARKER_RADIUS);
    }
    switch (marker.kind()) {
      case BEST -> {
        ChartLine.Path star = ChartLine.star(x, y, MARKER_RADIUS);
        gc.setStroke(colors.surface());
        gc.setLineWidth(3);
        gc.strokePolygon(star.xs(), star.ys(), star.size());
        gc.setFill(color);
        gc.fillPolygon(star.xs(), star.ys(), star.size());
      }
      case TARGET -> {
        gc.setFill(colors.surface());
        dot(x, y, MARKER_RADIUS);
        gc.setFill(color);
        dot(x, y, MARKER_RADIUS - 1);
        gc.setFill(colors.surface());
        dot(x, y, MARKER_RADIUS - 3);
      }
    }
  }

  /** A vertical line at that place, and the points that are read. */
  void drawReadings(double x, List<ChartReading> readings) {
    vertical(plot.x(x), colors.text());
    for (ChartReading reading : readings) {
      double y = plot.y(reading.value());
      double at = plot.x(reading.x());
      if (y > plot.top() - DOT_RADIUS && y < plot.bottom() && at >= plot.left()) {
        gc.setFill(colors.surface());
        dot(at, y, DOT_RADIUS + 2);
        gc.setFill(palette.apply(reading.series().run()));
        dot(at, y, DOT_RADIUS);
      }
    }
  }

  /** What will be in view when the mouse is let go. */
  void drawBox(Rectangle2D box) {
    gc.setFill(colors.text().deriveColor(0, 1, 1, 0.12));
    gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setStroke(colors.text());
    gc.setLineWidth(1);
    gc.strokeRect(
        snap.applyAsDouble(box.getMinX()),
        snap.applyAsDouble(box.getMinY()),
        box.getWidth(),
        box.getHeight());
  }
}
