package org.digitworkbench.data;

import java.util.Arrays;
import java.util.Objects;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;

/** Labelled images of 28 x 28 pixels in one block of bytes; immutable. */
public final class ImageSet implements Images {

  private final byte[] pixels;
  private final byte[] labels;
  private final int size;

  /**
   * @param pixels 784 for each image, row by row, 0 paper to 255 ink; not copied
   * @param labels one for each image, 0 to 9; not copied
   * @throws IllegalArgumentException if the lengths do not fit or a label is over 9
   */
  public ImageSet(byte[] pixels, byte[] labels) {
    this(pixels, labels, labels.length);
    if (pixels.length != labels.length * DigitImage.SIZE) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for " + labels.length + " labels");
    }
    for (byte label : labels) {
      if (label < 0 || label >= NetworkSpec.CLASSES) {
        throw new IllegalArgumentException("label " + label);
      }
    }
  }

  private ImageSet(byte[] pixels, byte[] labels, int size) {
    this.pixels = pixels;
    this.labels = labels;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int label(int index) {
    return labels[index];
  }

  public DigitImage image(int index) {
    int from = index * DigitImage.SIZE;
    return DigitImage.of(Arrays.copyOfRange(pixels, from, from + DigitImage.SIZE));
  }

  @Override
  public void copyScaled(int index, float[] table, float[] target, int offset) {
    int from = index * DigitImage.SIZE;
    // A shuffled image is in no cache. To copy it as a whole waits for the memory once, to look up
    // one pixel after the other does so again and again.
    byte[] image = Arrays.copyOfRange(pixels, from, from + DigitImage.SIZE);
    for (int i = 0; i < DigitImage.SIZE; i++) {
      target[offset + i] = table[image[i] & 0xff];
    }
  }

  /** How many images each of the ten classes has. */
  public int[] classCounts() {
    int[] counts = new int[NetworkSpec.CLASSES];
    for (int i = 0; i < size; i++) {
      counts[labels[i]]++;
    }
    return counts;
  }

  /** The first {@code limit} images, sharing their pixels; all for 0 or a limit over the size. */
  public ImageSet first(int limit) {
    return limit == 0 || limit >= size ? this : new ImageSet(pixels, labels, limit);
  }

  /**
   * A copy of {@code count} images from index {@code from} on.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public ImageSet slice(int from, int count) {
    Objects.checkFromIndexSize(from, count, size);
    return new ImageSet(
        Arrays.copyOfRange(pixels, from * DigitImage.SIZE, (from + count) * DigitImage.SIZE),
        Arrays.copyOfRange(labels, from, from + count));
  }
}
