package org.digitworkbench.ink;

import java.util.Optional;

/**
 * Ink found on a sheet.
 *
 * @param bounds where the ink is in the raster
 * @param sheet where the whole sheet is in the raster's pixels
 */
record PlacedInk(GreyRaster raster, Bounds bounds, Region sheet) {

  /** Empty if the sheet is blank. */
  static Optional<PlacedInk> on(Sheet sheet) {
    return on(sheet.ink(), Region.of(sheet.whole()));
  }

  static Optional<PlacedInk> on(GreyRaster raster, Region sheet) {
    return InkBounds.of(raster).map(bounds -> new PlacedInk(raster, bounds, sheet));
  }
}
