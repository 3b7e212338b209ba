package org.digitworkbench.picture;

import java.util.List;
import org.digitworkbench.ink.AreaResampler;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Sheet;

/**
 * The ink of a picture from elsewhere, its light evened.
 *
 * @param width of the picture itself, upright, in pixels
 * @param height likewise
 * @param ink the ink, at most {@link PictureReader#WORKING_SIDE} wide and high; larger pictures are
 *     reduced
 */
public record Picture(int width, int height, GreyRaster ink) {

  /** The digits in reading order: line by line, each from left to right; none on blank paper. */
  public List<FoundDigit> digits() {
    List<FoundDigit> found = DigitCutter.cut(ink);
    if (found.size() == 1) {
      // With nothing to part, the framing itself decides what belongs to the digit.
      found = List.of(new FoundDigit(found.getFirst().box(), Sheet.of(ink)));
    }
    return enlarged(found);
  }

  /**
   * The digits as {@link #digits()} finds them, but with digits that touch each other cut apart and
   * digits in several pieces joined, as the network can read them best. What it reads as one digit,
   * and is not too wide for one, stays as it is.
   *
   * @param reader asked several times; its answers are not kept
   */
  public List<FoundDigit> digits(DigitReader reader) {
    return enlarged(DigitCutter.cut(ink, reader));
  }

  /**
   * The ink at a size to look at.
   *
   * @param side width and height are at most this
   */
  public GreyRaster preview(int side) {
    int times = Math.ceilDiv(Math.max(ink.width(), ink.height()), side);
    return times <= 1 ? ink : AreaResampler.reduce(ink, times);
  }

  private List<FoundDigit> enlarged(List<FoundDigit> found) {
    return found.stream().map(d -> new FoundDigit(enlarged(d.box()), d.sheet())).toList();
  }

  /** From the pixels of the reduced ink to those of the picture, whole ones, outward. */
  private Bounds enlarged(Bounds box) {
    double across = (double) width / ink.width();
    double down = (double) height / ink.height();
    int left = (int) Math.floor(box.left() * across);
    int top = (int) Math.floor(box.top() * down);
    int right = Math.min(width, (int) Math.ceil((box.left() + box.width()) * across));
    int bottom = Math.min(height, (int) Math.ceil((box.top() + box.height()) * down));
    return new Bounds(left, top, right - left, bottom - top);
  }
}
