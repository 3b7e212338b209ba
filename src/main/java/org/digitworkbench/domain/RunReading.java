package org.digitworkbench.domain;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the numbers of trainings say, in sentences, each with the numbers that it rests on. */
public final class RunReading {

  /**
   * By how much of its lowest value the test loss must have risen to be called overfitting: less is
   * the spread from one epoch to the next.
   */
  private static final double RISEN = 0.05;

  /** Standard errors beyond which a difference is more than chance; 2 leave 5 % to it. */
  private static final double STANDARD_ERRORS = 2;

  /** Images of MNIST's and of Fashion-MNIST's test set. */
  public static final int TEST_IMAGES = 10_000;

  private RunReading() {}

  /** The reading of one training; empty before its first epoch. */
  public static List<String> of(LearningCurve curve) {
    List<EpochMetrics> epochs = curve.epochs().stream().filter(e -> e.epoch() > 0).toList();
    if (epochs.isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(convergence(curve, epochs));
    sentences.add(best(epochs, curve.best().orElseThrow()));
    sentences.add(gap(epochs.getLast()));
    sentences.add(overfitting(epochs));
    double seconds = curve.seconds();
    sentences.add(
        format(
            ROOT,
            "Training took %s, %s per epoch.",
            Seconds.measured(seconds),
            Seconds.measured(seconds / epochs.size())));
    return sentences;
  }

  private static String convergence(LearningCurve curve, List<EpochMetrics> epochs) {
    String reached =
        curve
            .firstAtTarget()
            .map(e -> format(ROOT, "97 %% was first reached at epoch %d", e.epoch()))
            .orElse(format(ROOT, "97 %% was not reached in %s", epochs(epochs.size())));
    String early = format(ROOT, "test accuracy was %s after epoch 1", percent(epochs.getFirst()));
    if (epochs.size() >= 5) {
      early += format(ROOT, " and %s after epoch 5", percent(epochs.get(4)));
    }
    return reached + "; " + early + ".";
  }

  private static String best(List<EpochMetrics> epochs, EpochMetrics best) {
    EpochMetrics last = epochs.getLast();
    if (best.epoch() >= last.epoch()) {
      return format(
          ROOT,
          "Test accuracy is best at the last epoch, %s: it may still improve.",
          percent(last));
    }
    return format(
        ROOT,
        "Test accuracy was best at epoch %d, %s; at the end it is %s.",
        best.epoch(),
        percent(best),
        percent(last));
  }

  private static String gap(EpochMetrics last) {
    double points = 100 * (last.trainAccuracy() - last.testAccuracy());
    return points >= 0
        ? format(ROOT, "At the end, training accuracy is %.2f points above test accuracy.", points)
        : format(
            ROOT,
            "At the end, training accuracy is %.2f points below test accuracy: nothing was memorised.",
            -points);
  }

  private static String overfitting(List<EpochMetrics> epochs) {
    EpochMetrics last = epochs.getLast();
    EpochMetrics lowest =
        epochs.stream().min(Comparator.comparingDouble(EpochMetrics::testLoss)).orElseThrow();
    boolean risen = last.testLoss() > lowest.testLoss() * (1 + RISEN);
    if (risen && last.trainLoss() < lowest.trainLoss()) {
      return format(
          ROOT,
          "Overfitting: test loss was lowest at epoch %d (%.4f) and has risen to %.4f, while training loss went on falling, from %.4f to %.4f.",
          lowest.epoch(),
          lowest.testLoss(),
          last.testLoss(),
          lowest.trainLoss(),
          last.trainLoss());
    }
    return risen
        ? format(
            ROOT,
            "Test loss was lowest at epoch %d (%.4f) and has risen to %.4f, but so has training loss: that points to large steps rather than overfitting.",
            lowest.epoch(),
            lowest.testLoss(),
            last.testLoss())
        : format(
            ROOT,
            "Test loss has not risen again: it is %.4f, and was never much lower (%.4f at epoch %d).",
            last.testLoss(),
            lowest.testLoss(),
            lowest.epoch());
  }

  /**
   * The reading of several trainings beside each other; empty for fewer than two that have learned.
   *
   * <p>Whether a difference of two accuracies is more than chance is asked of the standard error of
   * the difference of two binomial shares, {@code sqrt((p(1 - p) + q(1 - q)) / n)}. It is an upper
   * estimate, as both networks are measured on the same images. It stands for the spread of seeds
   * too, which for networks of this size is about as large.
   *
   * @param curves by the names of the runs, in the order in which they are shown
   * @param testImages on which all were measured
   */
  public static List<String> ofAll(Map<String, LearningCurve> curves, int testImages) {
    List<Map.Entry<String, EpochMetrics>> ranked = new ArrayList<>();
    curves.forEach((name, curve) -> {
      Optional<EpochMetrics> last = curve.last().filter(e -> e.epoch() > 0);
      last.ifPresent(e -> ranked.add(Map.entry(name, e)));
    });
    if (ranked.size() < 2) {
      return List.of();
    }
    ranked.sort(
        Comparator.comparingDouble(
                (Map.Entry<String, EpochMetrics> e) -> e.getValue().testAccuracy())
            .reversed());
    List<String> sentences = new ArrayList<>();
    sentences.add(winner(ranked.get(0), ranked.get(1), testImages));
    sentences.add(firstToTarget(curves));
    sentences.add(times(curves));
    sentences.removeIf(String::isEmpty);
    return sentences;
  }

  private static String winner(
      Map.Entry<String, EpochMetrics> first, Map.Entry<String, EpochMetrics> second, int images) {
    double p = first.getValue().testAccuracy();
    double q = second.getValue().testAccuracy();
    if (p == q) {
      return format(
          ROOT,
          "At their last epochs, %s and %s are level, at %s.",
          first.getKey(),
          second.getKey(),
          percent(p));
    }
    double chance = STANDARD_ERRORS * Math.sqrt((p * (1 - p) + q * (1 - q)) / images);
    String verdict =
        p - q > chance
            ? "more than the %.2f points that chance and another seed would explain"
            : "no more than the %.2f points that chance or another seed would explain, so there is no winner";
    return format(
        ROOT,
        "At their last epochs, %s is at %s, %s at %s: %.2f points apart, " + verdict + ".",
        first.getKey(),
        percent(p),
        second.getKey(),
        percent(q),
        100 * (p - q),
        100 * chance);
  }

  private static String firstToTarget(Map<String, LearningCurve> curves) {
    List<String> parts = new ArrayList<>();
    curves.forEach((name, curve) ->
        parts.add(
            curve
                .firstAtTarget()
                .map(e -> format(ROOT, "%s at epoch %d", name, e.epoch()))
                .orElse(name + " never")));
    return curves.values().stream().allMatch(c -> c.firstAtTarget().isEmpty())
        ? ""
        : "97 % was first reached by " + String.join(", by ", parts) + ".";
  }

  private static String times(Map<String, LearningCurve> curves) {
    List<String> parts = new ArrayList<>();
    curves.forEach((name, curve) -> parts.add(name + " " + Seconds.measured(curve.seconds())));
    return "Training took " + String.join(", ", parts) + ".";
  }

  private static String epochs(int count) {
    return count == 1 ? "1 epoch" : count + " epochs";
  }

  private static String percent(EpochMetrics epoch) {
    return percent(epoch.testAccuracy());
  }

  private static String percent(double share) {
    return Percent.measured(share);
  }
}
