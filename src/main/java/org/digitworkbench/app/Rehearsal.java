package org.digitworkbench.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.StringProperty;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.draw.FirstDrawing;

/**
 * Goes once through the window by itself and closes it: a digit is drawn and answered, each tab
 * comes to the front. So the JVM can note, while the app image is built, which classes a start
 * needs.
 */
final class Rehearsal {

  private static final Duration STEP = Duration.millis(250);

  /**
   * Enough for the natives on a slow machine; without an answer, the window closes all the same.
   */
  private static final int MOST_WAITS = 240;

  private final Stage stage;
  private final DrawViewModel draw;
  private final Timeline clock = new Timeline();
  private final Queue<Runnable> steps = new ArrayDeque<>();
  private int waits;

  /**
   * @param page id of the page in front
   * @param pages ids of all pages
   */
  Rehearsal(Stage stage, DrawViewModel draw, StringProperty page, List<String> pages) {
    this.stage = stage;
    this.draw = draw;
    pages.forEach(id -> steps.add(() -> page.set(id)));
    steps.add(() -> page.set(pages.getFirst()));
  }

  /** Called on the FX thread, once the window is shown. */
  void begin() {
    draw.put(FirstDrawing.SEVEN);
    clock.getKeyFrames().add(new KeyFrame(STEP, _ -> step()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  private void step() {
    if (draw.predictionProperty().getValue() == null && waits < MOST_WAITS) {
      waits++;
    } else if (steps.isEmpty()) {
      clock.stop();
      stage.close();
    } else {
      steps.remove().run();
    }
  }
}
