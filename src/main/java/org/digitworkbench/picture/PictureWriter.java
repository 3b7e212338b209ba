package org.digitworkbench.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;

/** Encodes drawings as pictures, dark ink on white, and images as networks see them. */
public final class PictureWriter {

  private PictureWriter() {}

  /** A grey PNG of the raster's size. */
  public static byte[] png(GreyRaster raster) {
    return png(raster.width(), raster.height(), (x, y) -> 255 - raster.ink(x, y));
  }

  /** A grey PNG of 28 x 28 pixels, light ink on black as in MNIST. */
  public static byte[] png(DigitImage image) {
    return png(DigitImage.SIDE, DigitImage.SIDE, (x, y) -> image.pixel(y, x));
  }

  private static byte[] png(int width, int height, IntBinaryOperator light) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.getRaster().setSample(x, y, 0, light.applyAsInt(x, y));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** The strokes as an SVG of 280 x 280 units, crisp at any size. */
  public static byte[] svg(Drawing drawing) {
    int side = Drawing.SIDE;
    StringBuilder text =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%1$d" height="%1$d">
            <rect width="%1$d" height="%1$d" fill="#fff"/>
            <g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">
            """
                .formatted(side));
    for (Stroke stroke : drawing.strokes()) {
      text.append("<path stroke-width=\"%s\" d=\"".formatted(number(stroke.width())));
      append(text, stroke.points());
      text.append("\"/>\n");
    }
    return text.append("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, List<Point> points) {
    for (int i = 0; i < points.size(); i++) {
      text.append(i == 0 ? "M" : "L");
      text.append(number(points.get(i).x())).append(' ').append(number(points.get(i).y()));
    }
    if (points.size() == 1) {
      // A line to itself: its round cap is the dot.
      text.append("h0");
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }
}
