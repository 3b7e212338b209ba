package org.digitworkbench.ink;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.digitworkbench.domain.DigitImage;

/** The first test images of MNIST, and pictures of them as somebody else would make them. */
public final class RealDigits {

  private RealDigits() {}

  public static List<DigitImage> first(int count) throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            new FileInputStream("assets/datasets/mnist/t10k-images-idx3-ubyte.gz"))) {
      in.skipNBytes(16);
      List<DigitImage> images = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        images.add(DigitImage.of(in.readNBytes(DigitImage.SIZE)));
      }
      return images;
    }
  }

  /** The image with each pixel as a square of {@code scale}, on a canvas of 280 x 280. */
  public static GreyRaster enlarged(DigitImage image, int scale, int left, int top) {
    byte[] ink = new byte[Drawing.SIDE * Drawing.SIDE];
    for (int y = 0; y < DigitImage.SIDE * scale; y++) {
      for (int x = 0; x < DigitImage.SIDE * scale; x++) {
        int column = left + x;
        int row = top + y;
        if (column >= 0 && column < Drawing.SIDE && row >= 0 && row < Drawing.SIDE) {
          ink[row * Drawing.SIDE + column] = (byte) image.pixel(y / scale, x / scale);
        }
      }
    }
    return GreyRaster.of(Drawing.SIDE, Drawing.SIDE, ink);
  }

  /** Ink that differs between the two, as a share of the first one's ink. */
  public static double difference(DigitImage a, DigitImage b) {
    double difference = 0;
    double ink = 0;
    for (int y = 0; y < DigitImage.SIDE; y++) {
      for (int x = 0; x < DigitImage.SIDE; x++) {
        difference += Math.abs(a.pixel(y, x) - b.pixel(y, x));
        ink += a.pixel(y, x);
      }
    }
    return difference / ink;
  }
}
