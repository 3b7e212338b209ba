package org.digitworkbench.ui.map;

import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.Verdict;

/**
 * What is mapped.
 *
 * @param name of the network
 * @param dataset whose test images are mapped
 * @param evaluation of the network on them
 */
public record MapSubject(String name, TrainedModel model, Dataset dataset, Evaluation evaluation) {

  int size() {
    return dataset.test().size();
  }

  Verdict verdict(int index) {
    return evaluation.verdicts().get(index);
  }

  /** Whether the network has hidden layers, so that not the pixels are mapped. */
  boolean isHidden() {
    return !model.network().layers().isEmpty();
  }

  /** Whether it is the same network in the same state on the same images. */
  boolean isSameAs(MapSubject other) {
    return model == other.model && dataset.equals(other.dataset);
  }

  /** Whether it is the same network, perhaps of another epoch, on the same images. */
  boolean isKinOf(MapSubject other) {
    return name.equals(other.name) && dataset.equals(other.dataset);
  }
}
