package org.digitworkbench.ui.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DigitGridTest {

  /** The key that JavaFX calls the shortcut key on this system. */
  private static final KeyCode CONTROL =
      System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

  private final AtomicInteger made = new AtomicInteger();
  private DigitGrid grid;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    grid = new DigitGrid();
    stage.setScene(new Scene(grid, 400, 300));
    stage.show();
  }

  private void show(FxRobot robot, int size) {
    List<DigitItem> items =
        DigitItem.lazily(
            size,
            i -> {
              made.incrementAndGet();
              return new DigitItem(i, digit(i), i + " (4)", DigitItem.Mark.WRONG);
            });
    robot.interact(() -> grid.setItems(items));
  }

  private static DigitImage digit(int seed) {
    byte[] pixels = new byte[DigitImage.SIZE];
    pixels[0] = (byte) (seed + 200);
    return DigitImage.of(pixels);
  }

  @Test
  void tensOfThousandsOfImagesCostAScreenful(FxRobot robot) {
    show(robot, 60_000);

    assertThat(robot.lookup(".digit-cell").queryAll()).hasSizeLessThan(60);
    assertThat(made.get()).isLessThan(500);

    robot.clickOn(caption(robot, "0 (4)")).push(KeyCode.END);
    assertThat(grid.selectedPositionProperty().get()).isEqualTo(59_999);
    assertThat(caption(robot, "59999 (4)").isVisible()).isTrue();
    assertThat(made.get()).isLessThan(1_000);
  }

  @Test
  void aClickSelectsAndTheArrowsMoveOn(FxRobot robot) {
    show(robot, 100);
    List<Integer> selected = new ArrayList<>();
    grid.selectedProperty()
        .subscribe(item -> {
          if (item != null) {
            selected.add(item.index());
          }
        });

    robot.clickOn(caption(robot, "1 (4)"));
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.LEFT);
    robot.push(KeyCode.UP);

    int columns = grid.columns();
    assertThat(columns).isGreaterThan(2);
    assertThat(selected).containsExactly(1, 2, 2 + columns, 2, 1);
  }

  @Test
  void aSecondRowStartsWhereTheArrowDownGoes(FxRobot robot) {
    show(robot, 100);

    robot.clickOn(caption(robot, "0 (4)")).push(KeyCode.DOWN);
    int below = grid.selectedPositionProperty().get();

    Bounds first = cellOf(caption(robot, "0 (4)"));
    Bounds second = cellOf(caption(robot, below + " (4)"));
    assertThat(second.getMinY()).isGreaterThan(first.getMinY());
    assertThat(second.getMinX()).isEqualTo(first.getMinX());
  }

  @Test
  void severalAreSelectedByClicksAndKeys(FxRobot robot) {
    robot.interact(() -> grid.setMultiple(true));
    show(robot, 100);

    robot.clickOn(caption(robot, "1 (4)"));
    click(robot, "3 (4)", false, true);
    assertThat(selected()).containsExactly(1, 3);
    assertThat(grid.selectedPositionProperty().get()).as("current").isEqualTo(3);
    click(robot, "3 (4)", false, true);
    assertThat(selected()).containsExactly(1);
    assertThat(grid.selectedPositionProperty().get()).as("what is left").isEqualTo(1);

    click(robot, "3 (4)", true, false);
    robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(selected()).containsExactly(1, 2, 3, 4);
    assertThat(grid.getAccessibleText()).endsWith("one of 4 selected");

    robot.push(CONTROL, KeyCode.A);
    assertThat(selected()).hasSize(100);
    assertThat(grid.selectedPositionProperty().get()).as("current").isEqualTo(4);
    robot.push(KeyCode.LEFT);
    assertThat(selected()).containsExactly(3);
  }

  @Test
  void onlyOneIsSelectedWhereSeveralAreNotAllowed(FxRobot robot) {
    show(robot, 100);

    robot.clickOn(caption(robot, "1 (4)"));
    click(robot, "3 (4)", true, false);
    assertThat(selected()).containsExactly(3);
  }

  @Test
  void tilesChangeTheirSizeWhileTheyAreShown(FxRobot robot) {
    show(robot, 100);
    robot.interact(() -> grid.cellSizeProperty().set(84));
    robot.interact(() -> grid.getScene().getRoot().layout());

    ImageView view = robot.lookup(".digit-cell .digit-tile ImageView").query();
    assertThat(view.getImage().getWidth()).isEqualTo(84);
    assertThat(view.getFitWidth()).isEqualTo(84);
  }

  /** JavaFX's headless platform tells mouse events of no keys. */
  private static void click(FxRobot robot, String text, boolean shift, boolean shortcut) {
    Node target = caption(robot, text);
    boolean mac = CONTROL == KeyCode.COMMAND;
    robot.interact(() ->
        target.fireEvent(
            new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                shift,
                shortcut && !mac,
                false,
                shortcut && mac,
                false,
                false,
                false,
                false,
                false,
                true,
                null)));
  }

  private List<Integer> selected() {
    return grid.selectedPositionsProperty().get().stream().boxed().toList();
  }

  @Test
  void newItemsAreShownWithNothingSelected(FxRobot robot) {
    show(robot, 100);
    robot.clickOn(caption(robot, "1 (4)"));

    show(robot, 3);

    assertThat(grid.selectedProperty().get()).isNull();
    assertThat(robot.lookup("0 (4)").queryAll()).isNotEmpty();
  }

  @Test
  void aNewerListIsShownFromTheSamePlaceWithTheSameItemSelected(FxRobot robot) {
    show(robot, 10_000);
    robot.interact(() -> grid.select(5_000));
    robot.interact(() -> grid.getScene().getRoot().layout());
    List<DigitItem> newer =
        DigitItem.lazily(
            10_001, i -> new DigitItem(i - 1, digit(i), i - 1 + " (4)", DigitItem.Mark.WRONG));
    robot.interact(() -> grid.update(newer, 5_001));
    robot.interact(() -> grid.getScene().getRoot().layout());

    assertThat(Objects.requireNonNull(grid.selectedProperty().get()).index()).isEqualTo(5_000);
    assertThat(selected()).containsExactly(5_001);
    assertThat(caption(robot, "5000 (4)").isVisible()).isTrue();
  }

  @Test
  void thePlaceholderIsShownWhileThereIsNothing(FxRobot robot) {
    Label nothing = new Label("No mistakes");
    robot.interact(() -> grid.setPlaceholder(nothing));
    assertThat(nothing.getParent().isVisible()).isTrue();

    show(robot, 3);
    assertThat(nothing.getParent().isVisible()).isFalse();
  }

  @Test
  void inkIsWhiteOnBlack(FxRobot robot) {
    show(robot, 1);

    ImageView view = robot.lookup(".digit-cell .digit-tile ImageView").query();
    assertThat(view.getImage().getPixelReader().getColor(0, 0)).isEqualTo(Color.grayRgb(200));
    // At 56 pixels each pixel of the digit is a square of 2 x 2, not blurred into its neighbours.
    assertThat(view.getImage().getPixelReader().getColor(1, 1)).isEqualTo(Color.grayRgb(200));
    assertThat(view.getImage().getPixelReader().getColor(2, 2)).isEqualTo(Color.BLACK);
    assertThat(view.isSmooth()).isFalse();
  }

  private static Bounds cellOf(Node node) {
    Node cell = node;
    while (!(cell instanceof DigitGridCell)) {
      cell = cell.getParent();
    }
    return cell.localToScene(cell.getLayoutBounds());
  }

  private static Label caption(FxRobot robot, String text) {
    return robot.lookup(".digit-cell .caption").lookup(text).query();
  }
}
