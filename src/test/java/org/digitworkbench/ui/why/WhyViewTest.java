package org.digitworkbench.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** As wide and high as it is in the smallest window. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class WhyViewTest {

  @TempDir private Path folder;

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static Engine engine;
  private static Dataset digits;

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ModelChoice> choice = new SimpleObjectProperty<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private Scene scene;
  private int looks;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    Dataset mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    digits =
        new Dataset(
            mnist.id(),
            mnist.title(),
            mnist.classNames(),
            mnist.train().first(250),
            mnist.test().first(1),
            mnist.sha256());
  }

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    WhyViewModel viewModel =
        new WhyViewModel(
            new Explainer(() -> engine, new Source(), new FloatCache(folder), new Fingerprints()),
            image,
            choice,
            background::add,
            Runnable::run);
    viewModel.activeProperty().set(true);
    scene = new Scene(new WhyView(viewModel, () -> looks++), 400, 208);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aNeighbourOfAnotherClassStandsOut(FxRobot robot) {
    int label = digits.train().label(123);
    explain(robot, TestModels.always(label, 1));
    assertThat(names(robot).getFirst().getText()).isEqualTo(Integer.toString(label));
    assertThat(names(robot).getFirst().getPseudoClassStates()).doesNotContain(WRONG);

    explain(robot, TestModels.always((label + 1) % 10, 1));
    assertThat(names(robot).getFirst().getText()).isEqualTo(Integer.toString(label));
    assertThat(names(robot).getFirst().getPseudoClassStates()).contains(WRONG);
    assertThat(robot.lookup("#neighbour-0").query().getAccessibleText())
        .startsWith("Training image #123, ");
  }

  @Test
  void thePicturesTakeNoMoreThanTheWidth(FxRobot robot) {
    explain(robot, untrained(Presets.of("ink").network()));
    List<Node> nodes = List.copyOf(robot.lookup(".image-view").queryAll());
    assertThat(nodes).isNotEmpty();
    for (Node node : nodes) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMaxX()).isLessThanOrEqualTo(scene.getWidth() - 16);
    }
  }

  @Test
  void aLinkLeadsToTheLayers(FxRobot robot) {
    explain(robot, TestModels.always(4, 1));
    robot.interact(() -> robot.lookup("#why-inside").<Hyperlink>query().fire());
    assertThat(looks).isEqualTo(1);
  }

  @Test
  void aBlankSheetSaysWhatToDo(FxRobot robot) {
    explain(robot, TestModels.always(4, 1));
    assertThat(robot.lookup("#why-hint").query().getParent().isVisible()).isFalse();
    robot.interact(() -> image.set(null));
    runAll(robot);
    assertThat(robot.lookup("#why-hint").<Label>query().getText()).startsWith("Draw a digit");
    assertThat(robot.lookup("#why-hint").query().getParent().isVisible()).isTrue();
    assertThat(robot.lookup("#why-scroll").query().isVisible()).isFalse();
  }

  private void explain(FxRobot robot, TrainedModel model) {
    robot.interact(() -> {
      choice.set(new ModelChoice("network", model));
      image.set(digits.train().image(123));
    });
    runAll(robot);
  }

  private void runAll(FxRobot robot) {
    while (!background.isEmpty()) {
      robot.interact(() -> Objects.requireNonNull(background.poll()).run());
    }
    robot.interact(() -> scene.getRoot().layout());
  }

  private static List<Label> names(FxRobot robot) {
    return robot.lookup(".neighbour .name").queryAllAs(Label.class).stream().toList();
  }

  private static TrainedModel untrained(NetworkSpec network) {
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    return new TrainedModel(
        network, Presets.of("relu").training(), provenance, InitialParameters.draw(network, 4));
  }

  private static final class Source implements DatasetSource {

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
