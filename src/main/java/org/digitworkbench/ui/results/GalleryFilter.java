package org.digitworkbench.ui.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.Verdict;

/**
 * Which of the picked images are shown.
 *
 * @param truth the true class, or {@link #ANY}
 * @param predicted the predicted class, or {@link #ANY}
 * @param low least confidence, in percent
 * @param high largest confidence, in percent
 * @param checks the images that each check box lets through, by its title in lower case
 */
record GalleryFilter(int truth, int predicted, double low, double high, List<Check> checks) {

  /** In the place of a class: all of them. */
  static final int ANY = -1;

  static final GalleryFilter NONE = new GalleryFilter(ANY, ANY, 0, 100, List.of());

  /**
   * A check box that is on.
   *
   * @param images indices; not to be written to
   */
  record Check(String title, BitSet images) {}

  /** Whether images are left out because of their confidence. */
  boolean hasRange() {
    return low > 0 || high < 100;
  }

  /** How many filters are on. */
  int count() {
    return (truth == ANY ? 0 : 1)
        + (predicted == ANY ? 0 : 1)
        + (hasRange() ? 1 : 0)
        + checks.size();
  }

  boolean lets(Verdict verdict) {
    boolean ofClasses =
        (truth == ANY || verdict.truth() == truth)
            && (predicted == ANY || verdict.predicted() == predicted);
    return ofClasses && isInRange(100.0 * verdict.confidence()) && passesChecks(verdict.index());
  }

  private boolean isInRange(double percent) {
    // The ends of the scale leave nothing out, not even what rounding puts beyond them.
    return (low <= 0 || percent >= low) && (high >= 100 || percent <= high);
  }

  private boolean passesChecks(int index) {
    for (Check check : checks) {
      if (!check.images().get(index)) {
        return false;
      }
    }
    return true;
  }

  /** What is filtered, such as "confidence 50 to 90 %"; "" if nothing is. */
  String text(List<String> names) {
    List<String> parts = new ArrayList<>();
    if (truth != ANY) {
      parts.add("true " + names.get(truth));
    }
    if (predicted != ANY) {
      parts.add("predicted " + names.get(predicted));
    }
    if (hasRange()) {
      parts.add(String.format(Locale.ROOT, "confidence %.0f to %.0f %%", low, high));
    }
    checks.forEach(check -> parts.add(check.title().toLowerCase(Locale.ROOT)));
    return parts.size() > 2 ? parts.size() + " filters" : String.join(", ", parts);
  }
}
