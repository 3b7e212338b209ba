package org.digitworkbench.ui.chart;

import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/** Zooms and moves a chart by mouse, touch pad and keys, and knows where the mouse is. */
final class ChartGestures {

  /** Share by which a notch of the wheel, or a key, makes things larger. */
  private static final double NOTCH = 1.25;

  /** Pixels that JavaFX reports for a notch of a wheel. */
  private static final double NOTCH_PIXELS = 40;

  /** Pixels below which a side of a box is an unsteady hand. */
  private static final double LEAST_SIDE = 12;

  private static final double KEY_PAN = 0.1;

  private final Node chart;
  private final Node canvas;
  private final ChartModel model;
  private final Supplier<ChartPlot> plot;
  private final Runnable repaint;
  private boolean spaceDown;
  private boolean panning;
  private boolean boxing;
  private double beginX;
  private double beginY;
  private double mouseX = Double.NaN;
  private double mouseY = Double.NaN;

  /**
   * @param chart takes the keys
   * @param canvas takes the mouse
   * @param plot the newest one, in the canvas
   * @param repaint draws the chart anew
   */
  ChartGestures(
      Node chart, Node canvas, ChartModel model, Supplier<ChartPlot> plot, Runnable repaint) {
    this.chart = chart;
    this.canvas = canvas;
    this.model = model;
    this.plot = plot;
    this.repaint = repaint;
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> moveTo(e.getX(), e.getY()));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> moveTo(Double.NaN, Double.NaN));
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    canvas.addEventHandler(
        ZoomEvent.ZOOM, e -> model.zoomX(e.getZoomFactor(), xFraction(e.getX())));
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    chart.addEventHandler(KeyEvent.KEY_RELEASED, e -> spaceDown &= e.getCode() != KeyCode.SPACE);
    chart.focusedProperty().subscribe(focused -> spaceDown &= focused);
  }

  /** Where the mouse is, to read what is there; NaN while it is elsewhere or dragging. */
  double hoverX() {
    return boxing || panning ? Double.NaN : mouseX;
  }

  /** What will be in view when the mouse is let go; null if nothing is being dragged. */
  @Nullable Rectangle2D box() {
    if (!boxing || (!isWide() && !isHigh())) {
      return null;
    }
    ChartPlot p = plot.get();
    double left = isWide() ? clampX(Math.min(beginX, mouseX)) : p.left();
    double right = isWide() ? clampX(Math.max(beginX, mouseX)) : p.right();
    double top = isHigh() ? clampY(Math.min(beginY, mouseY)) : p.top();
    double bottom = isHigh() ? clampY(Math.max(beginY, mouseY)) : p.bottom();
    return new Rectangle2D(left, top, right - left, bottom - top);
  }

  private boolean isWide() {
    return Math.abs(mouseX - beginX) >= LEAST_SIDE;
  }

  private boolean isHigh() {
    return Math.abs(mouseY - beginY) >= LEAST_SIDE;
  }

  private double clampX(double x) {
    return Math.clamp(x, plot.get().left(), plot.get().right());
  }

  private double clampY(double y) {
    return Math.clamp(y, plot.get().top(), plot.get().bottom());
  }

  private double xFraction(double x) {
    return Math.clamp(plot.get().xFraction(x), 0, 1);
  }

  private double yFraction(double y) {
    return Math.clamp(plot.get().yFraction(y), 0, 1);
  }

  private void moveTo(double x, double y) {
    mouseX = x;
    mouseY = y;
    repaint.run();
  }

  private void press(MouseEvent event) {
    chart.requestFocus();
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    panning = !primary || event.isShiftDown() || spaceDown;
    boxing = !panning && !model.isEmpty();
    beginX = event.getX();
    beginY = event.getY();
    moveTo(event.getX(), event.getY());
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (panning) {
      model.pan(
          (mouseX - event.getX()) / plot.get().width(),
          (event.getY() - mouseY) / plot.get().height());
    }
    moveTo(event.getX(), event.getY());
  }

  private void release(MouseEvent event) {
    Rectangle2D box = box();
    boxing = false;
    panning = false;
    if (box != null) {
      boolean wide = isWide();
      ChartPlot p = plot.get();
      // The height first: without it, it follows from what is in the width.
      if (isHigh()) {
        model.showY(p.yFraction(box.getMaxY()), p.yFraction(box.getMinY()));
      }
      if (wide) {
        model.showX(p.xFraction(box.getMinX()), p.xFraction(box.getMaxX()));
      }
    }
    if (canvas.contains(event.getX(), event.getY())) {
      moveTo(event.getX(), event.getY());
    } else {
      moveTo(Double.NaN, Double.NaN);
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && event.isStillSincePress()) {
      model.showAll();
    }
  }

  private void scroll(ScrollEvent event) {
    if (model.isEmpty() || event.isInertia()) {
      return;
    }
    double factor = Math.pow(NOTCH, event.getDeltaY() / NOTCH_PIXELS);
    if (event.isShortcutDown()) {
      model.zoomY(factor, yFraction(event.getY()));
    } else if (event.getDeltaX() != 0) {
      // Sideways on a touch pad, or the wheel with Shift.
      model.pan(-event.getDeltaX() / plot.get().width(), 0);
    } else {
      model.zoomX(factor, xFraction(event.getX()));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (chart.equals(event.getTarget()) && handle(event.getCode(), event.isShortcutDown())) {
      event.consume();
    }
  }

  private boolean handle(KeyCode code, boolean high) {
    switch (code) {
      case SPACE -> spaceDown = true;
      case PLUS, EQUALS, ADD -> zoom(NOTCH, high);
      case MINUS, SUBTRACT -> zoom(1 / NOTCH, high);
      case LEFT -> model.pan(-KEY_PAN, 0);
      case RIGHT -> model.pan(KEY_PAN, 0);
      case UP -> model.pan(0, KEY_PAN);
      case DOWN -> model.pan(0, -KEY_PAN);
      case HOME, DIGIT0, NUMPAD0 -> model.showAll();
      case ESCAPE -> {
        if (!boxing && !model.isZoomed()) {
          return false;
        }
        if (!boxing) {
          model.showAll();
        }
        boxing = false;
        repaint.run();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void zoom(double factor, boolean high) {
    if (model.isEmpty()) {
      return;
    }
    if (high) {
      model.zoomY(factor, 0.5);
    } else {
      model.zoomX(factor, 0.5);
    }
  }
}
