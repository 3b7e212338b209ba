package org.digitworkbench.ui.ink;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.digitworkbench.ink.Bezier;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Stroke;

/**
 * Paints strokes, dark on transparent. What is done is on a canvas, of which everything is rendered
 * again whatever is painted on it. So the pieces of a stroke that grows are shapes above it: with
 * each point one is new and the one before is bent.
 */
final class InkPainter {

  private static final Color INK = Color.web("#1b1f24");

  /** Shapes that cost about as much as to render the canvas again. */
  private static final int MOST_SHAPES = 200;

  private final Canvas canvas = new Canvas();
  private final Pane shapes = new Pane();
  private final Rectangle edge = new Rectangle();

  InkPainter() {
    canvas.setMouseTransparent(true);
    shapes.setMouseTransparent(true);
    // Inside the sheet's border it would be beside the canvas.
    shapes.setManaged(false);
    shapes.setClip(edge);
  }

  /** What it paints on, from back to front. */
  List<Node> nodes() {
    return List.of(canvas, shapes);
  }

  /** Width and height of what it paints on, in pixels. */
  double side() {
    return canvas.getWidth();
  }

  /** Makes room for a drawing of that width and height in pixels, and paints it. */
  void resize(double side, Drawing drawing) {
    canvas.setWidth(side);
    canvas.setHeight(side);
    edge.setWidth(side);
    edge.setHeight(side);
    repaint(drawing);
  }

  /** Paints the whole drawing anew. */
  void repaint(Drawing drawing) {
    shapes.getChildren().clear();
    canvas.getGraphicsContext2D().clearRect(0, 0, side(), side());
    for (Stroke stroke : drawing.strokes()) {
      paint(stroke.curve(), stroke.width());
    }
  }

  /** Paints what the newest point of the stroke on top changes. */
  void extend(Stroke stroke) {
    int newest = Math.max(0, stroke.points().size() - 2);
    int shown = shapes.getChildren().size();
    if (shown > 0) {
      shapes.getChildren().remove(shown - 1);
    }
    if (shown > MOST_SHAPES) {
      finish(stroke, newest - 1);
    }
    if (newest > 0) {
      shapes.getChildren().add(shape(stroke, newest - 1));
    }
    shapes.getChildren().add(shape(stroke, newest));
  }

  /** Paints the end of the stroke on top, which gets no more points. */
  void finish(Stroke stroke) {
    finish(stroke, Math.max(1, stroke.points().size() - 1));
  }

  /** Paints the shapes' pieces, up to before that one, on the canvas. */
  private void finish(Stroke stroke, int end) {
    int begin = end - shapes.getChildren().size();
    shapes.getChildren().clear();
    for (int i = begin; i < end; i++) {
      paint(List.of(stroke.piece(i)), stroke.width());
    }
  }

  /** Paints pieces that hang together on the canvas. */
  private void paint(List<Bezier> pieces, double width) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setStroke(INK);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(scaled(width));
    g.beginPath();
    g.moveTo(scaled(pieces.getFirst().x1()), scaled(pieces.getFirst().y1()));
    for (Bezier piece : pieces) {
      if (isDot(piece)) {
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
    g.stroke();
  }

  private Path shape(Stroke stroke, int index) {
    Bezier piece = stroke.piece(index);
    double x = scaled(piece.x2());
    double y = scaled(piece.y2());
    PathElement line =
        isDot(piece)
            ? new LineTo(x, y)
            : new CubicCurveTo(
                scaled(piece.cx1()),
                scaled(piece.cy1()),
                scaled(piece.cx2()),
                scaled(piece.cy2()),
                x,
                y);
    Path path = new Path(new MoveTo(scaled(piece.x1()), scaled(piece.y1())), line);
    path.setManaged(false);
    path.setStroke(INK);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.setStrokeWidth(scaled(stroke.width()));
    return path;
  }

  /** A line without length is a dot with its round caps; a curve would be nothing. */
  private static boolean isDot(Bezier piece) {
    return piece.x1() == piece.x2() && piece.y1() == piece.y2();
  }

  private double scaled(double units) {
    return units * side() / Drawing.SIDE;
  }
}
