package org.digitworkbench.inside;

import java.math.BigDecimal;
import org.digitworkbench.domain.LayerSpec;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's value comes about, written out in decimal numbers that can be checked by hand: what
 * is worked out from the shown numbers is the shown result, and that is the engine's, to the last
 * digit. A number of decimals with which this is not so is not used: four at most, so that float
 * rounding hardly ever costs one.
 */
public sealed interface Arithmetic
    permits Arithmetic.Passed, SumSheet, TileSheet, NormalisationSheet {

  /**
   * Most decimals of a sum and of a result. Floats have seven digits, so sums of hundreds of terms
   * of about 1 are right to five decimals or six.
   */
  int DECIMALS = 4;

  /**
   * The arithmetic of what is asked about.
   *
   * @param rows most terms to be written out
   * @return null for a pixel, and where numbers are too large for a float
   */
  static @Nullable Arithmetic of(Pass pass, Question question, int rows) {
    Unit unit = question.unit();
    if (unit.layer() == Unit.PIXELS
        || !Rounding.areFinite(pass.value(unit), engineSum(pass, question))
        || !Rounding.areFinite(Contributions.of(pass, question).magnitude())) {
      return null;
    }
    return switch (pass.kind(unit.layer())) {
      case LayerSpec.Dense _, LayerSpec.Convolution _ -> SumSheet.of(pass, question, rows);
      case null -> SumSheet.of(pass, question, rows);
      case LayerSpec.MaxPool _, LayerSpec.AveragePool _ -> TileSheet.of(pass, unit);
      case LayerSpec.BatchNormalisation _ -> NormalisationSheet.of(pass, unit);
      case LayerSpec.Dropout _ ->
          new Passed(
              new Unit(unit.layer() - 1, unit.index()), Rounding.round(pass.value(unit), DECIMALS));
    };
  }

  /** What the engine has for the sum, or for the difference of the two. */
  static double engineSum(Pass pass, Question question) {
    Unit versus = question.versus();
    return pass.sum(question.unit()) - (versus == null ? 0 : pass.sum(versus));
  }

  /** Nothing is done: dropout works in training alone. */
  record Passed(Unit from, BigDecimal value) implements Arithmetic {}
}
