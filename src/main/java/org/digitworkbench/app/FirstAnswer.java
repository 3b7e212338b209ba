package org.digitworkbench.app;

import java.util.List;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Sheet;
import org.digitworkbench.ink.Stroke;

/** Reads a digit that nobody sees, so that the first one that is drawn has its answer at once. */
final class FirstAnswer {

  /** Shows an open seven, in points of the sheet. */
  static final Drawing SEVEN =
      new Drawing(
          List.of(
              Stroke.of(
                  new Point(80, 70),
                  new Point(200, 70),
                  new Point(150, 150),
                  new Point(120, 220))));

  private FirstAnswer() {}

  static void prepare(Engine engine, TrainedModel model) {
    try (Classifier classifier = engine.classifier(model)) {
      var _ =
          Framing.steps(Sheet.of(Rasteriser.rasterise(SEVEN)), Preprocessing.ALL)
              .map(FramingSteps::image)
              .map(classifier::predict);
    }
  }
}
