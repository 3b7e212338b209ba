package org.digitworkbench.ink;

import org.digitworkbench.domain.DigitImage;
import org.jspecify.annotations.Nullable;

/**
 * How ink became the image that a network sees, with a picture of every step. A step that was left
 * out shows what came of it all the same. The pictures are {@link #SIDE} x {@link #SIDE} and made
 * when they are first asked for: an answer does not wait for them. Safe for any thread.
 */
public final class FramingSteps {

  /** Width and height of the pictures in pixels. */
  public static final int SIDE = 56;

  private final PlacedInk drawn;
  private final PlacedInk even;
  private final Region taken;
  private final DigitImage fitted;
  private final DigitImage image;
  private @Nullable Pictures pictures;

  private record Pictures(GreyRaster sheet, GreyRaster even, GreyRaster cropped) {}

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
    return pictures().sheet();
  }

  /** The same after the thickness of the ink was made even. */
  public GreyRaster even() {
    return pictures().even();
  }

  /** What was taken of it, made square. */
  public GreyRaster cropped() {
    return pictures().cropped();
  }

  /** Makes the pictures, so that nobody who asks for them has to wait. */
  public void paint() {
    pictures();
  }

  private synchronized Pictures pictures() {
    if (pictures == null) {
      GreyRaster sheet = picture(drawn.raster(), drawn.sheet());
      pictures =
          new Pictures(
              sheet,
              even.equals(drawn) ? sheet : picture(even.raster(), even.sheet()),
              picture(even.raster(), taken));
    }
    return pictures;
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
