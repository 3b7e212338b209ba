package org.digitworkbench.drawings;

import java.util.Optional;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;

/** From ink to the image that networks see, with every step on, as on the sheet at first. */
public final class DrawingImages {

  private DrawingImages() {}

  /** Of strokes; empty if they leave nothing on the sheet. */
  public static Optional<DigitImage> of(Drawing drawing) {
    return drawing.isBlank() ? Optional.empty() : of(Rasteriser.rasterise(drawing));
  }

  /** Of the ink of one digit; empty if there is none. */
  public static Optional<DigitImage> of(GreyRaster ink) {
    return Framing.steps(ink, Preprocessing.ALL).map(FramingSteps::image);
  }
}
