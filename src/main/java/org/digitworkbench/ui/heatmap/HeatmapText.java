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
                "%,d of %s of %s were predicted right",
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
              "%s of %s, %,d predicted wrong",
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
    };
  }

  /**
   * The number in a cell: the count, or the percentage of the row with as many decimals as have
   * room.
   */
  static String cell(ConfusionMatrix matrix, int truth, int predicted, boolean percent) {
    int count = matrix.count(truth, predicted);
    if (!percent || count == 0) {
      return Integer.toString(count);
    }
    double share = 100 * matrix.rowShare(truth, predicted);
    return share >= 99.95 ? "100" : String.format(Locale.ROOT, "%.1f", share);
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : String.format(Locale.ROOT, "%,d images", count);
  }
}
