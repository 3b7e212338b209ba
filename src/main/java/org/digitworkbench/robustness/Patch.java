package org.digitworkbench.robustness;

import java.util.Arrays;
import org.digitworkbench.domain.DigitImage;

/**
 * A square of paper over a part of an image, all of it inside.
 *
 * @param top row of its upper edge
 * @param left column of its left edge
 * @param side in pixels, from 1 to 28
 */
public record Patch(int top, int left, int side) {

  /**
   * @throws IllegalArgumentException if a part is outside
   */
  public Patch {
    if (side < 1 || top < 0 || left < 0 || Math.max(top, left) + side > DigitImage.SIDE) {
      throw new IllegalArgumentException("patch at %d, %d of %d".formatted(top, left, side));
    }
  }

  /** The patch whose middle is nearest to that pixel. */
  public static Patch around(int row, int column, int side) {
    int last = DigitImage.SIDE - side;
    return new Patch(
        Math.clamp(row - side / 2, 0, last), Math.clamp(column - side / 2, 0, last), side);
  }

  /** As far in that direction as there is room. */
  public Patch movedBy(int rows, int columns) {
    int last = DigitImage.SIDE - side;
    return new Patch(Math.clamp(top + rows, 0, last), Math.clamp(left + columns, 0, last), side);
  }

  /** Of another size about the same middle, as far as there is room. */
  public Patch withSide(int other) {
    return around(top + side / 2, left + side / 2, other);
  }

  /** The image with the patch over it. */
  public DigitImage over(DigitImage image) {
    byte[] pixels = image.toBytes();
    for (int row = top; row < top + side; row++) {
      int start = row * DigitImage.SIDE + left;
      Arrays.fill(pixels, start, start + side, (byte) 0);
    }
    return DigitImage.of(pixels);
  }
}
