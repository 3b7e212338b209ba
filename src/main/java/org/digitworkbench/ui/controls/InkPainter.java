package org.digitworkbench.ui.controls;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;

/** Paints strokes on a canvas of any size, dark on transparent. */
final class InkPainter {

  private static final Color INK = Color.web("#1b1f24");

  private final Canvas canvas;

  InkPainter(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Paints the whole drawing anew. */
  void repaint(Drawing drawing) {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    drawing.strokes().forEach(this::add);
  }

  /** Paints a stroke on top. */
  void add(Stroke stroke) {
    List<Point> points = stroke.points();
    if (points.size() == 1) {
      add(points.getFirst(), points.getFirst(), stroke.width());
      return;
    }
    GraphicsContext g = pen(stroke.width());
    g.beginPath();
    g.moveTo(scaled(points.getFirst().x()), scaled(points.getFirst().y()));
    for (Point point : points.subList(1, points.size())) {
      g.lineTo(scaled(point.x()), scaled(point.y()));
    }
    g.stroke();
  }

  /** Paints a straight piece of a stroke; from a point to itself it is a dot. */
  void add(Point from, Point to, double width) {
    GraphicsContext g = pen(width);
    if (from.equals(to)) {
      double side = scaled(width);
      g.fillOval(scaled(from.x()) - side / 2, scaled(from.y()) - side / 2, side, side);
    } else {
      g.strokeLine(scaled(from.x()), scaled(from.y()), scaled(to.x()), scaled(to.y()));
    }
  }

  private GraphicsContext pen(double width) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setStroke(INK);
    g.setFill(INK);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(scaled(width));
    return g;
  }

  private double scaled(double units) {
    return units * canvas.getWidth() / Drawing.SIDE;
  }
}
