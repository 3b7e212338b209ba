package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.digitworkbench.domain.Agreement;
import org.digitworkbench.domain.AgreementReading;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.CalibrationReading;
import org.digitworkbench.domain.ClassMetrics;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Seconds;

/**
 * Several networks beside each other.
 *
 * @param reading of the trainings together; empty for different data
 * @param agreement of each two on the same images; without rows if there are none
 * @param verdicts whether the one of each two is better, a sentence each
 * @param limits of what the test behind them can know
 */
record ComparisonPart(
    ReportTable table,
    List<String> reading,
    CurveChart loss,
    CurveChart accuracy,
    ReportTable agreement,
    List<String> verdicts,
    String limits) {

  static ComparisonPart of(List<ReportSubject> subjects) {
    List<String> verdicts = new ArrayList<>();
    return new ComparisonPart(
        table(subjects),
        SummaryText.comparison(subjects),
        CurveCharts.loss("all-loss", subjects),
        CurveCharts.accuracy("all-accuracy", subjects),
        agreement(subjects, verdicts),
        verdicts,
        AgreementReading.LIMITS);
  }

  private static ReportTable table(List<ReportSubject> subjects) {
    List<String> heads = new ArrayList<>(List.of(""));
    subjects.forEach(subject -> heads.add(subject.name()));
    ReportTable.Builder table = ReportTable.wide("The networks side by side", heads);
    row(table, subjects, "Layers", s -> s.model().network().shortText());
    row(table, subjects, "Parameters", s -> ReportText.count(s.model().network().parameterCount()));
    row(table, subjects, "Data set", s -> s.dataset().title());
    row(table, subjects, "Epochs", s -> ReportText.count(s.epochs()));
    row(table, subjects, "Training time", s -> Seconds.measured(s.curve().seconds()));
    row(table, subjects, "Test accuracy", s -> Percent.measured(s.evaluation().accuracy()));
    row(table, subjects, "Mistakes", s -> ReportText.count(s.evaluation().mistakes().size()));
    row(table, subjects, "Test loss", s -> ReportText.loss(s.evaluation().loss()));
    row(
        table,
        subjects,
        "Best test accuracy",
        s ->
            s.curve()
                .best()
                .map(e -> "%s at epoch %d".formatted(Percent.measured(e.testAccuracy()), e.epoch()))
                .orElse("–"));
    row(
        table,
        subjects,
        "97 % at epoch",
        s -> s.curve().firstAtTarget().map(e -> Integer.toString(e.epoch())).orElse("–"));
    row(
        table,
        subjects,
        "F1, macro average",
        s -> ResultTables.mean(s.evaluation().matrix().perClass(), ClassMetrics::f1));
    row(
        table,
        subjects,
        "Calibration error",
        s -> CalibrationReading.points(Calibration.of(s.evaluation()).ece()));
    return table.build();
  }

  private static void row(
      ReportTable.Builder table,
      List<ReportSubject> subjects,
      String head,
      Function<ReportSubject, String> cell) {
    table.row(head, subjects.stream().map(cell).toList());
  }

  private static ReportTable agreement(List<ReportSubject> subjects, List<String> verdicts) {
    ReportTable.Builder table =
        ReportTable.numbers(
            "Pairs of networks on the same test images",
            "Networks",
            "Both right",
            "Only the first",
            "Only the second",
            "Both wrong",
            "Different answers",
            "p");
    for (int i = 0; i < subjects.size(); i++) {
      for (ReportSubject second : subjects.subList(i + 1, subjects.size())) {
        ReportSubject first = subjects.get(i);
        if (SummaryText.isOnSameImages(first, second)) {
          Agreement both = Agreement.of(first.evaluation(), second.evaluation());
          table.row(
              first.name() + " and " + second.name(),
              ReportText.count(both.bothRight()),
              ReportText.count(both.onlyFirst()),
              ReportText.count(both.onlySecond()),
              ReportText.count(both.bothWrong()),
              ReportText.count(both.differences().cardinality()),
              AgreementReading.p(both.mcnemar().p()).replaceFirst("^p (= )?", ""));
          verdicts.add(AgreementReading.mcnemar(both.mcnemar(), first.name(), second.name()));
        }
      }
    }
    return table.build();
  }
}
