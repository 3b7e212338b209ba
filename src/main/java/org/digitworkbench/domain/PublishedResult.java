package org.digitworkbench.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was published of an experiment, and how far from it a repetition with other seeds and
 * another engine may be. Accuracies are shares of 1 on all test images after the last epoch.
 *
 * @param testAccuracy that was published
 * @param testLoss mean cross-entropy in nats; null if it was not published
 * @param trainAccuracy on the training images; null if it was not published
 * @param epochsTo97 first epoch with a test accuracy of 97 % or more; null if it was not published
 * @param band in which the mean test accuracy of a repetition lies
 * @param epochsTo97Band in which each repetition first reaches 97 %; null if that is not asked
 */
public record PublishedResult(
    double testAccuracy,
    @Nullable Double testLoss,
    @Nullable Double trainAccuracy,
    @Nullable Integer epochsTo97,
    Band band,
    @Nullable Band epochsTo97Band) {

  /** From {@code low} to {@code high}, both included. */
  public record Band(double low, double high) {

    /** Whether the value lies in it; NaN does not. */
    public boolean contains(double value) {
      return value >= low && value <= high;
    }
  }

  /** An accuracy alone. */
  static PublishedResult accuracy(double testAccuracy, double low, double high) {
    return new PublishedResult(testAccuracy, null, null, null, new Band(low, high), null);
  }

  PublishedResult withTestLoss(double value) {
    return new PublishedResult(
        testAccuracy, value, trainAccuracy, epochsTo97, band, epochsTo97Band);
  }

  PublishedResult withTrainAccuracy(double value) {
    return new PublishedResult(testAccuracy, testLoss, value, epochsTo97, band, epochsTo97Band);
  }

  PublishedResult reaching97(int epoch, int earliest, int latest) {
    return new PublishedResult(
        testAccuracy, testLoss, trainAccuracy, epoch, band, new Band(earliest, latest));
  }
}
