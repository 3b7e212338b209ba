package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Percent;

/**
 * Makes charts of learning curves. As in the window, the fall of the first epoch is left out of the
 * range, which it would squeeze into a line: the curves come in from outside.
 */
final class CurveCharts {

  /** More points of a curve than a chart of this size can show. */
  private static final int MAX_POINTS = 300;

  /** With more points, marks would touch each other. */
  private static final int MAX_MARKS = 31;

  private static final List<String> MARKERS =
      List.of(
          "M0-3A3 3 0 1 1 0 3A3 3 0 1 1 0-3Z",
          "M-2.7-2.7H2.7V2.7H-2.7Z",
          "M0-3.4L3.2 2.4H-3.2Z",
          "M0-3.6L3.6 0L0 3.6L-3.6 0Z",
          "M0 3.4L3.2-2.4H-3.2Z",
          "M-3.4-1H-1V-3.4H1V-1H3.4V1H1V3.4H-1V1H-3.4Z");

  private CurveCharts() {}

  /** Cross-entropy by epoch. */
  static CurveChart loss(String id, List<ReportSubject> subjects) {
    double highest =
        learned(subjects).stream()
            .flatMapToDouble(e -> DoubleStream.of(e.trainLoss(), e.testLoss()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    return chart(
        id,
        "Loss",
        subjects,
        PlotAxis.loss(highest),
        EpochMetrics::trainLoss,
        EpochMetrics::testLoss,
        ReportText::loss,
        CurveCharts::plain);
  }

  /** Share of the images that are read right, by epoch. */
  static CurveChart accuracy(String id, List<ReportSubject> subjects) {
    double lowest =
        learned(subjects).stream()
            .mapToDouble(e -> Math.min(e.trainAccuracy(), e.testAccuracy()))
            .min()
            .orElse(0);
    return chart(
        id,
        "Accuracy",
        subjects,
        PlotAxis.accuracy(lowest),
        EpochMetrics::trainAccuracy,
        EpochMetrics::testAccuracy,
        Percent::measured,
        value -> plain(100 * value) + " %");
  }

  /** The epochs that set the range: from a second epoch on without the untrained network. */
  private static List<EpochMetrics> learned(List<ReportSubject> subjects) {
    boolean longer = subjects.stream().anyMatch(s -> s.epochs() > 1);
    return subjects.stream()
        .flatMap(s -> s.curve().epochs().stream())
        .filter(e -> e.epoch() > 0 || !longer)
        .toList();
  }

  private interface Label {
    String of(double value);
  }

  private static CurveChart chart(
      String id,
      String measure,
      List<ReportSubject> subjects,
      PlotAxis y,
      ToDoubleFunction<EpochMetrics> train,
      ToDoubleFunction<EpochMetrics> test,
      Label exact,
      Label tick) {
    PlotAxis x = PlotAxis.epochs(subjects.stream().mapToInt(ReportSubject::epochs).max().orElse(0));
    List<CurveChart.Run> runs = new ArrayList<>();
    List<CurveChart.Line> lines = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      ReportSubject subject = subjects.get(i);
      runs.add(
          new CurveChart.Run(subject.name(), subject.color(), MARKERS.get(i % MARKERS.size())));
      lines.add(i, line(i + 1, subject, x, y, train, false));
      lines.add(line(i + 1, subject, x, y, test, true));
      words.add(words(subject, measure.toLowerCase(Locale.ROOT), test, exact));
    }
    return new CurveChart(
        id,
        measure + " by epoch",
        String.join(" ", words),
        x.ticks().stream().map(t -> new CurveChart.Tick(number(x(x, t)), plain(t))).toList(),
        y.ticks().stream().map(t -> new CurveChart.Tick(number(y(y, t)), tick.of(t))).toList(),
        runs,
        lines);
  }

  private static CurveChart.Line line(
      int run,
      ReportSubject subject,
      PlotAxis x,
      PlotAxis y,
      ToDoubleFunction<EpochMetrics> measure,
      boolean test) {
    List<EpochMetrics> epochs =
        subject.curve().epochs().stream()
            .filter(e -> Double.isFinite(measure.applyAsDouble(e)))
            .toList();
    List<EpochMetrics> kept = thin(epochs, measure);
    StringBuilder points = new StringBuilder();
    for (EpochMetrics epoch : kept) {
      points
          .append(points.isEmpty() ? "" : " ")
          .append(number(x(x, epoch.epoch())))
          .append(',')
          .append(number(y(y, measure.applyAsDouble(epoch))));
    }
    return new CurveChart.Line(
        run, subject.color(), points.toString(), test, test && kept.size() <= MAX_MARKS);
  }

  /** Of a long curve, the lowest and the highest point of each piece, and both ends. */
  static List<EpochMetrics> thin(
      List<EpochMetrics> epochs, ToDoubleFunction<EpochMetrics> measure) {
    if (epochs.size() <= MAX_POINTS) {
      return epochs;
    }
    int piece = Math.ceilDiv(epochs.size(), MAX_POINTS / 2);
    List<EpochMetrics> kept = new ArrayList<>();
    for (int from = 0; from < epochs.size(); from += piece) {
      int low = from;
      int high = from;
      for (int i = from; i < Math.min(from + piece, epochs.size()); i++) {
        double value = measure.applyAsDouble(epochs.get(i));
        low = value < measure.applyAsDouble(epochs.get(low)) ? i : low;
        high = value > measure.applyAsDouble(epochs.get(high)) ? i : high;
      }
      kept.add(epochs.get(from == 0 ? 0 : Math.min(low, high)));
      if (low != high) {
        kept.add(epochs.get(Math.max(low, high)));
      }
    }
    if (!kept.getLast().equals(epochs.getLast())) {
      kept.add(epochs.getLast());
    }
    return kept;
  }

  private static String words(
      ReportSubject subject, String measure, ToDoubleFunction<EpochMetrics> test, Label exact) {
    List<EpochMetrics> epochs = subject.curve().epochs();
    if (epochs.isEmpty()) {
      return subject.name() + ": no epochs.";
    }
    String first = exact.of(test.applyAsDouble(epochs.getFirst()));
    String last = exact.of(test.applyAsDouble(epochs.getLast()));
    return epochs.size() == 1
        ? "%s: test %s %s before any training.".formatted(subject.name(), measure, first)
        : "%s: test %s %s before training, %s after epoch 1, %s after epoch %d."
            .formatted(
                subject.name(),
                measure,
                first,
                exact.of(test.applyAsDouble(epochs.get(1))),
                last,
                epochs.getLast().epoch());
  }

  private static double x(PlotAxis axis, double epoch) {
    return CurveChart.LEFT
        + axis.fraction(epoch) * (CurveChart.WIDTH - CurveChart.LEFT - CurveChart.RIGHT);
  }

  /** Values far outside of the range end a little outside of it. */
  private static double y(PlotAxis axis, double value) {
    double fraction = Math.clamp(axis.fraction(value), -20.0, 20.0);
    return CurveChart.TOP
        + (1 - fraction) * (CurveChart.HEIGHT - CurveChart.TOP - CurveChart.BOTTOM);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Up to four decimals, as many as it takes. */
  static String plain(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
  }
}
