package org.digitworkbench.ui.breaking;

import java.util.Locale;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.robustness.Attacked;
import org.digitworkbench.robustness.Norm;
import org.digitworkbench.robustness.Smallest;
import org.digitworkbench.ui.controls.ClassNames;

/** Says in words what an attack found. */
final class AttackText {

  private static final DigitImage BLANK = DigitImage.of(new byte[DigitImage.SIZE]);

  private AttackText() {}

  /** Such as "9, 61.0 %", or "refused". */
  static String answer(Prediction prediction, Classes classes) {
    return prediction.isRejected()
        ? "refused"
        : classes.name(prediction.label()) + ", " + Percent.probability(prediction.confidence());
  }

  /** The size of a change of an image as people read it. */
  static String size(Norm norm, double size, DigitImage image) {
    return switch (norm) {
      case EACH_PIXEL -> String.format(Locale.ROOT, "%.1f %%", 100 * size);
      case ALTOGETHER -> {
        double whole = norm.size(BLANK, image);
        yield whole == 0
            ? String.format(Locale.ROOT, "%.2f", size)
            : String.format(Locale.ROOT, "%.1f %%", 100 * size / whole);
      }
    };
  }

  /** What that size is of, as the caption of the slider. */
  static String caption(Norm norm, double size, DigitImage image) {
    String text = size(norm, size, image);
    return switch (norm) {
      case EACH_PIXEL -> "Each pixel by at most " + text + " of full ink";
      case ALTOGETHER -> "A change of " + text + " of the drawing";
    };
  }

  /**
   * At what size that network gives in, one or two sentences.
   *
   * @param target the label that it shall say, or {@link SmallestViewModel#ANYTHING_ELSE}
   */
  static String givesIn(String name, Smallest found, int target, Norm norm, Classes classes) {
    Attacked before = found.before();
    Attacked reached = found.reached();
    if (reached != null && reached.size() == 0) {
      return "%s says %s without any change."
          .formatted(name, ClassNames.inSentence(classes.name(reached.prediction().label())));
    }
    String refusal = "";
    if (before.prediction().isRejected()) {
      refusal = " Without a change it refuses to answer.";
    } else if (!Double.isNaN(found.refusedFrom())) {
      refusal =
          " From %s on it refuses to answer."
              .formatted(size(norm, found.refusedFrom(), before.image()));
    }
    if (reached == null) {
      return "%s %s, whatever is tried.%s"
          .formatted(
              name,
              target == SmallestViewModel.ANYTHING_ELSE
                  ? "is not fooled"
                  : "never says " + ClassNames.inSentence(classes.name(target)),
              refusal);
    }
    return "%s is fooled at %s and says %s.%s"
        .formatted(
            name,
            size(norm, reached.size(), before.image()),
            ClassNames.inSentence(classes.name(reached.prediction().label())),
            refusal);
  }
}
