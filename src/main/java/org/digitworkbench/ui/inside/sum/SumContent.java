package org.digitworkbench.ui.inside.sum;

import java.util.List;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the pane shows, in words and numbers as they are read.
 *
 * @param title what is asked about; empty if nothing is
 * @param explanation what is worked out, or what to do to see something
 * @param from the layer before, above the terms
 * @param window what a place of a feature map looks at
 * @param channel of the maps that it looks at, the one to be shown
 * @param answers of an answer, how its probability comes about
 */
record SumContent(
    Asking asking,
    String title,
    String explanation,
    String from,
    List<Term> terms,
    List<Result> results,
    @Nullable Window window,
    int channel,
    @Nullable Answers answers) {

  SumContent {
    terms = List.copyOf(terms);
    results = List.copyOf(results);
  }

  static SumContent hint(Asking asking, String hint) {
    return new SumContent(asking, "", hint, "", List.of(), List.of(), null, 0, null);
  }

  /**
   * What can be asked about the answers.
   *
   * @param names of the classes, by label; empty without a network
   * @param why label to ask about
   * @param whyNot label that it is held against
   * @param isWhy whether the first is what is asked now
   * @param isWhyNot whether both are
   */
  record Asking(List<String> names, int why, int whyNot, boolean isWhy, boolean isWhyNot) {

    static final Asking NOTHING = new Asking(List.of(), 0, 1, false, false);

    Asking {
      names = List.copyOf(names);
    }
  }

  /**
   * One term.
   *
   * @param name of where it comes from, in short
   * @param fullName likewise
   * @param value empty if the product is all there is
   * @param sign -1 or 1 if it adds or takes something
   */
  record Term(
      Unit from,
      String name,
      String fullName,
      String value,
      String weight,
      String product,
      int sign) {}

  /**
   * One line of what comes of the terms.
   *
   * @param isTotal whether what is above it is added up
   */
  record Result(String name, String number, boolean isTotal) {}

  /**
   * A table of the ten classes.
   *
   * @param part title of the second column
   * @param largest of the logits, if it matters; else empty
   * @param total of the second column
   */
  record Answers(String part, List<Answer> rows, String largest, String total, String explanation) {

    Answers {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One class.
   *
   * @param isAsked whether it is asked about
   */
  record Answer(String name, String logit, String part, String probability, boolean isAsked) {}
}
