package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.ink.InkSheet;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class InsideViewTest {

  private static final NetworkSpec NETWORK =
      new NetworkSpec(
          List.of(new Dense(64, Activation.RELU), new Dense(20, Activation.TANH)),
          Initialisation.GLOROT_UNIFORM);

  private final InkSheet ink = new InkSheet();
  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models = new ModelPicker(_ -> Classes.digits("MNIST"));
  private final ObjectProperty<@Nullable DigitImage> put = new SimpleObjectProperty<>();
  private InsideViewModel viewModel;
  private InsideView view;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    viewModel =
        new InsideViewModel(ProbeOnlyEngine::new, image, models, Runnable::run, Runnable::run);
    SheetViewModel sheet =
        new SheetViewModel(
            new OneImage(),
            models,
            put::set,
            new SplittableRandom(4),
            Runnable::run,
            Runnable::run,
            _ -> {});
    view =
        new InsideView(
            viewModel, sheet, ink, new PaintThreads(Runnable::run, Runnable::run), List.of());
    models.selectedProperty().set(choice("relu"));
    viewModel.activeProperty().set(true);
    // Any ink is all ink here.
    ink.drawingProperty().subscribe(drawn -> image.set(drawn.isBlank() ? null : full()));
    stage.setScene(new Scene(view, 900, 560));
    stage.show();
  }

  @Test
  void whatIsDrawnOnTheSheetIsSeenAtOnce(FxRobot robot) {
    assertThat(painted().drawn()).isFalse();
    assertThat(text(robot)).startsWith("Nothing is drawn");
    Node sheet = robot.lookup("#inside-ink .sheet").query();
    robot.moveTo(sheet).press(MouseButton.PRIMARY);
    assertThat(painted().drawn()).as("while the pen is still down").isTrue();
    robot.release(MouseButton.PRIMARY);
    robot.clickOn("#inside-clear");
    assertThat(painted().drawn()).isFalse();
    robot.clickOn("#inside-test-image");
    assertThat(put.get()).isNotNull();
  }

  @Test
  void aClickPicksAUnitArrowsLeadOnAndEscapeLetsGoOfItBeforeTheDrawing(FxRobot robot) {
    robot.clickOn("#inside-ink .sheet");
    Unit unit = new Unit(0, 9);
    robot.clickOn(at(robot, unit));
    assertThat(viewModel.pickedProperty().get()).isEqualTo(unit);
    Rectangle outline = robot.lookup("#inside-network #picked-unit").query();
    assertThat(outline.isVisible()).isTrue();
    robot.moveTo("#inside-sentence");
    assertThat(text(robot)).isEqualTo("Unit 10 of Dense 64, ReLU: 1.000");
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    assertThat(viewModel.pickedProperty().get()).isEqualTo(new Unit(0, 10));

    robot.clickOn("#inside-ink .sheet");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(viewModel.pickedProperty().get()).isNull();
    assertThat(outline.isVisible()).isFalse();
    assertThat(ink.drawingProperty().get().isBlank()).isFalse();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(ink.drawingProperty().get().isBlank()).isTrue();
  }

  @Test
  void theWheelZoomsWhereTheMouseIsAndCtrl0ShowsAllAgain(FxRobot robot) {
    Unit unit = new Unit(1, 11);
    Bounds before = strip(robot, 1);
    robot.moveTo(at(robot, unit)).scroll(3, VerticalDirection.UP);
    assertThat(strip(robot, 1).getWidth()).as("names keep step").isGreaterThan(before.getWidth());
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    assertThat(strip(robot, 1)).isEqualTo(before);
    robot.doubleClickOn(at(robot, unit));
    assertThat(strip(robot, 1).getWidth()).isGreaterThan(before.getWidth());
  }

  @Test
  void twoFingersZoomAndTheFirstOfThemDoesNotDragMeanwhile(FxRobot robot) {
    Node screen = robot.lookup("#inside-network").query();
    Bounds before = strip(robot, 1);
    Point2D between = screen.screenToLocal(at(robot, new Unit(1, 11)));
    robot.interact(() -> {
      screen.fireEvent(pinch(ZoomEvent.ZOOM_STARTED, between, 1));
      screen.fireEvent(pinch(ZoomEvent.ZOOM, between, 2));
    });
    Bounds larger = strip(robot, 1);
    assertThat(larger.getWidth()).isGreaterThan(before.getWidth());
    robot.drag(screen, MouseButton.PRIMARY).moveBy(60, 0);
    assertThat(strip(robot, 1)).isEqualTo(larger);
    robot.interact(() -> screen.fireEvent(pinch(ZoomEvent.ZOOM_FINISHED, between, 1)));
    robot.moveBy(60, 0).release(MouseButton.PRIMARY);
    assertThat(strip(robot, 1)).as("moved by one finger").isNotEqualTo(larger);
  }

  private static ZoomEvent pinch(EventType<ZoomEvent> type, Point2D at, double factor) {
    return new ZoomEvent(
        type, at.getX(), at.getY(), at.getX(), at.getY(), false, false, false, false, true, false,
        factor, factor, null);
  }

  @Test
  void theRivalHasTheSameUnitPickedBelow(FxRobot robot) {
    ToggleButton beside = robot.lookup("#inside-beside").query();
    assertThat(beside.isDisabled()).isTrue();
    robot.interact(() -> models.rivalProperty().set(choice("sigmoid")));
    assertThat(beside.isDisabled()).isFalse();
    robot.interact(() -> viewModel.pickedProperty().set(new Unit(0, 8)));
    robot.clickOn(beside);
    Node outline = robot.lookup("#inside-rival #picked-unit").query();
    assertThat(outline.isVisible()).as("what was picked before it came").isTrue();
    robot.interact(() -> viewModel.pickedProperty().set(null));
    assertThat(outline.isVisible()).isFalse();
    robot.clickOn(at(robot, new Unit(0, 9)));
    assertThat(outline.isVisible()).isTrue();
    Node upper = robot.lookup("#inside-network").query();
    Node lower = robot.lookup("#inside-rival").query();
    assertThat(lower.localToScreen(0, 0).getY())
        .isGreaterThanOrEqualTo(upper.localToScreen(0, upper.getLayoutBounds().getHeight()).getY());
  }

  @Test
  void aSmallerNetworkTakesThePlaceOfOneWhoseUnitIsPicked(FxRobot robot) {
    NetworkSpec small = NETWORK.withLayers(List.of(new Dense(12, Activation.RELU)));
    robot.interact(() -> {
      models.rivalProperty().set(choice("sigmoid"));
      viewModel.besideProperty().set(true);
      viewModel.pickedProperty().set(new Unit(1, 11));
      models.selectedProperty().set(choice("small", small));
    });
    assertThat(painted().choice().name()).isEqualTo("small");
    assertThat(robot.lookup(".network-name").<Label>queryAll())
        .extracting(Label::getText)
        .containsExactly("small", "sigmoid");
    assertThat(viewModel.pickedProperty().get()).isNull();
  }

  @Test
  void withoutANetworkThereIsAHintAndTheSheet(FxRobot robot) {
    robot.interact(() -> models.selectedProperty().set(null));
    assertThat(robot.lookup("#inside-problem").<Label>query().getText())
        .isEqualTo("Pick or train a network first");
    robot.clickOn("#inside-ink .sheet");
    assertThat(ink.drawingProperty().get().isBlank()).isFalse();
    robot.interact(() -> models.selectedProperty().set(choice("relu")));
    assertThat(painted().drawn()).isTrue();
  }

  private static Point2D at(FxRobot robot, Unit unit) {
    Node screen = robot.lookup("#inside-network").query();
    Bounds size = screen.getLayoutBounds();
    InsideStage stage = new InsideStage();
    boolean beside = robot.lookup("#inside-beside").<ToggleButton>query().isSelected();
    stage.show(NETWORK, beside ? NETWORK : null);
    stage.resize(size.getWidth(), size.getHeight());
    InsideLayout layout = Objects.requireNonNull(stage.layoutProperty().get());
    Box box = stage.cameraProperty().get().screen(layout.box(unit));
    return screen.localToScreen(box.centerX(), box.centerY());
  }

  private static Bounds strip(FxRobot robot, int layer) {
    return robot.lookup("#layer-name-" + layer).query().getBoundsInParent();
  }

  private static String text(FxRobot robot) {
    return robot.lookup("#inside-sentence").<Label>query().getText();
  }

  private Sight painted() {
    return Objects.requireNonNull(view.paintedProperty().get());
  }

  private static ModelChoice choice(String name) {
    return choice(name, NETWORK);
  }

  private static ModelChoice choice(String name, NetworkSpec network) {
    return new ModelChoice(name, ProbeOnlyEngine.model(network, 1, 4, "mnist"));
  }

  private static DigitImage full() {
    byte[] pixels = new byte[DigitImage.SIZE];
    Arrays.fill(pixels, (byte) 255);
    return DigitImage.of(pixels);
  }

  private static final class OneImage implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public Dataset load(String id) {
      ImageSet one = new ImageSet(full().toBytes(), new byte[1]);
      return new Dataset(id, "MNIST", Classes.DIGITS, one, one, Map.of());
    }
  }
}
