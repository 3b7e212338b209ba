package org.digitworkbench.ui.inside.room;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.digitworkbench.inside.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** As high as it is in the smallest window. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class RoomViewTest {

  private final Rooms rooms = new Rooms();
  private Scene scene;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    scene = new Scene(new RoomView(rooms.room), 372, 500);
    stage.setScene(scene);
    stage.show();
  }

  private void show(FxRobot robot, String dataset, int unit) {
    robot.interact(() -> {
      rooms.show(Rooms.handMade(dataset));
      rooms.inside.pickedProperty().set(new Unit(0, unit));
      rooms.runAll();
      scene.getRoot().layout();
    });
  }

  @Test
  void aClickTakesTheMostExcitingImageAsTheDrawing(FxRobot robot) {
    show(robot, "mnist", Rooms.STROKE);
    robot.interact(() -> robot.lookup("#room-scroll").<ScrollPane>query().setVvalue(0.4));
    robot.clickOn("#room-most-0");
    Studied studied = Objects.requireNonNull(rooms.room.studiedProperty().get());
    assertThat(rooms.drawn)
        .containsExactly(studied.images().image(studied.unit().most().getFirst().image()));
  }

  @Test
  void nothingIsWiderThanThePane(FxRobot robot) {
    show(robot, "garments", Rooms.STROKE);
    robot.interact(() -> {
      rooms.room.make();
      rooms.runAll();
      scene.getRoot().layout();
    });
    for (Node node : robot.lookup(".label, .button, .image-view, .strip, .hyperlink").queryAll()) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMaxX()).as(node.toString()).isLessThanOrEqualTo(372);
    }
    for (Node node : robot.lookup(".strip .number").queryAll()) {
      assertThat(((Label) node).getText()).isNotEmpty();
    }
  }

  @Test
  void aDeadUnitHasEmptyStrips(FxRobot robot) {
    show(robot, "mnist", Rooms.DEAD);
    for (Node bars : robot.lookup(".strip .bars").queryAll()) {
      assertThat(((Polygon) bars).getPoints()).allMatch(Double::isFinite);
      assertThat(bars.getLayoutBounds().getHeight()).isZero();
    }
    assertThat(robot.lookup(".strip .number").queryAllAs(Label.class))
        .hasSize(10)
        .allMatch(number -> number.getText().equals("100 %"));
  }

  @Test
  void withoutAUnitItSaysWhatToDo(FxRobot robot) {
    assertThat(robot.lookup("#room-hint").<Label>query().getText()).startsWith("Pick or train");
    assertThat(robot.lookup("#room-title").query().getParent().getParent().isVisible()).isFalse();
    show(robot, "mnist", Rooms.DEAD);
    assertThat(robot.lookup("#room-title").query().getParent().getParent().isVisible()).isTrue();
    assertThat(robot.lookup("#room-next").query().isVisible()).isTrue();
  }
}
