package org.digitworkbench.report;

import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.TrainedModel;

/**
 * A network that a report is about.
 *
 * @param name shown in the report
 * @param color of its curves, as "#rrggbb"
 * @param model with the curve in its provenance
 * @param dataset that it was trained on
 * @param evaluation on the test images of that data set
 */
public record ReportSubject(
    String name, String color, TrainedModel model, Dataset dataset, Evaluation evaluation) {

  /** Longest name in characters. */
  private static final int MAX_NAME = 100;

  public ReportSubject {
    name = ReportText.line(name, MAX_NAME);
  }

  LearningCurve curve() {
    return model.provenance().curve();
  }

  /** Complete epochs; 0 for an untrained network. */
  int epochs() {
    return Math.max(0, model.provenance().epochs().size() - 1);
  }

  ReportSubject as(String otherName, String otherColor) {
    return new ReportSubject(otherName, otherColor, model, dataset, evaluation);
  }
}
