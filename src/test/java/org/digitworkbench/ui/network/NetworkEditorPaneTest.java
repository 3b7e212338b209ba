package org.digitworkbench.ui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.digitworkbench.domain.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NetworkEditorPaneTest {

  /** What is left for the editor in a window 1024 pixels wide. */
  private static final double NARROW = 728;

  private final NetworkEditorModel model = new NetworkEditorModel();

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    model.load(Presets.of("lenet-5").network());
    stage.setScene(new Scene(new NetworkEditorPane(model, () -> {}), NARROW, 560));
    stage.show();
  }

  private List<LayerKind> kinds() {
    return model.layersProperty().get().stream().map(LayerDraft::kind).toList();
  }

  @Test
  void aRowIsDraggedToAnotherPlaceAndTheKeysAreThenForIt(FxRobot robot) {
    List<LayerKind> before = kinds();
    Node handle = robot.lookup("#layer-1-handle").query();
    Node third = robot.lookup("#layer-3").query();
    Bounds to = third.localToScene(third.getBoundsInLocal());
    robot.interact(() -> mouse(handle, MouseEvent.MOUSE_PRESSED, to.getMinY()));
    waitForFxEvents();
    for (double y = to.getMinY() - 40; y < to.getMaxY(); y += 10) {
      double at = y;
      robot.interact(() -> mouse(handle, MouseEvent.MOUSE_DRAGGED, at));
      waitForFxEvents();
    }
    assertThat(kinds())
        .containsExactly(
            before.get(1),
            before.get(2),
            before.get(0),
            before.get(3),
            before.get(4),
            before.get(5));
    assertThat(robot.lookup("#layer-3").query().isFocused()).isTrue();
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertThat(kinds().get(1)).isEqualTo(before.getFirst());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(kinds()).isEqualTo(before);
  }

  /** The headless screen has no drags that begin on one node and end on another. */
  private static void mouse(Node node, EventType<MouseEvent> type, double y) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            20,
            y,
            20,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void aConvolutionTakesTwoLinesAtMostInASmallWindow(FxRobot robot) {
    robot.interact(() -> model.setText(0, 0, "128"));
    waitForFxEvents();
    Node row = robot.lookup("#layer-1").query();
    List<Double> lines =
        robot.from(row).lookup(".text-field").queryAll().stream()
            .map(field -> field.localToScene(0, 0).getY())
            .map(y -> (double) Math.round(y))
            .distinct()
            .toList();
    double activation = robot.lookup("#layer-1-activation").query().localToScene(0, 0).getY();
    assertThat(lines).hasSizeLessThanOrEqualTo(2);
    assertThat(activation).isLessThan(lines.getLast() + 20);
  }
}
