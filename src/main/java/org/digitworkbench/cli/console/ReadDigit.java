package org.digitworkbench.cli.console;

import java.util.List;
import java.util.stream.Collectors;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;

/**
 * A digit of a picture and what the network says of it.
 *
 * @param box in the picture's pixels
 */
public record ReadDigit(Bounds box, Prediction prediction) {

  public String text(Classes classes) {
    return text(prediction, classes);
  }

  /** Such as "7 (98.3 %)" or "Coat (98.3 %)". */
  public static String text(Prediction prediction, Classes classes) {
    return "%s (%s)%s"
        .formatted(
            classes.name(prediction.label()),
            Percent.probability(prediction.confidence()),
            prediction.isRejected() ? ", does not look like " + classes.one() : "");
  }

  /** What is read in a row, such as "504" or "Coat, Dress". */
  public static String row(List<ReadDigit> digits, Classes classes) {
    return digits.stream()
        .map(digit -> classes.name(digit.prediction().label()))
        .collect(Collectors.joining(classes.areDigits() ? "" : ", "));
  }
}
