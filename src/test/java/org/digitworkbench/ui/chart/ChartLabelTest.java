package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ChartLabelTest {

  /** From (50, 10) to (450, 210). */
  private static final ChartPlot PLOT =
      new ChartPlot(ChartAxis.time(10, 10, 1), ChartAxis.accuracy(0), 50, 10, 400, 200);

  private static ChartLabel label(double y) {
    return new ChartLabel(PLOT, y, 70, 14);
  }

  private static ChartLine.Path path(double... points) {
    ChartLine.Path path = new ChartLine.Path(points.length / 2);
    for (int i = 0; i < points.length; i += 2) {
      path.add(points[i], points[i + 1]);
    }
    return path;
  }

  @Test
  void keepsToTheLeftWhileNothingIsThere() {
    ChartLabel label = label(60);
    label.drawn(path(50, 200, 60, 90, 450, 40));
    Rectangle2D place = label.place();
    assertThat(place.getMinX()).isEqualTo(54);
    assertThat(place.getMaxY()).isLessThan(60);
  }

  @Test
  void givesWayToCurvesThatPassWithoutAPointInIt() {
    ChartLabel label = label(60);
    // One long piece from below the line to above it, through both places at the left.
    label.drawn(path(50, 90, 130, 30));
    label.drawn(path(130, 30, 450, 52));
    Rectangle2D place = label.place();
    assertThat(place.getMaxX()).isEqualTo(446);
    assertThat(place.getMinY()).isGreaterThan(60);
  }

  @Test
  void aSteepLineIsInTheWayToo() {
    ChartLabel label = label(60);
    label.drawn(path(80, 200, 80, 20));
    assertThat(label.place().getMinX()).isEqualTo(376);
  }

  @Test
  void areasAreInTheWay() {
    ChartLabel label = label(60);
    label.drawn(51, 20, 2, 190);
    assertThat(label.place().getMinX()).isEqualTo(376);
  }

  @Test
  void isALittleLowerWhereCurvesKeepToTheLine() {
    ChartLabel label = label(16);
    label.drawn(path(50, 200, 54, 30, 200, 24, 450, 20));
    Rectangle2D place = label.place();
    assertThat(place.getMaxX()).isEqualTo(446);
    assertThat(place.getMinY()).isEqualTo(16 + 3 + 14);
  }

  @Test
  void staysInThePlotEvenWhereAllIsDrawnOver() {
    ChartLabel label = label(14);
    label.drawn(50, 10, 400, 200);
    assertThat(label.place()).isEqualTo(new Rectangle2D(376, 17, 70, 14));
    assertThat(label.isNowhere()).isFalse();
    assertThat(new ChartLabel(PLOT, 60, 70, 300).isNowhere()).isTrue();
  }
}
