package org.digitworkbench.drawings;

import java.util.Random;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;

/** Drawings to be kept. */
public final class Digits {

  private Digits() {}

  public static Drawing seven() {
    return Drawing.BLANK.withStroke(
        Stroke.of(new Point(70, 60), new Point(210.126, 62), new Point(120, 230)));
  }

  public static DigitImage image(Drawing drawing) {
    return DrawingImages.of(drawing).orElseThrow();
  }

  /** An image unlike any other of another seed, framed as MNIST's are. */
  static DigitImage image(int seed) {
    byte[] pixels = new byte[DigitImage.SIZE];
    Random random = new Random(seed);
    for (int y = 4; y < 24; y++) {
      for (int x = 8; x < 20; x++) {
        pixels[y * DigitImage.SIDE + x] = (byte) random.nextInt(256);
      }
    }
    pixels[10 * DigitImage.SIDE + 10] = (byte) 255;
    return DigitImage.of(pixels);
  }
}
