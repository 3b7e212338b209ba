package org.digitworkbench.report;

import java.util.function.DoublePredicate;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.evaluation.Evaluations;

/** Holds networks against the test images of their data sets, for a report. */
public final class ReportSubjects {

  private final DatasetSource datasets;
  private final Evaluations evaluations;

  public ReportSubjects(DatasetSource datasets, Evaluations evaluations) {
    this.datasets = datasets;
    this.evaluations = evaluations;
  }

  /**
   * The network with what it says of the test images; may take seconds.
   *
   * @param color of its curves, as "#rrggbb"
   * @param progress is given the share done, in (0, 1]; false ends it
   * @throws org.digitworkbench.domain.WorkbenchException if its data set cannot be read
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  public ReportSubject of(String name, String color, TrainedModel model, DoublePredicate progress) {
    Dataset dataset = datasets.load(model.training().data().dataset());
    return new ReportSubject(
        name,
        color,
        model,
        dataset,
        evaluations.evaluate(model, dataset.id(), dataset.test(), progress));
  }
}
