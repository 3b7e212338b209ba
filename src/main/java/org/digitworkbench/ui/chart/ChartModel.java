package org.digitworkbench.ui.chart;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RunChart} shows: the curves of several runs, single or in groups, and the part of
 * them that is in view. Belongs to the FX thread; has no nodes.
 */
public final class ChartModel {

  /** What is measured. */
  public enum Measure {
    /** 0 is best. */
    LOSS,
    /** Shares of 1, shown as percent. */
    ACCURACY
  }

  private static final List<ChartKind> ORDER =
      List.of(ChartKind.BATCH, ChartKind.TRAIN, ChartKind.TEST);

  /** From how many points to the next can be seen at least, however far one zooms in. */
  private static final double LEAST_POINTS = 1;

  /** Share of all values that can be seen at least. */
  private static final double LEAST_VALUES = 1e-3;

  private final Measure measure;
  private final double target;
  private final ChartSettings settings;
  private final List<ChartSeries> series = new ArrayList<>();
  private final ChartGroups groups = new ChartGroups();
  private final Set<String> hidden = new HashSet<>();
  private final ChartAxes axes;
  private final ChartZoom xZoom = new ChartZoom();
  private final ChartZoom yZoom = new ChartZoom();
  private double newest;
  private @Nullable Runnable onChange;

  /**
   * A chart with settings of its own.
   *
   * @param target value of a line to be reached; NaN for none
   */
  public ChartModel(Measure measure, double target) {
    this(measure, target, new ChartSettings());
  }

  /**
   * @param target value of a line to be reached; NaN for none
   * @param settings which several charts may share
   */
  public ChartModel(Measure measure, double target, ChartSettings settings) {
    this.measure = measure;
    this.target = target;
    this.settings = settings;
    this.axes = new ChartAxes(measure, settings);
    settings.unitProperty().subscribe(() -> showAll());
    settings.logLossProperty().subscribe(() -> changed());
    settings.logErrorProperty().subscribe(() -> changed());
    settings
        .smoothingProperty()
        .subscribe(() -> {
          series.forEach(this::smooth);
          changed();
        });
    for (ChartKind kind : ORDER) {
      settings.shownProperty(kind).subscribe(() -> changed());
    }
  }

  public Measure measure() {
    return measure;
  }

  double target() {
    return target;
  }

  public ChartSettings settings() {
    return settings;
  }

  ChartUnit unit() {
    return settings.unitProperty().get();
  }

  /** Adds an empty series, to which points can then be appended; {@link #changed} shows them. */
  public ChartSeries add(String run, ChartKind kind) {
    ChartSeries added = new ChartSeries(run, kind);
    smooth(added);
    series.add(added);
    changed();
    return added;
  }

  private void smooth(ChartSeries one) {
    if (one.kind() == ChartKind.BATCH) {
      one.setSmoothing(settings.smoothingProperty().get());
    }
  }

  /** Takes all the series of the run away, out of its group too. */
  public void remove(String run) {
    series.removeIf(s -> s.run().equals(run));
    groups.leave(List.of(run));
    hidden.retainAll(entries());
    changed();
  }

  /**
   * From now on these runs are one in chart, legend and readings: the mean at each epoch over the
   * runs that have it, and a band of one sample standard deviation around it where there are two or
   * more. Single runs and their mini-batches are not drawn.
   *
   * @param group its name, which gives the colour and may be that of one of its runs; a group of
   *     the same name is replaced
   * @param runs names of the runs, which may come later, and leave the groups that they were in; an
   *     empty list ends the group
   */
  public void group(String group, List<String> runs) {
    groups.put(group, runs);
    changed();
  }

  /** Says that points were appended; once for many of them is enough. */
  public void changed() {
    double last = axes.lastX(drawn());
    xZoom.follow(newest, last);
    newest = last;
    if (onChange != null) {
      onChange.run();
    }
  }

  /** The one chart that is told of changes. */
  void setOnChange(Runnable listener) {
    onChange = listener;
  }

  /** The epochs that the longest run will take, beyond which the axis need not grow. */
  public void setPlannedEpochs(double epochs) {
    axes.setPlannedEpochs(epochs);
    changed();
  }

  /** Shows or hides all the curves of a run or a group. */
  public void setVisible(String entry, boolean visible) {
    if (visible ? hidden.remove(entry) : hidden.add(entry)) {
      changed();
    }
  }

  /** Shows one run or group alone, or all again if no other one is shown. */
  void showOnly(String entry) {
    List<String> others = entries().stream().filter(e -> !e.equals(entry)).toList();
    boolean alone = hidden.containsAll(others);
    hidden.clear();
    if (!alone) {
      hidden.addAll(others);
    }
    changed();
  }

  boolean isVisible(String entry) {
    return !hidden.contains(entry);
  }

  /** Names of the runs in the order in which they came, hidden and grouped ones too. */
  public List<String> runs() {
    return List.copyOf(
        series.stream().map(ChartSeries::run).collect(toCollection(LinkedHashSet::new)));
  }

  /** What the legend lists: the groups, and the runs that are in none, as they came. */
  List<String> entries() {
    return List.copyOf(
        series.stream().map(s -> groups.entry(s.run())).collect(toCollection(LinkedHashSet::new)));
  }

  /** The runs of that group; empty if there is none of that name. */
  List<String> members(String entry) {
    ChartGroup group = groups.find(entry);
    return group == null ? List.of() : group.runs();
  }

  /** Names of the runs by that of their group, of those groups that have a curve. */
  Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String entry : entries()) {
      if (!members(entry).isEmpty()) {
        groups.put(entry, members(entry));
      }
    }
    return groups;
  }

  /** The curves to be drawn, the most important ones last. */
  List<ChartSeries> drawn() {
    List<String> visible = entries().stream().filter(this::isVisible).toList();
    return ORDER.stream()
        .filter(kind -> settings.shownProperty(kind).get())
        .flatMap(kind -> visible.stream().map(entry -> find(entry, kind)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The series of that run or group and kind, if there is one. */
  @Nullable ChartSeries find(String entry, ChartKind kind) {
    ChartGroup group = groups.find(entry);
    if (group != null) {
      return group.mean(kind, series);
    }
    return series.stream()
        .filter(s -> s.run().equals(entry) && s.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** Whether a run has a curve of that kind, or there is no run yet. */
  boolean mayHave(ChartKind kind) {
    return series.isEmpty() || series.stream().anyMatch(s -> s.kind() == kind);
  }

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return drawn().stream().allMatch(s -> s.size() == 0);
  }

  /** The part of the horizontal axis that is in view. */
  ChartAxis xAxis() {
    return xZoom.of(axes.x(drawn()));
  }

  /** The part of the vertical axis that is in view. */
  ChartAxis yAxis() {
    List<ChartSeries> drawn = drawn();
    ChartAxis x = xZoom.of(axes.x(drawn));
    return yZoom.of(xZoom.isAll() ? axes.y(drawn) : axes.yWithin(drawn, x));
  }

  boolean isZoomed() {
    return !xZoom.isAll() || !yZoom.isAll();
  }

  /**
   * Sees less of the horizontal axis, or more of it.
   *
   * @param factor over 1 to see less, larger
   * @param at place that stays where it is, from 0 at the beginning of the view to 1 at its end
   */
  void zoomX(double factor, double at) {
    List<ChartSeries> drawn = drawn();
    ChartAxis all = axes.x(drawn);
    xZoom.zoom(xZoom.of(all), all, factor, at, leastX(drawn));
    changed();
  }

  /** Sees less of the vertical axis, or more of it, as {@link #zoomX}. */
  void zoomY(double factor, double at) {
    yZoom.zoom(yAxis(), axes.allY(drawn()), factor, at, LEAST_VALUES);
    changed();
  }

  /**
   * Shows what lies between two places of the horizontal axis.
   *
   * @param from 0 at the beginning of the view, 1 at its end
   */
  void showX(double from, double to) {
    List<ChartSeries> drawn = drawn();
    ChartAxis all = axes.x(drawn);
    xZoom.show(xZoom.of(all), all, from, to, leastX(drawn));
    changed();
  }

  /** Shows what lies between two places of the vertical axis, as {@link #showX}. */
  void showY(double from, double to) {
    yZoom.show(yAxis(), axes.allY(drawn()), from, to, LEAST_VALUES);
    changed();
  }

  /**
   * Moves what is in view, as far as there is something; an axis that shows all stays.
   *
   * @param x share of the view's width by which to see more of its end
   * @param y share of its height by which to see higher values
   */
  void pan(double x, double y) {
    if (!yZoom.isAll()) {
      showY(y, 1 + y);
    }
    if (!xZoom.isAll()) {
      showX(x, 1 + x);
    }
  }

  void showAll() {
    xZoom.showAll();
    yZoom.showAll();
    // Of another unit, so that nothing follows from it.
    newest = axes.lastX(drawn());
    changed();
  }

  private static double leastX(List<ChartSeries> drawn) {
    long points = drawn.stream().mapToLong(ChartSeries::points).max().orElse(0);
    return Math.min(1, LEAST_POINTS / Math.max(1, points));
  }
}
