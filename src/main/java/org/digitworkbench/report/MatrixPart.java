package org.digitworkbench.report;

import static org.digitworkbench.report.MatrixScale.hex;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.ConfusionMatrix;

/**
 * The confusion matrix, ready to be written: rows are true, columns are predicted.
 *
 * @param names of the classes
 * @param longNames whether they are words, which stand upright above the columns
 * @param rows by true class
 * @param columnTotals images predicted as each class
 * @param total of the images
 */
record MatrixPart(
    List<String> names,
    boolean longNames,
    List<Row> rows,
    List<String> columnTotals,
    String total) {

  /** A number and its colours in both themes. */
  record Cell(String count, String light, String lightText, String dark, String darkText) {}

  /** The images of a true class. */
  record Row(String name, List<Cell> cells, String total) {}

  static MatrixPart of(ConfusionMatrix matrix, List<String> names) {
    List<Row> rows = new ArrayList<>();
    List<String> totals = new ArrayList<>();
    for (int truth = 0; truth < matrix.classes(); truth++) {
      List<Cell> cells = new ArrayList<>();
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        cells.add(cell(matrix.count(truth, predicted), matrix.rowShare(truth, predicted)));
      }
      rows.add(new Row(names.get(truth), cells, ReportText.count(matrix.rowTotal(truth))));
      totals.add(ReportText.count(matrix.columnTotal(truth)));
    }
    return new MatrixPart(
        names,
        names.stream().anyMatch(name -> name.length() > 3),
        rows,
        totals,
        ReportText.count(matrix.total()));
  }

  private static Cell cell(int count, double share) {
    return new Cell(
        ReportText.count(count),
        hex(MatrixScale.LIGHT.background(share)),
        hex(MatrixScale.LIGHT.text(share)),
        hex(MatrixScale.DARK.background(share)),
        hex(MatrixScale.DARK.text(share)));
  }
}
