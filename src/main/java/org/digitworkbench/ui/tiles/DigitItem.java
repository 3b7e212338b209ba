package org.digitworkbench.ui.tiles;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.digitworkbench.domain.DigitImage;

/**
 * One image of a {@link DigitGrid}.
 *
 * @param index of the image where it comes from, such as in the test images
 * @param caption shown below, such as "9 (4)": predicted 9, true 4
 */
public record DigitItem(int index, DigitImage image, String caption, Mark mark) {

  /** How the caption is coloured. */
  public enum Mark {
    NEUTRAL,
    RIGHT,
    WRONG
  }

  /**
   * A list whose items are made when they are asked for, each time anew, so that a whole data set
   * costs nothing until it is scrolled into view.
   *
   * @param maker makes the item of a position from 0 to {@code size - 1}
   */
  public static List<DigitItem> lazily(int size, IntFunction<DigitItem> maker) {
    return new Lazy(size, maker);
  }

  private static final class Lazy extends AbstractList<DigitItem> implements RandomAccess {

    private final int size;
    private final IntFunction<DigitItem> maker;

    Lazy(int size, IntFunction<DigitItem> maker) {
      this.size = size;
      this.maker = maker;
    }

    @Override
    public DigitItem get(int position) {
      return maker.apply(Objects.checkIndex(position, size));
    }

    @Override
    public int size() {
      return size;
    }

    /** Two lists are the same only if they are one: to compare items would make them all. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
