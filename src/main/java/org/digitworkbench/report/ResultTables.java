package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.ClassMetrics;
import org.digitworkbench.domain.ConfusedPair;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Seconds;
import org.digitworkbench.domain.Verdict;

/** What a network got right and wrong, in tables. */
final class ResultTables {

  private static final int MOST_CONFUSED = 10;
  private static final int MAX_EPOCHS = 25;

  private ResultTables() {}

  /** Accuracy and loss, also without the images whose label reviewers doubt, if there are any. */
  static ReportTable accuracy(ReportSubject subject) {
    List<Verdict> all = subject.evaluation().verdicts();
    Set<Integer> doubtful = DoubtfulLabels.of(subject.dataset().id());
    List<Verdict> sure = all.stream().filter(v -> !doubtful.contains(v.index())).toList();
    ReportTable.Builder table =
        ReportTable.numbers(
            "Accuracy and loss", "", "Images", "Correct", "Mistakes", "Accuracy", "Loss");
    add(table, "All test images", all);
    if (sure.size() < all.size()) {
      add(
          table,
          "Without the %d whose labels reviewers doubt".formatted(all.size() - sure.size()),
          sure);
    }
    return table.build();
  }

  private static void add(ReportTable.Builder table, String head, List<Verdict> verdicts) {
    long mistakes = verdicts.stream().filter(Verdict::isMistake).count();
    double of = Math.max(1, verdicts.size());
    table.row(
        head,
        ReportText.count(verdicts.size()),
        ReportText.count(verdicts.size() - mistakes),
        ReportText.count(mistakes),
        Percent.measured((verdicts.size() - mistakes) / of),
        ReportText.loss(verdicts.stream().mapToDouble(Verdict::loss).sum() / of));
  }

  /** The figures of each class, and their means over the classes. */
  static ReportTable classes(ConfusionMatrix matrix, List<String> names) {
    ReportTable.Builder table =
        ReportTable.numbers(
            "Each class against all others",
            "Class",
            "Images",
            "Precision",
            "Recall",
            "F1",
            "False positive rate",
            "False negative rate");
    List<ClassMetrics> all = matrix.perClass();
    for (ClassMetrics m : all) {
      table.row(
          names.get(m.label()),
          ReportText.count(m.support()),
          Percent.measured(m.precision()),
          Percent.measured(m.recall()),
          Percent.measured(m.f1()),
          Percent.measured(m.falsePositiveRate()),
          Percent.measured(m.falseNegativeRate()));
    }
    return table
        .sum(
            "Macro average",
            ReportText.count(matrix.total()),
            mean(all, ClassMetrics::precision),
            mean(all, ClassMetrics::recall),
            mean(all, ClassMetrics::f1),
            mean(all, ClassMetrics::falsePositiveRate),
            mean(all, ClassMetrics::falseNegativeRate))
        .build();
  }

  static String mean(List<ClassMetrics> classes, ToDoubleFunction<ClassMetrics> figure) {
    return Percent.measured(classes.stream().mapToDouble(figure).average().orElse(0));
  }

  /** The pairs that are confused most often. */
  static ReportTable pairs(ConfusionMatrix matrix, List<String> names) {
    ReportTable.Builder table =
        ReportTable.numbers(
            "Which classes are confused", "True", "Predicted", "Images", "Share of the true class");
    for (ConfusedPair pair : matrix.mostConfused(MOST_CONFUSED)) {
      table.row(
          names.get(pair.truth()),
          names.get(pair.predicted()),
          ReportText.count(pair.count()),
          Percent.measured(matrix.rowShare(pair.truth(), pair.predicted())));
    }
    return table.build();
  }

  /** The numbers behind the curves; of many epochs some, with the last one. */
  static ReportTable epochs(List<EpochMetrics> epochs) {
    List<EpochMetrics> shown = some(epochs);
    ReportTable.Builder table =
        ReportTable.numbers(
            shown.size() == epochs.size()
                ? "The epochs"
                : "%d of the %s epochs".formatted(shown.size(), ReportText.count(epochs.size())),
            "Epoch",
            "Training loss",
            "Training accuracy",
            "Test loss",
            "Test accuracy",
            "Time");
    for (EpochMetrics e : shown) {
      table.row(
          Integer.toString(e.epoch()),
          ReportText.loss(e.trainLoss()),
          Percent.measured(e.trainAccuracy()),
          ReportText.loss(e.testLoss()),
          Percent.measured(e.testAccuracy()),
          Seconds.measured(e.seconds()));
    }
    return table.build();
  }

  private static List<EpochMetrics> some(List<EpochMetrics> epochs) {
    if (epochs.size() <= MAX_EPOCHS) {
      return epochs;
    }
    List<EpochMetrics> some = new ArrayList<>();
    for (int i = 0; i < MAX_EPOCHS; i++) {
      some.add(epochs.get((int) ((long) i * (epochs.size() - 1) / (MAX_EPOCHS - 1))));
    }
    return some;
  }
}
