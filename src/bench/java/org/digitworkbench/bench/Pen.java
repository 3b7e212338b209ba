package org.digitworkbench.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Draws digits with mouse events, point by point at a steady rate that does not wait for the
 * window: a move has its time when it is due, however late the window is. The events are posted to
 * the window's event queue rather than made with a {@code Robot}, which moves the system's pointer
 * on the FX thread and keeps it waiting for the display server, as no mouse does.
 */
final class Pen {

  private static final int STROKE_POINTS = 30;
  private static final long LOOK_NANOS = 300_000_000;
  private static final long REST_NANOS = 200_000_000;

  private final Node sheet;
  private final Button clear;
  private final AnswerClock clock;
  private final long step;

  /**
   * @param sheet takes the mouse events
   * @param clear empties the sheet
   * @param rate points a second
   */
  Pen(Node sheet, Button clear, AnswerClock clock, int rate) {
    this.sheet = sheet;
    this.clear = clear;
    this.clock = clock;
    this.step = 1_000_000_000L / rate;
  }

  /**
   * Draws one number after the other for that time; not on the FX thread.
   *
   * @param digits of each number, side by side on the sheet
   */
  void draw(long nanos, int digits) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    int digit = 0;
    while (System.nanoTime() < end) {
      for (int place = 0; place < digits; place++) {
        for (List<Point2D> stroke : DigitShapes.strokes(digit, STROKE_POINTS)) {
          draw(DigitShapes.inRow(stroke, place, digits));
        }
        digit = (digit + 1) % DigitShapes.count();
      }
      LockSupport.parkNanos(LOOK_NANOS);
      onFx(clear::fire);
      LockSupport.parkNanos(REST_NANOS);
    }
  }

  /** Draws a digit with so many points in each stroke; not on the FX thread. */
  void sketch(int digit, int points) throws InterruptedException {
    for (List<Point2D> stroke : DigitShapes.strokes(digit, points)) {
      draw(stroke);
    }
  }

  /** Draws one stroke; not on the FX thread. */
  void draw(List<Point2D> stroke) throws InterruptedException {
    long due = System.nanoTime();
    EventType<MouseEvent> type = MouseEvent.MOUSE_PRESSED;
    for (Point2D point : stroke) {
      due += step;
      while (due - System.nanoTime() > 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      long time = due;
      EventType<MouseEvent> event = type;
      Platform.runLater(() -> {
        clock.arrive(time);
        fire(event, point, true);
      });
      type = MouseEvent.MOUSE_DRAGGED;
    }
    LockSupport.parkNanos(step);
    onFx(() -> fire(MouseEvent.MOUSE_RELEASED, stroke.getLast(), false));
  }

  private void fire(EventType<MouseEvent> type, Point2D point, boolean down) {
    Bounds bounds = sheet.getLayoutBounds();
    double x = bounds.getMinX() + point.getX() * bounds.getWidth();
    double y = bounds.getMinY() + point.getY() * bounds.getHeight();
    Point2D onScreen = sheet.localToScreen(x, y);
    Event.fireEvent(
        sheet,
        new MouseEvent(
            type,
            x,
            y,
            onScreen.getX(),
            onScreen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  /**
   * Runs a task on the FX thread and waits for it.
   *
   * @throws IllegalStateException if it throws something
   */
  static void onFx(Runnable task) throws InterruptedException {
    FutureTask<?> done = new FutureTask<>(task, null);
    Platform.runLater(done);
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
