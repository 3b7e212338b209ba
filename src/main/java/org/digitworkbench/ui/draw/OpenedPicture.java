package org.digitworkbench.ui.draw;

import java.util.List;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;

/**
 * A picture on the sheet.
 *
 * @param width of the picture itself, which the boxes of its digits are in
 * @param height likewise
 * @param preview its ink at a size to look at
 * @param digits at least one, in reading order
 */
record OpenedPicture(
    String name, int width, int height, GreyRaster preview, List<FoundDigit> digits) {

  private static final int PREVIEW_SIDE = 800;

  OpenedPicture {
    digits = List.copyOf(digits);
  }

  static OpenedPicture of(String name, Picture picture, List<FoundDigit> digits) {
    return new OpenedPicture(
        name, picture.width(), picture.height(), picture.preview(PREVIEW_SIDE), digits);
  }
}
