package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Passes;
import org.digitworkbench.inside.PathLine;
import org.digitworkbench.inside.Paths;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class PathsPainterTest {

  private static final NetworkSpec NETWORK = Passes.network(new Dense(40, Activation.RELU));
  private static final Unit ANSWER = new Unit(1, 4);
  private static final Unit FIRST = new Unit(0, 0);
  private static final Unit LAST = new Unit(0, 39);
  private static final Paths WAYS =
      new Paths(
          Question.why(ANSWER),
          List.of(new PathLine(FIRST, ANSWER, 3, 0.75), new PathLine(LAST, ANSWER, -1, 0.25)));

  private final InsideLayout layout = InsideLayout.of(NETWORK, 600, 400);
  private final Canvas canvas = new Canvas(700, 400);

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new Pane(canvas)));
    stage.show();
  }

  /** The line to that unit, right where it leaves it: how wide it is, and in which colour. */
  private record Line(int width, Color color) {}

  private Line line(FxRobot robot, Unit from, double zoom, @Nullable Unit followed) {
    Line[] found = new Line[1];
    robot.interact(() -> {
      GraphicsContext g = canvas.getGraphicsContext2D();
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.setFill(Color.BLACK);
      g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
      Box box = layout.box(from);
      // That unit stays where it is.
      g.setTransform(zoom, 0, 0, zoom, (1 - zoom) * box.right(), (1 - zoom) * box.centerY());
      PathsPainter.paint(g, layout, WAYS, followed);
      PixelReader pixels = canvas.snapshot(null, null).getPixelReader();
      int x = (int) box.right() + 2;
      int y = (int) box.centerY();
      int width = 0;
      for (int i = -10; i <= 10; i++) {
        boolean inside = y + i >= 0 && y + i < canvas.getHeight();
        width += inside && pixels.getColor(x, y + i).getBrightness() > 0.2 ? 1 : 0;
      }
      found[0] = new Line(width, pixels.getColor(x, y));
    });
    return found[0];
  }

  @Test
  void theWidthIsTheShareAndTheColourIsTheSign(FxRobot robot) {
    Line strong = line(robot, FIRST, 1, null);
    Line weak = line(robot, LAST, 1, null);
    assertThat(strong.width()).isGreaterThan(weak.width());
    assertThat(strong.color().getRed()).isGreaterThan(strong.color().getBlue() + 0.3);
    assertThat(weak.color().getBlue()).isGreaterThan(weak.color().getRed() + 0.1);
  }

  @Test
  void whatIsNotOnTheFollowedWayFades(FxRobot robot) {
    double alone = line(robot, FIRST, 1, FIRST).color().getBrightness();
    double aside = line(robot, FIRST, 1, LAST).color().getBrightness();
    assertThat(alone).isGreaterThan(0.5);
    assertThat(aside).isLessThan(0.2);
    assertThat(line(robot, FIRST, 1, new Unit(0, 7)).color().getBrightness())
        .as("a unit without paths fades none")
        .isEqualTo(alone);
  }

  @Test
  void linesAreAsWideHoweverMuchIsZoomed(FxRobot robot) {
    int width = line(robot, FIRST, 1, null).width();
    assertThat(line(robot, FIRST, 3, null).width()).isBetween(width - 1, width + 1);
  }

  @Test
  void waysOfANetworkOfAnotherShapeAreNotPainted() {
    assertThat(PathsPainter.fits(layout, WAYS)).isTrue();
    NetworkSpec narrow = Passes.network(new Dense(20, Activation.RELU));
    assertThat(PathsPainter.fits(InsideLayout.of(narrow, 600, 400), WAYS)).isFalse();
    assertThat(PathsPainter.fits(InsideLayout.of(Passes.network(), 600, 400), WAYS)).isFalse();
  }
}
