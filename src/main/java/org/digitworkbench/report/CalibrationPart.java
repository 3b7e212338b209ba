package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.CalibrationReading;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Percent;

/**
 * Whether a network is as often right as it says: in words, as a reliability diagram and as a
 * table. Places are in units of the drawing.
 *
 * @param id unique in the report
 * @param words sentences
 * @param bars one for each bin that has images
 * @param ticks labels of both axes
 */
record CalibrationPart(
    String id,
    List<String> words,
    String color,
    List<Bar> bars,
    List<Tick> ticks,
    ReportTable table) {

  private static final double LEFT = 48;
  private static final double TOP = 12;
  private static final double PLOT = 220;

  /**
   * The images of one bin.
   *
   * @param few whether they are so few that chance may have made the share
   */
  record Bar(String x, String y, String width, String height, boolean few) {}

  /** A label on both axes. */
  record Tick(String x, String y, String label) {}

  CalibrationPart {
    words = List.copyOf(words);
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  static CalibrationPart of(String id, ReportSubject subject) {
    Evaluation evaluation = subject.evaluation();
    Calibration calibration = Calibration.of(evaluation);
    List<Bar> bars = new ArrayList<>();
    ReportTable.Builder table =
        ReportTable.numbers(
            "Images by confidence",
            "Confidence",
            "Images",
            "Mean confidence",
            "Accuracy",
            "Difference");
    for (Calibration.Bin bin : calibration.bins()) {
      if (!bin.isEmpty()) {
        bars.add(
            new Bar(
                place(LEFT + bin.from() * PLOT + 1),
                place(TOP + (1 - bin.accuracy()) * PLOT),
                place((bin.to() - bin.from()) * PLOT - 2),
                place(bin.accuracy() * PLOT),
                bin.count() < CalibrationReading.FEW));
        table.row(
            CalibrationReading.range(bin),
            ReportText.count(bin.count()),
            Percent.measured(bin.confidence()),
            Percent.measured(bin.accuracy()),
            "%+.2f points".formatted(100 * bin.gap()).replace('-', '−'));
      }
    }
    List<Tick> ticks = new ArrayList<>();
    for (int percent = 0; percent <= 100; percent += 20) {
      double along = percent / 100.0 * PLOT;
      ticks.add(new Tick(place(LEFT + along), place(TOP + PLOT - along), percent + " %"));
    }
    return new CalibrationPart(
        id, CalibrationReading.of(calibration), subject.color(), bars, ticks, table.build());
  }

  private static String place(double value) {
    return CurveCharts.number(value);
  }
}
