package org.digitworkbench.ui.results;

import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapText;

/** The sentences and numbers of the Results tab. */
final class ResultsText {

  private ResultsText() {}

  /** What is picked, such as "175 mistakes of 10,000" or "34 images of a 4 were predicted as 9". */
  static String title(ConfusionMatrix matrix, List<String> names, Pick pick) {
    return switch (pick) {
      case Pick.Images images -> images.title();
      case Pick.Part(HeatmapSelection part) -> title(matrix, names, part);
    };
  }

  private static String title(
      ConfusionMatrix matrix, List<String> names, HeatmapSelection selection) {
    return switch (selection) {
      case HeatmapSelection.Nothing _ ->
          String.format(
              Locale.ROOT,
              "%s of %,d",
              mistakes(matrix.total() - matrix.correct()),
              matrix.total());
      case HeatmapSelection.Cell _ -> HeatmapText.sentence(matrix, names, selection);
      case HeatmapSelection.Row(int truth) ->
          String.format(
              Locale.ROOT,
              "%s among %,d images of %s",
              mistakes(matrix.rowTotal(truth) - matrix.count(truth, truth)),
              matrix.rowTotal(truth),
              ClassNames.withArticle(names.get(truth)));
      case HeatmapSelection.Column(int predicted) ->
          String.format(
              Locale.ROOT,
              "%s among %,d images predicted as %s",
              mistakes(matrix.columnTotal(predicted) - matrix.count(predicted, predicted)),
              matrix.columnTotal(predicted),
              ClassNames.inSentence(names.get(predicted)));
    };
  }

  /** How much of it is shown, such as "12 shown, confidence 50 to 90 %"; or how to read it. */
  static String subtitle(GalleryQuery query, int shown) {
    return query.hasRange()
        ? String.format(
            Locale.ROOT, "%,d shown, confidence %.0f to %.0f %%", shown, query.low(), query.high())
        : "Predicted, then in brackets the true class";
  }

  /** Caption of an image, such as "9 (4)"; long names have a line each. */
  static String caption(Verdict verdict, List<String> names) {
    String predicted = names.get(verdict.predicted());
    String truth = names.get(verdict.truth());
    return predicted + (hasLongNames(names) ? "\n" : " ") + "(" + truth + ")";
  }

  static boolean hasLongNames(List<String> names) {
    return names.stream().anyMatch(name -> name.length() > 4);
  }

  static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share in percent with two decimals, without the sign, for columns that say it. */
  static String percentNumber(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  static String loss(double loss) {
    return String.format(Locale.ROOT, "%.4f", loss);
  }

  private static String mistakes(int count) {
    return count == 1 ? "1 mistake" : count(count) + " mistakes";
  }
}
