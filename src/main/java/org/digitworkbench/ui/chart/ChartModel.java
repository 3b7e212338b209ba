package org.digitworkbench.ui.chart;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RunChart} shows: the curves of several runs and the axes that they need. Belongs to
 * the FX thread; has no nodes.
 *
 * <p>From the second epoch of a run on, the vertical axis leaves out the fall of the first epoch,
 * which would squeeze all that follows into a line: it then covers the values from the end of the
 * first epoch on of all visible runs, in steps. A logarithmic axis has room for everything.
 */
public final class ChartModel {

  /** What is measured. */
  public enum Measure {
    /** In nats, 0 is best. */
    LOSS,
    /** Shares of 1, shown as percent. */
    ACCURACY
  }

  private final Measure measure;
  private final double target;
  private final List<ChartSeries> series = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private boolean logarithmic;
  private boolean batchesShown = true;
  private double plannedEpochs;
  private @Nullable Runnable onChange;

  /**
   * @param target value of a line to be reached; NaN for none
   */
  public ChartModel(Measure measure, double target) {
    this.measure = measure;
    this.target = target;
  }

  public Measure measure() {
    return measure;
  }

  double target() {
    return target;
  }

  /** Adds an empty series, to which points can then be appended; {@link #changed} shows them. */
  public ChartSeries add(String run, ChartKind kind) {
    ChartSeries added = new ChartSeries(run, kind);
    series.add(added);
    changed();
    return added;
  }

  /** Takes all the series of the run away. */
  public void remove(String run) {
    series.removeIf(s -> s.run().equals(run));
    hidden.remove(run);
    changed();
  }

  /** Says that points were appended; once for many of them is enough. */
  public void changed() {
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
    plannedEpochs = epochs;
    changed();
  }

  /** Whether the axis of losses is logarithmic; accuracies never are. */
  public void setLogarithmic(boolean value) {
    logarithmic = value;
    changed();
  }

  /** Whether the curves of the mini-batches are drawn. */
  public void setBatchesShown(boolean value) {
    batchesShown = value;
    changed();
  }

  /** Shows or hides all the curves of a run. */
  public void setVisible(String run, boolean visible) {
    if (visible ? hidden.remove(run) : hidden.add(run)) {
      changed();
    }
  }

  boolean isVisible(String run) {
    return !hidden.contains(run);
  }

  /** Names of the runs in the order in which they came, hidden ones too. */
  public List<String> runs() {
    return List.copyOf(
        series.stream().map(ChartSeries::run).collect(toCollection(LinkedHashSet::new)));
  }

  /** The curves to be drawn, the most important ones last. */
  List<ChartSeries> drawn() {
    List<ChartSeries> drawn = new ArrayList<>();
    for (ChartKind kind : List.of(ChartKind.BATCH, ChartKind.TRAIN, ChartKind.TEST)) {
      if (kind != ChartKind.BATCH || batchesShown) {
        series.stream().filter(s -> s.kind() == kind && isVisible(s.run())).forEach(drawn::add);
      }
    }
    return drawn;
  }

  /** The series of that run and kind, if there is one. */
  @Nullable ChartSeries find(String run, ChartKind kind) {
    return series.stream()
        .filter(s -> s.run().equals(run) && s.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return drawn().stream().allMatch(s -> s.size() == 0);
  }

  ChartAxis xAxis() {
    return ChartAxis.epochs(reduce(drawn(), ChartSeries::lastX, 0, Math::max), plannedEpochs);
  }

  ChartAxis yAxis() {
    List<ChartSeries> all = drawn();
    List<ChartSeries> epochs = all.stream().filter(s -> s.kind() != ChartKind.BATCH).toList();
    boolean learned = epochs.stream().anyMatch(s -> s.lastX() >= 2);
    return switch (measure) {
      case ACCURACY ->
          ChartAxis.accuracy(
              learned
                  ? reduce(epochs, ChartSeries::lowestLearned, Double.POSITIVE_INFINITY, Math::min)
                  : 0);
      case LOSS -> {
        double highest =
            learned && !logarithmic
                ? reduce(epochs, ChartSeries::highestLearned, 0, Math::max)
                : reduce(all, ChartSeries::highest, 0, Math::max);
        yield logarithmic
            ? ChartAxis.logLoss(
                reduce(all, ChartSeries::lowest, Double.POSITIVE_INFINITY, Math::min), highest)
            : ChartAxis.linearLoss(highest);
      }
    };
  }

  private static double reduce(
      List<ChartSeries> series,
      ToDoubleFunction<ChartSeries> value,
      double start,
      DoubleBinaryOperator operator) {
    return series.stream().mapToDouble(value).reduce(start, operator);
  }
}
