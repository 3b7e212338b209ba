package org.digitworkbench.ui.draw;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.digitworkbench.ink.GreyRaster;

/** Ink as an image. */
final class InkImage {

  private static final PixelFormat<ByteBuffer> DARK_ON_WHITE = greys(ink -> 255 - ink);
  private static final PixelFormat<ByteBuffer> WHITE_ON_BLACK = greys(ink -> ink);

  private InkImage() {}

  /** Dark on white. */
  static Image of(GreyRaster raster) {
    WritableImage image = new WritableImage(raster.width(), raster.height());
    write(raster, image, DARK_ON_WHITE);
    return image;
  }

  /** From light: 0 is black, 255 is white. */
  static Image ofLight(GreyRaster raster) {
    WritableImage image = new WritableImage(raster.width(), raster.height());
    writeLight(raster, image);
    return image;
  }

  /** Writes the ink, white on black, over an image of the same size. */
  static void writeLight(GreyRaster raster, WritableImage image) {
    write(raster, image, WHITE_ON_BLACK);
  }

  private static void write(
      GreyRaster raster, WritableImage image, PixelFormat<ByteBuffer> format) {
    int width = raster.width();
    image
        .getPixelWriter()
        .setPixels(0, 0, width, raster.height(), format, raster.toBytes(), 0, width);
  }

  private static PixelFormat<ByteBuffer> greys(IntUnaryOperator grey) {
    return PixelFormat.createByteIndexedInstance(
        IntStream.range(0, 256).map(ink -> 0xff000000 | grey.applyAsInt(ink) * 0x010101).toArray());
  }
}
