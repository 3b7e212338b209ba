package org.digitworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.ClassMetrics;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.MacroAverages;

/**
 * A row of the table of classes; shares are fractions of 1.
 *
 * @param label the class, or {@link #MACRO} for the macro averages
 * @param support images of the class; of all classes for the averages
 */
record ClassRow(
    int label,
    int support,
    double precision,
    double recall,
    double f1,
    double falsePositiveRate,
    double falseNegativeRate) {

  /** In the place of a class: the unweighted mean over those that occur. */
  static final int MACRO = -1;

  boolean isMacro() {
    return label == MACRO;
  }

  String name(List<String> names) {
    return isMacro() ? "Macro average" : names.get(label);
  }

  /** A row for each class and one for the averages. */
  static List<ClassRow> of(ConfusionMatrix matrix) {
    List<ClassRow> rows = new ArrayList<>();
    for (ClassMetrics m : matrix.perClass()) {
      rows.add(
          new ClassRow(
              m.label(),
              m.support(),
              m.precision(),
              m.recall(),
              m.f1(),
              m.falsePositiveRate(),
              m.falseNegativeRate()));
    }
    MacroAverages macro = matrix.macro();
    rows.add(
        new ClassRow(
            MACRO,
            matrix.total(),
            macro.precision(),
            macro.recall(),
            macro.f1(),
            macro.falsePositiveRate(),
            macro.falseNegativeRate()));
    return rows;
  }
}
