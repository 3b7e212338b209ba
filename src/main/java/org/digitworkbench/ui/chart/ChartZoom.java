package org.digitworkbench.ui.chart;

import org.jspecify.annotations.Nullable;

/** The part of an axis that is in view; all of it at first. */
final class ChartZoom {

  private @Nullable ChartAxis part;

  boolean isAll() {
    return part == null;
  }

  void showAll() {
    part = null;
  }

  /** The axis that is in view, of one that shows all. */
  ChartAxis of(ChartAxis all) {
    return part == null || part.scale() != all.scale() ? all : part;
  }

  /**
   * Shows what lies between two places of the view.
   *
   * @param view the axis that is in view
   * @param limits beyond which nothing is to be seen
   * @param from place in the view: 0 at its beginning, 1 at its end, beyond them outside of it
   * @param to a place after it
   * @param least share of the limits, in (0, 1], that is always in view
   */
  void show(ChartAxis view, ChartAxis limits, double from, double to, double least) {
    double low = limits.fraction(view.value(from));
    double high = limits.fraction(view.value(to));
    double width = Math.clamp(high - low, least, 1);
    double begin = Math.clamp((low + high - width) / 2, 0, 1 - width);
    part = width > 1 - 1e-9 ? null : limits.part(begin, begin + width);
  }

  /**
   * Shows a part that is larger or smaller, where the value at one place stays there.
   *
   * @param factor over 1 to see less, larger; below 1 to see more
   * @param at place in the view that stays, from 0 to 1
   */
  void zoom(ChartAxis view, ChartAxis limits, double factor, double at, double least) {
    double width = limits.fraction(view.high()) - limits.fraction(view.low());
    double by = Math.min(factor, Math.max(1, width / least));
    show(view, limits, at - at / by, at + (1 - at) / by, least);
  }

  /** Moves with a curve that has grown, if its end was in view and is no more. */
  void follow(double before, double now) {
    if (part != null && before >= part.low() && before <= part.high() && now > part.high()) {
      // A tenth more than need be, so that it moves in steps and not with every point.
      double by = now - part.high() + (part.high() - part.low()) / 10;
      part = new ChartAxis(part.low() + by, part.high() + by, part.scale());
    }
  }
}
