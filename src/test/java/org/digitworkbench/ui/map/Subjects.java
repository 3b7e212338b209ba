package org.digitworkbench.ui.map;

import java.nio.file.Path;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.domain.TrainedModel;

/** Networks held against the first test images of MNIST. */
final class Subjects {

  private static final Dataset WHOLE = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");

  private Subjects() {}

  static Dataset digits(int count) {
    return new Dataset(
        WHOLE.id(),
        WHOLE.title(),
        WHOLE.classNames(),
        WHOLE.train().first(1),
        WHOLE.test().first(count),
        WHOLE.sha256());
  }

  /** A network that reads all but the first {@code mistakes} images right. */
  static MapSubject of(String name, Dataset dataset, int mistakes) {
    return of(name, TestModels.always(1, 1), dataset, mistakes);
  }

  static MapSubject of(String name, TrainedModel model, Dataset dataset, int mistakes) {
    float[] all = new float[dataset.test().size() * NetworkSpec.CLASSES];
    for (int i = 0; i < dataset.test().size(); i++) {
      int label = (dataset.test().label(i) + (i < mistakes ? 1 : 0)) % NetworkSpec.CLASSES;
      all[i * NetworkSpec.CLASSES + label] = 1;
    }
    Evaluation evaluation =
        Evaluation.of(dataset.id(), new Predictions(all), dataset.test()::label);
    return new MapSubject(name, model, dataset, evaluation);
  }
}
