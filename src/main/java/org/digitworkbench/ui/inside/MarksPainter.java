package org.digitworkbench.ui.inside;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.inside.Marked;
import org.digitworkbench.inside.Unit;

/** Outlines marked units; of feature maps the whole tile. */
final class MarksPainter {

  /** Yellow of the Okabe-Ito palette: no value has it. */
  private static final Color COLOR = Color.web("#f0e442");

  private MarksPainter() {}

  /** Nothing for a layer that is not there. */
  static void paint(GraphicsContext g, InsideLayout layout, Camera camera, Marked marked) {
    if (marked.layer() < 0 || marked.layer() >= layout.blocks().size() - 1) {
      return;
    }
    Shape shape = layout.block(marked.layer()).shape();
    int area = shape.height() * shape.width();
    g.setStroke(COLOR);
    g.setLineWidth(1);
    marked.units().stream()
        .map(index -> index / area)
        .distinct()
        .filter(channel -> channel < shape.channels())
        .forEach(channel -> {
          Box first = camera.screen(layout.box(new Unit(marked.layer(), channel * area)));
          Box last = camera.screen(layout.box(new Unit(marked.layer(), (channel + 1) * area - 1)));
          g.strokeRect(
              Math.floor(first.x()) - 0.5,
              Math.floor(first.y()) - 0.5,
              Math.rint(last.right() - first.x()) + 1,
              Math.rint(last.bottom() - first.y()) + 1);
        });
  }
}
