package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/**
 * The record of one training, as it is kept.
 *
 * @param id unique and fit for a file name, such as "relu-20261121-201530-417"
 * @param name shown to the user, such as "relu"
 * @param network that is trained
 * @param training how
 * @param provenance with the complete epochs
 * @param plannedEpochs at which it ends; more than the training's when it was trained on
 * @param batch mini-batches done of the epoch that is not complete
 * @param epochSeconds of training that those took
 * @param state in which the training was when the record was written
 * @param error why it failed, one sentence; else empty
 */
public record Run(
    String id,
    String name,
    NetworkSpec network,
    TrainingSpec training,
    Provenance provenance,
    int plannedEpochs,
    int batch,
    double epochSeconds,
    RunState state,
    String error) {

  /** The most epochs that a run can be planned for. */
  public static final int MAX_EPOCHS = 1_000_000;

  /** Longest name in characters. */
  public static final int MAX_NAME = 64;

  /**
   * @throws InvalidSpecException if a value is out of range
   */
  public Run {
    requireRange("The length of the name", name.strip().length(), 1, MAX_NAME);
    requireRange("The planned epochs", plannedEpochs, 1, MAX_EPOCHS);
    requireRange("The number of the mini-batch", batch, 0, 10_000_000);
  }

  /** The record of a run that is at that checkpoint now. */
  public static Run of(
      String id, String name, int plannedEpochs, Checkpoint checkpoint, RunState state) {
    TrainedModel model = checkpoint.model();
    return new Run(
        id,
        name,
        model.network(),
        model.training(),
        model.provenance(),
        plannedEpochs,
        checkpoint.batch(),
        checkpoint.epochSeconds(),
        state,
        "");
  }

  public Run withState(RunState value, String why) {
    return new Run(
        id, name, network, training, provenance, plannedEpochs, batch, epochSeconds, value, why);
  }

  public Run withName(String value) {
    return new Run(
        id, value, network, training, provenance, plannedEpochs, batch, epochSeconds, state, error);
  }

  /** Whether a network comes from this run. */
  public boolean isOf(TrainedModel model) {
    return model.network().equals(network)
        && model.training().equals(training)
        && model.provenance().started().equals(provenance.started());
  }

  /** Complete epochs; 0 for the untrained network. */
  public int epoch() {
    return Math.max(0, provenance.epochs().size() - 1);
  }

  /** Whether all planned epochs are done. */
  public boolean isComplete() {
    return epoch() >= plannedEpochs;
  }
}
