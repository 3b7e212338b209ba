package org.digitworkbench.ui.tiles;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.digitworkbench.domain.DigitImage;

/** Turns a digit into pixels: white ink on black, in both themes, as MNIST is always shown. */
final class DigitImages {

  private static final PixelFormat<java.nio.ByteBuffer> GREY =
      PixelFormat.createByteIndexedInstance(greys());

  private DigitImages() {}

  /** An image in which each pixel of the digit is a square of that side. */
  static WritableImage enlarged(int factor) {
    return new WritableImage(DigitImage.SIDE * factor, DigitImage.SIDE * factor);
  }

  /** Writes the digit over an image of that factor. */
  static void write(DigitImage digit, WritableImage image, int factor) {
    int side = DigitImage.SIDE * factor;
    byte[] pixels = digit.toBytes();
    byte[] squares = new byte[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        squares[row * side + column] = pixels[row / factor * DigitImage.SIDE + column / factor];
      }
    }
    image.getPixelWriter().setPixels(0, 0, side, side, GREY, squares, 0, side);
  }

  private static int[] greys() {
    int[] colors = new int[256];
    for (int grey = 0; grey < colors.length; grey++) {
      colors[grey] = 0xff000000 | grey << 16 | grey << 8 | grey;
    }
    return colors;
  }
}
