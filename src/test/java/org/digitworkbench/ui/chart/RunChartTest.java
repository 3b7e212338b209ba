package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RunChartTest {

  private final ChartModel model = new ChartModel(Measure.ACCURACY, 0.97);

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    for (String run : List.of("relu", "sigmoid")) {
      ChartSeries test = model.add(run, ChartKind.TEST);
      for (int epoch = 0; epoch <= 10; epoch++) {
        test.append(epoch, epoch, (run.equals("relu") ? 0.96 : 0.95) + epoch / 1000.0);
      }
    }
    RunChart chart =
        new RunChart("Accuracy", "", model, run -> run.equals("relu") ? Color.BLUE : Color.ORANGE);
    stage.setScene(new Scene(chart, 600, 400));
    stage.show();
  }

  /** A point of the plot on the screen. */
  private static Point2D at(FxRobot robot, double x, double y) {
    Canvas canvas = robot.lookup(Canvas.class::isInstance).queryAs(Canvas.class);
    double left = ChartPainter.LEFT;
    return canvas.localToScreen(left + x * (canvas.getWidth() - left - 12), 8 + y * 200);
  }

  private static List<String> readout(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    Node readout = robot.lookup(".chart-readout").query();
    return readout.isVisible()
        ? robot.from(readout).lookup(".label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .filter(text -> !text.isEmpty())
            .toList()
        : List.of();
  }

  @Test
  void readsAllCurvesAtTheMouse(FxRobot robot) {
    robot.moveTo(at(robot, 0.51, 0.5));
    assertThat(readout(robot))
        .containsExactly("Epoch 5", "relu", "test", "96.50 %", "sigmoid", "test", "95.50 %");
    robot.clickOn("relu");
    robot.moveTo(at(robot, 0.3, 0.5));
    assertThat(readout(robot)).containsExactly("Epoch 3", "sigmoid", "test", "95.30 %");
  }

  @Test
  void aBoxZoomsKeysMoveAndADoubleClickShowsAll(FxRobot robot) {
    robot.drag(at(robot, 0.2, 0.5)).dropTo(at(robot, 0.4, 0.51));
    assertThat(model.xAxis().low()).isCloseTo(2, within(0.05));
    assertThat(model.xAxis().high()).isCloseTo(4, within(0.05));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".chart-show-all").query().isVisible()).isTrue();
    robot.push(KeyCode.LEFT);
    assertThat(model.xAxis().low()).isCloseTo(1.8, within(0.05));
    robot.moveTo(at(robot, 0.5, 0.5)).doubleClickOn(MouseButton.PRIMARY);
    assertThat(model.isZoomed()).isFalse();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".chart-show-all").query().isVisible()).isFalse();
  }

  @Test
  void theRightButtonMovesAndEscapeShowsAll(FxRobot robot) {
    robot.interact(() -> model.showX(0.5, 0.9));
    robot.drag(at(robot, 0.2, 0.5), MouseButton.SECONDARY).dropTo(at(robot, 0.7, 0.5));
    assertThat(model.xAxis().low()).isCloseTo(3, within(0.1));
    assertThat(model.xAxis().high()).isCloseTo(7, within(0.1));
    robot.push(KeyCode.ESCAPE);
    assertThat(model.isZoomed()).isFalse();
  }

  @Test
  void theLegendShowsARunAloneByDoubleClickAndByKey(FxRobot robot) {
    robot.doubleClickOn("relu");
    assertThat(model.isVisible("relu")).isTrue();
    assertThat(model.isVisible("sigmoid")).isFalse();
    WaitForAsyncUtils.waitForFxEvents();
    ToggleButton sigmoid = robot.lookup("sigmoid").queryAs(ToggleButton.class);
    assertThat(sigmoid.isSelected()).isFalse();
    robot.interact(sigmoid::requestFocus);
    robot.push(KeyCode.ENTER);
    assertThat(model.isVisible("relu")).isFalse();
    assertThat(model.isVisible("sigmoid")).isTrue();
    robot.push(KeyCode.SPACE);
    assertThat(model.isVisible("sigmoid")).isFalse();
  }
}
