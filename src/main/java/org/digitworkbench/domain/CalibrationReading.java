package org.digitworkbench.domain;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.List;
import org.digitworkbench.domain.Calibration.Bin;

/** What the calibration of a network says, in sentences, each with the numbers that it rests on. */
public final class CalibrationReading {

  /** With fewer images a share is hardly more than chance. */
  public static final int FEW = 20;

  /** The confidence that is looked at for an example. */
  private static final double EXAMPLE = 0.9;

  /** Standard errors beyond which a difference is more than chance; 2 leave 5 % to it. */
  private static final double STANDARD_ERRORS = 2;

  private CalibrationReading() {}

  /** The reading; one sentence if there are no images. */
  public static List<String> of(Calibration calibration) {
    return calibration.count() == 0
        ? List.of("There are no images to judge by.")
        : List.of(example(calibration), sureness(calibration), error(calibration));
  }

  /** Such as "Where it says about 90 %, it is right in 94 of 100 cases (213 images)." */
  public static String example(Calibration calibration) {
    Bin bin = calibration.bins().get(Calibration.bin(EXAMPLE));
    if (bin.isEmpty()) {
      return "It is about 90 % confident on no image.";
    }
    return bin.count() < FEW
        ? "It is about 90 %% confident on only %s: too few to tell how often that is right."
            .formatted(images(bin.count()))
        : format(
            ROOT,
            "Where it is about 90 %% confident, it is right in %d of 100 cases (%s).",
            Math.round(100 * bin.accuracy()),
            images(bin.count()));
  }

  /**
   * Whether the network is too sure of itself on the whole: the difference of mean confidence and
   * accuracy, held against the standard error of the accuracy, {@code sqrt(p(1 - p) / n)}. No
   * verdict on fewer than {@link #FEW} images.
   */
  public static String sureness(Calibration calibration) {
    double confidence = calibration.confidence();
    double accuracy = calibration.accuracy();
    double chance = STANDARD_ERRORS * Math.sqrt(accuracy * (1 - accuracy) / calibration.count());
    double over = confidence - accuracy;
    String verdict;
    if (calibration.count() < FEW) {
      verdict = "Too few images to tell whether it is well calibrated";
    } else if (Math.abs(over) <= chance) {
      verdict = "On the whole it is well calibrated";
    } else if (over > 0) {
      verdict = "On the whole it is overconfident";
    } else {
      verdict = "On the whole it is underconfident";
    }
    return format(
        ROOT,
        "%s: its mean confidence is %s, and %s of the answers are right.",
        verdict,
        Percent.measured(confidence),
        Percent.measured(accuracy));
  }

  /** Such as "Expected calibration error: 0.62 points, ...". */
  public static String error(Calibration calibration) {
    return format(
        ROOT,
        "Expected calibration error: %s, the mean distance between confidence and accuracy over the images.",
        points(calibration.ece()));
  }

  /** A difference of shares in percent points, such as "0.62 points". */
  public static String points(double difference) {
    return format(ROOT, "%.2f points", 100 * difference);
  }

  /** Such as "87 to 93 %". */
  public static String range(Bin bin) {
    return format(ROOT, "%.0f to %.0f %%", 100 * bin.from(), 100 * bin.to());
  }

  /** What the bin says: how often the network is right where it is that sure. */
  public static String bin(Bin bin) {
    if (bin.isEmpty()) {
      return "Confidence %s: no images".formatted(range(bin));
    }
    return format(
        ROOT,
        "Confidence %s: %s, mean confidence %.1f %%, right in %.1f %%%s",
        range(bin),
        images(bin.count()),
        100 * bin.confidence(),
        100 * bin.accuracy(),
        bin.count() < FEW ? "; too few to tell" : "");
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : format(ROOT, "%,d images", count);
  }
}
