package org.digitworkbench.domain;

/**
 * One mini-batch of a training, measured in its forward pass: before its update, with dropout.
 *
 * @param epoch that it belongs to, from 1
 * @param batch its number in the epoch, from 1
 * @param batches mini-batches in the epoch
 * @param loss mean cross-entropy over the batch, in nats
 * @param accuracy share of the batch that was predicted right
 * @param seconds of training in this epoch so far, this batch too, without any evaluation
 */
public record BatchMetrics(
    int epoch, int batch, int batches, double loss, double accuracy, double seconds) {

  /** Time on the axis of epochs, such as 1.5 in the middle of the second epoch. */
  public double epochTime() {
    return epoch - 1 + (double) batch / batches;
  }
}
