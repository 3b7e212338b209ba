package org.digitworkbench.inside;

import java.math.BigDecimal;
import org.digitworkbench.domain.Activation;

/**
 * An activation applied to a sum.
 *
 * @param result what the engine gives, with as many decimals as follow from the shown sum
 */
public record Activated(Activation activation, BigDecimal result) {

  static Activated of(Pass pass, Unit unit, BigDecimal sum) {
    Activation activation = pass.activation(unit.layer());
    double worked = ActivationFunction.apply(activation, sum.doubleValue());
    double value = pass.value(unit);
    int decimals = Rounding.agreeing(sum.scale(), worked, value);
    return new Activated(activation, Rounding.round(value, decimals));
  }
}
