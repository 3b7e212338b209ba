package org.digitworkbench.ui.heatmap;

import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.ui.controls.ClassNames;

/** The sentences of a confusion matrix. */
public final class HeatmapText {

  private HeatmapText() {}

  /** What that part of the matrix says, such as "34 images of a 4 were predicted as 9"; or "". */
  public static String sentence(
      ConfusionMatrix matrix, List<String> names, HeatmapSelection selection) {
    return switch (selection) {
      case HeatmapSelection.Nothing _ -> "";
      case HeatmapSelection.Cell(int truth, int predicted) -> {
        int count = matrix.count(truth, predicted);
        String of = ClassNames.withArticle(names.get(truth));
        yield truth == predicted
            ? String.format(
                Locale.ROOT,
                "%,d of %s of %s were predicted correctly",
                count,
                images(matrix.rowTotal(truth)),
                of)
            : String.format(
                Locale.ROOT,
                "%s of %s %s predicted as %s",
                images(count),
                of,
                count == 1 ? "was" : "were",
                ClassNames.inSentence(names.get(predicted)));
      }
      case HeatmapSelection.Row(int truth) ->
          String.format(
              Locale.ROOT,
              "%s of %s, %,d predicted wrongly",
              images(matrix.rowTotal(truth)),
              ClassNames.withArticle(names.get(truth)),
              matrix.rowTotal(truth) - matrix.count(truth, truth));
      case HeatmapSelection.Column(int predicted) ->
          String.format(
              Locale.ROOT,
              "%s predicted as %s, %,d of them wrong",
              images(matrix.columnTotal(predicted)),
              ClassNames.inSentence(names.get(predicted)),
              matrix.columnTotal(predicted) - matrix.count(predicted, predicted));
      case HeatmapSelection.Block block ->
          String.format(
              Locale.ROOT,
              "%s, %s, %,d wrong",
              images(total(matrix, block, false)),
              classes(names, block),
              total(matrix, block, true));
    };
  }

  /** Which classes a block is of, such as "true 3 to 5, predicted 8". */
  public static String classes(List<String> names, HeatmapSelection.Block block) {
    return "true %s, predicted %s"
        .formatted(
            range(names, block.firstTruth(), block.lastTruth()),
            range(names, block.firstPredicted(), block.lastPredicted()));
  }

  /** How many images are in that part, or only the mistakes among them. */
  public static int total(ConfusionMatrix matrix, HeatmapSelection part, boolean mistakesOnly) {
    int total = 0;
    for (int truth = 0; truth < matrix.classes(); truth++) {
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        if (part.contains(truth, predicted) && !(mistakesOnly && truth == predicted)) {
          total += matrix.count(truth, predicted);
        }
      }
    }
    return total;
  }

  /** The classes from one to another, such as "3" or "3 to 5". */
  private static String range(List<String> names, int first, int last) {
    return first == last ? names.get(first) : names.get(first) + " to " + names.get(last);
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : String.format(Locale.ROOT, "%,d images", count);
  }
}
