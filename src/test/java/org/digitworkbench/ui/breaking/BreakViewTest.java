package org.digitworkbench.ui.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a student does to a 4, as wide as it is in the smallest window. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class BreakViewTest {

  private static final double WIDTH = 400;

  /** In a window of 1024 x 700. */
  private static final double LOWEST = 278;

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final List<DigitImage> sheet = new ArrayList<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private Dataset digits;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Dataset mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    digits =
        new Dataset(
            mnist.id(),
            mnist.title(),
            mnist.classNames(),
            mnist.train().first(1),
            mnist.test().first(10),
            mnist.sha256());
    Dl4jEngine engine = new Dl4jEngine("test", Thread::new);
    BreakViewModel viewModel =
        new BreakViewModel(
            () -> engine, new Source(), image, models, sheet::add, background::add, Runnable::run);
    viewModel.activeProperty().set(true);
    scene = new Scene(new BreakView(viewModel, new RunPalette()), WIDTH, 320);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aFourIsMadeANineCoveredTurnedAndMeasured(FxRobot robot) {
    assertThat(robot.lookup(".break-hint").queryAllAs(Label.class))
        .anyMatch(hint -> hint.isVisible() && hint.getText().startsWith("Pick or train"));
    robot.interact(() -> {
      models
          .selectedProperty()
          .set(
              new ModelChoice(
                  "relu", new ModelFiles().read(Path.of("assets/models/relu.digitmodel"))));
      // The fifth test image is a 4.
      image.set(digits.test().image(4));
      ComboBox<Integer> target = robot.lookup("#break-target").queryComboBox();
      target.setValue(9);
    });
    runAll(robot);
    assertThat(text(robot, "#break-before")).startsWith("4, ");
    assertThat(text(robot, "#break-after")).startsWith("9, ");
    assertThat(text(robot, "#break-change")).startsWith("× ");
    assertThat(text(robot, "#break-size-text")).startsWith("Each pixel by at most ");
    assertThat(robot.lookup("#break-sentences .label").<Label>query().getText())
        .startsWith("relu is fooled at ")
        .endsWith("and says 9.");
    everythingIsInside(robot);
    nothingScrolls(robot);
    robot.interact(() -> robot.lookup("#break-size").queryAs(Slider.class).setValue(0));
    assertThat(text(robot, "#break-after")).startsWith("4, ");
    assertThat(text(robot, "#break-change")).isEqualTo("no change");
    robot.interact(() -> robot.lookup("#break-size").queryAs(Slider.class).setValue(16));
    robot.interact(() -> robot.lookup("#break-put").queryButton().fire());
    assertThat(sheet).hasSize(1);

    choose(robot, "#break-patch");
    runAll(robot);
    String before = text(robot, "#patch-bars #probability-4");
    robot.moveTo(robot.lookup("#patch-tile").<Node>query()).press(MouseButton.PRIMARY);
    robot.release(MouseButton.PRIMARY);
    robot.interact(() -> robot.lookup("#patch-side").queryAs(Slider.class).setValue(14));
    robot.press(KeyCode.UP).release(KeyCode.UP);
    runAll(robot);
    assertThat(text(robot, "#patch-side-text")).isEqualTo("14 × 14");
    assertThat(text(robot, "#patch-bars #probability-4")).isNotEqualTo(before);
    everythingIsInside(robot);

    choose(robot, "#break-disturb");
    choose(robot, "#disturb-rotation");
    runAll(robot);
    robot.interact(() -> robot.lookup("#disturb-size").queryAs(Slider.class).setValue(88));
    assertThat(text(robot, "#disturb-size-text")).isEqualTo("+90°");
    everythingIsInside(robot);

    choose(robot, "#break-robust");
    robot.interact(() -> robot.lookup("#robust-start").queryButton().fire());
    assertThat(robot.lookup("#robust-cancel").query().isVisible()).isTrue();
    runAll(robot);
    assertThat(robot.lookup("#robust-cancel").<Node>query().getParent().isVisible()).isFalse();
    choose(robot, "#robust-attack");
    assertThat(robot.lookup("#robust-readings .label").<Label>query().getText())
        .matches("relu: [0-9.]+ % at 0 %, [0-9.]+ % over the whole range");
    everythingIsInside(robot);
  }

  private static void choose(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ToggleButton.class).setSelected(true));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Label>query().getText();
  }

  /** Nothing is wider than the pane. */
  private void everythingIsInside(FxRobot robot) {
    robot.interact(() -> scene.getRoot().layout());
    for (Node node :
        robot.lookup(".label, .button, .toggle-button, .slider, .combo-box").queryAll()) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      if (node.isVisible()) {
        assertThat(bounds.getMaxX()).as("%s", node).isLessThanOrEqualTo(WIDTH);
      }
    }
  }

  /** As high as in the smallest window, with two more networks that each say two lines. */
  private void nothingScrolls(FxRobot robot) {
    VBox sentences = robot.lookup("#break-sentences").query();
    robot.interact(() -> {
      scene.getWindow().setHeight(LOWEST + scene.getWindow().getHeight() - scene.getHeight());
      for (int i = 0; i < 2; i++) {
        Label more =
            new Label("ink is fooled at 12.2 % and says 7. From 9.4 % on it refuses\nto answer.");
        more.setMinHeight(Region.USE_PREF_SIZE);
        sentences.getChildren().add(more);
      }
    });
    robot.interact(() -> scene.getRoot().layout());
    ScrollPane scroll = robot.lookup(".break-view > .scroll-pane").query();
    assertThat(scene.getHeight()).isEqualTo(LOWEST);
    assertThat(scroll.getContent().getLayoutBounds().getHeight())
        .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight());
  }

  private void runAll(FxRobot robot) {
    robot.interact(() -> {
      while (!background.isEmpty()) {
        Objects.requireNonNull(background.poll()).run();
      }
    });
    robot.interact(() -> scene.getRoot().layout());
  }

  private final class Source implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public Dataset load(String id) {
      return digits;
    }
  }
}
