package org.digitworkbench.ui.lessons;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The frame around the place that a step speaks of. It looks ten times a second where that is now,
 * and whether the step is done, while the lessons are open.
 */
public final class Spotlight extends Region {

  private static final Duration PERIOD = Duration.millis(100);
  private static final double MARGIN = 3;

  private final LessonsViewModel viewModel;
  private final WindowPlaces places;

  public Spotlight(LessonsViewModel viewModel, WindowPlaces places) {
    this.viewModel = viewModel;
    this.places = places;
    setId("spotlight");
    getStyleClass().add("spotlight");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    Timeline clock = new Timeline(new KeyFrame(PERIOD, _ -> look()));
    clock.setCycleCount(Animation.INDEFINITE);
    viewModel
        .openProperty()
        .subscribe(open -> {
          if (open) {
            clock.play();
          } else {
            clock.stop();
            setVisible(false);
          }
        });
  }

  private void look() {
    viewModel.look();
    String place = viewModel.placeProperty().get();
    Node node = place == null ? null : places.find(place).orElse(null);
    setVisible(node != null);
    if (node != null) {
      Bounds bounds = getParent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
      resizeRelocate(
          bounds.getMinX() - MARGIN,
          bounds.getMinY() - MARGIN,
          bounds.getWidth() + 2 * MARGIN,
          bounds.getHeight() + 2 * MARGIN);
    }
  }
}
