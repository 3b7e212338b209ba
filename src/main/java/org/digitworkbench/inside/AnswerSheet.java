package org.digitworkbench.inside;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.jspecify.annotations.Nullable;

/**
 * How the ten logits become the ten probabilities: each one's part divided by the sum of the parts.
 * For softmax a part is {@code exp(logit - largest)}: taking the largest logit off first changes no
 * probability, and keeps the numbers from 0 to 1. For the quadratic loss it is the sigmoid.
 *
 * @param largest the largest logit
 * @param total the parts added up, exactly as shown, but for those that are too small to be seen in
 *     its decimals and have more of their own
 */
public record AnswerSheet(Loss loss, List<Row> rows, BigDecimal largest, BigDecimal total) {

  /** Most decimals of parts that are not all tiny. */
  private static final int PART_DECIMALS = 5;

  /** The smallest part that is told from none. */
  private static final double TINY = 1e-7;

  public AnswerSheet {
    rows = List.copyOf(rows);
  }

  /**
   * One class.
   *
   * @param part what can be worked out from the shown logit
   * @param probability the engine's, which can be worked out from the shown parts
   */
  public record Row(int label, BigDecimal logit, BigDecimal part, BigDecimal probability) {}

  /**
   * The answer of a pass.
   *
   * @return null where numbers are too large for a float
   */
  public static @Nullable AnswerSheet of(Pass pass) {
    double[] logits = new double[NetworkSpec.CLASSES];
    Arrays.setAll(logits, label -> pass.sum(new Unit(pass.last(), label)));
    double[] probabilities = new double[NetworkSpec.CLASSES];
    Arrays.setAll(probabilities, label -> pass.value(new Unit(pass.last(), label)));
    if (!Rounding.areFinite(logits) || !Rounding.areFinite(probabilities)) {
      return null;
    }
    BigDecimal[] shown = rounded(logits, Arithmetic.DECIMALS);
    BigDecimal largest = Arrays.stream(shown).max(BigDecimal::compareTo).orElseThrow();
    double[] exact = parts(pass.loss(), logits);
    double[] worked =
        parts(pass.loss(), Arrays.stream(shown).mapToDouble(BigDecimal::doubleValue).toArray());
    BigDecimal[] added = rounded(exact, agreeing(PART_DECIMALS + zeros(exact), exact, worked));
    BigDecimal total = Arrays.stream(added).reduce(BigDecimal.ZERO, BigDecimal::add);
    double[] divided = new double[added.length];
    List<Row> rows = new ArrayList<>();
    BigDecimal[] parts = new BigDecimal[added.length];
    for (int label = 0; label < parts.length; label++) {
      parts[label] = orTiny(added[label], exact[label], worked[label]);
      divided[label] = total.signum() == 0 ? 0 : parts[label].doubleValue() / total.doubleValue();
    }
    int decimals = Math.max(2, agreeing(Arithmetic.DECIMALS, probabilities, divided));
    for (int label = 0; label < parts.length; label++) {
      BigDecimal probability = Rounding.round(probabilities[label], decimals);
      rows.add(
          new Row(
              label,
              shown[label],
              parts[label],
              orTiny(probability, probabilities[label], divided[label])));
    }
    return new AnswerSheet(pass.loss(), rows, largest, total);
  }

  /** Where only zeros would be left, the first digits, if they agree with what is worked out. */
  private static BigDecimal orTiny(BigDecimal rounded, double number, double worked) {
    if (rounded.signum() == 0) {
      for (int digits = 2; digits > 0; digits--) {
        MathContext first = new MathContext(digits, RoundingMode.HALF_UP);
        BigDecimal tiny = new BigDecimal(number).round(first);
        if (tiny.signum() != 0 && tiny.compareTo(new BigDecimal(worked).round(first)) == 0) {
          return tiny;
        }
      }
    }
    return rounded;
  }

  private static double[] parts(Loss loss, double[] logits) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    return Arrays.stream(logits)
        .map(z ->
            switch (loss) {
              case CROSS_ENTROPY -> Math.exp(z - largest);
              case QUADRATIC -> ActivationFunction.sigmoid(z);
            })
        .toArray();
  }

  /** Zeros behind the point that all have. */
  private static int zeros(double[] parts) {
    double largest = Math.max(TINY, Arrays.stream(parts).max().orElseThrow());
    return (int) Math.max(0, Math.ceil(-Math.log10(largest)) - 1);
  }

  private static BigDecimal[] rounded(double[] numbers, int decimals) {
    return Arrays.stream(numbers)
        .mapToObj(number -> Rounding.round(number, decimals))
        .toArray(BigDecimal[]::new);
  }

  /** The most decimals with which each of the numbers is written as its counterpart. */
  private static int agreeing(int most, double[] numbers, double[] others) {
    int decimals = most;
    for (int i = 0; i < numbers.length; i++) {
      decimals = Math.min(decimals, Rounding.agreeing(decimals, numbers[i], others[i]));
    }
    return decimals;
  }
}
