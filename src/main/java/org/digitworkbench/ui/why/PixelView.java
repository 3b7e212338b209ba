package org.digitworkbench.ui.why;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Shows a picture pixel by pixel. */
final class PixelView extends ImageView {

  private @Nullable WritableImage image;

  PixelView() {
    setSmooth(false);
  }

  void show(Pixels pixels) {
    WritableImage target = image;
    if (target == null
        || (int) target.getWidth() != pixels.width()
        || (int) target.getHeight() != pixels.height()) {
      target = new WritableImage(pixels.width(), pixels.height());
      image = target;
      setImage(target);
    }
    // Opaque or 0: the same with and without premultiplied alpha, and the former is copied as it
    // is.
    target
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbPreInstance(),
            pixels.argb(),
            0,
            pixels.width());
  }
}
