package org.digitworkbench.ink;

import org.digitworkbench.domain.DigitImage;

/**
 * How ink became the image that a network sees, with a picture of every step. A step that was left
 * out shows what came of it all the same. The rasters are {@link #SIDE} x {@link #SIDE}.
 *
 * @param bounds where the ink is in the raster
 * @param sheet the whole sheet, made square
 * @param even the same after the thickness of the ink was made even
 * @param cropped what was taken of it, made square
 * @param fitted that in the size of the image, in its middle
 * @param image the same with its centre of mass in the middle
 */
public record FramingSteps(
    Bounds bounds,
    GreyRaster sheet,
    GreyRaster even,
    GreyRaster cropped,
    DigitImage fitted,
    DigitImage image) {

  /** Width and height of the rasters in pixels. */
  public static final int SIDE = 56;
}
