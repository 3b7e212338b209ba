package org.digitworkbench.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Block;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class HeatmapViewTest {

  private static final List<String> FASHION =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  private HeatmapView heatmap;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    heatmap = new HeatmapView();
    int[][] counts = new int[10][10];
    for (int i = 0; i < 10; i++) {
      counts[i][i] = 900;
    }
    counts[4][9] = 34;
    heatmap.matrixProperty().set(ConfusionMatrix.of(counts));
    stage.setScene(new Scene(heatmap, 480, 480));
    stage.show();
  }

  @Test
  void aClickPicksAndASecondOneDrops(FxRobot robot) {
    robot.clickOn("#cell-4-9");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Cell(4, 9));
    robot.clickOn("#heatmap-row-4");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Row(4));
    robot.clickOn("#heatmap-column-9");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Column(9));
    robot.clickOn("#heatmap-column-9");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(HeatmapSelection.NOTHING);
  }

  @Test
  void theKeyboardGoesOnFromThePickedCell(FxRobot robot) {
    robot.clickOn("#cell-4-8").push(KeyCode.RIGHT).push(KeyCode.ENTER);
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Cell(4, 9));
    assertThat(heatmap.getAccessibleText()).contains("34 images of a 4 were predicted as 9");
    robot.push(KeyCode.ESCAPE);
    assertThat(heatmap.selectionProperty().get()).isEqualTo(HeatmapSelection.NOTHING);
  }

  @Test
  void cellsShowCountsOrPercent(FxRobot robot) {
    assertThat(robot.lookup("#cell-4-9").<Label>query().getText()).isEqualTo("34");
    robot.interact(() -> heatmap.modeProperty().set(HeatmapMode.OF_TRUE));
    assertThat(robot.lookup("#cell-4-9").<Label>query().getText()).isEqualTo("3.6");
    assertThat(robot.lookup("#heatmap-row-total-4").<Label>query().getText()).isEqualTo("934");
    assertThat(robot.lookup("#heatmap-total").<Label>query().getText()).isEqualTo("9034");
  }

  @Test
  void noNumberIsCutOffInANarrowMatrix(FxRobot robot) {
    int[][] counts = new int[10][10];
    for (int i = 0; i < 10; i++) {
      counts[i][i] = 1135;
    }
    robot.interact(() -> {
      heatmap.classNamesProperty().set(FASHION);
      heatmap.matrixProperty().set(ConfusionMatrix.of(counts));
      heatmap.getScene().getWindow().setWidth(440);
      heatmap.getScene().getWindow().setHeight(400);
    });
    WaitForAsyncUtils.waitForFxEvents();
    for (String id : List.of("#cell-3-3", "#heatmap-column-total-3", "#heatmap-row-total-3")) {
      Label label = robot.lookup(id).query();
      Text shown = (Text) label.lookup(".text");
      assertThat(shown.getText()).as(id).isEqualTo("1135");
      assertThat(shown.getLayoutBounds().getWidth()).as(id).isLessThanOrEqualTo(label.getWidth());
    }
  }

  @Test
  void withoutTheDiagonalTheMistakesAreDark(FxRobot robot) {
    Color before = background(robot, "#cell-4-9");
    robot.interact(() -> heatmap.diagonalShownProperty().set(false));

    assertThat(robot.lookup("#cell-4-4").<Label>query().getText()).isEmpty();
    assertThat(background(robot, "#cell-4-4")).isEqualTo(Color.WHITE);
    assertThat(background(robot, "#cell-4-9").getBrightness()).isLessThan(before.getBrightness());
    assertThat(robot.lookup("#heatmap-row-total-4").<Label>query().getText()).isEqualTo("34");
  }

  @Test
  void aDragPicksABlock(FxRobot robot) {
    robot.drag("#cell-5-9").dropTo("#cell-2-7");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Block(2, 5, 7, 9));
    robot.clickOn("#cell-1-1");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Cell(1, 1));
    robot.clickOn("#heatmap-row-total-3");
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Row(3));
  }

  @Test
  void shiftAndTheArrowsPickABlock(FxRobot robot) {
    robot.clickOn("#cell-4-8").press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.DOWN);
    robot.release(KeyCode.SHIFT);
    assertThat(heatmap.selectionProperty().get()).isEqualTo(new Block(4, 5, 8, 9));
    assertThat(heatmap.getAccessibleText())
        .endsWith("34 images, true 4 to 5, predicted 8 to 9, 34 wrong");
    robot.push(KeyCode.ENTER);
    assertThat(heatmap.selectionProperty().get()).isEqualTo(HeatmapSelection.NOTHING);
  }

  @Test
  void theMatrixIsCopied(FxRobot robot) {
    robot.clickOn("#cell-4-8").push(KeyCode.SHORTCUT, KeyCode.C);
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).contains("\n4\t0\t0\t0\t0\t900\t0\t0\t0\t0\t34\t934\n");
  }

  @Test
  void longNamesOverlapNothing(FxRobot robot) {
    robot.interact(() -> heatmap.classNamesProperty().set(FASHION));
    robot.interact(heatmap::layout);

    Bounds cells = bounds(robot, "#cell-0-0");
    for (int i = 0; i < 10; i++) {
      Label row = robot.lookup("#heatmap-row-" + i).query();
      assertThat(row.getWidth()).as(row.getText()).isGreaterThanOrEqualTo(row.prefWidth(-1));
      assertThat(bounds(robot, "#heatmap-row-" + i).getMaxX()).isLessThan(cells.getMinX());
      assertThat(bounds(robot, "#heatmap-column-" + i).getMaxY()).isLessThan(cells.getMinY());
    }
    assertThat(bounds(robot, "#heatmap-total").getMaxX()).isLessThanOrEqualTo(480);
    assertThat(bounds(robot, "#heatmap-total").getMaxY()).isLessThanOrEqualTo(480);
    assertThat(bounds(robot, "#heatmap-column-9").getMinX())
        .isGreaterThanOrEqualTo(bounds(robot, "#heatmap-column-8").getMaxX());
  }

  @Test
  void theScaleTurnsWithTheTheme(FxRobot robot) {
    Color light = background(robot);
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    robot.interact(() -> heatmap.getScene().getRoot().applyCss());
    Color dark = background(robot);

    assertThat(light).isEqualTo(Color.WHITE);
    assertThat(dark.getBrightness()).isLessThan(0.2);
  }

  private static Color background(FxRobot robot) {
    return background(robot, "#cell-0-1");
  }

  private static Color background(FxRobot robot, String id) {
    Label cell = robot.lookup(id).query();
    return (Color) cell.getBackground().getFills().getFirst().getFill();
  }

  private static Bounds bounds(FxRobot robot, String id) {
    Label label = robot.lookup(id).query();
    return label.localToScene(label.getLayoutBounds());
  }
}
