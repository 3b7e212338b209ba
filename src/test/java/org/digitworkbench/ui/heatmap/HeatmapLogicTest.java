package org.digitworkbench.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.Percent;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapLogicTest {

  private static final HeatmapLayout LAYOUT = HeatmapLayout.fit(540, 600, 40, 50, 10, 24);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void numbersAreReadableOnEveryCell(boolean dark) {
    HeatmapScale scale = new HeatmapScale(dark);
    for (int i = 0; i <= 10_000; i++) {
      double share = i / 10_000.0;
      Color background = scale.background(share);
      assertThat(HeatmapScale.contrast(background, scale.text(background, share)))
          .as("share %s", share)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void contrastIsThatOfWcag() {
    assertThat(HeatmapScale.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    // The grey that WCAG's own examples give as just enough on white.
    assertThat(HeatmapScale.contrast(Color.WHITE, Color.web("#767676"))).isBetween(4.54, 4.55);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLargerShareIsFurtherFromTheSurface(boolean dark) {
    HeatmapScale scale = new HeatmapScale(dark);
    double before = HeatmapScale.luminance(scale.background(0));
    for (int i = 1; i <= 1_000; i++) {
      double luminance = HeatmapScale.luminance(scale.background(i / 1_000.0));
      assertThat(dark ? luminance - before : before - luminance).isPositive();
      before = luminance;
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.001, 0.1", "0.01, 0.347", "0.1, 0.668", "1, 1"})
  void rareMistakesAreSeen(double share, double level) {
    assertThat(HeatmapScale.level(share)).isBetween(level - 0.001, level + 0.001);
  }

  @Test
  void theScaleGoesWithTheTheme() {
    assertThat(HeatmapScale.on(Color.WHITE).dark()).isFalse();
    assertThat(HeatmapScale.on(Color.web("#0d1117")).dark()).isTrue();
  }

  @Test
  void pointsAreCellsHeadersOrNothing() {
    assertThat(LAYOUT.side()).isEqualTo(50);
    assertThat(LAYOUT.at(40, 50)).isEqualTo(new Cell(0, 0));
    assertThat(LAYOUT.at(539, 250)).isEqualTo(new Cell(4, 9));
    assertThat(LAYOUT.at(30, 250)).isEqualTo(new Row(4));
    assertThat(LAYOUT.at(500, 30)).isEqualTo(new Column(9));
    assertThat(LAYOUT.at(30, 30)).isEqualTo(HeatmapSelection.NOTHING);
    assertThat(LAYOUT.at(500, 10)).as("axis title").isEqualTo(HeatmapSelection.NOTHING);
    assertThat(LAYOUT.at(540, 100)).isEqualTo(HeatmapSelection.NOTHING);
    assertThat(LAYOUT.at(100, 551)).isEqualTo(HeatmapSelection.NOTHING);
  }

  @Test
  void theKeyboardReachesHeadersButNotTheCorner() {
    HeatmapCursor header = HeatmapCursor.START.moved(0, -1, 10);
    assertThat(header.target()).isEqualTo(new Row(0));
    assertThat(header.moved(-1, 0, 10)).isEqualTo(header);
    assertThat(HeatmapCursor.START.moved(-1, 0, 10).target()).isEqualTo(new Column(0));
    assertThat(HeatmapCursor.START.moved(20, 20, 10).target()).isEqualTo(new Cell(9, 9));
  }

  @Test
  void rowsAreTrueAndColumnsPredicted() {
    int[][] counts = new int[10][10];
    counts[4][9] = 34;
    counts[4][4] = 951;
    counts[8][8] = 1;
    counts[8][9] = 1;
    ConfusionMatrix matrix = ConfusionMatrix.of(counts);
    List<String> digits = ClassNames.DIGITS;

    assertThat(HeatmapText.sentence(matrix, digits, new Cell(4, 9)))
        .isEqualTo("34 images of a 4 were predicted as 9");
    assertThat(HeatmapText.sentence(matrix, digits, new Cell(8, 9)))
        .isEqualTo("1 image of an 8 was predicted as 9");
    assertThat(HeatmapText.sentence(matrix, digits, new Cell(4, 4)))
        .isEqualTo("951 of 985 images of a 4 were predicted right");
    assertThat(HeatmapText.sentence(matrix, digits, new Row(4)))
        .isEqualTo("985 images of a 4, 34 predicted wrong");
    assertThat(HeatmapText.sentence(matrix, digits, new Column(9)))
        .isEqualTo("35 images predicted as 9, 35 of them wrong");
    assertThat(HeatmapText.cell(matrix, 4, 9, false)).isEqualTo("34");
    assertThat(HeatmapText.cell(matrix, 4, 9, true)).isEqualTo("3.5");
  }

  @ParameterizedTest
  @CsvSource({
    "0, < 0.1 %",
    "0.00001, < 0.1 %",
    "0.973, 97.3 %",
    "0.99999, > 99.9 %",
    "1, > 99.9 %",
  })
  void percentagesClaimNoCertainty(double share, String text) {
    assertThat(Percent.format(share)).isEqualTo(text);
  }
}
