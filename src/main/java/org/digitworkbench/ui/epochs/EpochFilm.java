package org.digitworkbench.ui.epochs;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** The clock of the film, one for all sliders. */
public final class EpochFilm {

  /** Slow enough to see what moves from one epoch to the next. */
  private static final Duration FRAME = Duration.millis(600);

  private EpochFilm() {}

  /** Has the film go on while it is played. */
  public static void runs(EpochsViewModel viewModel) {
    Timeline clock = new Timeline(new KeyFrame(FRAME, _ -> viewModel.nextFrame()));
    clock.setCycleCount(Animation.INDEFINITE);
    viewModel
        .playingProperty()
        .subscribe(on -> {
          if (on) {
            clock.play();
          } else {
            clock.stop();
          }
        });
  }
}
