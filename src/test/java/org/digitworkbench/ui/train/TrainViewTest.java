package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.store.PresetLibrary;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.fx.FxExecutor;
import org.digitworkbench.ui.fx.FxPulse;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.saving.FileSaver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TrainViewTest {

  @TempDir private static Path presets;

  private final List<FakeTraining> trainings = new CopyOnWriteArrayList<>();

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    TrainViewModel viewModel =
        new TrainViewModel(
            Presets.all(),
            List.of("mnist", "fashion-mnist"),
            UnaryOperator.identity(),
            (name, preset, network, training, _, _, listener) -> {
              FakeTraining fake = new FakeTraining(name, preset, network, training, listener);
              trainings.add(fake);
              return fake;
            },
            new RunObserver() {},
            new FxExecutor(),
            new FxPulse(),
            System::nanoTime);
    SamplesViewModel samples =
        new SamplesViewModel(
            _ -> new ImageSet(new byte[10 * 784], new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}),
            Runnable::run,
            Runnable::run,
            text -> {
              throw new AssertionError(text);
            });
    TrainView view =
        new TrainView(
            viewModel,
            samples,
            new PresetsViewModel(
                Presets.all(), new PresetLibrary(presets), Runnable::run, Runnable::run),
            new RunPalette()::color,
            new FileSaver(Runnable::run, _ -> {}, _ -> {}, new Work(Runnable::run)));
    Button header = new Button("In the header");
    header.setId("header");
    VBox.setVgrow(view, Priority.ALWAYS);
    stage.setScene(new Scene(new VBox(header, view), 1000, 730));
    stage.show();
  }

  private static void click(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryButton().fire());
  }

  @Test
  void comparisonFillsCardsTableAndCharts(FxRobot robot) {
    assertThat(robot.lookup("#train-hint").query().isVisible()).isTrue();
    click(robot, "#train-compare");
    for (FakeTraining training : trainings) {
      training.epoch(0, 0.1);
      training.epoch(1, training.name.equals("relu") ? 0.96 : 0.925);
      training.epoch(2, training.name.equals("relu") ? 0.975 : 0.94);
    }
    TableView<EpochRow> table = robot.lookup("#train-epochs").queryTableView();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(table.getItems()).hasSize(6));
    waitForFxEvents();
    assertThat(robot.lookup("#train-hint").query().isVisible()).isFalse();
    Node relu = robot.lookup("#run-relu").query();
    assertThat(robot.from(relu).lookup(".run-accuracy").<Label>query().getText())
        .isEqualTo("97.50 %");
    Node chart = robot.lookup("#train-accuracy-chart").query();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          assertThat(pixels(robot, chart, Color.web("#0072B2"))).isGreaterThan(50);
          assertThat(pixels(robot, chart, Color.web("#E69F00"))).isGreaterThan(50);
        });
  }

  @Test
  void buttonsFollowTheTraining(FxRobot robot) {
    assertThat(robot.lookup("#train-stop").query().isDisabled()).isTrue();
    click(robot, "#train-start");
    assertThat(robot.lookup("#train-start").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#train-stop").query().isDisabled()).isFalse();
    click(robot, "#train-stop");
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().finish();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !robot.lookup("#train-on").query().isDisabled());
    click(robot, "#train-clear");
    assertThat(robot.lookup("#train-hint").query().isVisible()).isTrue();
    assertThat(robot.lookup("#run-relu").tryQuery()).isEmpty();
  }

  @Test
  void escapeGivesTheFocusBackAndTheShortcutsWorkFromTheHeader(FxRobot robot) {
    Node network = robot.lookup("#train-network").query();
    robot.interact(network::requestFocus);
    click(robot, "#train-network");
    waitForFxEvents();
    assertThat(network.isFocused()).isFalse();
    robot.push(KeyCode.ESCAPE);
    waitForFxEvents();
    assertThat(robot.lookup("#network-editor").query().isVisible()).isFalse();
    assertThat(network.isFocused()).isTrue();

    Node header = robot.lookup("#header").query();
    robot.interact(header::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    waitForFxEvents();
    Node plan = robot.lookup("#plan-pane").query();
    assertThat(plan.isVisible()).isTrue();
    robot.push(KeyCode.ESCAPE);
    waitForFxEvents();
    assertThat(plan.isVisible()).isFalse();
    assertThat(header.isFocused()).isTrue();
  }

  @Test
  void wrongValueIsExplainedAndForbidsTraining(FxRobot robot) {
    robot.interact(() -> robot.lookup("#train-epoch-count").queryTextInputControl().setText("0"));
    assertThat(robot.lookup("#train-start").query().isDisabled()).isTrue();
    assertThat(robot.lookup(".field-error").queryAllAs(Label.class))
        .filteredOn(Node::isVisible)
        .extracting(Label::getText)
        .containsExactly("The number of epochs must be between 1 and 10,000, not 0.");
  }

  @Test
  void typedNumberOfTrainingImagesIsTakenWithoutEnter(FxRobot robot) {
    robot.interact(() -> robot.lookup("#train-limit").queryComboBox().getEditor().setText("2,000"));
    click(robot, "#train-start");
    assertThat(trainings.getFirst().training.data().trainLimit()).isEqualTo(2000);
  }

  private static long pixels(FxRobot robot, Node chart, Color color) {
    var image = robot.capture(chart).getImage();
    PixelReader reader = image.getPixelReader();
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (reader.getColor(x, y).equals(color)) {
          count++;
        }
      }
    }
    return count;
  }
}
