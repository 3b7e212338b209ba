package org.digitworkbench.ui.results;

import java.util.BitSet;
import java.util.List;
import org.digitworkbench.domain.Agreement;
import org.digitworkbench.domain.Agreement.Group;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * Two networks on the same images.
 *
 * @param own the picked network
 * @param rival the other one
 * @param second what the rival is called, told apart from the first
 * @param classNames by label
 */
record Comparison(
    Agreement agreement,
    ModelChoice own,
    ModelChoice rival,
    String second,
    List<String> classNames) {

  /**
   * Some of the images.
   *
   * @param group null for those that the two read differently
   * @param label their true class, or -1 for all classes
   */
  record Part(@Nullable Group group, int label) {

    static final int ALL = -1;

    /** All images that the two read differently. */
    static final Part DIFFERENCES = new Part(null, ALL);
  }

  static Comparison of(EvaluatedModel own, EvaluatedModel rival) {
    String first = own.choice().title();
    String second = rival.choice().title();
    return new Comparison(
        Agreement.of(own.evaluation(), rival.evaluation()),
        own.choice(),
        rival.choice(),
        // The same network may be shown as it was after an earlier epoch.
        second.equals(first) ? second + " (rival)" : second,
        own.dataset().classNames());
  }

  /** What the picked network is called. */
  String first() {
    return own.title();
  }

  /** The part as a pick for the gallery, with its title. */
  Pick.Images pick(Part part) {
    Group group = part.group();
    BitSet images = group == null ? agreement.differences() : agreement.images(group);
    if (part.label() != Part.ALL) {
      images.and(agreement.images(part.label()));
    }
    return new Pick.Images(title(part, images.cardinality()), images);
  }

  /** Such as "23 images of a 4 that only relu reads right". */
  String title(Part part, int count) {
    String images = count == 1 ? "1 image" : ResultsText.count(count) + " images";
    String of =
        part.label() == Part.ALL
            ? ""
            : " of " + ClassNames.withArticle(classNames.get(part.label()));
    return images + of + " that " + what(part.group());
  }

  private String what(@Nullable Group group) {
    if (group == null) {
      return first() + " and " + second + " read differently";
    }
    return switch (group) {
      case BOTH -> "both read correctly";
      case ONLY_FIRST -> "only " + first() + " reads correctly";
      case ONLY_SECOND -> "only " + second + " reads correctly";
      case NEITHER -> "neither reads correctly";
    };
  }
}
