package org.digitworkbench.cli.console;

import java.util.List;
import java.util.stream.Collectors;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;

/**
 * A digit of a picture and what the network says of it.
 *
 * @param box in the picture's pixels
 */
public record ReadDigit(Bounds box, Prediction prediction) {

  public String text() {
    return text(prediction);
  }

  /** Such as "7 (98.3 %)". */
  public static String text(Prediction prediction) {
    return "%d (%s)%s"
        .formatted(
            prediction.label(),
            Texts.percent(prediction.confidence()),
            prediction.isRejected() ? ", does not look like a digit" : "");
  }

  /** The labels in a row, such as "504". */
  public static String labels(List<ReadDigit> digits) {
    return digits.stream()
        .map(digit -> Integer.toString(digit.prediction().label()))
        .collect(Collectors.joining());
  }
}
