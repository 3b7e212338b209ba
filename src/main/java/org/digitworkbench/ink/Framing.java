package org.digitworkbench.ink;

import java.util.Optional;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Preprocessing.Step;

/**
 * Frames ink as MNIST's images are framed: the digit is "size normalized to fit in a 20x20 pixel
 * box while preserving the aspect ratio", then "centered in a 28x28 image by computing the center
 * of mass of the pixels, and translating the image so as to position this point at the center of
 * the 28x28 field" (LeCun, Cortes and Burges, "The MNIST database of handwritten digits"). Before
 * that the ink is brought to a normal thickness, so that a hairline and a fat marker are read
 * alike.
 */
public final class Framing {

  /** Width and height in pixels of the box that the ink is fitted into. */
  public static final int BOX = 20;

  private Framing() {}

  /** As {@link #steps(Sheet, Preprocessing)}, of a whole sheet. */
  public static Optional<FramingSteps> steps(GreyRaster raster, Preprocessing preprocessing) {
    return steps(Sheet.of(raster), preprocessing);
  }

  /** The framed image and how it came to be; empty if the sheet is blank. */
  public static Optional<FramingSteps> steps(Sheet sheet, Preprocessing preprocessing) {
    return PlacedInk.on(sheet).map(ink -> steps(ink, preprocessing));
  }

  private static FramingSteps steps(PlacedInk drawn, Preprocessing preprocessing) {
    PlacedInk even =
        preprocessing.has(Step.THICKNESS) ? Thickness.normalise(drawn).orElse(drawn) : drawn;
    boolean crop = preprocessing.has(Step.CROP);
    Region part = crop ? Region.of(even.bounds()) : even.sheet();
    int side = preprocessing.has(Step.BOX) ? BOX : DigitImage.SIDE;
    FittedInk fitted = FittedInk.of(even.raster(), part, side);
    DigitImage inMiddle = fitted.inMiddle();
    DigitImage image = inMiddle;
    if (preprocessing.has(Step.CENTRE)) {
      image = crop ? fitted.centred() : fitted.inkCentred();
    }
    return new FramingSteps(drawn, even, part, inMiddle, image);
  }
}
