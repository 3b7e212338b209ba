package org.digitworkbench.ui.chart;

import static org.digitworkbench.ui.saving.SvgText.escape;
import static org.digitworkbench.ui.saving.SvgText.hex;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.paint.Color;

/** What a chart shows as an SVG 1.1 drawing, on white, with title and names of the runs. */
final class ChartSvg {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 420;
  private static final double LEFT = 64;
  private static final double RIGHT = 16;
  private static final double TOP = 72;
  private static final double BOTTOM = 40;

  /** Width of a character of the names, for most fonts on the safe side. */
  private static final double CHARACTER = 7;

  private static final double MARKER_RADIUS = 7;

  private final ChartModel model;
  private final Function<String, Color> palette;
  private final ChartPlot plot;
  private final Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);

  private ChartSvg(ChartModel model, Function<String, Color> palette) {
    this.model = model;
    this.palette = palette;
    this.plot =
        new ChartPlot(
            model.xAxis(), model.yAxis(), LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
  }

  /**
   * The drawing.
   *
   * @param palette colour of a run by its name
   */
  static String of(ChartModel model, String title, Function<String, Color> palette) {
    return new ChartSvg(model, palette).draw(title);
  }

  private String draw(String title) {
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
    svg.format(
        "<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s</text>\n", escape(title));
    List<ChartSeries> drawn = model.drawn();
    List<ChartMarker> markers = ChartMarker.of(model, drawn);
    svg.format(
        "<text x=\"%.0f\" y=\"24\" text-anchor=\"end\" fill=\"#57606a\">%s</text>\n",
        WIDTH - RIGHT, escape(key(drawn, markers)));
    legend();
    frame();
    svg.format(
        "<clipPath id=\"plot\"><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/></clipPath>\n",
        LEFT, TOP - 4, plot.width() + 4, plot.height() + 4);
    svg.format("<g clip-path=\"url(#plot)\">\n");
    drawn.forEach(series -> band(series));
    drawn.forEach(series -> curve(series));
    markers.forEach(marker -> marker(marker));
    svg.format("</g>\n");
    return svg.format("</svg>\n").toString();
  }

  /** What lines, bands and markers mean, in words. */
  private String key(List<ChartSeries> drawn, List<ChartMarker> markers) {
    List<String> words = new ArrayList<>(List.of("solid: test", "dashed: training"));
    if (drawn.stream().anyMatch(s -> s.kind() == ChartKind.BATCH)) {
      words.add("thin: mini-batches");
    }
    if (drawn.stream().anyMatch(s -> s.band() != null)) {
      words.add("band: one standard deviation");
    }
    if (markers.stream().anyMatch(m -> m.kind() == ChartMarker.Kind.BEST)) {
      words.add("star: best");
    }
    if (markers.stream().anyMatch(m -> m.kind() == ChartMarker.Kind.TARGET)) {
      words.add("ring: " + ChartText.tick(model.measure(), model.target()));
    }
    return String.join(", ", words);
  }

  private void legend() {
    double x = LEFT;
    for (String run : model.entries().stream().filter(model::isVisible).toList()) {
      svg.format(
          "<line x1=\"%.1f\" y1=\"48\" x2=\"%.1f\" y2=\"48\" stroke=\"%s\" stroke-width=\"2.25\"/>\n",
          x, x + 20, hex(palette.apply(run)));
      int runs = model.members(run).size();
      String name = runs == 0 ? run : "%s (%d runs)".formatted(run, runs);
      svg.format("<text x=\"%.1f\" y=\"52\">%s</text>\n", x + 26, escape(name));
      x += 26 + name.length() * CHARACTER + 16;
    }
  }

  private void frame() {
    for (double tick : plot.yAxis().ticks(10)) {
      line(LEFT, plot.y(tick), plot.right(), plot.y(tick), "#d0d7de");
      svg.format(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
          LEFT - 8, plot.y(tick) + 4, escape(ChartText.tick(model.measure(), tick)));
    }
    for (double tick : plot.xAxis().ticks(12)) {
      line(plot.x(tick), TOP, plot.x(tick), plot.bottom(), "#d0d7de");
      svg.format(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
          plot.x(tick), plot.bottom() + 18, ChartText.plain(tick));
    }
    svg.format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
        LEFT - 12, plot.bottom() + 18, model.unit().axis());
    line(LEFT, TOP, LEFT, plot.bottom(), "#57606a");
    line(LEFT, plot.bottom(), plot.right(), plot.bottom(), "#57606a");
  }

  private void line(double x1, double y1, double x2, double y2, String color) {
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
        x1, y1, x2, y2, color);
  }

  private void band(ChartSeries series) {
    ChartLine.Path band = ChartLine.band(series, model.unit(), plot);
    if (band.size() > 0) {
      svg.format(
          "<polygon fill=\"%s\" fill-opacity=\"%.2f\" points=\"%s\"/>\n",
          hex(palette.apply(series.run())), ChartPainter.BAND, points(band));
    }
  }

  private void curve(ChartSeries series) {
    switch (series.kind()) {
      case BATCH -> {
        polyline(
            series,
            series.raw(),
            faint(series.isSmoothed() ? ChartPainter.FAINT : ChartPainter.BATCHES));
        if (series.isSmoothed()) {
          polyline(series, series.line(), faint(ChartPainter.BATCHES));
        }
      }
      case TRAIN ->
          polyline(series, series.line(), "stroke-width=\"1.25\" stroke-dasharray=\"5 4\"");
      case TEST -> polyline(series, series.line(), "stroke-width=\"2.25\"");
    }
  }

  private static String faint(double opacity) {
    return String.format(Locale.ROOT, "stroke-width=\"1\" stroke-opacity=\"%.2f\"", opacity);
  }

  private void polyline(ChartSeries series, ChartEnvelope values, String manner) {
    svg.format(
        "<polyline fill=\"none\" stroke=\"%s\" %s points=\"%s\"/>\n",
        hex(palette.apply(series.run())),
        manner,
        points(ChartLine.of(series, values, model.unit(), plot).polyline()));
  }

  private static String points(ChartLine.Path path) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", path.xs()[i], path.ys()[i]));
    }
    return points.toString().strip();
  }

  private void marker(ChartMarker marker) {
    ChartSeries series = marker.series();
    double x = plot.x(series.x(marker.index(), model.unit()));
    double y = plot.y(series.y(marker.index()));
    String color = hex(palette.apply(series.run()));
    switch (marker.kind()) {
      case BEST ->
          svg.format(
              "<polygon fill=\"%s\" stroke=\"#ffffff\" points=\"%s\"/>\n",
              color, points(ChartLine.star(x, y, MARKER_RADIUS)));
      case TARGET ->
          svg.format(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\"/>\n",
              x, y, MARKER_RADIUS - 2, color);
    }
  }
}
