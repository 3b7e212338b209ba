package org.digitworkbench.ui.heatmap;

import java.util.Formatter;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.digitworkbench.ui.saving.SvgText;

/** A confusion matrix as an SVG 1.1 drawing, on white, with its title, names and totals. */
final class HeatmapSvg {

  private static final double SIDE = 40;
  private static final double TOTAL = 48;
  private static final double GAP = 4;
  private static final double TITLE = 48;
  private static final double LINE = 24;

  /** Width of a character of the names, for most fonts on the safe side. */
  private static final double CHARACTER = 7;

  private static final String MUTED = "#57606a";

  private final HeatmapContent content;
  private final HeatmapScale scale = new HeatmapScale(false);
  private final boolean upright;
  private final double left;
  private final double top;
  private final double extent;
  private final Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);

  private HeatmapSvg(HeatmapContent content) {
    this.content = content;
    int longest = content.names().stream().mapToInt(String::length).max().orElse(1);
    this.upright = longest * CHARACTER > SIDE;
    // The name of the totals stands in the column of the classes' names.
    this.left = LINE + Math.max(longest, 5) * CHARACTER + 8;
    this.top = TITLE + LINE + (upright ? longest * CHARACTER + 8 : LINE);
    this.extent = content.classes() * SIDE;
  }

  static String of(HeatmapContent content, String title) {
    return new HeatmapSvg(content).draw(title);
  }

  private String draw(String title) {
    double width = left + extent + GAP + TOTAL + 16;
    double height = top + extent + GAP + LINE + 16;
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n",
        width, height, width, height);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
    svg.format(
        "<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s</text>\n",
        SvgText.escape(title));
    svg.format(
        "<text x=\"16\" y=\"42\" fill=\"%s\">%s, rows true, columns predicted</text>\n",
        MUTED,
        SvgText.escape(
            content.mode().title() + (content.diagonalShown() ? "" : ", mistakes only")));
    text(left + extent / 2, TITLE + 16, "middle", MUTED, "Predicted");
    turned(LINE / 2 + 8, top + extent / 2, "middle", MUTED, "True");
    for (int label = 0; label < content.classes(); label++) {
      String name = content.names().get(label);
      double middle = label * SIDE + SIDE / 2;
      text(left - 8, top + middle + 4, "end", "#000000", name);
      if (upright) {
        turned(left + middle + 4, top - 8, "start", "#000000", name);
      } else {
        text(left + middle, top - 8, "middle", "#000000", name);
      }
      number(left + extent + GAP + TOTAL / 2, top + middle + 4, content.rowTotal(label));
      number(left + middle, top + extent + GAP + 16, content.columnTotal(label));
    }
    text(left + extent + GAP + TOTAL / 2, top - 8, "middle", MUTED, HeatmapHeaders.TOTAL);
    text(left - 8, top + extent + GAP + 16, "end", MUTED, HeatmapHeaders.TOTAL);
    number(left + extent + GAP + TOTAL / 2, top + extent + GAP + 16, content.total());
    cells();
    return svg.format("</svg>\n").toString();
  }

  private void cells() {
    for (int truth = 0; truth < content.classes(); truth++) {
      for (int predicted = 0; predicted < content.classes(); predicted++) {
        double x = left + predicted * SIDE;
        double y = top + truth * SIDE;
        double level = content.level(truth, predicted);
        Color background = scale.at(level);
        svg.format(
            "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" fill=\"%s\"/>\n",
            x, y, SIDE - 1, SIDE - 1, SvgText.hex(background));
        text(
            x + SIDE / 2,
            y + SIDE / 2 + 4,
            "middle",
            SvgText.hex(scale.text(background, level)),
            content.cell(truth, predicted));
      }
    }
  }

  private void number(double x, double y, int number) {
    text(x, y, "middle", MUTED, Integer.toString(number));
  }

  private void text(double x, double y, String anchor, String color, String text) {
    if (!text.isEmpty()) {
      svg.format(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
          x, y, anchor, color, SvgText.escape(text));
    }
  }

  private void turned(double x, double y, String anchor, String color, String text) {
    svg.format(
        "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
        x, y, anchor, color, SvgText.escape(text));
  }
}
