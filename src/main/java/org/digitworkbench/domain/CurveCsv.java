package org.digitworkbench.domain;

import java.util.Map;

/**
 * Learning curves as comma-separated values (RFC 4180), a line for each epoch of each run: losses
 * in nats, accuracies as shares of 1, all digits that there are.
 */
public final class CurveCsv {

  private static final String HEAD =
      "run,epoch,train_loss,train_accuracy,test_loss,test_accuracy,seconds,images_per_second\r\n";

  private CurveCsv() {}

  /** The lines, with one of titles in front. */
  public static String of(Map<String, LearningCurve> curves) {
    StringBuilder csv = new StringBuilder(HEAD);
    curves.forEach((run, curve) -> {
      for (EpochMetrics e : curve.epochs()) {
        csv.append(cell(run)).append(',').append(e.epoch());
        for (double value :
            new double[] {
              e.trainLoss(),
              e.trainAccuracy(),
              e.testLoss(),
              e.testAccuracy(),
              e.seconds(),
              e.imagesPerSecond()
            }) {
          csv.append(',').append(value);
        }
        csv.append("\r\n");
      }
    });
    return csv.toString();
  }

  /** A name as a cell that no spreadsheet takes for a formula. */
  private static String cell(String name) {
    String plain = name.matches("[=+@\\-\\t\\r].*") ? "'" + name : name;
    return plain.matches("[^\",\\r\\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
