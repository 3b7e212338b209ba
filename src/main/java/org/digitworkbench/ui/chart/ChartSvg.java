package org.digitworkbench.ui.chart;

import static org.digitworkbench.ui.saving.SvgText.escape;
import static org.digitworkbench.ui.saving.SvgText.hex;

import java.util.Formatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.paint.Color;

/** A chart as an SVG 1.1 drawing, on white, with title and names of the runs. */
final class ChartSvg {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 420;
  private static final double LEFT = 64;
  private static final double RIGHT = 16;
  private static final double TOP = 72;
  private static final double BOTTOM = 40;

  /** Width of a character of the names, for most fonts on the safe side. */
  private static final double CHARACTER = 7;

  private final ChartModel model;
  private final ChartAxis xAxis;
  private final ChartAxis yAxis;
  private final Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);

  private ChartSvg(ChartModel model) {
    this.model = model;
    this.xAxis = model.xAxis();
    this.yAxis = model.yAxis();
  }

  /**
   * The drawing.
   *
   * @param palette colour of a run by its name
   */
  static String of(ChartModel model, String title, Function<String, Color> palette) {
    return new ChartSvg(model).draw(title, palette);
  }

  private String draw(String title, Function<String, Color> palette) {
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
    svg.format(
        "<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s</text>\n", escape(title));
    svg.format(
        "<text x=\"%.0f\" y=\"24\" text-anchor=\"end\" fill=\"#57606a\">solid: test, dashed: training</text>\n",
        WIDTH - RIGHT);
    legend(palette);
    frame();
    svg.format(
        "<clipPath id=\"plot\"><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/></clipPath>\n",
        LEFT, TOP - 4, WIDTH - LEFT - RIGHT + 4, HEIGHT - TOP - BOTTOM + 4);
    for (ChartSeries series : model.drawn()) {
      line(series, hex(palette.apply(series.run())));
    }
    return svg.format("</svg>\n").toString();
  }

  private void legend(Function<String, Color> palette) {
    double x = LEFT;
    for (String run : model.runs().stream().filter(model::isVisible).toList()) {
      svg.format(
          "<line x1=\"%.1f\" y1=\"48\" x2=\"%.1f\" y2=\"48\" stroke=\"%s\" stroke-width=\"2.25\"/>\n",
          x, x + 20, hex(palette.apply(run)));
      svg.format("<text x=\"%.1f\" y=\"52\">%s</text>\n", x + 26, escape(run));
      x += 26 + run.length() * CHARACTER + 16;
    }
  }

  private void frame() {
    for (double tick : yAxis.ticks(10)) {
      line(LEFT, y(tick), WIDTH - RIGHT, y(tick), "#d0d7de");
      svg.format(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
          LEFT - 8, y(tick) + 4, escape(ChartPainter.label(model.measure(), tick)));
    }
    for (double tick : xAxis.ticks(12)) {
      line(x(tick), TOP, x(tick), HEIGHT - BOTTOM, "#d0d7de");
      svg.format(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
          x(tick), HEIGHT - BOTTOM + 18, ChartPainter.plain(tick));
    }
    svg.format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">epoch</text>\n",
        LEFT - 8, HEIGHT - BOTTOM + 18);
    line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "#57606a");
    line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#57606a");
  }

  private void line(double x1, double y1, double x2, double y2, String color) {
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
        x1, y1, x2, y2, color);
  }

  private void line(ChartSeries series, String color) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < series.size(); i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(series.x(i)), y(series.y(i))));
    }
    String manner =
        switch (series.kind()) {
          case BATCH -> "stroke-width=\"1\" stroke-opacity=\"0.45\"";
          case TRAIN -> "stroke-width=\"1.25\" stroke-dasharray=\"5 4\"";
          case TEST -> "stroke-width=\"2.25\"";
        };
    svg.format(
        "<polyline fill=\"none\" clip-path=\"url(#plot)\" stroke=\"%s\" %s points=\"%s\"/>\n",
        color, manner, points.toString().strip());
  }

  private double x(double epochs) {
    return LEFT + xAxis.fraction(epochs) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return TOP + (1 - yAxis.fraction(value)) * (HEIGHT - TOP - BOTTOM);
  }
}
