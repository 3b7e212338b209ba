package org.digitworkbench.ink;

import org.digitworkbench.domain.DigitImage;

/**
 * How ink became the image that a network sees, with a picture of every step. A step that was left
 * out shows what came of it all the same. The pictures are {@link #SIDE} x {@link #SIDE} and made
 * when they are asked for: an answer does not wait for them.
 */
public final class FramingSteps {

  /** Width and height of the pictures in pixels. */
  public static final int SIDE = 56;

  private final PlacedInk drawn;
  private final PlacedInk even;
  private final Region taken;
  private final DigitImage fitted;
  private final DigitImage image;

  /**
   * @param even the ink after its thickness was made even
   * @param taken the part of that which was fitted
   */
  FramingSteps(PlacedInk drawn, PlacedInk even, Region taken, DigitImage fitted, DigitImage image) {
    this.drawn = drawn;
    this.even = even;
    this.taken = taken;
    this.fitted = fitted;
    this.image = image;
  }

  /** Where the ink is in the raster. */
  public Bounds bounds() {
    return drawn.bounds();
  }

  /** The whole sheet, made square. */
  public GreyRaster sheet() {
    return picture(drawn.raster(), drawn.sheet());
  }

  /** The same after the thickness of the ink was made even. */
  public GreyRaster even() {
    return picture(even.raster(), even.sheet());
  }

  /** What was taken of it, made square. */
  public GreyRaster cropped() {
    return picture(even.raster(), taken);
  }

  private static GreyRaster picture(GreyRaster raster, Region part) {
    return FittedInk.of(raster, part, SIDE).inMiddle(SIDE);
  }

  /** That in the size of the image, in its middle. */
  public DigitImage fitted() {
    return fitted;
  }

  /** The same with its centre of mass in the middle. */
  public DigitImage image() {
    return image;
  }
}
