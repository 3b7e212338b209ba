package org.digitworkbench.domain;

/**
 * A training at one moment, with all that it takes to go on as if it had never been interrupted:
 * every random stream follows from the seed, the epoch and the mini-batch.
 *
 * @param model what was learned; its provenance has the complete epochs
 * @param batch mini-batches done of the epoch that is not complete; 0 right after an epoch
 * @param epochSeconds of training that those mini-batches took
 * @param optimiser of that moment
 */
public record Checkpoint(
    TrainedModel model, int batch, double epochSeconds, OptimiserState optimiser) {

  /** Complete epochs; 0 for the untrained network, -1 before that was evaluated. */
  public int epoch() {
    return model.provenance().epochs().size() - 1;
  }
}
