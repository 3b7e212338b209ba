package org.digitworkbench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.ConfusedPair;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.RunReading;

/** A report in a few sentences. */
final class SummaryText {

  private SummaryText() {}

  /** What a network is, and how good. */
  static String of(ReportSubject subject) {
    NetworkSpec network = subject.model().network();
    ConfusionMatrix matrix = subject.evaluation().matrix();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, a network of %s with %s, %s, reads %s of the %s of %s correctly: %s, with a loss of %s."
            .formatted(
                subject.name(),
                network.shortText(),
                ReportText.count(network.parameterCount(), "parameter"),
                subject.epochs() == 0
                    ? "untrained"
                    : "trained for " + ReportText.count(subject.epochs(), "epoch"),
                ReportText.count(matrix.correct()),
                ReportText.count(matrix.total(), "test image"),
                subject.dataset().title(),
                Percent.measured(matrix.accuracy()),
                ReportText.loss(subject.evaluation().loss())));
    List<ConfusedPair> worst = matrix.mostConfused(1);
    if (!worst.isEmpty()) {
      ConfusedPair pair = worst.getFirst();
      List<String> names = subject.dataset().classNames();
      text.append(
          " Its most frequent mistake is to confuse %s with %s (%s)."
              .formatted(
                  names.get(pair.truth()),
                  names.get(pair.predicted()),
                  ReportText.count(pair.count(), "image")));
    }
    return text.toString();
  }

  /** The trainings beside each other; empty if they are not of the same data. */
  static List<String> comparison(List<ReportSubject> subjects) {
    ReportSubject first = subjects.getFirst();
    if (!subjects.stream().allMatch(other -> isOnSameImages(first, other))) {
      return List.of();
    }
    Map<String, LearningCurve> curves = new LinkedHashMap<>();
    subjects.forEach(subject -> curves.put(subject.name(), subject.curve()));
    return RunReading.ofAll(curves, first.dataset().test().size());
  }

  /** Whether the two were held against the same images. */
  static boolean isOnSameImages(ReportSubject one, ReportSubject other) {
    return one.dataset().id().equals(other.dataset().id())
        && one.evaluation().verdicts().size() == other.evaluation().verdicts().size();
  }
}
