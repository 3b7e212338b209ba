package org.digitworkbench.ui.map;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image whose pixels are an array of ours, so that painting into it copies nothing. */
final class MapPixels {

  private final ImageView view = new ImageView();
  private int width;
  private int height;
  private IntBuffer pixels = IntBuffer.allocate(0);
  private PixelBuffer<IntBuffer> buffer = buffer(1, 1, IntBuffer.allocate(1));

  MapPixels() {
    view.setMouseTransparent(true);
  }

  ImageView view() {
    return view;
  }

  int width() {
    return width;
  }

  /** Premultiplied colours, row by row. */
  int[] array() {
    return pixels.array();
  }

  /**
   * Makes it as large as that.
   *
   * @param screenWidth in pixels of the screen
   * @param density pixels of the image for one of them
   */
  void resize(double screenWidth, double screenHeight, double density) {
    int newWidth = (int) Math.max(1, Math.floor(screenWidth * density));
    int newHeight = (int) Math.max(1, Math.floor(screenHeight * density));
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      pixels = IntBuffer.allocate(width * height);
      buffer = buffer(width, height, pixels);
      view.setImage(new WritableImage(buffer));
    }
    view.setFitWidth(width / density);
    view.setFitHeight(height / density);
  }

  /** Shows what was painted. */
  void show() {
    buffer.updateBuffer(_ -> null);
  }

  private static PixelBuffer<IntBuffer> buffer(int width, int height, IntBuffer pixels) {
    return new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
  }
}
