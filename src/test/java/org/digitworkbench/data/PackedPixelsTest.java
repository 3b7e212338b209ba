package org.digitworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;

class PackedPixelsTest {

  private static PackedPixels packed(List<byte[]> images) {
    PackedPixels.Packer packer = new PackedPixels.Packer(images.size());
    images.forEach(packer::add);
    return packer.packed();
  }

  private static byte[] blank() {
    return new byte[DigitImage.SIZE];
  }

  /** Paper and ink in turns, each up to so many pixels long, and some of the ink white. */
  private static byte[] random(Random random, int longest) {
    byte[] image = blank();
    boolean ink = random.nextBoolean();
    int at = 0;
    while (at < image.length) {
      int end = Math.min(image.length, at + 1 + random.nextInt(longest));
      for (; at < end; at++) {
        image[at] = (byte) (ink ? random.nextInt(256) : 0);
      }
      ink = !ink;
    }
    return image;
  }

  private static void assertSame(List<byte[]> images) {
    PackedPixels packed = packed(images);
    Pixels plain = new PlainPixels(joined(images));
    float[] table = new float[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = i - 7.5f;
    }

    assertThat(packed.size()).isEqualTo(images.size());
    for (int i = 0; i < images.size(); i++) {
      assertThat(packed.image(i)).as("image %d", i).isEqualTo(images.get(i));
      float[] expected = new float[DigitImage.SIZE + 5];
      float[] scaled = new float[DigitImage.SIZE + 5];
      plain.copyScaled(i, table, expected, 3);
      packed.copyScaled(i, table, scaled, 3);
      assertThat(scaled).as("inputs of image %d", i).isEqualTo(expected);
    }
  }

  private static byte[] joined(List<byte[]> images) {
    byte[] all = new byte[images.size() * DigitImage.SIZE];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i), 0, all, i * DigitImage.SIZE, DigitImage.SIZE);
    }
    return all;
  }

  @Test
  void imagesAreAsTheyWere() {
    Random random = new Random(1);
    List<byte[]> images = new ArrayList<>();
    for (int longest : new int[] {1, 2, 4, 20, 300, 700}) {
      for (int i = 0; i < 50; i++) {
        images.add(random(random, longest));
      }
    }
    assertSame(images);
  }

  @Test
  void soAreThoseAtTheEndsOfWhatAByteCounts() {
    List<byte[]> images = new ArrayList<>();
    images.add(blank());
    byte[] white = blank();
    Arrays.fill(white, (byte) 255);
    images.add(white);
    for (int first : new int[] {0, 254, 255, 256, 510, 511, 783}) {
      byte[] one = blank();
      one[first] = 1;
      images.add(one);
      byte[] rest = blank();
      Arrays.fill(rest, first, rest.length, (byte) 9);
      images.add(rest);
    }
    images.add(blank());
    assertSame(images);
  }
}
