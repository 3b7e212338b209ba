package org.digitworkbench.domain;

/**
 * State of a training after an epoch. Both losses and both accuracies are measured with the
 * parameters of that moment and without dropout, so they can be compared with each other.
 *
 * @param epoch passes so far; 0 is the untrained network
 * @param trainLoss mean cross-entropy over the training images, in nats
 * @param trainAccuracy share of the training images that are predicted right
 * @param testLoss mean cross-entropy over the test images, in nats
 * @param testAccuracy share of the test images that are predicted right
 * @param seconds of training in this epoch, without the evaluation; 0 for epoch 0
 * @param imagesPerSecond training images by those seconds; 0 for epoch 0
 */
public record EpochMetrics(
    int epoch,
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy,
    double seconds,
    double imagesPerSecond) {

  /** How many mini-batches of that size the epoch had; 0 for epoch 0. */
  public int batches(int batchSize) {
    return Math.ceilDiv((int) Math.round(seconds * imagesPerSecond), batchSize);
  }
}
