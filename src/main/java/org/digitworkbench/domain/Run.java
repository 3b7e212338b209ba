package org.digitworkbench.domain;

/**
 * The record of one training, as it is kept.
 *
 * @param id unique and fit for a file name, such as "relu-20261121-201530-417"
 * @param name shown to the user, such as "relu"
 * @param state in which the training was when the record was written
 */
public record Run(
    String id,
    String name,
    NetworkSpec network,
    TrainingSpec training,
    Provenance provenance,
    RunState state) {

  /** The record of a run that has learned that model by now. */
  public static Run of(String id, String name, TrainedModel model, RunState state) {
    return new Run(id, name, model.network(), model.training(), model.provenance(), state);
  }
}
