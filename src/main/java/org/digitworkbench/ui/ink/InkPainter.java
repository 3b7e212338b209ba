package org.digitworkbench.ui.ink;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.digitworkbench.ink.Bezier;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Stroke;

/**
 * Paints strokes, dark on transparent, on two canvases of the same size: the curve's last piece is
 * on the upper one, because the next point bends it.
 */
final class InkPainter {

  private static final Color INK = Color.web("#1b1f24");

  private final Canvas canvas;
  private final Canvas tip;

  InkPainter(Canvas canvas, Canvas tip) {
    this.canvas = canvas;
    this.tip = tip;
  }

  /** Makes both canvases that large and paints the drawing. */
  void resize(double side, Drawing drawing) {
    canvas.setWidth(side);
    canvas.setHeight(side);
    tip.setWidth(side);
    tip.setHeight(side);
    repaint(drawing);
  }

  /** Paints the whole drawing anew. */
  void repaint(Drawing drawing) {
    clear(canvas);
    clear(tip);
    for (Stroke stroke : drawing.strokes()) {
      GraphicsContext g = pen(canvas, stroke.width());
      g.beginPath();
      Bezier first = stroke.piece(0);
      g.moveTo(scaled(first.x1()), scaled(first.y1()));
      stroke.curve().forEach(piece -> curveTo(g, piece));
      g.stroke();
    }
  }

  /** Paints what the newest point of the stroke on top changes. */
  void extend(Stroke stroke) {
    int last = stroke.points().size() - 1;
    if (last >= 2) {
      paint(canvas, stroke.piece(last - 2), stroke.width());
    }
    clear(tip);
    paint(tip, stroke.piece(Math.max(0, last - 1)), stroke.width());
  }

  /** Paints the end of the stroke on top, which gets no more points. */
  void finish(Stroke stroke) {
    clear(tip);
    paint(canvas, stroke.piece(Math.max(0, stroke.points().size() - 2)), stroke.width());
  }

  private void paint(Canvas target, Bezier piece, double width) {
    GraphicsContext g = pen(target, width);
    g.beginPath();
    g.moveTo(scaled(piece.x1()), scaled(piece.y1()));
    curveTo(g, piece);
    g.stroke();
  }

  private void curveTo(GraphicsContext g, Bezier piece) {
    if (piece.x1() == piece.x2() && piece.y1() == piece.y2()) {
      // A line without length is a dot with its round caps; a curve would be nothing.
      g.lineTo(scaled(piece.x2()), scaled(piece.y2()));
    } else {
      g.bezierCurveTo(
          scaled(piece.cx1()),
          scaled(piece.cy1()),
          scaled(piece.cx2()),
          scaled(piece.cy2()),
          scaled(piece.x2()),
          scaled(piece.y2()));
    }
  }

  private static void clear(Canvas target) {
    target.getGraphicsContext2D().clearRect(0, 0, target.getWidth(), target.getHeight());
  }

  private GraphicsContext pen(Canvas target, double width) {
    GraphicsContext g = target.getGraphicsContext2D();
    g.setStroke(INK);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(scaled(width));
    return g;
  }

  private double scaled(double units) {
    return units * canvas.getWidth() / Drawing.SIDE;
  }
}
