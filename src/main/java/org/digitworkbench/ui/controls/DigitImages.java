package org.digitworkbench.ui.controls;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.digitworkbench.domain.DigitImage;

/** Turns a digit into pixels: white ink on black, in both themes, as MNIST is always shown. */
public final class DigitImages {

  private static final PixelFormat<java.nio.ByteBuffer> GREY =
      PixelFormat.createByteIndexedInstance(greys());

  private DigitImages() {}

  /** An image of 28 x 28 pixels; shown larger without smoothing it stays crisp. */
  public static WritableImage toImage(DigitImage digit) {
    WritableImage image = new WritableImage(DigitImage.SIDE, DigitImage.SIDE);
    write(digit, image);
    return image;
  }

  /** Writes the digit over an image of at least 28 x 28 pixels. */
  static void write(DigitImage digit, WritableImage image) {
    image
        .getPixelWriter()
        .setPixels(
            0, 0, DigitImage.SIDE, DigitImage.SIDE, GREY, digit.toBytes(), 0, DigitImage.SIDE);
  }

  private static int[] greys() {
    int[] colors = new int[256];
    for (int grey = 0; grey < colors.length; grey++) {
      colors[grey] = 0xff000000 | grey << 16 | grey << 8 | grey;
    }
    return colors;
  }
}
