package org.digitworkbench.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.digitworkbench.domain.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class ProbabilityBarsTest {

  private static final Prediction THREE = Prediction.of(0, 0, 0, 0.75f, 0, 0.25f, 0, 0, 0, 0);

  private ProbabilityBars bars;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    bars = new ProbabilityBars();
    stage.setScene(new Scene(new StackPane(bars), 400, 300));
    stage.show();
  }

  @Test
  void barsGrowToTheirShares(FxRobot robot) {
    robot.interact(() -> bars.predictionProperty().set(THREE));

    assertThat(List.of(share(3), share(5), share(0))).containsExactly(0.75, 0.25, 0.0);
    assertThat(label(robot, "#probability-3").getText()).isEqualTo("75.0 %");
    assertThat(bars.getAccessibleText()).isEqualTo("Predicted 3, 75.0 %");
  }

  @Test
  void withoutAPredictionThereAreDashesAndNoBars(FxRobot robot) {
    robot.interact(() -> bars.predictionProperty().set(THREE));
    robot.interact(() -> bars.predictionProperty().set(null));

    assertThat(share(3)).isZero();
    assertThat(label(robot, "#probability-3").getText()).isEqualTo("–");
    assertThat(bars.getAccessibleText()).isEqualTo("No prediction");
  }

  @Test
  void nothingMovesWhenAPredictionArrives(FxRobot robot) {
    List<Double> before = places(robot);
    robot.interact(() -> bars.predictionProperty().set(THREE));
    robot.interact(bars::layout);
    assertThat(places(robot)).isEqualTo(before);
  }

  @Test
  void longNamesAreWholeAndTheRowsStay(FxRobot robot) {
    List<String> names =
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
    robot.interact(() -> bars.rivalShownProperty().set(true));
    robot.interact(bars::layout);
    List<Double> before = rows(robot);
    robot.interact(() -> bars.classNamesProperty().set(names));
    robot.interact(bars::layout);
    assertThat(rows(robot)).isEqualTo(before);
    for (Node node : bars.lookupAll(".class-name")) {
      Label name = (Label) node;
      assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    }
    assertThat(bar(3).getWidth()).isGreaterThan(100);
    robot.interact(() -> bars.predictionProperty().set(THREE));
    assertThat(bars.getAccessibleText()).isEqualTo("Predicted Dress, 75.0 %");
  }

  /** Where the numbers are; only the bars give way to names. */
  private List<Double> rows(FxRobot robot) {
    return List.of(
        bars.getWidth(),
        bars.getHeight(),
        label(robot, "#probability-3").localToScene(0, 0).getX(),
        label(robot, "#probability-3").localToScene(0, 0).getY());
  }

  private List<Double> places(FxRobot robot) {
    return List.of(
        bars.getWidth(),
        bars.getHeight(),
        bar(3).getWidth(),
        bar(3).localToScene(0, 0).getY(),
        label(robot, "#probability-3").localToScene(0, 0).getY());
  }

  private double share(int label) {
    return bar(label).shareProperty().get();
  }

  private Bar bar(int label) {
    return bars.lookupAll(".bar").stream().map(Bar.class::cast).toList().get(2 * label);
  }

  private static Label label(FxRobot robot, String id) {
    return robot.lookup(id).query();
  }
}
