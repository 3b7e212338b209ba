package org.digitworkbench.data;

import java.util.Arrays;
import org.digitworkbench.domain.DigitImage;

/** One image after the other, as they are. */
final class PlainPixels implements Pixels {

  private final byte[] all;

  /**
   * @param all 784 for each image; not copied
   */
  PlainPixels(byte[] all) {
    this.all = all;
  }

  @Override
  public byte[] image(int index) {
    int from = index * DigitImage.SIZE;
    return Arrays.copyOfRange(all, from, from + DigitImage.SIZE);
  }

  @Override
  public void copyScaled(int index, float[] table, float[] target, int offset) {
    // A shuffled image is in no cache. To copy it as a whole waits for the memory once, to look
    // up one pixel after the other does so again and again.
    byte[] image = image(index);
    for (int i = 0; i < DigitImage.SIZE; i++) {
      target[offset + i] = table[image[i] & 0xff];
    }
  }
}
