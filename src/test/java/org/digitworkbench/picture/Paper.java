package org.digitworkbench.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.GreyRaster;

/** A sheet to put ink on, and the photograph that somebody takes of it. */
public final class Paper {

  private final int width;
  private final int height;
  private final double[] ink;

  public Paper(int width, int height) {
    this.width = width;
    this.height = height;
    this.ink = new double[width * height];
  }

  /** Copies a digit, smoothly enlarged so that its 28 pixels are {@code side} ones. */
  public Paper put(DigitImage digit, int left, int top, int side) {
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double value = at(digit, (x + 0.5) * 28 / side - 0.5, (y + 0.5) * 28 / side - 0.5) / 255;
        // Steeper edges than MNIST's, whose blur is a fifth of a stroke.
        darken(left + x, top + y, Math.clamp(2.5 * (value - 0.3), 0, 1));
      }
    }
    return this;
  }

  /** The digits in a row, {@code step} pixels apart. */
  public Paper row(List<DigitImage> digits, int left, int top, int side, int step) {
    for (int i = 0; i < digits.size(); i++) {
      put(digits.get(i), left + i * step, top, side);
    }
    return this;
  }

  public Paper block(int left, int top, int width, int height, double strength) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        darken(x, y, strength);
      }
    }
    return this;
  }

  private void darken(int x, int y, double strength) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      ink[y * width + x] = Math.max(ink[y * width + x], strength);
    }
  }

  /** The ink without any light, 0 to 255. */
  public GreyRaster raster() {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 * ink[i]);
    }
    return GreyRaster.of(width, height, pixels);
  }

  /**
   * A photograph with grain.
   *
   * @param darkInk or chalk on a board
   * @param falloff how much less light there is at the lower right corner than at the upper left, 0
   *     to 1
   */
  public BufferedImage photograph(boolean darkInk, double falloff) {
    Random random = new Random(11);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < ink.length; i++) {
      int x = i % width;
      int y = i / width;
      double light = 1 - falloff * ((double) x / width + (double) y / height) / 2;
      double paper = darkInk ? 235 : 60;
      double pen = darkInk ? 50 : 225;
      double level = light * (paper + (pen - paper) * ink[i]) + 3 * random.nextGaussian();
      picture.getRaster().setSample(x, y, 0, Math.clamp((int) level, 0, 255));
    }
    return picture;
  }

  /** The photograph in a new file, a PNG or a JPEG. */
  public Path save(Path folder, String format, boolean darkInk, double falloff) throws IOException {
    Path file = Files.createTempFile(folder, "paper", "." + format);
    ImageIO.write(photograph(darkInk, falloff), format, file.toFile());
    return file;
  }

  private static double at(DigitImage digit, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double u = x - left;
    double v = y - top;
    return pixel(digit, left, top) * (1 - u) * (1 - v)
        + pixel(digit, left + 1, top) * u * (1 - v)
        + pixel(digit, left, top + 1) * (1 - u) * v
        + pixel(digit, left + 1, top + 1) * u * v;
  }

  private static int pixel(DigitImage digit, int x, int y) {
    return x < 0 || y < 0 || x > 27 || y > 27 ? 0 : digit.pixel(y, x);
  }
}
