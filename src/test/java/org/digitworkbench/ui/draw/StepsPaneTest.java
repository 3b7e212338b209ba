package org.digitworkbench.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.tiles.DigitTile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class StepsPaneTest {

  /** The right column is never narrower. */
  private static final double NARROWEST = 400;

  private DrawViewModel viewModel;
  private StepsPane pane;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    viewModel =
        new DrawViewModel(
            () -> {
              throw new IllegalStateException("No network is picked");
            },
            new ModelPicker(Classes::digits),
            Runnable::run,
            Runnable::run,
            _ -> {});
    pane = new StepsPane(viewModel);
    Scene scene = new Scene(new StackPane(pane), NARROWEST, 160);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(DrawView.class.getResource("draw.css")).toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aSwitchLeavesAStepOutAndALinkTakesAllAgain(FxRobot robot) {
    robot.interact(() ->
        viewModel
            .drawingProperty()
            .set(
                Drawing.BLANK.withStroke(
                    Stroke.of(new Point(20, 20), new Point(30, 60), new Point(60, 60)))));
    DigitTile seen = robot.lookup("#seen").queryAs(DigitTile.class);
    DigitImage all = seen.imageProperty().get();
    Bounds before = pane.getBoundsInParent();
    assertThat(all).isNotNull();
    assertThat(robot.lookup("#steps-note").<Node>query().isVisible()).isFalse();

    robot.clickOn("#step-crop-on").clickOn("#seen-on");

    assertThat(viewModel.preprocessingProperty().get())
        .isEqualTo(Preprocessing.without(Step.CROP, Step.CENTRE));
    assertThat(seen.imageProperty().get()).isNotNull().isNotEqualTo(all);
    assertThat(robot.lookup("#steps-note").<Node>query().isVisible()).isTrue();
    assertThat(pane.getBoundsInParent()).isEqualTo(before);

    robot.clickOn("#all-steps");

    assertThat(viewModel.preprocessingProperty().get()).isEqualTo(Preprocessing.ALL);
    assertThat(robot.lookup("#seen-on").queryAs(CheckBox.class).isSelected()).isTrue();
    assertThat(seen.imageProperty().get()).isEqualTo(all);
    assertThat(robot.lookup("#all-steps").<Node>query().isVisible()).isFalse();
  }

  @Test
  void allFitsIntoTheNarrowestColumn(FxRobot robot) {
    double reached = 0;
    for (Node name : robot.lookup(".step-name").queryAll()) {
      Bounds bounds = name.localToScene(name.getBoundsInLocal());
      assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(reached);
      reached = bounds.getMaxX();
    }
    assertThat(reached).isLessThanOrEqualTo(NARROWEST);
    assertThat(pane.prefHeight(NARROWEST)).isLessThan(150);
  }
}
