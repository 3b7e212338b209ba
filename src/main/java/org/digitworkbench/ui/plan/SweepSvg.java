package org.digitworkbench.ui.plan;

import static org.digitworkbench.ui.saving.SvgText.escape;

import java.util.Formatter;
import java.util.Locale;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Spread;
import org.digitworkbench.plan.GroupResult;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.SweepSetting;

/** A chart of final accuracy by a setting as an SVG 1.1 drawing, on white, with its title. */
final class SweepSvg {

  private static final double WIDTH = 640;
  private static final double HEIGHT = 400;

  /** Height of the title above the chart. */
  private static final double TITLE = 40;

  private static final String CURVE = "#0072b2";
  private static final String MUTED = "#57606a";

  private final Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);

  private SweepSvg() {}

  /**
   * The drawing.
   *
   * @param result of a sweep
   */
  static String of(PlanResult result) {
    return new SweepSvg().draw(result);
  }

  private String draw(PlanResult result) {
    SweepSetting setting = result.plan().setting();
    String name = setting == null ? "Network" : setting.title();
    SweepScale at = new SweepScale(result, WIDTH, HEIGHT);
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n",
        WIDTH, HEIGHT + TITLE, WIDTH, HEIGHT + TITLE);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
    svg.format(
        "<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s</text>\n",
        escape("Final test accuracy by " + name.toLowerCase(Locale.ROOT)));
    svg.format("<g transform=\"translate(0 %.0f)\">\n", TITLE);
    for (double tick : at.ticks()) {
      line(at.left(), at.y(tick), at.right(), at.y(tick), "#d0d7de");
      text(at.left() - 8, at.y(tick) + 4, "end", at.label(tick));
    }
    for (int i : at.labelled()) {
      text(at.x(i), at.bottom() + 18, "middle", result.groups().get(i).group().value());
    }
    text((at.left() + at.right()) / 2, at.bottom() + 36, "middle", name);
    StringBuilder means = new StringBuilder();
    for (int i : at.order()) {
      GroupResult group = result.groups().get(i);
      if (!group.runs().isEmpty()) {
        Spread accuracy = group.accuracy().orElseThrow();
        means.append(String.format(Locale.ROOT, "%.1f,%.1f ", at.x(i), at.y(accuracy.mean())));
        group(at, i, group, accuracy);
      }
    }
    svg.format(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n",
        CURVE, means.toString().strip());
    return svg.format("</g>\n</svg>\n").toString();
  }

  private void group(SweepScale at, int index, GroupResult group, Spread accuracy) {
    double x = at.x(index);
    if (accuracy.deviation() > 0) {
      double low = at.y(accuracy.mean() - accuracy.deviation());
      double high = at.y(accuracy.mean() + accuracy.deviation());
      line(x, low, x, high, CURVE);
      line(x - 4, low, x + 4, low, CURVE);
      line(x - 4, high, x + 4, high, CURVE);
    }
    for (GroupResult.Complete run : group.runs()) {
      svg.format(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" fill-opacity=\"0.5\"><title>%s</title></circle>\n",
          x,
          at.y(run.testAccuracy()),
          CURVE,
          escape("%s: %s".formatted(run.name(), Percent.measured(run.testAccuracy()))));
    }
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
