package org.digitworkbench.ui.inside;

import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.InsideStage.Pointed;
import org.jspecify.annotations.Nullable;

/**
 * What mouse and fingers do on a network: the wheel and two fingers zoom, a drag moves, a click
 * picks a unit, a double click on a layer shows it alone.
 */
final class NetworkGestures {

  private static final double WHEEL = 1.25;

  /** What is moved less, in pixels, is a click. */
  private static final double CLICK = 4;

  private final NetworkCanvas canvas;
  private final InsideStage stage;
  private final Consumer<@Nullable Unit> picked;
  private double lastX;
  private double lastY;
  private boolean moved;
  private boolean pinching;

  private NetworkGestures(
      NetworkCanvas canvas, InsideStage stage, Consumer<@Nullable Unit> picked) {
    this.canvas = canvas;
    this.stage = stage;
    this.picked = picked;
  }

  /**
   * @param picked told which unit was clicked; null for none
   */
  static void on(NetworkCanvas canvas, InsideStage stage, Consumer<@Nullable Unit> picked) {
    NetworkGestures gestures = new NetworkGestures(canvas, stage, picked);
    Region screen = canvas.screen();
    screen.setOnMousePressed(gestures::press);
    screen.setOnMouseDragged(gestures::drag);
    screen.setOnMouseClicked(gestures::click);
    screen.setOnMouseMoved(gestures::point);
    screen.setOnMouseExited(_ -> stage.pointedProperty().set(null));
    screen.setOnScroll(gestures::scroll);
    screen.setOnZoomStarted(_ -> gestures.pinching = true);
    screen.setOnZoomFinished(_ -> gestures.pinching = false);
    screen.setOnZoom(event -> {
      stage.zoom(event.getZoomFactor(), event.getX(), event.getY());
      event.consume();
    });
  }

  private void press(MouseEvent event) {
    canvas.screen().requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    moved = false;
  }

  private void drag(MouseEvent event) {
    double dx = event.getX() - lastX;
    double dy = event.getY() - lastY;
    if (moved || Math.hypot(dx, dy) >= CLICK) {
      moved = true;
      lastX = event.getX();
      lastY = event.getY();
      // The first of two fingers is a mouse as well.
      if (!pinching) {
        stage.pan(dx, dy);
      }
    }
  }

  private void click(MouseEvent event) {
    InsideLayout layout = canvas.arrangement();
    if (moved || layout == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Camera camera = stage.cameraProperty().get();
    double x = camera.contentX(event.getX());
    double y = camera.contentY(event.getY());
    if (event.getClickCount() == 2) {
      Block block = layout.blockAt(x, y);
      if (block == null) {
        stage.fit();
      } else {
        stage.zoomTo(block.box());
      }
    } else if (event.getClickCount() == 1) {
      picked.accept(layout.at(x, y));
    }
  }

  private void point(MouseEvent event) {
    InsideLayout layout = canvas.arrangement();
    Camera camera = stage.cameraProperty().get();
    Unit unit =
        layout == null
            ? null
            : layout.at(camera.contentX(event.getX()), camera.contentY(event.getY()));
    stage.pointedProperty().set(unit == null ? null : new Pointed(unit, canvas.isOfRival()));
  }

  private void scroll(ScrollEvent event) {
    // A finger on the screen drags; its scrolling comes in addition.
    if (!event.isDirect() && event.getDeltaY() != 0) {
      stage.zoom(event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL, event.getX(), event.getY());
    }
    event.consume();
  }

  /** What a key does, if anything: zoom, and with arrows another unit or another part. */
  static boolean key(
      KeyEvent event,
      InsideStage stage,
      boolean onNetwork,
      @Nullable Unit pickedUnit,
      Consumer<@Nullable Unit> picked) {
    if (event.isShortcutDown()) {
      return zoomKey(event, stage);
    }
    if (!onNetwork) {
      return false;
    }
    int dx =
        switch (event.getCode()) {
          case LEFT, KP_LEFT -> -1;
          case RIGHT, KP_RIGHT -> 1;
          default -> 0;
        };
    int dy =
        switch (event.getCode()) {
          case UP, KP_UP -> -1;
          case DOWN, KP_DOWN -> 1;
          default -> 0;
        };
    InsideLayout layout = stage.layoutProperty().get();
    if (layout == null || (dx == 0 && dy == 0)) {
      return false;
    }
    if (pickedUnit == null) {
      stage.pan(-40.0 * dx, -40.0 * dy);
    } else {
      Unit next = layout.neighbour(pickedUnit, dx, dy);
      picked.accept(next);
      stage.reveal(layout.box(next));
    }
    return true;
  }

  private static boolean zoomKey(KeyEvent event, InsideStage stage) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> stage.zoom(WHEEL);
      case MINUS, SUBTRACT -> stage.zoom(1 / WHEEL);
      case DIGIT0, NUMPAD0 -> stage.fit();
      default -> {
        return false;
      }
    }
    return true;
  }
}
