package org.digitworkbench.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.jspecify.annotations.Nullable;

/**
 * Labelled images of 28 x 28 pixels in one block, or picked in any order, more than once too, from
 * two such blocks, whose pixels are shared; immutable.
 */
public final class ImageSet implements Images {

  public static final ImageSet EMPTY = new ImageSet(new byte[0], new byte[0]);

  private final Block block;
  private final Block more;
  private final int @Nullable [] order;
  private final int size;

  /** Some images; two blocks are counted through as if they were one. */
  private static final class Block {
    static final Block NONE = new Block(new PlainPixels(new byte[0]), new byte[0]);

    final Pixels pixels;
    final byte[] labels;

    Block(Pixels pixels, byte[] labels) {
      this.pixels = pixels;
      this.labels = labels;
    }
  }

  /**
   * @param pixels 784 for each image, row by row, 0 paper to 255 ink; not copied
   * @param labels one for each image, 0 to 9; not copied
   * @throws IllegalArgumentException if the lengths do not fit or a label is over 9
   */
  public ImageSet(byte[] pixels, byte[] labels) {
    this(new PlainPixels(pixels), labels);
    if (pixels.length != labels.length * DigitImage.SIZE) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for " + labels.length + " labels");
    }
  }

  /**
   * The same.
   *
   * @param pixels of as many images
   */
  ImageSet(Pixels pixels, byte[] labels) {
    this(new Block(pixels, labels), Block.NONE, null, labels.length);
    for (byte label : labels) {
      if (label < 0 || label >= NetworkSpec.CLASSES) {
        throw new IllegalArgumentException("label " + label);
      }
    }
  }

  private ImageSet(Block block, Block more, int @Nullable [] order, int size) {
    this.block = block;
    this.more = more;
    this.order = order;
    this.size = size;
  }

  /**
   * Images of two sets, each as often as its index is named.
   *
   * @param order of each image its index in the first set, or the first set's size and its index in
   *     the second; not copied
   * @throws IllegalArgumentException if one of the sets is picked itself
   * @throws IndexOutOfBoundsException if an index is of neither set
   */
  public static ImageSet picked(ImageSet first, ImageSet second, int[] order) {
    if (first.order != null || second.order != null) {
      throw new IllegalArgumentException("picked already");
    }
    int known = first.block.labels.length;
    if (first.size != known) {
      throw new IllegalArgumentException("not whole");
    }
    for (int index : order) {
      Objects.checkIndex(index, known + second.size);
    }
    return new ImageSet(first.block, second.block, order, order.length);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int label(int index) {
    int at = at(index);
    int known = block.labels.length;
    return at < known ? block.labels[at] : more.labels[at - known];
  }

  public DigitImage image(int index) {
    return DigitImage.of(pixels(index));
  }

  @Override
  public void copyScaled(int index, float[] table, float[] target, int offset) {
    int at = at(index);
    int known = block.labels.length;
    if (at < known) {
      block.pixels.copyScaled(at, table, target, offset);
    } else {
      more.pixels.copyScaled(at - known, table, target, offset);
    }
  }

  private int at(int index) {
    return order == null ? index : order[index];
  }

  private byte[] pixels(int index) {
    int at = at(index);
    int known = block.labels.length;
    return at < known ? block.pixels.image(at) : more.pixels.image(at - known);
  }

  /** How many images each of the ten classes has. */
  public int[] classCounts() {
    int[] counts = new int[NetworkSpec.CLASSES];
    for (int i = 0; i < size; i++) {
      counts[label(i)]++;
    }
    return counts;
  }

  /** The first {@code limit} images, sharing their pixels; all for 0 or a limit over the size. */
  public ImageSet first(int limit) {
    return limit == 0 || limit >= size ? this : new ImageSet(block, more, order, limit);
  }

  /** Each image once, where it comes first; the same set if none comes again. */
  public ImageSet distinct() {
    if (order == null) {
      return this;
    }
    BitSet seen = new BitSet();
    int[] once = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (!seen.get(order[i])) {
        seen.set(order[i]);
        once[count++] = order[i];
      }
    }
    return count == size ? this : new ImageSet(block, more, Arrays.copyOf(once, count), count);
  }

  /**
   * A copy of {@code count} images from index {@code from} on.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public ImageSet slice(int from, int count) {
    Objects.checkFromIndexSize(from, count, size);
    byte[] pixels = new byte[count * DigitImage.SIZE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(pixels(from + i), 0, pixels, i * DigitImage.SIZE, DigitImage.SIZE);
      labels[i] = (byte) label(from + i);
    }
    return new ImageSet(pixels, labels);
  }
}
