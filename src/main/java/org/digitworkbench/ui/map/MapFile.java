package org.digitworkbench.ui.map;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.projection.Layout;
import org.jspecify.annotations.Nullable;

/** A map as a drawing and as a table. */
final class MapFile {

  private static final double WIDTH = 800;
  private static final double HEIGHT = 640;
  private static final double LEGEND = 40;

  private MapFile() {}

  /** One row for each image: its index, its place, its class and the prediction. */
  static String csv(@Nullable MapPicture picture) {
    Formatter csv = new Formatter(new StringBuilder("index,x,y,true,predicted\n"), Locale.ROOT);
    if (picture != null) {
      Layout layout = picture.layout();
      for (Verdict verdict : picture.subject().evaluation().verdicts()) {
        int index = verdict.index();
        csv.format(
            "%d,%.4f,%.4f,%d,%d%n",
            index, layout.x(index), layout.y(index), verdict.truth(), verdict.predicted());
      }
    }
    return csv.toString();
  }

  /** All points on white, mistakes above the others, with the names of the classes. */
  static String svg(@Nullable MapPicture picture) {
    Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">%n",
        WIDTH, HEIGHT + LEGEND, WIDTH, HEIGHT + LEGEND);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n<defs>%n");
    MapPalette palette = MapPalette.LIGHT;
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      Color fill = palette.color(label);
      Color wrong = fill.equals(palette.ink()) ? palette.contrast() : palette.ink();
      shape(svg, "c" + label, label, 2.75, fill, palette.outline(label), 0.6);
      shape(svg, "w" + label, label, 3.4, fill, wrong, 1.6);
    }
    svg.format("</defs>%n");
    if (picture != null) {
      points(svg, picture, false);
      points(svg, picture, true);
      legend(svg, picture.subject().dataset().classNames());
    }
    return svg.format("</svg>%n").toString();
  }

  private static void shape(
      Formatter svg, String id, int label, double radius, Color fill, Color line, double width) {
    svg.format(
        "<polygon id=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\" points=\"",
        id, hex(fill), hex(line), width);
    for (double corner : MapShapes.of(label)) {
      svg.format("%.2f ", radius * corner);
    }
    svg.format("\"/>%n");
  }

  private static void points(Formatter svg, MapPicture picture, boolean wrong) {
    Layout layout = picture.layout();
    MapCamera camera = MapCamera.of(layout, WIDTH, HEIGHT, MapCamera.View.ALL);
    for (Verdict verdict : picture.subject().evaluation().verdicts()) {
      if (verdict.isMistake() == wrong) {
        svg.format(
            "<use href=\"#%s%d\" x=\"%.1f\" y=\"%.1f\"/>%n",
            wrong ? "w" : "c",
            verdict.truth(),
            camera.screenX(layout.x(verdict.index())),
            camera.screenY(layout.y(verdict.index())));
      }
    }
  }

  private static void legend(Formatter svg, List<String> names) {
    double step = (WIDTH - 32) / names.size();
    for (int label = 0; label < names.size(); label++) {
      double x = 24 + label * step;
      svg.format("<use href=\"#c%d\" x=\"%.1f\" y=\"%.1f\"/>", label, x, HEIGHT + 16);
      svg.format(
          "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", x + 8, HEIGHT + 20, escape(names.get(label)));
    }
  }

  private static String hex(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(255 * color.getRed()),
        Math.round(255 * color.getGreen()),
        Math.round(255 * color.getBlue()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
