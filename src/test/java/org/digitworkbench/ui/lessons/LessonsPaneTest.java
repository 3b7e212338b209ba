package org.digitworkbench.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.digitworkbench.lessons.Goal;
import org.digitworkbench.lessons.LessonReader;
import org.digitworkbench.lessons.LessonShelf;
import org.digitworkbench.lessons.Vocabulary;
import org.digitworkbench.store.LessonProgressFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A lesson in a panel that is too small for it. */
@ExtendWith(ApplicationExtension.class)
class LessonsPaneTest {

  private static final String STEP =
      """
      ## Step %1$d
      %2$s
      Question: Which, %1$d?
      - [ ] The first
      - [x] The second
      Answer: The second, %1$d.
      """;

  @TempDir static Path home;

  @Start
  void start(Stage stage) throws IOException {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    String text = "Some words to be read before one answers. ".repeat(12);
    Path file = Files.createDirectories(home.resolve("lessons")).resolve("1.md");
    Files.writeString(
        file,
        "---\ntitle: T\nminutes: 5\nabout: A test.\n---\n"
            + STEP.formatted(1, text)
            + STEP.formatted(2, text)
            + STEP.formatted(3, text));
    LessonsViewModel model =
        new LessonsViewModel(
            new LessonShelf(
                new LessonReader(new Vocabulary(Set.of(), Map.of())), List.of(file.getParent())),
            new LessonProgressFile(home.resolve("lessons.json")),
            new Watch() {
              @Override
              public void begin() {}

              @Override
              public boolean holds(Goal goal) {
                return false;
              }
            },
            Runnable::run,
            Runnable::run);
    model.load();
    model.openProperty().set(true);
    stage.setScene(new Scene(new LessonsPane(model), 330, 500));
    stage.show();
  }

  @Test
  void whatAnAnswerExplainsIsInSightAndNoChoiceOfTheNextStepLooksChosen(FxRobot robot) {
    for (int step = 1; step <= 2; step++) {
      Button choice = robot.lookup("#lesson-%d-choice-1".formatted(step)).queryButton();
      robot.interact(() -> {
        choice.requestFocus();
        choice.fire();
        choice.getScene().getRoot().applyCss();
        choice.getScene().getRoot().layout();
      });
      assertThat(isInSight(robot, choice)).as("choice of step %d", step).isTrue();
      Node explanation = robot.lookup(".explanation").nth(step - 1).query();
      assertThat(isInSight(robot, explanation)).as("explanation of step %d", step).isTrue();
      assertThat(robot.lookup("#lesson-%d-choice-1".formatted(step + 1)).queryButton().isFocused())
          .isFalse();
    }
  }

  private static boolean isInSight(FxRobot robot, Node node) {
    Bounds view = onScreen(robot.lookup("#lesson-scroll").query());
    Bounds area = onScreen(node);
    return area.getMinY() >= view.getMinY() && area.getMaxY() <= view.getMaxY();
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }
}
