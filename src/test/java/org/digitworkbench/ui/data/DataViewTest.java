package org.digitworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.digitworkbench.ui.collection.TestCollection;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.tiles.DigitTile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DataViewTest {

  private final FakeSource source = new FakeSource();
  private DataViewModel model;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    model = new DataViewModel(source, TestCollection.empty(), Runnable::run, Runnable::run);
    stage.setScene(new Scene(new DataView(model), 1000, 560));
    stage.show();
  }

  @Test
  void aClickOnAnImageShowsItLarge(FxRobot robot) {
    robot.interact(model::open);
    DigitTile large = robot.lookup("#data-picked").queryAs(DigitTile.class);
    assertThat(large.imageProperty().get()).isNull();

    robot.clickOn(robot.lookup(".digit-cell .caption").lookup("3").<Label>query());

    assertThat(large.imageProperty().get()).isNotNull();
    assertThat(text(robot, "#data-picked-title")).isEqualTo("3");
    assertThat(text(robot, "#data-picked-text")).isEqualTo("Label 3, training image 3");
  }

  @Test
  void classesAreChosenInTheListOfCounts(FxRobot robot) {
    robot.interact(model::open);
    robot.clickOn(robot.lookup(".class-cell").lookup("4").<Label>query());
    assertThat(text(robot, "#data-title")).endsWith("of class 4");
    assertThat(text(robot, "#data-count")).isEqualTo("3 images");

    robot.push(KeyCode.DOWN);
    assertThat(text(robot, "#data-title")).endsWith("of class 5");
    assertThat(robot.lookup("#data-classes").<ListView<Integer>>query().getSelectionModel())
        .returns(6, selection -> selection.getSelectedIndex());
  }

  @Test
  void theSplitStaysChosenWhenItIsClickedAgain(FxRobot robot) {
    robot.interact(model::open);
    robot.clickOn("#data-split-test").clickOn("#data-split-test");
    assertThat(robot.lookup("#data-split-test").queryAs(SegmentButton.class).isSelected()).isTrue();
    assertThat(text(robot, "#data-count")).isEqualTo("9 images");
  }

  @Test
  void anotherDataSetKeepsTheClassAndForgetsTheImage(FxRobot robot) {
    robot.interact(model::open);
    robot.clickOn(robot.lookup(".class-cell").lookup("5").<Label>query());
    DigitGrid grid = robot.lookup("#data-grid").queryAs(DigitGrid.class);
    robot.interact(() -> grid.select(0));

    robot.interact(() ->
        robot
            .lookup("#data-dataset")
            .<ComboBox<DatasetChoice>>query()
            .getSelectionModel()
            .select(1));

    assertThat(text(robot, "#data-title")).isEqualTo("Clothes, training images of class Belt");
    assertThat(text(robot, "#data-picked-title")).isEqualTo("No image picked");
  }

  @Test
  void anErrorCanBeTriedAgain(FxRobot robot) {
    source.broken = true;
    robot.interact(model::open);
    assertThat(text(robot, "#data-error")).contains("a.gz is missing");
    assertThat(robot.lookup("#data-grid").query().isVisible()).isFalse();

    source.broken = false;
    robot.clickOn("#data-retry");

    assertThat(robot.lookup("#data-grid").query().isVisible()).isTrue();
    assertThat(robot.lookup("#data-retry").query().getParent().isVisible()).isFalse();
  }

  @Test
  void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
    robot.interact(model::open);
    Bounds view = bounds(robot.lookup("#data-view").query());
    for (String id :
        new String[] {
          "#data-dataset",
          "#data-split-test",
          "#data-classes",
          "#data-title",
          "#data-count",
          "#data-picked",
          "#data-mean",
          "#data-fact-pixels"
        }) {
      assertThat(view.contains(bounds(robot.lookup(id).query()))).as(id).isTrue();
    }
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
