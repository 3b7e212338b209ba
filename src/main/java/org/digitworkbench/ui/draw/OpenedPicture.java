package org.digitworkbench.ui.draw;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.ReadingOrder;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;

/**
 * A picture on the sheet.
 *
 * @param width of the picture itself, which the boxes of its digits are in
 * @param height likewise
 * @param preview its ink at a size to look at
 * @param lines its digits as one reads, line by line; at least one
 * @param picture all of it, to be read anew with other steps
 * @param stages how it came about, in light, at a size to look at: the photograph, the page, the
 *     page without lines, its ink, and that turned; none where nothing but the ink is known
 */
record OpenedPicture(
    String name,
    int width,
    int height,
    GreyRaster preview,
    List<List<FoundDigit>> lines,
    Picture picture,
    List<GreyRaster> stages) {

  private static final int PREVIEW_SIDE = 800;
  private static final int STAGE_SIDE = 360;

  /** More lines than that take too much of the picture's room. */
  private static final int MOST_ROWS = 3;

  OpenedPicture {
    lines = lines.stream().map(List::copyOf).toList();
    stages = List.copyOf(stages);
  }

  static OpenedPicture of(String name, Picture picture, List<FoundDigit> digits) {
    return new OpenedPicture(
        name,
        picture.width(),
        picture.height(),
        picture.preview(PREVIEW_SIDE),
        ReadingOrder.lines(digits, FoundDigit::box),
        picture,
        picture.stages(STAGE_SIDE));
  }

  /** The digits of all lines. */
  List<FoundDigit> digits() {
    return lines.stream().flatMap(List::stream).toList();
  }

  /**
   * What its digits are read as, with room between them, line by line, and its name.
   *
   * @param readings of its digits, in their order; empty before they are read
   */
  String caption(List<Reading> readings) {
    List<List<Reading>> read = new ArrayList<>();
    int first = 0;
    for (List<FoundDigit> line : lines) {
      int end = Math.min(readings.size(), first + line.size());
      read.add(readings.subList(first, end));
      first = end;
    }
    String end = lines.size() > 1 ? "\n" : "  ·  ";
    return ReadNumber.text(read, " ", lines.size() > MOST_ROWS ? "  /  " : "\n") + end + name;
  }
}
