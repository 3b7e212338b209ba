package org.digitworkbench.ui.ink;

import java.util.List;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Eraser;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * The pen over a canvas: draws strokes or rubs them out. Where it only touches a digit that is not
 * the chosen one, it chooses that.
 */
final class InkPen implements InkPointers.Pen {

  // A hand that rests moves by less, in canvas units; such points would only make the curve shake.
  private static final double SHAKE = 1;

  // A touch that moves by less, in canvas units, is no stroke.
  private static final double TOUCH = 4;

  // How far from the sheet the pen is still followed, in canvas units.
  private static final double MARGIN = 2 * Drawing.SIDE;

  private final InkSheet ink;
  private final InkPainter painter;
  private final InkCanvas canvas;
  private @Nullable Stroke stroke;
  private @Nullable Point rubbed;
  private @Nullable Touch touch;

  /** A digit was touched there, which may become a stroke yet. */
  private record Touch(Point point, int digit) {}

  InkPen(InkCanvas canvas, InkSheet ink, InkPainter painter) {
    this.canvas = canvas;
    this.ink = ink;
    this.painter = painter;
  }

  @Override
  public void down(double x, double y) {
    canvas.requestFocus();
    up();
    Point point = point(x, y);
    int digit = ink.marks().other(point.x(), point.y());
    if (ink.erasingProperty().get()) {
      rubbed = point;
      rub(point, point);
    } else if (digit >= 0) {
      touch = new Touch(point, digit);
    } else {
      begin(point);
    }
  }

  @Override
  public void move(double x, double y) {
    Point to = point(x, y);
    Touch touched = touch;
    if (touched != null && touched.point().distance(to) >= TOUCH) {
      touch = null;
      begin(touched.point());
    }
    if (rubbed != null) {
      rub(rubbed, to);
      rubbed = to;
    } else if (stroke != null && stroke.points().getLast().distance(to) >= SHAKE) {
      draw(stroke.withPoint(to));
    }
  }

  @Override
  public void up() {
    Touch touched = touch;
    if (touched != null) {
      touch = null;
      ink.marks().choose(touched.digit());
    }
    if (stroke != null) {
      painter.finish(stroke);
    }
    if (stroke != null || rubbed != null) {
      stroke = null;
      rubbed = null;
      ink.finish();
    }
  }

  private void begin(Point point) {
    draw(new Stroke(List.of(point), ink.brushWidthProperty().get()));
  }

  private void draw(Stroke growing) {
    stroke = growing;
    Drawing grown = ink.before().withStroke(growing);
    canvas.paintsItself(grown);
    ink.show(grown);
    painter.extend(growing);
  }

  private void rub(Point from, Point to) {
    Drawing shown = ink.drawingProperty().get();
    Drawing rest = Eraser.rub(shown, from, to, ink.brushWidthProperty().get());
    if (!rest.equals(shown)) {
      ink.show(rest);
    }
  }

  /** Where the pen is; the canvas may be left, but not by far. */
  private Point point(double x, double y) {
    return new Point(held(x / canvas.scale()), held(y / canvas.scale()));
  }

  private static double held(double units) {
    return Math.clamp(units, -MARGIN, Drawing.SIDE + MARGIN);
  }
}
