package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Agreement.Group;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Two sides of the tab as large as it is in the smallest window, on 1,000 digits. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class NetworksAndCalibrationViewTest {

  @TempDir private static Path cache;
  private static DatasetSource datasets;

  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final Readers engine = new Readers();
  private ResultsViewModel viewModel;
  private Scene scene;

  @BeforeAll
  static void readDigits() {
    datasets = TabParts.testImages(1_000);
  }

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    viewModel =
        new ResultsViewModel(
            new Evaluations(() -> engine, new FloatCache(cache), new Fingerprints()),
            datasets,
            new SimpleObjectProperty<>(DrawingSet.EMPTY),
            models,
            Runnable::run,
            Runnable::run);
    viewModel.activeProperty().set(true);
    TabParts parts = new TabParts(engine, datasets, models, cache);
    FileSaver saver = new FileSaver(Runnable::run, _ -> {}, _ -> {}, new Work(Runnable::run));
    scene =
        new Scene(
            new ResultsView(
                viewModel, parts.image(viewModel, _ -> {}), parts.map(), new RunPalette(), saver),
            984,
            560);
    stage.setScene(scene);
    stage.show();
  }

  private void pick(FxRobot robot) {
    robot.interact(() -> {
      models.selectedProperty().set(Readers.choice("relu", "mnist", 7, 0));
      models.rivalProperty().set(Readers.choice("sigmoid", "mnist", 5, 0));
    });
  }

  @Test
  void aNumberShowsItsImages(FxRobot robot) {
    robot.interact(() -> models.selectedProperty().set(Readers.choice("relu", "mnist", 7, 0)));
    robot.clickOn("#side-networks");
    assertThat(text(robot, "#networks-missing")).startsWith("Pick a rival");
    pick(robot);

    robot.clickOn("#networks-only-first");

    DigitGrid gallery = robot.lookup("#gallery").query();
    assertThat(gallery.itemsProperty().get())
        .hasSize(171)
        .allMatch(item -> item.index() % 5 == 0 && item.index() % 7 != 0);
    assertThat(text(robot, "#gallery-title"))
        .isEqualTo("171 images that only relu reads correctly");
    assertThat(text(robot, "#networks-mcnemar"))
        .startsWith(
            "relu reads 171 images correctly that sigmoid does not, the other way round 114")
        .contains("more than chance");

    robot.clickOn("#networks-differences");
    assertThat(text(robot, "#gallery-title")).endsWith("that relu and sigmoid read differently");
  }

  @Test
  void aCellOfTheTableShowsItsImages(FxRobot robot) {
    pick(robot);
    robot.clickOn("#side-networks").clickOn("#networks-show-classes");
    TableView<NetworksTable.Row> table = robot.lookup("#networks-table").query();

    robot.interact(() -> table.getSelectionModel().select(4, table.getColumns().get(3)));

    DigitGrid gallery = robot.lookup("#gallery").query();
    int expected = table.getItems().get(4).count(Group.ONLY_SECOND);
    assertThat(gallery.itemsProperty().get())
        .hasSize(expected)
        .isNotEmpty()
        .allMatch(item -> item.index() % 7 == 0);
    assertThat(text(robot, "#gallery-title")).endsWith("of a 4 that only sigmoid reads correctly");
  }

  @Test
  void aBinShowsItsImagesAndASecondClickDropsThem(FxRobot robot) {
    pick(robot);
    robot.clickOn("#side-calibration").clickOn("#bin-13");

    DigitGrid gallery = robot.lookup("#gallery").query();
    assertThat(gallery.itemsProperty().get()).hasSize(500).allMatch(i -> i.index() % 2 == 0);
    assertThat(text(robot, "#gallery-title")).contains("with a confidence of 87 to 93 %");

    robot.clickOn("#bin-13");
    assertThat(text(robot, "#gallery-title")).startsWith("143 mistakes");

    robot
        .push(KeyCode.LEFT)
        .push(KeyCode.LEFT)
        .push(KeyCode.LEFT)
        .push(KeyCode.LEFT)
        .push(KeyCode.ENTER);
    assertThat(gallery.itemsProperty().get()).hasSize(500).allMatch(i -> i.index() % 2 == 1);
  }

  @Test
  void theTemperatureIsShownWhenAskedFor(FxRobot robot) {
    pick(robot);
    robot.clickOn("#side-calibration");
    assertThat(words(robot)).contains("Where it is about 90\u00a0%").doesNotContain("emperature");

    robot.clickOn("#calibration-scale");
    assertThat(words(robot)).contains("fitted on every second test image");

    robot.clickOn("#calibration-scale");
    assertThat(words(robot)).doesNotContain("emperature");
  }

  @Test
  void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
    pick(robot);
    robot.clickOn("#side-networks");
    check(robot, List.of("#networks-neither", "#networks-mcnemar", "#networks-differences"));
    robot.clickOn("#networks-show-classes");
    check(robot, List.of("#networks-table"));
    robot.clickOn("#side-calibration").clickOn("#calibration-scale");
    check(robot, List.of("#reliability", "#save-calibration", "#calibration-words"));
    assertThat(robot.lookup("#reliability").query().getLayoutBounds().getHeight())
        .isGreaterThan(176);
  }

  private void check(FxRobot robot, List<String> ids) {
    robot.interact(() -> scene.getRoot().layout());
    for (String id : ids) {
      Node node = robot.lookup(id).query();
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(scene.getWidth() / 2);
      assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(scene.getHeight());
    }
  }

  private static String words(FxRobot robot) {
    return robot.lookup("#calibration-words .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .reduce("", (all, next) -> all + " " + next);
  }

  private static String text(FxRobot robot, String query) {
    return Objects.requireNonNull(robot.lookup(query).<Label>query().getText());
  }
}
