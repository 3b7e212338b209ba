package org.digitworkbench.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Block;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HeatmapLogicTest {

  private static final HeatmapLayout LAYOUT = HeatmapLayout.fit(584, 650, 40, 50, 10, 24);

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
    assertThat(LAYOUT.at(550, 100)).as("total of a row").isEqualTo(new Row(1));
    assertThat(LAYOUT.at(100, 560)).as("total of a column").isEqualTo(new Column(1));
    assertThat(LAYOUT.at(550, 560)).as("total of all").isEqualTo(HeatmapSelection.NOTHING);
    assertThat(LAYOUT.nearest(-10, 900)).isEqualTo(new Cell(9, 0));
  }

  @Test
  void cellsAndTotalsFitWhatTheyAreGiven() {
    for (int size = 300; size < 700; size++) {
      HeatmapLayout layout = HeatmapLayout.fit(size, size, 40, 50, 10, 24);
      assertThat(layout.totalX() + HeatmapLayout.TOTAL_WIDTH).isLessThanOrEqualTo(size);
      assertThat(layout.totalY() + HeatmapLayout.TOTAL_HEIGHT).isLessThanOrEqualTo(size);
    }
  }

  @Test
  void aBlockIsTheSameFromAnyOfItsCorners() {
    Block block = new Block(2, 5, 3, 8);
    for (Cell corner : List.of(new Cell(2, 3), new Cell(2, 8), new Cell(5, 3), new Cell(5, 8))) {
      Cell opposite = new Cell(7 - corner.truth(), 11 - corner.predicted());
      assertThat(HeatmapSelection.between(corner, opposite)).isEqualTo(block);
    }
    assertThat(HeatmapSelection.between(new Cell(4, 9), new Cell(4, 9))).isEqualTo(new Cell(4, 9));
    assertThat(block.contains(2, 8)).isTrue();
    assertThat(block.contains(8, 2)).as("axes are not swapped").isFalse();
    assertThat(block.contains(6, 5)).isFalse();
  }

  @Test
  void theKeyboardExtendsABlockFromWhereItStands() {
    HeatmapCursor cursor = HeatmapCursor.START.moved(4, 8, 10);
    HeatmapCursor block = cursor.extended(0, 1, 10).extended(1, 0, 10);
    assertThat(block.target()).isEqualTo(new Block(4, 5, 8, 9));
    assertThat(block.movedTo(block.target())).as("the picked block stays").isEqualTo(block);
    assertThat(block.extended(-3, 0, 10).target()).isEqualTo(new Block(2, 4, 8, 9));
    assertThat(block.extended(0, 5, 10)).as("held within the cells").isEqualTo(block);
    assertThat(block.moved(0, -1, 10).target()).isEqualTo(new Cell(5, 8));
    HeatmapCursor header = HeatmapCursor.START.moved(0, -1, 10);
    assertThat(header.extended(1, 0, 10)).as("headers have no blocks").isEqualTo(header);
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
        .isEqualTo("951 of 985 images of a 4 were predicted correctly");
    assertThat(HeatmapText.sentence(matrix, digits, new Row(4)))
        .isEqualTo("985 images of a 4, 34 predicted wrongly");
    assertThat(HeatmapText.sentence(matrix, digits, new Column(9)))
        .isEqualTo("35 images predicted as 9, 35 of them wrong");
    assertThat(HeatmapText.sentence(matrix, digits, new Block(4, 8, 8, 9)))
        .isEqualTo("36 images, true 4 to 8, predicted 8 to 9, 35 wrong");
  }

  /** 985 images of a 4, of which 34 were taken for 9; two of an 8; one of a 9 taken for 4. */
  private static HeatmapContent content(HeatmapMode mode, boolean diagonal) {
    int[][] counts = new int[10][10];
    counts[4][4] = 951;
    counts[4][9] = 34;
    counts[8][8] = 1;
    counts[8][9] = 1;
    counts[9][4] = 1;
    return new HeatmapContent(ConfusionMatrix.of(counts), ClassNames.DIGITS, mode, diagonal);
  }

  @Test
  void cellsAreCountsOrPercentOfTheRowOrOfTheColumn() {
    assertThat(content(HeatmapMode.COUNTS, true).cell(4, 9)).isEqualTo("34");
    assertThat(content(HeatmapMode.OF_TRUE, true).cell(4, 9)).isEqualTo("3.5");
    assertThat(content(HeatmapMode.OF_PREDICTED, true).cell(4, 9)).isEqualTo("97.1");
    assertThat(content(HeatmapMode.OF_PREDICTED, true).cell(8, 8)).isEqualTo("100");
    assertThat(content(HeatmapMode.OF_TRUE, true).cell(0, 0)).isEqualTo("0");
  }

  @Test
  void totalsAreOfWhatIsShown() {
    HeatmapContent all = content(HeatmapMode.COUNTS, true);
    assertThat(all.rowTotal(4)).isEqualTo(985);
    assertThat(all.columnTotal(9)).isEqualTo(35);
    assertThat(all.total()).isEqualTo(988);
    HeatmapContent mistakes = content(HeatmapMode.OF_TRUE, false);
    assertThat(mistakes.rowTotal(4)).isEqualTo(34);
    assertThat(mistakes.columnTotal(4)).isEqualTo(1);
    assertThat(mistakes.total()).isEqualTo(36);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutTheDiagonalTheColoursServeTheMistakes(boolean dark) {
    HeatmapContent mistakes = content(HeatmapMode.COUNTS, false);
    assertThat(mistakes.cell(4, 4)).isEmpty();
    assertThat(mistakes.level(4, 4)).isZero();
    assertThat(mistakes.level(4, 9)).as("the largest mistake").isEqualTo(1);
    assertThat(mistakes.level(8, 9)).isEqualTo(1 / 34.0);
    HeatmapContent shares = content(HeatmapMode.OF_TRUE, false);
    assertThat(shares.level(9, 4)).as("the only image of a 9, the largest share").isEqualTo(1);
    assertThat(shares.level(8, 9)).as("half of the images of an 8").isEqualTo(0.5);

    HeatmapScale scale = new HeatmapScale(dark);
    for (int i = 0; i <= 1_000; i++) {
      double level = i / 1_000.0;
      Color background = scale.at(level);
      assertThat(HeatmapScale.contrast(background, scale.text(background, level)))
          .as("level %s", level)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void withoutAMistakeNothingIsColoured() {
    int[][] counts = new int[10][10];
    counts[3][3] = 7;
    HeatmapContent right =
        new HeatmapContent(
            ConfusionMatrix.of(counts), ClassNames.DIGITS, HeatmapMode.OF_TRUE, false);
    assertThat(right.level(3, 4)).isZero();
    assertThat(right.total()).isZero();
  }

  @Test
  void theMatrixIsCopiedAndSavedAsItIsShown() {
    String[] copied = content(HeatmapMode.OF_TRUE, false).toText().split("\n", -1);
    assertThat(copied[0]).isEqualTo("true \\ predicted\t0\t1\t2\t3\t4\t5\t6\t7\t8\t9\tTotal");
    assertThat(copied[5]).isEqualTo("4\t0\t0\t0\t0\t\t0\t0\t0\t0\t3.5\t34");
    assertThat(copied[11]).isEqualTo("Total\t0\t0\t0\t0\t1\t0\t0\t0\t0\t35\t36");

    String[] csv = content(HeatmapMode.OF_TRUE, true).toCsv().split("\r\n", -1);
    assertThat(csv[5]).startsWith("4,0.0000,").contains(",96.5482,").endsWith(",3.4518,985");
  }

  @Test
  void noNameBreaksTheDrawing() throws Exception {
    List<String> names = new ArrayList<>(ClassNames.DIGITS);
    names.set(4, "<four & \"more\">");
    HeatmapContent content = content(HeatmapMode.COUNTS, true);
    String svg =
        HeatmapSvg.of(
            new HeatmapContent(content.matrix(), names, HeatmapMode.COUNTS, true), "relu & ink");
    Document drawing =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(drawing.getElementsByTagName("rect").getLength()).isEqualTo(101);
    assertThat(drawing.getDocumentElement().getTextContent())
        .contains("951", "34", "985", "988", "relu & ink", "<four & \"more\">");
  }
}
