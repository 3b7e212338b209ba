package org.digitworkbench.ui.inside;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.digitworkbench.ui.inside.NetworkPainter.Part;

/** An image on the screen whose pixels are copied from an array, as far as they have changed. */
final class PixelScreen {

  private final ImageView view = new ImageView();
  private int width;
  private int height;
  private PixelBuffer<IntBuffer> buffer = buffer(1, 1);

  PixelScreen() {
    view.setMouseTransparent(true);
    view.setSmooth(false);
  }

  ImageView view() {
    return view;
  }

  /**
   * Shows a picture in which that part is new; if the size is new, all of it.
   *
   * @param pixels of the whole picture, row by row
   */
  void show(int[] pixels, Frame frame, Part part) {
    Part copied = part;
    if (frame.width() != width || frame.height() != height) {
      width = frame.width();
      height = frame.height();
      buffer = buffer(width, height);
      view.setImage(new WritableImage(buffer));
      copied = new Part(0, 0, width, height);
    }
    view.setFitWidth(width / frame.density());
    view.setFitHeight(height / frame.density());
    if (copied.isEmpty()) {
      return;
    }
    int[] target = buffer.getBuffer().array();
    int length = copied.right() - copied.left();
    for (int y = copied.top(); y < copied.bottom(); y++) {
      int from = y * width + copied.left();
      System.arraycopy(pixels, from, target, from, length);
    }
    Rectangle2D changed =
        new Rectangle2D(
            copied.left(), copied.top(), length, (double) copied.bottom() - copied.top());
    buffer.updateBuffer(_ -> changed);
  }

  private static PixelBuffer<IntBuffer> buffer(int width, int height) {
    return new PixelBuffer<>(
        width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
  }
}
