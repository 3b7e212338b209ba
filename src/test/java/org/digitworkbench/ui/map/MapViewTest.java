package org.digitworkbench.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.projection.Layout;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.projection.PixelEngine;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.saving.FileSaver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The map as large as it is in the smallest window. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class MapViewTest {

  @TempDir private static Path cache;
  private static final Dataset DIGITS = Subjects.digits(60);

  private final ObjectProperty<@Nullable MapSubject> subject = new SimpleObjectProperty<>();
  private MapViewModel viewModel;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    viewModel =
        new MapViewModel(
            new Maps(PixelEngine::new, new FloatCache(cache), new Fingerprints()),
            subject,
            new SimpleObjectProperty<>(DIGITS.test().image(7)),
            Runnable::run,
            Runnable::run,
            Runnable::run);
    viewModel.activeProperty().set(true);
    subject.set(Subjects.of("relu", DIGITS, 4));
    stage.setScene(
        new Scene(
            new MapView(
                viewModel, new FileSaver(Runnable::run, _ -> {}, _ -> {}, new Work(Runnable::run))),
            440,
            420));
    stage.show();
  }

  @Test
  void hoveringShowsTheImageThatIsThere(FxRobot robot) {
    Node card = robot.lookup("#map-card").query();
    assertThat(card.isVisible()).isFalse();
    int index = outermost();

    robot.moveTo(onScreen(index));

    assertThat(card.isVisible()).isTrue();
    Verdict verdict = Objects.requireNonNull(subject.get()).verdict(index);
    assertThat(robot.lookup("#map-card-truth").<Label>query().getText())
        .isEqualTo("True " + verdict.truth());
    Bounds map = robot.lookup("#map-canvas").query().getLayoutBounds();
    assertThat(map.contains(card.getBoundsInParent())).isTrue();
  }

  @Test
  void aLassoPicksWhatItGoesAroundAndEscapeDropsIt(FxRobot robot) {
    int index = outermost();
    Point2D at = onScreen(index);
    robot
        .moveTo(at.add(-14, -14))
        .press(MouseButton.PRIMARY)
        .moveTo(at.add(14, -14))
        .moveTo(at.add(14, 14))
        .moveTo(at.add(-14, 14))
        .release(MouseButton.PRIMARY);

    MapSelection selection = Objects.requireNonNull(viewModel.selectionProperty().get());
    assertThat(selection.indices().get(index)).isTrue();
    assertThat(selection.indices().cardinality()).isLessThan(30);

    robot.push(KeyCode.ESCAPE);
    assertThat(viewModel.selectionProperty().get()).isNull();
  }

  @Test
  void aClassOfTheLegendIsShownAlone(FxRobot robot) {
    robot.clickOn("#map-class-1");
    assertThat(viewModel.onlyClassProperty().get()).isEqualTo(1);
    assertThat(robot.lookup("#map-canvas").query().getAccessibleText())
        .contains("only class 1 is shown");
    robot.clickOn("#map-class-1");
    assertThat(viewModel.onlyClassProperty().get()).isEqualTo(-1);
  }

  @Test
  void onesOwnDrawingIsMarked(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#map-own").query().isVisible()).isTrue();
  }

  @Test
  void longNamesLeaveRoomForTheMap(FxRobot robot) {
    Dataset garments =
        new Dataset(
            "fashion-mnist",
            "Fashion-MNIST",
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
                "Ankle boot"),
            DIGITS.train(),
            DIGITS.test(),
            DIGITS.sha256());
    robot.interact(() -> subject.set(Subjects.of("relu", garments, 4)));
    WaitForAsyncUtils.waitForFxEvents();

    Node canvas = robot.lookup("#map-canvas").query();
    assertThat(canvas.getLayoutBounds().getHeight()).isGreaterThan(200);
    for (String id : List.of("#map-class-0", "#map-class-9", "#map-status", "#map-save")) {
      Node node = robot.lookup(id).query();
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(440);
      assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(420);
    }
    assertThat(robot.lookup("#map-class-9").<ToggleButton>query().getText())
        .isEqualTo("Ankle boot");
  }

  @Test
  void theMapIsSavedAsADrawingAndAsATable() {
    MapPicture picture = Objects.requireNonNull(viewModel.pictureProperty().get());
    assertThat(MapFile.csv(picture).lines()).hasSize(61);
    assertThat(MapFile.csv(picture).lines().skip(1).findFirst().orElseThrow())
        .matches("0,-?\\d+\\.\\d{4},-?\\d+\\.\\d{4},7,8");
    assertThat(MapFile.svg(picture).lines().filter(line -> line.startsWith("<use href=\"#w")))
        .hasSize(4);
  }

  /** The image that is farthest to the right, which no other is near to. */
  private int outermost() {
    Layout layout = Objects.requireNonNull(viewModel.pictureProperty().get()).layout();
    int best = 0;
    for (int i = 0; i < layout.size(); i++) {
      best = layout.x(i) > layout.x(best) ? i : best;
    }
    return best;
  }

  private Point2D onScreen(int index) {
    WaitForAsyncUtils.waitForFxEvents();
    Node canvas = new FxRobot().lookup("#map-canvas").query();
    Bounds bounds = canvas.getLayoutBounds();
    Layout layout = Objects.requireNonNull(viewModel.pictureProperty().get()).layout();
    MapCamera camera =
        MapCamera.of(layout, bounds.getWidth(), bounds.getHeight(), MapCamera.View.ALL);
    return canvas.localToScreen(camera.screenX(layout.x(index)), camera.screenY(layout.y(index)));
  }
}
