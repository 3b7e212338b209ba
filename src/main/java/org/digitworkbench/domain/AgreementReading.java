package org.digitworkbench.domain;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.List;

/** What two networks on the same images say of each other, in sentences. */
public final class AgreementReading {

  /** What McNemar's test cannot know. */
  public static final String LIMITS =
      "The test covers only the chance in the choice of images, not that of the seeds: "
          + "trained again with another seed, the two may rank differently.";

  private AgreementReading() {}

  /**
   * How many images which of the two reads right, whether that is more than chance, and what it
   * does not say.
   *
   * @param first name of the first network
   * @param second name of the second network
   */
  public static List<String> of(Agreement agreement, String first, String second) {
    return List.of(together(agreement), mcnemar(agreement.mcnemar(), first, second), LIMITS);
  }

  /** Such as "Both read 9,712 of 10,000 images right, neither reads 155." */
  public static String together(Agreement agreement) {
    return format(
        ROOT,
        "Both read %,d of %s correctly, neither reads %,d.",
        agreement.bothRight(),
        images(agreement.total()),
        agreement.bothWrong());
  }

  /**
   * Such as "relu reads 41 images right that sigmoid does not, the other way round 23: that is more
   * than chance, which makes such a difference in 3 of 100 cases (McNemar's exact test, p =
   * 0.033)."
   */
  public static String mcnemar(McNemar test, String first, String second) {
    if (test.onlyFirst() == 0 && test.onlySecond() == 0) {
      return "%s and %s are right on the same images: there is no difference to test."
          .formatted(first, second);
    }
    String counts =
        format(
            ROOT,
            "%s reads %s correctly that %s does not, the other way round %,d: ",
            first,
            images(test.onlyFirst()),
            second,
            test.onlySecond());
    String source = "(McNemar's exact test, " + p(test.p()) + ")";
    if (test.onlyFirst() == test.onlySecond()) {
      return counts + "they are level " + source + ".";
    }
    return test.isMoreThanChance()
        ? counts
            + "that is more than chance, which alone would make such a difference in %s cases %s."
                .formatted(cases(test.p()), source)
        : counts
            + "that may be chance, which alone would make such a difference in %s cases %s, so neither is shown to be better."
                .formatted(cases(test.p()), source);
  }

  /** Such as "p = 0.031", or "p < 0.001". */
  public static String p(double p) {
    if (p < 0.001) {
      return "p < 0.001";
    }
    return p == 1 ? "p = 1" : format(ROOT, "p = %.3f", p);
  }

  private static String cases(double p) {
    if (p < 0.001) {
      return "fewer than 1 of 1,000";
    }
    return p < 0.01
        ? format(ROOT, "%d of 1,000", Math.round(1_000 * p))
        : format(ROOT, "%d of 100", Math.round(100 * p));
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : format(ROOT, "%,d images", count);
  }
}
