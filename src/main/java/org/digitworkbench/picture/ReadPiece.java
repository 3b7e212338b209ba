package org.digitworkbench.picture;

import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.Sheet;

/**
 * Pieces of ink that might be one digit, and what the network takes them for.
 *
 * @param sheet their ink
 */
record ReadPiece(PieceGroup group, Sheet sheet, Prediction prediction) {

  Bounds box() {
    return group.box();
  }

  FoundDigit digit() {
    return new FoundDigit(box(), sheet);
  }

  boolean isRefused() {
    return prediction.isRejected();
  }

  /**
   * What it costs to take it for one digit.
   *
   * @param height of a digit
   */
  double cost(double height) {
    return DigitCost.of(prediction, box().width() / height, box().height() / height);
  }
}
