package org.digitworkbench.inside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A weighted sum, or the difference of two: {@code products + rest + bias = sum}, exactly as shown.
 *
 * @param terms the largest ones, the largest first
 * @param restCount terms that are not shown and not zero
 * @param zeroCount terms that are zero
 * @param rest the sum of those that are not shown, with what the rounding of all the others leaves:
 *     half a unit of the last decimal for each at most
 * @param sum what the engine has: the logit, the difference of the logits, or what the activation
 *     is applied to
 * @param activated null for logits
 */
public record SumSheet(
    List<Term> terms,
    int restCount,
    int zeroCount,
    BigDecimal rest,
    BigDecimal bias,
    BigDecimal sum,
    @Nullable Activated activated)
    implements Arithmetic {

  /** Decimals of values and weights beyond those of the products. */
  private static final int MORE = 6;

  public SumSheet {
    terms = List.copyOf(terms);
  }

  /**
   * One product, as shown: value times weight, rounded, is the product.
   *
   * @param from where the value comes from
   */
  public record Term(Unit from, BigDecimal value, BigDecimal weight, BigDecimal product) {}

  static SumSheet of(Pass pass, Question question, int rows) {
    Contributions all = Contributions.of(pass, question);
    double engine = Arithmetic.engineSum(pass, question);
    int decimals = Rounding.agreeing(DECIMALS, engine, all.sum());
    int[] strongest = all.strongest(rows);
    List<Term> terms = terms(all, strongest, decimals);
    BigDecimal sum = Rounding.round(engine, decimals);
    BigDecimal bias = Rounding.round(all.bias(), decimals);
    BigDecimal shown = terms.stream().map(Term::product).reduce(bias, BigDecimal::add);
    int nonZero = all.nonZero();
    boolean isLogit = question.unit().layer() == pass.last();
    return new SumSheet(
        terms,
        nonZero - strongest.length,
        all.size() - nonZero,
        sum.subtract(shown),
        bias,
        sum,
        isLogit ? null : Activated.of(pass, question.unit(), sum));
  }

  /** With as few decimals of the factors as the products can be worked out from. */
  private static List<Term> terms(Contributions all, int[] strongest, int decimals) {
    int least = Math.max(decimals, 2);
    for (int factors = least; factors < least + MORE; factors++) {
      List<Term> terms = terms(all, strongest, decimals, factors);
      if (terms.stream().allMatch(SumSheet::canBeChecked)) {
        return terms;
      }
    }
    return terms(all, strongest, decimals, least + MORE);
  }

  private static List<Term> terms(Contributions all, int[] strongest, int decimals, int factors) {
    List<Term> terms = new ArrayList<>();
    for (int term : strongest) {
      terms.add(
          new Term(
              all.source(term),
              Rounding.round(all.value(term), factors),
              Rounding.round(all.weight(term), factors),
              Rounding.round(all.product(term), decimals)));
    }
    return terms;
  }

  private static boolean canBeChecked(Term term) {
    BigDecimal worked = term.value().multiply(term.weight());
    return Rounding.round(worked, term.product().scale()).compareTo(term.product()) == 0;
  }
}
