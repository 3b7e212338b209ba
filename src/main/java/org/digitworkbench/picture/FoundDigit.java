package org.digitworkbench.picture;

import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Sheet;

/**
 * A digit cut out of a picture.
 *
 * @param box where its ink is, in the picture's pixels
 * @param sheet its own ink without its neighbours', of any size, to be framed; the sheet is the
 *     whole picture
 */
public record FoundDigit(Bounds box, Sheet sheet) {

  /** Its own ink, of any size. */
  public GreyRaster ink() {
    return sheet.ink();
  }
}
