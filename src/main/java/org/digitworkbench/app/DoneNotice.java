package org.digitworkbench.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Run;

/**
 * Says that a long training has ended to somebody who looks at another window: in the title until
 * the window is in front again, and once on the screen. Several that end together are one notice.
 */
final class DoneNotice {

  static final String TITLE = "Digit Workbench";

  /** Whoever waits less has not gone away. */
  private static final double LONG = 20;

  private final Executor fx;
  private final ObservableValue<Boolean> inFront;
  private final Consumer<String> title;
  private final Consumer<String> screen;
  private final List<Run> ended = new ArrayList<>();
  private boolean training;

  /**
   * @param fx runs on the FX thread
   * @param inFront whether the window has the focus
   * @param title shows the title of the window
   * @param screen shows a sentence on the screen for a while
   */
  DoneNotice(
      Executor fx,
      ObservableValue<Boolean> inFront,
      Consumer<String> title,
      Consumer<String> screen) {
    this.fx = fx;
    this.inFront = inFront;
    this.title = title;
    this.screen = screen;
    title.accept(TITLE);
    inFront.subscribe(front -> {
      if (front) {
        title.accept(TITLE);
      }
    });
  }

  /**
   * Waits for the end of trainings.
   *
   * @param active whether anything is being trained
   */
  void follow(ObservableValue<Boolean> active) {
    active.subscribe(now -> {
      training = now;
      tell();
    });
  }

  /** A run has ended and is kept; for any thread. */
  void ended(Run run) {
    fx.execute(() -> {
      ended.add(run);
      tell();
    });
  }

  private void tell() {
    if (training || ended.isEmpty()) {
      return;
    }
    double seconds = ended.stream().mapToDouble(run -> run.provenance().curve().seconds()).sum();
    if (!inFront.getValue() && seconds >= LONG) {
      String text = text();
      title.accept("%s – %s".formatted(text, TITLE));
      screen.accept(text);
    }
    ended.clear();
  }

  private String text() {
    Run best = ended.stream().max(Comparator.comparingDouble(DoneNotice::accuracy)).orElseThrow();
    String result = best.name() + " " + Percent.measured(accuracy(best));
    return ended.size() == 1
        ? "Done: " + result
        : "Done: %d trainings, best %s".formatted(ended.size(), result);
  }

  private static double accuracy(Run run) {
    Optional<EpochMetrics> last = run.provenance().curve().last();
    return last.map(EpochMetrics::testAccuracy).orElse(0.0);
  }
}
