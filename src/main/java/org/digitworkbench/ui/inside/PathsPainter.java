package org.digitworkbench.ui.inside;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.digitworkbench.inside.PathLine;
import org.digitworkbench.inside.Paths;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.why.Dye;
import org.jspecify.annotations.Nullable;

/**
 * Paints the paths through a network as lines over its layers. A line's width is its share: in
 * proportion to it between the same two layers, of which the strongest line has the same width
 * everywhere, as shares get small on the path to the pixels. Its colour is the sign of what it
 * adds.
 */
final class PathsPainter {

  /** On the screen, however much is zoomed. */
  private static final double STRONGEST = 3.5;

  private static final double THINNEST = 0.7;
  private static final double FAINTEST = 0.3;
  private static final double STRONG = 0.9;

  /** Of what is not on the path that is followed. */
  private static final double ASIDE = 0.1;

  private static final Color POSITIVE = Dye.fill(Dye.FOR);
  private static final Color NEGATIVE = Dye.fill(Dye.AGAINST);

  private PathsPainter() {}

  /**
   * Paints over what is there.
   *
   * @param g whose transform is from the layout's coordinates to the screen's
   * @param followed the unit whose paths stand out; null, or a unit that has none, for all alike
   */
  static void paint(GraphicsContext g, InsideLayout layout, Paths paths, @Nullable Unit followed) {
    double zoom = g.getTransform().getMxx();
    Map<Integer, Double> strongest = new HashMap<>();
    for (PathLine line : paths.lines()) {
      strongest.merge(line.to().layer(), line.share(), Math::max);
    }
    Set<PathLine> through = followed == null ? Set.of() : paths.through(followed);
    g.save();
    g.setLineCap(StrokeLineCap.ROUND);
    // The strongest last, over the others.
    for (PathLine line : paths.lines().reversed()) {
      double most = strongest.getOrDefault(line.to().layer(), 0.0);
      double relative = most > 0 ? line.share() / most : 0;
      boolean aside = !through.isEmpty() && !through.contains(line);
      g.setGlobalAlpha(aside ? ASIDE : FAINTEST + (STRONG - FAINTEST) * relative);
      g.setLineWidth(Math.max(THINNEST, STRONGEST * relative) / zoom);
      g.setStroke(line.contribution() < 0 ? NEGATIVE : POSITIVE);
      line(g, layout.box(line.from()), layout.box(line.to()));
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

  /** Whether the layout is of a network in which the paths can be. */
  static boolean fits(InsideLayout layout, Paths paths) {
    return has(layout, paths.question().unit())
        && paths.lines().stream().allMatch(line -> has(layout, line.from()));
  }

  private static boolean has(InsideLayout layout, Unit unit) {
    return unit.layer() < layout.blocks().size() - 1
        && unit.index() < layout.block(unit.layer()).shape().size();
  }
}
