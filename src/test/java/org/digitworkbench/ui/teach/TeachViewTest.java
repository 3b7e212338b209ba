package org.digitworkbench.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.drawings.Digits;
import org.digitworkbench.ui.collection.TestCollection;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TeachViewTest {

  @TempDir private Path folder;
  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final DrawViewModel draw =
      new DrawViewModel(
          () -> {
            throw new IllegalStateException("No network is picked");
          },
          models,
          Runnable::run,
          Runnable::run,
          _ -> {});
  private TeachView view;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    view =
        new TeachView(
            new TeachViewModel(TestCollection.in(folder.resolve("drawings.jsonl")), draw, models));
    view.setShown(true);
    stage.setScene(new Scene(new VBox(new Button("Elsewhere"), view), 440, 320));
    stage.show();
  }

  @Test
  void aKeyLabelsTheDrawing(FxRobot robot) {
    robot.interact(() -> draw.drawingProperty().set(Digits.seven()));
    robot.clickOn("Elsewhere").type(KeyCode.DIGIT7);
    assertThat(text(robot, "#teach-message")).isEqualTo("Kept a 7, number 1.");
    assertThat(text(robot, "#teach-count-7")).isEqualTo("1");
    robot.clickOn("#teach-undo");
    assertThat(text(robot, "#teach-count-7")).isEqualTo("0");
    robot.clickOn("#teach-3");
    assertThat(text(robot, "#teach-message")).isEqualTo("Kept a 3, number 1.");
  }

  @Test
  void digitsInTheNameAreNoLabels(FxRobot robot) {
    robot.interact(() -> draw.drawingProperty().set(Digits.seven()));
    robot.clickOn("#teach-writer").type(KeyCode.A, KeyCode.DIGIT7);
    assertThat(text(robot, "#teach-message")).isEmpty();
    robot.type(KeyCode.ENTER);
    robot.clickOn("Elsewhere").type(KeyCode.DIGIT7);
    assertThat(text(robot, "#teach-message")).isEqualTo("Kept a 7 by a7, number 1.");
  }

  @Test
  void keysDoNothingWhileAnotherAspectIsShown(FxRobot robot) {
    robot.interact(() -> {
      draw.drawingProperty().set(Digits.seven());
      view.setShown(false);
    });
    robot.clickOn("Elsewhere").type(KeyCode.DIGIT7);
    assertThat(text(robot, "#teach-message")).isEmpty();
  }

  @Test
  void aSheetForEachDigitIsFilledByKeys(FxRobot robot) {
    robot.clickOn("#sheets-start");
    robot.interact(() -> draw.drawingProperty().set(Digits.seven()));
    robot.type(KeyCode.ENTER);
    assertThat(text(robot, "#sheets-total")).isEqualTo("1 of 50");
    robot.interact(() -> draw.drawingProperty().set(Digits.seven()));
    robot.type(KeyCode.DIGIT0);
    assertThat(text(robot, "#sheets-total")).isEqualTo("2 of 50");
    robot.type(KeyCode.BACK_SPACE);
    assertThat(text(robot, "#sheets-total")).isEqualTo("1 of 50");
    assertThat(robot.lookup("#teach-7").query().getParent().getParent().isVisible()).isFalse();
    robot.type(KeyCode.ESCAPE);
    assertThat(text(robot, "#teach-message")).startsWith("1 drawing kept");
    robot.interact(() -> draw.drawingProperty().set(Digits.seven()));
    robot.type(KeyCode.DIGIT7);
    assertThat(text(robot, "#teach-message")).isEqualTo("Kept a 7, number 1.");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
