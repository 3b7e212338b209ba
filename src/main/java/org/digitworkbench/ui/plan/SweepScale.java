package org.digitworkbench.ui.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.plan.GroupResult;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.SweepSetting;

/**
 * Where the parts of a chart of final accuracy by a setting are, in pixels from its top left
 * corner. Numbers that span a factor of ten or more are on a logarithmic axis; choices that are no
 * numbers stand side by side.
 */
final class SweepScale {

  /** Left of the plot: the labels of the accuracies. */
  static final double LEFT = 52;

  /** Above the plot: half of the highest label. */
  static final double TOP = 12;

  /** Below the plot: the values and the name of the setting. */
  static final double BOTTOM = 44;

  private static final double RIGHT = 24;

  /** Between the axis and the first value. */
  private static final double INSET = 20;

  private static final double DECADE = 10;
  private static final double[] STEPS = {0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2};
  private static final int MOST_TICKS = 6;

  /** Width of a digit of a label. */
  private static final double DIGIT = 7;

  private final PlanResult result;
  private final double width;
  private final double height;
  private final List<Double> places;
  private final double low;
  private final double high;
  private final double step;

  SweepScale(PlanResult result, double width, double height) {
    this.result = result;
    this.width = width;
    this.height = height;
    this.places = places(result);
    double lowest = 1;
    double highest = 0;
    for (GroupResult group : result.groups()) {
      if (!group.runs().isEmpty()) {
        var accuracy = group.accuracy().orElseThrow();
        lowest =
            Math.min(lowest, Math.min(accuracy.lowest(), accuracy.mean() - accuracy.deviation()));
        highest =
            Math.max(highest, Math.max(accuracy.highest(), accuracy.mean() + accuracy.deviation()));
      }
    }
    if (lowest > highest) {
      lowest = 0;
      highest = 1;
    }
    lowest = Math.max(0, lowest);
    highest = Math.min(1, highest);
    double chosen = STEPS[STEPS.length - 1];
    for (double candidate : STEPS) {
      if (Math.ceil(highest / candidate - 1e-9) - Math.floor(lowest / candidate + 1e-9)
          < MOST_TICKS) {
        chosen = candidate;
        break;
      }
    }
    step = chosen;
    low = Math.floor(lowest / step + 1e-9) * step;
    high = Math.max(low + step, Math.ceil(highest / step - 1e-9) * step);
  }

  /** The places of the groups on the axis, from 0 to 1. */
  private static List<Double> places(PlanResult result) {
    SweepSetting setting = result.plan().setting();
    int count = result.groups().size();
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(
          setting != null && setting.isNumeric()
              ? Double.parseDouble(result.groups().get(i).group().value())
              : i);
    }
    double min = numbers.stream().mapToDouble(v -> v).min().orElse(0);
    double max = numbers.stream().mapToDouble(v -> v).max().orElse(1);
    if (min == max) {
      return numbers.stream().map(_ -> 0.5).toList();
    }
    boolean logarithmic = min > 0 && max / min >= DECADE && setting != null && setting.isNumeric();
    return numbers.stream()
        .map(v -> logarithmic ? Math.log(v / min) / Math.log(max / min) : (v - min) / (max - min))
        .toList();
  }

  /** Horizontal position of that group. */
  double x(int group) {
    return LEFT + INSET + places.get(group) * Math.max(0, width - LEFT - RIGHT - 2 * INSET);
  }

  double left() {
    return LEFT;
  }

  double right() {
    return width - RIGHT;
  }

  double bottom() {
    return height - BOTTOM;
  }

  /** Vertical position of an accuracy. */
  double y(double accuracy) {
    return bottom() - (accuracy - low) / (high - low) * Math.max(0, bottom() - TOP);
  }

  /** The accuracies that are labelled. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; low + i * step <= high + 1e-9; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** An accuracy as a label, with no more decimals than the ticks need. */
  String label(double accuracy) {
    String format = step < 0.001 ? "%.2f %%" : step < 0.01 ? "%.1f %%" : "%.0f %%";
    return String.format(Locale.ROOT, format, 100 * accuracy);
  }

  /** The groups in the order of the axis. */
  List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(places::get));
    return order;
  }

  /** The groups whose values can be written below the axis without touching each other. */
  List<Integer> labelled() {
    List<Integer> labelled = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (int group : order()) {
      double half = result.groups().get(group).group().value().length() * DIGIT / 2 + DIGIT / 2;
      if (x(group) - half >= free) {
        labelled.add(group);
        free = x(group) + half;
      }
    }
    return labelled;
  }
}
