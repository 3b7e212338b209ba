package org.digitworkbench.ui.inside;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.Way;
import org.digitworkbench.inside.Ways;
import org.digitworkbench.ui.why.Dye;
import org.jspecify.annotations.Nullable;

/**
 * Paints the ways through a network as lines over its layers. A line's width is its share: in
 * proportion to it between the same two layers, of which the strongest line has the same width
 * everywhere, as shares get small on the way to the pixels. Its colour is the sign of what it adds.
 */
final class WaysPainter {

  /** On the screen, however much is zoomed. */
  private static final double STRONGEST = 3.5;

  private static final double THINNEST = 0.7;
  private static final double FAINTEST = 0.3;
  private static final double STRONG = 0.9;

  /** Of what is not on the way that is followed. */
  private static final double ASIDE = 0.1;

  private static final Color POSITIVE = Dye.fill(Dye.FOR);
  private static final Color NEGATIVE = Dye.fill(Dye.AGAINST);

  private WaysPainter() {}

  /**
   * Paints over what is there.
   *
   * @param g whose transform is from the layout's coordinates to the screen's
   * @param followed the unit whose ways stand out; null, or a unit that has none, for all alike
   */
  static void paint(GraphicsContext g, InsideLayout layout, Ways ways, @Nullable Unit followed) {
    double zoom = g.getTransform().getMxx();
    Map<Integer, Double> strongest = new HashMap<>();
    for (Way way : ways.lines()) {
      strongest.merge(way.to().layer(), way.share(), Math::max);
    }
    Set<Way> through = followed == null ? Set.of() : ways.through(followed);
    g.save();
    g.setLineCap(StrokeLineCap.ROUND);
    // The strongest last, over the others.
    for (Way way : ways.lines().reversed()) {
      double most = strongest.getOrDefault(way.to().layer(), 0.0);
      double relative = most > 0 ? way.share() / most : 0;
      boolean aside = !through.isEmpty() && !through.contains(way);
      g.setGlobalAlpha(aside ? ASIDE : FAINTEST + (STRONG - FAINTEST) * relative);
      g.setLineWidth(Math.max(THINNEST, STRONGEST * relative) / zoom);
      g.setStroke(way.contribution() < 0 ? NEGATIVE : POSITIVE);
      line(g, layout.box(way.from()), layout.box(way.to()));
    }
    g.restore();
  }

  private static void line(GraphicsContext g, Box from, Box to) {
    double x = from.right();
    double bend = (to.x() - x) / 2;
    g.beginPath();
    g.moveTo(x, from.centerY());
    g.bezierCurveTo(x + bend, from.centerY(), to.x() - bend, to.centerY(), to.x(), to.centerY());
    g.stroke();
  }

  /** Whether the layout is of a network in which the ways can be. */
  static boolean fits(InsideLayout layout, Ways ways) {
    return has(layout, ways.question().unit())
        && ways.lines().stream().allMatch(way -> has(layout, way.from()));
  }

  private static boolean has(InsideLayout layout, Unit unit) {
    return unit.layer() < layout.blocks().size() - 1
        && unit.index() < layout.block(unit.layer()).shape().size();
  }
}
