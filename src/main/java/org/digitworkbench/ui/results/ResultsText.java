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

  /** The network and its images, such as "relu on 10,000 test images of MNIST". */
  static String subject(EvaluatedModel shown) {
    return "%s on %s %s"
        .formatted(
            shown.choice().name(),
            count(shown.evaluation().matrix().total()),
            shown.isOfDrawings() ? drawings(shown) : "test images of " + shown.dataset().title());
  }

  /** Such as "of our own drawings". */
  static String drawings(EvaluatedModel shown) {
    return shown.hasLearnedDrawings()
        ? "drawings by writers it has not learned from"
        : "of our own drawings";
  }

  /** What is picked, such as "175 mistakes of 10,000" or "34 images of a 4 were predicted as 9". */
  static String title(ConfusionMatrix matrix, List<String> names, GalleryQuery query) {
    return switch (query.pick()) {
      case Pick.Images images -> images.title();
      case Pick.Part(HeatmapSelection part) ->
          query.scope() == GalleryScope.MISTAKES
              ? mistakes(matrix, names, part)
              : all(matrix, names, part);
    };
  }

  private static String all(ConfusionMatrix matrix, List<String> names, HeatmapSelection part) {
    return part instanceof HeatmapSelection.Nothing
        ? images(matrix.total()) + ", " + mistakes(matrix.total() - matrix.correct())
        : HeatmapText.sentence(matrix, names, part);
  }

  private static String mistakes(
      ConfusionMatrix matrix, List<String> names, HeatmapSelection part) {
    return switch (part) {
      case HeatmapSelection.Nothing _ ->
          "%s of %s".formatted(mistakes(matrix.total() - matrix.correct()), count(matrix.total()));
      case HeatmapSelection.Cell _ -> HeatmapText.sentence(matrix, names, part);
      case HeatmapSelection.Row(int truth) ->
          "%s among %s of %s"
              .formatted(
                  mistakes(matrix.rowTotal(truth) - matrix.count(truth, truth)),
                  images(matrix.rowTotal(truth)),
                  ClassNames.withArticle(names.get(truth)));
      case HeatmapSelection.Column(int predicted) ->
          "%s among %s predicted as %s"
              .formatted(
                  mistakes(matrix.columnTotal(predicted) - matrix.count(predicted, predicted)),
                  images(matrix.columnTotal(predicted)),
                  ClassNames.inSentence(names.get(predicted)));
      case HeatmapSelection.Block block ->
          "%s, %s"
              .formatted(
                  mistakes(HeatmapText.total(matrix, block, true)),
                  HeatmapText.classes(names, block));
    };
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : count(count) + " images";
  }

  /**
   * How much of it is shown, such as "12 shown, confidence 50 to 90 %"; or how to read the
   * captions.
   */
  static String subtitle(GalleryQuery query, List<String> names, int shown) {
    return query.filter().count() > 0
        ? "%s shown, %s".formatted(count(shown), query.filter().text(names))
        : query.pick() instanceof Pick.Images && query.scope() == GalleryScope.MISTAKES
            ? mistakes(shown) + " of them shown"
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
