package org.digitworkbench.ui.draw;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ui.tiles.DigitTile;

/**
 * Reads a digit that nobody sees while it grows point by point, so that the first one that is drawn
 * has its answers at once: code is slow until it has run some times.
 */
public final class FirstDrawing {

  /** An open seven, in points of the sheet. */
  public static final Drawing SEVEN =
      new Drawing(
          List.of(
              Stroke.of(
                  new Point(80, 70),
                  new Point(200, 70),
                  new Point(150, 150),
                  new Point(120, 220))));

  /** Between two corners, as many as a pen makes. */
  private static final int POINTS = 16;

  private static final Classes CLASSES = Classes.digits("");

  private final DrawingReader reader;
  private final Asked picked;
  private final RasterTile sheet = new RasterTile(FramingSteps.SIDE);
  private final DigitTile seen = new DigitTile(FramingStrip.SEEN_TILE);

  private FirstDrawing(Supplier<Engine> engine, TrainedModel model) {
    this.reader = new DrawingReader(engine);
    this.picked = new Asked(model, CLASSES);
  }

  /**
   * Draws and reads until all is drawn.
   *
   * @param wanted whether to go on; asked before each point
   */
  public static void read(Supplier<Engine> engine, TrainedModel model, BooleanSupplier wanted) {
    new FirstDrawing(engine, model).read(wanted);
  }

  private void read(BooleanSupplier wanted) {
    List<Point> corners = SEVEN.strokes().getFirst().points();
    Stroke stroke = Stroke.of(corners.getFirst());
    try {
      for (int i = 0; i < (corners.size() - 1) * POINTS && wanted.getAsBoolean(); i++) {
        Point from = corners.get(i / POINTS);
        Point to = corners.get(i / POINTS + 1);
        double along = (i % POINTS + 1.0) / POINTS;
        stroke =
            stroke.withPoint(
                new Point(
                    from.x() + along * (to.x() - from.x()),
                    from.y() + along * (to.y() - from.y())));
        read(new Drawing(List.of(stroke)));
      }
    } finally {
      reader.close();
    }
  }

  private void read(Drawing drawing) {
    Asked nobody = new Asked(null, CLASSES);
    ReadNumber number = reader.read(drawing, false, Preprocessing.ALL, picked, nobody);
    number.digits().stream().map(Reading::steps).filter(steps -> steps != null).forEach(this::show);
  }

  private void show(FramingSteps steps) {
    sheet.rasterProperty().set(steps.sheet());
    seen.setImage(steps.image());
  }
}
