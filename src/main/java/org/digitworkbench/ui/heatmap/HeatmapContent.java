package org.digitworkbench.ui.heatmap;

import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.digitworkbench.domain.ConfusionMatrix;

/**
 * A confusion matrix as it is shown: rows are true, columns are predicted.
 *
 * @param names of the classes, by label
 * @param diagonalShown whether what was predicted right is shown; without it numbers, totals and
 *     colours are those of the mistakes
 */
record HeatmapContent(
    ConfusionMatrix matrix, List<String> names, HeatmapMode mode, boolean diagonalShown) {

  /** How many classes there are. */
  int classes() {
    return matrix.classes();
  }

  /** Whether that cell is left blank. */
  boolean isHidden(int truth, int predicted) {
    return !diagonalShown && truth == predicted;
  }

  /** The number in a cell: the count or the percentage with one decimal; "" if it is hidden. */
  String cell(int truth, int predicted) {
    if (isHidden(truth, predicted)) {
      return "";
    }
    int count = matrix.count(truth, predicted);
    if (mode == HeatmapMode.COUNTS || count == 0) {
      return Integer.toString(count);
    }
    double percent = 100 * mode.value(matrix, truth, predicted);
    return percent >= 99.95 ? "100" : String.format(Locale.ROOT, "%.1f", percent);
  }

  /**
   * The place of a cell on the colour scale, from 0 to 1. With the diagonal it is logarithmic and
   * the same for every matrix, see {@link HeatmapScale#level}; without it the scale serves the
   * mistakes: the share of the largest of them, linear, so that half the mistakes have half the
   * scale.
   */
  double level(int truth, int predicted) {
    if (diagonalShown) {
      return HeatmapScale.level(mode.share(matrix, truth, predicted));
    }
    double largest = isHidden(truth, predicted) ? 0 : largestMistake();
    return largest == 0 ? 0 : mode.value(matrix, truth, predicted) / largest;
  }

  private double largestMistake() {
    double largest = 0;
    for (int truth = 0; truth < classes(); truth++) {
      for (int predicted = 0; predicted < classes(); predicted++) {
        if (truth != predicted) {
          largest = Math.max(largest, mode.value(matrix, truth, predicted));
        }
      }
    }
    return largest;
  }

  /** Images of a true class, or its mistakes without the diagonal. */
  int rowTotal(int truth) {
    return matrix.rowTotal(truth) - left(truth);
  }

  /** Images predicted as a class, or the wrong ones of them without the diagonal. */
  int columnTotal(int predicted) {
    return matrix.columnTotal(predicted) - left(predicted);
  }

  /** All images, or all mistakes without the diagonal. */
  int total() {
    return diagonalShown ? matrix.total() : matrix.total() - matrix.correct();
  }

  private int left(int label) {
    return diagonalShown ? 0 : matrix.count(label, label);
  }

  /** What is shown, with the names of the classes and tabs between, for a spreadsheet. */
  String toText() {
    return table("\t", "\n", (_, shown) -> shown);
  }

  /** The same as a CSV, whose percentages have four decimals. */
  String toCsv() {
    return table(",", "\r\n", (exact, _) -> exact);
  }

  private String table(String gap, String end, BinaryOperator<String> number) {
    StringBuilder text = new StringBuilder("true \\ predicted");
    names.forEach(name -> text.append(gap).append(safe(name)));
    text.append(gap).append(HeatmapHeaders.TOTAL).append(end);
    for (int truth = 0; truth < classes(); truth++) {
      text.append(safe(names.get(truth)));
      for (int predicted = 0; predicted < classes(); predicted++) {
        String shown = cell(truth, predicted);
        text.append(gap).append(number.apply(exact(truth, predicted), shown));
      }
      text.append(gap).append(rowTotal(truth)).append(end);
    }
    text.append(HeatmapHeaders.TOTAL);
    for (int predicted = 0; predicted < classes(); predicted++) {
      text.append(gap).append(columnTotal(predicted));
    }
    return text.append(gap).append(total()).append(end).toString();
  }

  private String exact(int truth, int predicted) {
    if (isHidden(truth, predicted)) {
      return "";
    }
    double value = mode.value(matrix, truth, predicted);
    return mode == HeatmapMode.COUNTS
        ? Integer.toString(matrix.count(truth, predicted))
        : String.format(Locale.ROOT, "%.4f", 100 * value);
  }

  /** A name as a cell that ends where it should and that no spreadsheet takes for a formula. */
  private static String safe(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}]", " ");
    plain = plain.matches("[=+@\\-].*") ? "'" + plain : plain;
    return plain.matches("[^\",]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
