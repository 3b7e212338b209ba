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
 * @param picture all of it, to be read anew with other steps
 * @param stages how it came about, in light, at a size to look at: the photograph, the page, the
 *     page without lines, its ink, and that turned; none where nothing but the ink is known
 */
record OpenedPicture(
    String name,
    int width,
    int height,
    GreyRaster preview,
    List<FoundDigit> digits,
    Picture picture,
    List<GreyRaster> stages) {

  private static final int PREVIEW_SIDE = 800;
  private static final int STAGE_SIDE = 360;

  OpenedPicture {
    digits = List.copyOf(digits);
    stages = List.copyOf(stages);
  }

  static OpenedPicture of(String name, Picture picture, List<FoundDigit> digits) {
    return new OpenedPicture(
        name,
        picture.width(),
        picture.height(),
        picture.preview(PREVIEW_SIDE),
        digits,
        picture,
        picture.stages(STAGE_SIDE));
  }
}
