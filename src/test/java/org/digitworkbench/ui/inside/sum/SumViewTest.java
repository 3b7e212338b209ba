package org.digitworkbench.ui.inside.sum;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Passes;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.HandEngine;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PathsViewModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** As wide as it may be at most. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class SumViewTest {

  private static final NetworkSpec NETWORK =
      Passes.network(new Convolution(2, 3, 1, 1, Activation.TANH), new Dense(30, Activation.RELU));

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models = new ModelPicker(_ -> Classes.digits("MNIST"));
  private final InsideViewModel inside =
      new InsideViewModel(HandEngine::new, image, models, Runnable::run, Runnable::run);
  private final PathsViewModel paths = new PathsViewModel(inside, Runnable::run, Runnable::run);
  private final SumViewModel viewModel =
      new SumViewModel(inside, paths, Runnable::run, Runnable::run);
  private Scene scene;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    byte[] pixels = new byte[DigitImage.SIZE];
    for (int i = 200; i < 400; i += 3) {
      pixels[i] = (byte) 200;
    }
    image.set(DigitImage.of(pixels));
    float[] parameters = Passes.random(NETWORK.parameterCount(), 12);
    models.selectedProperty().set(new ModelChoice("small", HandEngine.model(NETWORK, parameters)));
    inside.activeProperty().set(true);
    viewModel.activeProperty().set(true);
    scene = new Scene(new StackPane(new SumView(viewModel)), 380, 560);
    stage.setScene(scene);
    stage.show();
  }

  private void pick(FxRobot robot, @Nullable Unit unit) {
    robot.interact(() -> inside.pickedProperty().set(unit));
  }

  @Test
  void anotherAnswerIsAskedForFromTheMenu(FxRobot robot) {
    SplitMenuButton whyNot = robot.lookup("#sum-why-not").queryAs(SplitMenuButton.class);
    int why = viewModel.contentProperty().get().asking().why();
    int other = (why + 3) % 10;
    MenuItem item = whyNot.getItems().get(other);
    robot.interact(item::fire);
    assertThat(paths.questionProperty().get())
        .isEqualTo(new Question(new Unit(2, why), new Unit(2, other)));
    assertThat(whyNot.getText()).startsWith("Why not a").contains(Integer.toString(other));
  }

  @Test
  void aClickOnWhereATermComesFromFollowsIt(FxRobot robot) {
    pick(robot, new Unit(2, 4));
    Unit first = viewModel.contentProperty().get().terms().getFirst().from();
    robot.clickOn("#sum-term-0");
    assertThat(inside.pickedProperty().get()).isEqualTo(first);
  }

  @Test
  void arrowKeysAndClicksMoveTheWindow(FxRobot robot) {
    pick(robot, new Unit(0, 28 * 10 + 10));
    robot.clickOn("#sum-map");
    Unit clicked = inside.pickedProperty().get();
    assertThat(clicked)
        .as("the middle of the map")
        .isIn(new Unit(0, 28 * 13 + 13), new Unit(0, 28 * 14 + 14));
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    robot.press(KeyCode.UP).release(KeyCode.UP);
    assertThat(inside.pickedProperty().get()).isEqualTo(new Unit(0, clicked.index() + 1 - 28));
  }

  @Test
  void anotherDrawingLaysOutNothingAroundTheNumbers(FxRobot robot) {
    pick(robot, new Unit(2, 4));
    robot.interact(() -> scene.getRoot().layout());
    robot.interact(() -> {
      SumContent before = viewModel.contentProperty().get();
      byte[] pixels = new byte[DigitImage.SIZE];
      for (int i = 200; i < 400; i += 3) {
        pixels[i] = (byte) 190;
      }
      image.set(DigitImage.of(pixels));
      assertThat(viewModel.contentProperty().get().results()).isNotEqualTo(before.results());
      assertThat(robot.lookup("#sum-scroll").<Parent>query().isNeedsLayout()).isFalse();
    });
    assertThat(robot.lookup("#sum-result-0").<Text>query().getText())
        .isEqualTo(viewModel.contentProperty().get().results().getFirst().number());
  }

  /** Texts of one row that are over each other, or over the edge. */
  private static List<String> overlaps(FxRobot robot) {
    List<String> found = new ArrayList<>();
    for (Parent pane : robot.lookup(".terms").<Parent>queryAll()) {
      List<Node> texts =
          pane.getChildrenUnmodifiable().stream()
              .filter(node ->
                  node.isVisible() && node instanceof Text text && !text.getText().isEmpty())
              .sorted(Comparator.comparingDouble(node -> node.getBoundsInParent().getMinX()))
              .toList();
      for (int i = 0; i < texts.size(); i++) {
        Bounds one = texts.get(i).getBoundsInParent();
        if (one.getMaxX() > pane.getLayoutBounds().getMaxX()) {
          found.add(((Text) texts.get(i)).getText());
        }
        for (Node other : texts.subList(i + 1, texts.size())) {
          boolean sameRow = other.getLayoutY() == texts.get(i).getLayoutY();
          if (sameRow && other.getBoundsInParent().getMinX() < one.getMaxX()) {
            found.add(((Text) texts.get(i)).getText() + "|" + ((Text) other).getText());
          }
        }
      }
    }
    return found;
  }

  @Test
  void nothingIsCutOff(FxRobot robot) {
    for (Unit unit : new Unit[] {new Unit(0, 28 * 9 + 10), new Unit(1, 3), new Unit(2, 4)}) {
      pick(robot, unit);
      robot.interact(() -> {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      });
      assertThat(overlaps(robot)).as("%s", unit).isEmpty();
      Set<Node> labels =
          robot.lookup(node -> node instanceof Label || node instanceof Hyperlink).queryAll();
      for (Node node : labels) {
        if (node instanceof Label label && !label.isWrapText() && label.isManaged()) {
          assertThat(label.getWidth() + 0.5)
              .as("%s: '%s'", unit, label.getText())
              .isGreaterThanOrEqualTo(label.prefWidth(-1));
        }
        if (node instanceof Hyperlink link && link.isVisible()) {
          assertThat(link.getWidth() + 0.5)
              .as(link.getText())
              .isGreaterThanOrEqualTo(link.prefWidth(-1));
        }
      }
    }
  }
}
