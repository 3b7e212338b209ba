package org.digitworkbench.data;

import java.util.Arrays;
import org.digitworkbench.domain.DigitImage;

/**
 * Images without the paper between their ink, in a quarter of the memory for MNIST: of each run of
 * ink how many pixels of paper are before it, how many it has, and these. Paper at the end of an
 * image is left out.
 */
final class PackedPixels implements Pixels {

  /** Most that a byte can count; what is longer is several runs, some of them without ink. */
  private static final int MOST = 255;

  /** So little paper between ink costs no more as pixels of a run than as a run of its own. */
  private static final int GAP = 2;

  private final byte[] runs;

  /** Where the runs of each image begin, and where those of the last one end. */
  private final int[] starts;

  private PackedPixels(byte[] runs, int[] starts) {
    this.runs = runs;
    this.starts = starts;
  }

  /** How many images there are. */
  int size() {
    return starts.length - 1;
  }

  @Override
  public byte[] image(int index) {
    byte[] image = new byte[DigitImage.SIZE];
    int pixel = 0;
    int at = starts[index];
    int end = starts[index + 1];
    while (at < end) {
      pixel += runs[at] & 0xff;
      int length = runs[at + 1] & 0xff;
      System.arraycopy(runs, at + 2, image, pixel, length);
      pixel += length;
      at += 2 + length;
    }
    return image;
  }

  @Override
  public void copyScaled(int index, float[] table, float[] target, int offset) {
    Arrays.fill(target, offset, offset + DigitImage.SIZE, table[0]);
    int pixel = offset;
    int at = starts[index];
    int end = starts[index + 1];
    while (at < end) {
      pixel += runs[at] & 0xff;
      int to = at + 2 + (runs[at + 1] & 0xff);
      for (at += 2; at < to; at++) {
        target[pixel++] = table[runs[at] & 0xff];
      }
    }
  }

  /** Packs one image after the other. */
  static final class Packer {

    private final int[] starts;
    private byte[] runs;
    private int images;
    private int length;

    /**
     * @param size how many images there will be
     */
    Packer(int size) {
      starts = new int[size + 1];
      runs = new byte[DigitImage.SIZE];
    }

    /**
     * Adds the next image.
     *
     * @param image 784 pixels; not kept
     */
    void add(byte[] image) {
      int known = 0;
      int ink = next(image, 0);
      while (ink < DigitImage.SIZE) {
        int end = end(image, ink);
        for (; ink - known > MOST; known += MOST) {
          run(image, known + MOST, MOST, 0);
        }
        run(image, ink, ink - known, end - ink);
        known = end;
        ink = next(image, end);
      }
      images++;
      starts[images] = length;
    }

    /** What was added. */
    PackedPixels packed() {
      return new PackedPixels(Arrays.copyOf(runs, length), Arrays.copyOf(starts, images + 1));
    }

    private void run(byte[] image, int from, int paper, int count) {
      if (runs.length < length + 2 + count) {
        runs = Arrays.copyOf(runs, Math.max(runs.length + runs.length / 2, length + 2 + count));
      }
      runs[length++] = (byte) paper;
      runs[length++] = (byte) count;
      System.arraycopy(image, from, runs, length, count);
      length += count;
    }

    private static int next(byte[] image, int from) {
      int at = from;
      while (at < image.length && image[at] == 0) {
        at++;
      }
      return at;
    }

    /** Where the run ends that begins there. */
    private static int end(byte[] image, int from) {
      int most = Math.min(from + MOST, image.length);
      int end = from + 1;
      int at = end;
      while (at < most && at - end <= GAP) {
        if (image[at] != 0) {
          end = at + 1;
        }
        at++;
      }
      return end;
    }
  }
}
