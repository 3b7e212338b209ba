package org.digitworkbench.ui.draw;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.digitworkbench.ink.GreyRaster;

/** Ink as an image, dark on white. */
final class InkImage {

  private static final PixelFormat<ByteBuffer> DARK_ON_WHITE =
      PixelFormat.createByteIndexedInstance(
          IntStream.range(0, 256).map(ink -> 0xff000000 | (255 - ink) * 0x010101).toArray());

  private InkImage() {}

  static Image of(GreyRaster raster) {
    WritableImage image = new WritableImage(raster.width(), raster.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            raster.width(),
            raster.height(),
            DARK_ON_WHITE,
            raster.toBytes(),
            0,
            raster.width());
    return image;
  }
}
