package org.digitworkbench.ink;

import org.digitworkbench.domain.DigitImage;

/**
 * How a raster became the image that a network sees.
 *
 * @param bounds where the ink is in the raster
 * @param box the ink fitted into 20 x 20, the shorter side in the middle
 * @param image the same with its centre of mass in the middle of 28 x 28
 */
public record FramingSteps(Bounds bounds, GreyRaster box, DigitImage image) {}
