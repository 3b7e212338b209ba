package org.digitworkbench.ui.inside.learning;

import java.time.Instant;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.ui.models.ModelChoice;

/** The training that a network comes from. */
record Subject(String name, Instant started, NetworkSpec network) {

  static Subject of(ModelChoice choice) {
    TrainedModel model = choice.model();
    return new Subject(choice.name(), model.provenance().started(), model.network());
  }

  /** Whether that network is of it, too, after another epoch. */
  boolean made(TrainedModel model) {
    return started.equals(model.provenance().started()) && network.equals(model.network());
  }
}
