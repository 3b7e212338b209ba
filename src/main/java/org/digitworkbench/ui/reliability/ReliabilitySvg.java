package org.digitworkbench.ui.reliability;

import static org.digitworkbench.ui.saving.SvgText.escape;
import static org.digitworkbench.ui.saving.SvgText.hex;

import java.util.Formatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.Calibration.Bin;
import org.digitworkbench.domain.CalibrationReading;
import org.jspecify.annotations.Nullable;

/** A reliability diagram as an SVG 1.1 drawing, on white, with its title. */
public final class ReliabilitySvg {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 480;

  /** Height of the title above the diagram. */
  private static final double TITLE = 40;

  private static final String TOO_SURE = "#cf222e";
  private static final String MUTED = "#57606a";

  private final ReliabilityLayout at = new ReliabilityLayout(WIDTH, HEIGHT);
  private final Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);

  private ReliabilitySvg() {}

  /**
   * The drawing.
   *
   * @param after another calibration of the same images, as a line; or null
   * @param color of the bars
   */
  public static String of(
      Calibration calibration, @Nullable Calibration after, String title, Color color) {
    return new ReliabilitySvg().draw(calibration, after, title, color);
  }

  private String draw(
      Calibration calibration, @Nullable Calibration after, String title, Color color) {
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n",
        WIDTH, HEIGHT + TITLE, WIDTH, HEIGHT + TITLE);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
    svg.format(
        "<pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"2\" height=\"4\" fill=\"#ffffff\"/></pattern>\n");
    svg.format(
        "<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s</text>\n", escape(title));
    svg.format("<g transform=\"translate(0 %.0f)\">\n", TITLE);
    text(
        at.x(0),
        12,
        "start",
        "red: overconfident, hatched: underconfident, dashed: perfect calibration"
            + (after == null ? "" : ", line: scaled"));
    frame();
    int most = calibration.bins().stream().mapToInt(Bin::count).max().orElse(0);
    for (int i = 0; i < Calibration.BINS; i++) {
      bin(calibration.bins().get(i), i, most, hex(color));
    }
    line(at.x(0), at.y(0), at.x(1), at.y(1), MUTED + "\" stroke-dasharray=\"4 4");
    if (after != null) {
      svg.format(
          "<polyline fill=\"none\" stroke=\"#24292f\" stroke-width=\"2\" points=\"%s\"/>\n",
          after.bins().stream()
              .filter(bin -> bin.count() >= CalibrationReading.FEW)
              .map(bin ->
                  String.format(
                      Locale.ROOT, "%.1f,%.1f", at.x(bin.confidence()), at.y(bin.accuracy())))
              .collect(Collectors.joining(" ")));
    }
    return svg.format("</g>\n</svg>\n").toString();
  }

  private void frame() {
    for (int percent = 0; percent <= 100; percent += 20) {
      double share = percent / 100.0;
      line(at.x(0), at.y(share), at.x(1), at.y(share), "#d0d7de");
      text(at.x(0) - 8, at.y(share) + 4, "end", percent + " %");
      text(at.x(share), at.countsBottom() + 14, "middle", percent + " %");
    }
    text(at.x(0.5), at.countsBottom() + 30, "middle", "Confidence");
    text(at.x(0) - 8, at.countsTop() + 16, "end", "Images,");
    text(at.x(0) - 8, at.countsTop() + 32, "end", "log scale");
    svg.format(
        "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">Is right</text>\n",
        at.y(0.5), MUTED);
  }

  private void bin(Bin bin, int index, int most, String color) {
    if (bin.isEmpty()) {
      return;
    }
    svg.format(
        "<g%s><title>%s</title>\n",
        bin.count() < CalibrationReading.FEW ? " opacity=\"0.4\"" : "",
        escape(CalibrationReading.bin(bin)));
    bar(index, at.y(bin.accuracy()), at.y(0), color);
    double says = at.y(bin.confidence());
    double is = at.y(bin.accuracy());
    String gap = bin.gap() < 0 ? TOO_SURE + "\" fill-opacity=\"0.5" : "url(#hatch)";
    bar(index, Math.min(says, is), Math.max(says, is), gap);
    double height = at.countHeight(bin.count(), most);
    bar(index, at.countsBottom() - height, at.countsBottom(), "#6e7781");
    svg.format("</g>\n");
  }

  private void bar(int bin, double top, double bottom, String fill) {
    svg.format(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
        at.left(bin), top, at.left(bin + 1) - at.left(bin) - 1, bottom - top, fill);
  }

  private void line(double x1, double y1, double x2, double y2, String stroke) {
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
        x1, y1, x2, y2, stroke);
  }

  private void text(double x, double y, String anchor, String text) {
    svg.format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
        x, y, anchor, MUTED, escape(text));
  }
}
