package org.digitworkbench.cli.training;

import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.store.RunClaim;
import org.jspecify.annotations.Nullable;

/**
 * A training to be run.
 *
 * @param name unique among those that run together
 * @param preset id of the preset it comes from
 * @param epochs at which it ends
 * @param continued where it goes on; null for a new one
 */
public record RunPlan(
    String name,
    String preset,
    NetworkSpec network,
    TrainingSpec training,
    int epochs,
    @Nullable Continued continued) {

  /** A run that was claimed, and its newest checkpoint. */
  record Continued(RunClaim claim, Checkpoint checkpoint) {}

  /** A new training. */
  RunPlan(String name, String preset, NetworkSpec network, TrainingSpec training) {
    this(name, preset, network, training, training.epochs(), null);
  }

  /** A run that goes on until that many epochs are done. */
  public static RunPlan continued(String name, int epochs, RunClaim claim, Checkpoint checkpoint) {
    TrainedModel model = checkpoint.model();
    return new RunPlan(
        name,
        model.provenance().preset(),
        model.network(),
        model.training(),
        epochs,
        new Continued(claim, checkpoint));
  }
}
