package org.digitworkbench.ui.saving;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Pictures of nodes as PNG files. */
public final class PngPicture {

  /** Pixels of the picture for one of the window. */
  private static final double SCALE = 2;

  private PngPicture() {}

  /** The node as it is shown, at twice its size. Called on the FX thread. */
  public static WritableImage snapshot(Node node, Color background) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(SCALE, SCALE));
    parameters.setFill(background);
    return node.snapshot(parameters, null);
  }

  /** Copies the pixels, for the file to be made on any thread. */
  static Supplier<byte[]> of(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return () -> {
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(0, 0, width, height, pixels, 0, width);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        ImageIO.write(picture, "png", out);
      } catch (IOException e) {
        throw new UncheckedIOException("Memory does not fail", e);
      }
      return out.toByteArray();
    };
  }
}
