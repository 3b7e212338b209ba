package org.digitworkbench.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws one frame of a {@link RunChart}: grid, axes, target line and curves. */
final class ChartPainter {

  /** Room for the labels; constant, so that the curves stay where they are. */
  static final double LEFT = 48;

  private static final double RIGHT = 12;
  private static final double TOP = 8;
  private static final double BOTTOM = 24;
  private static final double MARKER_RADIUS = 3;
  private static final double POINTS_PER_PIXEL = 2;
  private static final Font FONT = Font.font(12);

  /**
   * @param grid of the grid lines
   * @param axis of the axes and the cross-hair
   * @param text of the labels
   */
  record Colors(Color grid, Color axis, Color text) {}

  private final GraphicsContext gc;
  private final ChartModel model;
  private final Colors colors;
  private final DoubleUnaryOperator snap;
  private final ChartAxis xAxis;
  private final ChartAxis yAxis;
  private final double width;
  private final double height;

  /**
   * @param width of the canvas, in logical pixels
   * @param snap from a position to the middle of its pixel, for crisp lines
   */
  ChartPainter(
      GraphicsContext gc,
      ChartModel model,
      Colors colors,
      double width,
      double height,
      DoubleUnaryOperator snap) {
    this.gc = gc;
    this.model = model;
    this.colors = colors;
    this.width = width;
    this.height = height;
    this.snap = snap;
    this.xAxis = model.xAxis();
    this.yAxis = model.yAxis();
  }

  /** Horizontal position of that many epochs. */
  double x(double epochs) {
    return LEFT + xAxis.fraction(epochs) * plotWidth();
  }

  /** Vertical position of the value. */
  double y(double value) {
    return TOP + (1 - yAxis.fraction(value)) * plotHeight();
  }

  /** Epochs at that horizontal position. */
  double epochs(double x) {
    return xAxis.value((x - LEFT) / plotWidth());
  }

  private double plotWidth() {
    return width - LEFT - RIGHT;
  }

  private double plotHeight() {
    return height - TOP - BOTTOM;
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
    for (double tick : yAxis.ticks((int) Math.max(2, plotHeight() / 26))) {
      if (lines) {
        horizontal(tick, colors.grid());
      }
      gc.fillText(label(tick), LEFT - 8, y(tick));
    }
    gc.setTextBaseline(VPos.TOP);
    gc.fillText("epoch", LEFT - 8, height - BOTTOM + 6);
    gc.setTextAlign(TextAlignment.CENTER);
    for (double tick : xAxis.ticks((int) Math.max(2, plotWidth() / 40))) {
      if (lines && tick > 0) {
        vertical(tick, colors.grid());
      }
      gc.fillText(plain(tick), x(tick), height - BOTTOM + 6);
    }
    vertical(0, colors.axis());
    gc.setStroke(colors.axis());
    double bottom = snap.applyAsDouble(TOP + plotHeight());
    gc.strokeLine(LEFT, bottom, LEFT + plotWidth(), bottom);
    if (lines) {
      drawTarget();
    }
  }

  private void drawTarget() {
    double target = model.target();
    if (!(target > yAxis.low() && target < yAxis.high())) {
      return;
    }
    gc.setLineDashes(2, 4);
    horizontal(target, colors.text());
    gc.setLineDashes();
    gc.setFill(colors.text());
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.TOP);
    // Below the line, because most curves end above it.
    gc.fillText("target " + label(target), LEFT + plotWidth() - 4, y(target) + 3);
  }

  private void horizontal(double value, Color color) {
    double y = snap.applyAsDouble(y(value));
    gc.setStroke(color);
    gc.strokeLine(LEFT, y, LEFT + plotWidth(), y);
  }

  private void vertical(double epochs, Color color) {
    double x = snap.applyAsDouble(x(epochs));
    gc.setStroke(color);
    gc.strokeLine(x, TOP, x, TOP + plotHeight());
  }

  /** One curve, in the manner of its kind. */
  void drawSeries(ChartSeries series, Color color) {
    int size = series.size();
    double[] xs = new double[size];
    double[] ys = new double[size];
    series.copyTo(xs, ys);
    for (int i = 0; i < size; i++) {
      xs[i] = x(xs[i]);
      ys[i] = y(ys[i]);
    }
    int kept = ChartLttb.decimate(xs, ys, size, 1 / POINTS_PER_PIXEL);
    gc.save();
    gc.beginPath();
    // A little larger than the plot, so that markers on its border are whole.
    gc.rect(LEFT, TOP - 4, plotWidth() + 4, plotHeight() + 4);
    gc.clip();
    gc.setLineCap(StrokeLineCap.BUTT);
    gc.setLineJoin(StrokeLineJoin.ROUND);
    switch (series.kind()) {
      case BATCH -> {
        gc.setStroke(color.deriveColor(0, 1, 1, 0.45));
        gc.setLineWidth(1);
        gc.strokePolyline(xs, ys, kept);
      }
      case TRAIN -> {
        gc.setStroke(color);
        gc.setLineWidth(1.25);
        gc.setLineDashes(5, 4);
        gc.strokePolyline(xs, ys, kept);
      }
      case TEST -> {
        gc.setStroke(color);
        gc.setLineWidth(2.25);
        gc.strokePolyline(xs, ys, kept);
        drawMarkers(xs, ys, kept, color);
      }
    }
    gc.restore();
  }

  private void drawMarkers(double[] xs, double[] ys, int size, Color color) {
    if (size > 1 && (xs[size - 1] - xs[0]) / (size - 1) < 4 * MARKER_RADIUS) {
      return;
    }
    gc.setFill(color);
    for (int i = 0; i < size; i++) {
      gc.fillOval(
          xs[i] - MARKER_RADIUS, ys[i] - MARKER_RADIUS, 2 * MARKER_RADIUS, 2 * MARKER_RADIUS);
    }
  }

  /** A vertical line through that epoch. */
  void drawCrosshair(double epoch) {
    vertical(epoch, colors.text());
  }

  private String label(double value) {
    return label(model.measure(), value);
  }

  /** The value at a tick of the vertical axis. */
  static String label(ChartModel.Measure measure, double value) {
    return measure == ChartModel.Measure.ACCURACY ? plain(value * 100) + " %" : plain(value);
  }

  /** The value as it is read in the readout: with the digits that matter. */
  static String readout(ChartModel.Measure measure, double value) {
    return measure == ChartModel.Measure.ACCURACY
        ? String.format(Locale.ROOT, "%.2f %%", value * 100)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  /** The value with three digits that matter. */
  static String plain(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value, new MathContext(3)).stripTrailingZeros().toPlainString();
  }
}
