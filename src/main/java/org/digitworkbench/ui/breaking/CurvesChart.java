package org.digitworkbench.ui.breaking;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineJoin;
import org.digitworkbench.robustness.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Shares from 0 to 100 % over the sizes of something, as lines, and a vertical line at one size.
 * Names stand at the top, each over the longest stretch in which its curve is the highest.
 */
final class CurvesChart extends Region {

  /** Left of the plot: the labels of the shares. */
  static final double LEFT = 44;

  /** Right of it: half of the last size. */
  static final double RIGHT = 20;

  private static final double TOP = 20;
  private static final double BOTTOM = 24;
  private static final int SHARES = 2;
  private static final double STRONG = 2.25;

  /**
   * One line.
   *
   * @param name at the top; empty for none
   * @param color null for the quiet colour of the theme
   * @param values one for each size, from 0 to 1
   */
  record Curve(String name, @Nullable Color color, List<Double> values) {

    Curve {
      values = List.copyOf(values);
    }
  }

  private final List<Line> grid = new ArrayList<>();
  private final List<Label> shares = new ArrayList<>();
  private final Line marker = styled(new Line(), "marker");
  private List<Polyline> lines = List.of();
  private List<Label> names = List.of();
  private List<Label> ticks = List.of();
  private List<Curve> curves = List.of();
  private List<Double> sizes = List.of();
  private double size;

  CurvesChart() {
    getStyleClass().add("curves-chart");
    for (int i = 0; i <= SHARES; i++) {
      grid.add(styled(new Line(), "grid"));
      shares.add(tick(100 * i / SHARES + " %"));
    }
    arrange();
    setMinSize(160, 84);
    setPrefSize(280, 120);
  }

  /**
   * Shows other curves.
   *
   * @param all the most important ones last
   * @param at ascending, one for each value
   * @param scale for the texts of the sizes
   */
  void show(List<Curve> all, List<Double> at, Scale scale) {
    curves = List.copyOf(all);
    sizes = List.copyOf(at);
    List<Polyline> newLines = new ArrayList<>();
    List<Label> newNames = new ArrayList<>();
    for (Curve curve : curves) {
      Polyline line = styled(new Polyline(), "curve");
      line.setStrokeLineJoin(StrokeLineJoin.ROUND);
      Label name = styled(new Label(curve.name()), "name");
      if (curve.color() == null) {
        line.getStyleClass().add("quiet");
      } else {
        // Not in the style sheet, which would have the last word.
        line.setStroke(curve.color());
        line.setStrokeWidth(STRONG);
      }
      newLines.add(line);
      newNames.add(name);
    }
    lines = List.copyOf(newLines);
    names = List.copyOf(newNames);
    List<Label> newTicks = new ArrayList<>();
    for (double tick : ticks(scale)) {
      newTicks.add(tick(scale.text(tick)));
    }
    ticks = List.copyOf(newTicks);
    arrange();
    requestLayout();
  }

  /** Puts the vertical line at that size. */
  void mark(double at) {
    size = at;
    requestLayout();
  }

  /** Which share of the range is above that place in the chart; may be under 0 or over 1. */
  double shareAt(double x) {
    return (x - LEFT) / Math.max(1, getWidth() - LEFT - RIGHT);
  }

  private List<Double> ticks(Scale scale) {
    double middle = scale.least() < 0 ? 0 : scale.most() / 2;
    return List.of(scale.least(), middle, scale.most());
  }

  private void arrange() {
    List<Node> all = new ArrayList<>();
    all.addAll(grid);
    all.addAll(lines);
    all.add(marker);
    all.addAll(shares);
    all.addAll(ticks);
    all.addAll(names);
    getChildren().setAll(all);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(1, getWidth() - LEFT - RIGHT);
    double height = Math.max(1, getHeight() - TOP - BOTTOM);
    for (int i = 0; i <= SHARES; i++) {
      double y = snapPositionY(TOP + height * (SHARES - i) / SHARES) + 0.5;
      place(grid.get(i), LEFT, y, LEFT + width, y);
      Label share = shares.get(i);
      share.autosize();
      share.relocate(LEFT - 6 - share.getWidth(), y - share.getHeight() / 2);
    }
    boolean drawn = !sizes.isEmpty();
    marker.setVisible(drawn);
    if (!drawn) {
      return;
    }
    for (int i = 0; i < curves.size(); i++) {
      List<Double> points = new ArrayList<>();
      for (int at = 0; at < sizes.size(); at++) {
        points.add(x(sizes.get(at), width));
        points.add(TOP + height * (1 - curves.get(i).values().get(at)));
      }
      lines.get(i).getPoints().setAll(points);
      name(i, width);
    }
    double x = snapPositionX(x(size, width)) + 0.5;
    place(marker, x, TOP, x, TOP + height);
    for (int i = 0; i < ticks.size(); i++) {
      Label tick = ticks.get(i);
      double at = i == 0 ? sizes.getFirst() : i == 2 ? sizes.getLast() : middle();
      tick.autosize();
      double left = x(at, width) - tick.getWidth() / 2;
      tick.relocate(Math.min(left, getWidth() - tick.getWidth()), TOP + height + 6);
    }
  }

  private double middle() {
    return sizes.getFirst() < 0 ? 0 : sizes.getLast() / 2;
  }

  private double x(double at, double width) {
    double from = sizes.getFirst();
    return LEFT + width * (at - from) / (sizes.getLast() - from);
  }

  /** Over the longest stretch in which that curve is the highest. */
  private void name(int curve, double width) {
    Label name = names.get(curve);
    name.autosize();
    int from = 0;
    int longest = 0;
    int run = 0;
    for (int at = 0; at < sizes.size(); at++) {
      run = highest(at) == curve ? run + 1 : 0;
      if (run > longest) {
        longest = run;
        from = at - run + 1;
      }
    }
    double left = longest == 0 ? 0 : x(sizes.get(from), width);
    double right = longest == 0 ? 0 : x(sizes.get(from + longest - 1), width);
    double room = right - left + width / sizes.size();
    name.setVisible(longest > 0 && room >= name.getWidth());
    name.relocate((left + right - name.getWidth()) / 2, 0);
  }

  private int highest(int at) {
    int highest = 0;
    for (int i = 1; i < curves.size(); i++) {
      if (curves.get(i).values().get(at) > curves.get(highest).values().get(at)) {
        highest = i;
      }
    }
    return highest;
  }

  private static void place(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }

  private static Label tick(String text) {
    return styled(new Label(text), "tick");
  }

  private static <N extends Node> N styled(N node, String style) {
    node.getStyleClass().add(style);
    node.setManaged(false);
    return node;
  }
}
