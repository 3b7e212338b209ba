package org.digitworkbench.ui.train;

import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.Seconds;

/**
 * Where a run stands.
 *
 * @param epochTime epochs done, with the part of the one that is being done
 * @param epochs at which it will end
 * @param imagesPerSecond speed of training; 0 if not known yet
 * @param secondsLeft estimate; NaN if not known yet or at the end
 * @param error why it failed, one sentence; else empty
 */
public record RunStatus(
    RunState state,
    double epochTime,
    int epochs,
    double imagesPerSecond,
    double secondsLeft,
    LearningCurve curve,
    String error) {

  /** Share of the epochs done, 0 to 1. */
  public double progress() {
    return Math.clamp(epochTime / epochs, 0, 1);
  }

  /** The state in a word or two. */
  public String stateText() {
    return switch (state) {
      case IDLE -> "Waiting";
      case RUNNING -> epochTime == 0 ? "Starting" : "Training";
      case PAUSED -> "Paused";
      case STOPPING -> "Stopping";
      case FINISHED -> isComplete() ? "Finished" : "Stopped";
      case FAILED -> "Failed";
      case INTERRUPTED -> "Interrupted";
    };
  }

  private boolean isComplete() {
    return curve.last().map(e -> e.epoch() >= epochs).orElse(false);
  }

  /** The number of the epoch that is being done, or of the last one; 0 before the first. */
  public int epoch() {
    return (int) Math.min(epochs, Math.ceil(epochTime));
  }

  /** Epoch, speed and time left in a line; at the end the time it took, or why it failed. */
  public String progressText() {
    if (state == RunState.FAILED) {
      return error;
    }
    StringBuilder text = new StringBuilder("Epoch %d of %d".formatted(epoch(), epochs));
    if (state == RunState.FINISHED) {
      return text.append("  ·  ")
          .append(Seconds.measured(curve.seconds()))
          .append(" of training")
          .toString();
    }
    if (imagesPerSecond > 0) {
      text.append("  ·  ").append(TrainText.count(imagesPerSecond)).append(" images/s");
    }
    if (!Double.isNaN(secondsLeft)) {
      text.append("  ·  ").append(Seconds.estimated(secondsLeft)).append(" left");
    }
    return text.toString();
  }

  /** Newest test accuracy. */
  public String accuracyText() {
    return curve.last().map(e -> Percent.measured(e.testAccuracy())).orElse(TrainText.UNKNOWN);
  }

  /** Best test accuracy and its epoch, such as "98.42 % at epoch 11". */
  public String bestText() {
    return curve
        .best()
        .map(e -> "%s at epoch %d".formatted(Percent.measured(e.testAccuracy()), e.epoch()))
        .orElse(TrainText.UNKNOWN);
  }

  /** When the target was first reached, such as "epoch 2". */
  public String targetText() {
    return curve.firstAtTarget().map(e -> "epoch " + e.epoch()).orElse(TrainText.UNKNOWN);
  }
}
