package org.digitworkbench.ui.ink;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;

/**
 * Makes one pen of mouse, stylus and fingers: whichever comes down first draws until it is lifted,
 * all others are ignored meanwhile. JavaFX knows no pressure: a stylus arrives as a touch or as a
 * mouse.
 */
final class InkPointers {

  /** What the pen does, in the node's coordinates; it may leave the node while it is down. */
  interface Pen {
    void down(double x, double y);

    void move(double x, double y);

    void up();
  }

  private static final int NOBODY = -1;

  // The identifiers of fingers begin at 1.
  private static final int MOUSE = 0;

  private final Pen pen;
  private int drawing = NOBODY;

  // From then on, a mouse that is not real is a finger that was seen already.
  private boolean touched;

  InkPointers(Node node, Pen pen) {
    this.pen = pen;
    node.setOnMousePressed(this::onMousePressed);
    node.setOnMouseDragged(this::onMouseDragged);
    node.setOnMouseReleased(this::onMouseReleased);
    node.setOnMouseMoved(this::onMouseMoved);
    node.setOnTouchPressed(this::onTouchPressed);
    node.setOnTouchMoved(this::onTouchMoved);
    node.setOnTouchReleased(this::onTouchReleased);
  }

  private void onMousePressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && !(touched && event.isSynthesized())) {
      if (drawing == MOUSE) {
        lift();
      }
      down(MOUSE, event.getX(), event.getY());
    }
  }

  private void onMouseDragged(MouseEvent event) {
    if (drawing == MOUSE) {
      pen.move(event.getX(), event.getY());
    }
  }

  private void onMouseReleased(MouseEvent event) {
    if (drawing == MOUSE && event.getButton() == MouseButton.PRIMARY) {
      // The way to here may not have been told: a busy machine leaves movements out.
      pen.move(event.getX(), event.getY());
      lift();
    }
  }

  /** A mouse that moves without a button was released where nobody saw it. */
  private void onMouseMoved(MouseEvent event) {
    if (drawing == MOUSE && !event.isPrimaryButtonDown()) {
      lift();
    }
  }

  private void onTouchPressed(TouchEvent event) {
    touched = true;
    if (drawing > MOUSE && event.getTouchCount() == 1) {
      lift();
    }
    TouchPoint finger = event.getTouchPoint();
    down(finger.getId(), finger.getX(), finger.getY());
    event.consume();
  }

  private void onTouchMoved(TouchEvent event) {
    TouchPoint finger = event.getTouchPoint();
    if (drawing == finger.getId()) {
      pen.move(finger.getX(), finger.getY());
    }
    event.consume();
  }

  private void onTouchReleased(TouchEvent event) {
    if (drawing == event.getTouchPoint().getId()) {
      lift();
    }
    event.consume();
  }

  private void down(int pointer, double x, double y) {
    if (drawing == NOBODY) {
      drawing = pointer;
      pen.down(x, y);
    }
  }

  private void lift() {
    drawing = NOBODY;
    pen.up();
  }
}
