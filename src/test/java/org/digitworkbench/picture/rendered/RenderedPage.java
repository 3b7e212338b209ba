package org.digitworkbench.picture.rendered;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.picture.rendered.PageKind.Look;

/**
 * A page of digits as a camera might have seen it, rendered; the same for the same seed. What is
 * written on it are images of real digits, so the truth is known.
 */
public final class RenderedPage {

  /** Of the page, in millimetres. */
  private static final double PAGE_WIDTH = 180;

  private static final double PAGE_HEIGHT = 130;

  /** Of a printed line and of the side of a digit's 28 pixels, likewise. */
  private static final double LINE = 0.28;

  private static final double DIGIT = 15;

  private static final double[] PAPER = {0.97, 0.96, 0.93};
  private static final double[] TABLE = {0.36, 0.27, 0.2};

  private final Look look;
  private final Random random;
  private final int width;
  private final int height;
  private final double scale;
  private final int pageWidth;
  private final int pageHeight;

  /** Light that the page reflects: red, green and blue. */
  private final float[][] page;

  private final StringBuilder text = new StringBuilder();
  private final double shadowAt;
  private final double shadowSlope;
  private final int quarters;

  /** A digit and what it is. */
  public record Written(DigitImage image, int label) {}

  /**
   * @param digits to choose from; none for a blank page
   * @param side longer side of the photograph in pixels, 3/4 of it is the other one
   */
  public RenderedPage(PageKind kind, List<Written> digits, long seed, int side) {
    look = kind.look();
    random = new Random(31 * seed + kind.name().hashCode());
    width = side;
    height = side * 3 / 4;
    scale = side / (look.table ? 240.0 : PAGE_WIDTH);
    pageWidth = (int) (PAGE_WIDTH * scale);
    pageHeight = (int) (PAGE_HEIGHT * scale);
    page = new float[3][pageWidth * pageHeight];
    shadowAt = 0.35 + 0.3 * random.nextDouble();
    shadowSlope = random.nextDouble() - 0.5;
    quarters = look.turned ? 1 + random.nextInt(3) : 0;
    paper();
    rule();
    if (!digits.isEmpty()) {
      write(digits);
    }
  }

  /** The digits on it, line by line. */
  public String text() {
    return text.toString();
  }

  private void paper() {
    for (int i = 0; i < pageWidth * pageHeight; i++) {
      double grain = 1 + 0.006 * random.nextGaussian();
      for (int colour = 0; colour < 3; colour++) {
        page[colour][i] = (float) (PAPER[colour] * grain);
      }
    }
  }

  private void rule() {
    double offset = 2 + 3 * random.nextDouble();
    if (look.rulingDown > 0) {
      for (double at = offset; at < PAGE_HEIGHT; at += look.rulingDown) {
        line(at, true, look.lineTint);
      }
    }
    if (look.rulingAcross > 0) {
      for (double at = offset; at < PAGE_WIDTH; at += look.rulingAcross) {
        line(at, false, look.lineTint);
      }
    }
    if (look.margin) {
      line(18, false, new double[] {0.2, 1, 1});
    }
  }

  private void line(double at, boolean level, double[] tint) {
    double middle = at * scale;
    double half = LINE * scale / 2;
    int length = level ? pageWidth : pageHeight;
    int limit = level ? pageHeight : pageWidth;
    for (int across = (int) (middle - half - 1); across <= middle + half + 1; across++) {
      double coverage = Math.clamp(half + 0.5 - Math.abs(across + 0.5 - middle), 0, 1);
      for (int along = 0; across >= 0 && across < limit && along < length; along++) {
        int i = level ? across * pageWidth + along : along * pageWidth + across;
        double darkness = look.lineDarkness * coverage * (0.9 + 0.2 * random.nextDouble());
        for (int colour = 0; colour < 3; colour++) {
          page[colour][i] *= (float) (1 - Math.min(1, darkness * tint[colour]));
        }
      }
    }
  }

  private void write(List<Written> digits) {
    double stepDown = (PAGE_HEIGHT - 20) / look.rows;
    double stepAcross = 26;
    double left = look.columns == 1 ? 70 + 40 * random.nextDouble() : 22;
    for (int row = 0; row < look.rows; row++) {
      for (int column = 0; column < look.columns; column++) {
        Written digit = digits.get(random.nextInt(digits.size()));
        text.append(digit.label());
        double size = DIGIT * (0.85 + 0.3 * random.nextDouble());
        double x = left + stepAcross * column + 3 * random.nextDouble();
        double y = 10 + stepDown * (row + 0.5) - size / 2 + 2 * random.nextDouble();
        put(digit.image(), x * scale, y * scale, size * scale);
      }
    }
  }

  private void put(DigitImage digit, double left, double top, double side) {
    for (int y = (int) top; y < Math.min(pageHeight, top + side); y++) {
      for (int x = (int) left; x < Math.min(pageWidth, left + side); x++) {
        double value = at(digit, (x - left) * 28 / side - 0.5, (y - top) * 28 / side - 0.5) / 255;
        double coverage = Math.clamp(2.5 * (value - 0.3), 0, 1);
        if (look.pencil) {
          coverage *= 0.7 + 0.3 * random.nextDouble();
        }
        int i = y * pageWidth + x;
        for (int colour = 0; colour < 3; colour++) {
          float ink = (float) Math.min(page[colour][i], look.ink * (colour == 2 ? 1.15 : 1));
          page[colour][i] += (float) coverage * (ink - page[colour][i]);
        }
      }
    }
  }

  private static double at(DigitImage digit, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double u = x - left;
    double v = y - top;
    return (pixel(digit, left, top) * (1 - u) + pixel(digit, left + 1, top) * u) * (1 - v)
        + (pixel(digit, left, top + 1) * (1 - u) + pixel(digit, left + 1, top + 1) * u) * v;
  }

  private static int pixel(DigitImage digit, int x, int y) {
    return x < 0 || y < 0 || x > 27 || y > 27 ? 0 : digit.pixel(y, x);
  }

  /** The photograph, as a JPEG of usual quality. */
  public byte[] jpeg() throws IOException {
    return jpeg(photograph());
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(0.85f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private BufferedImage photograph() {
    boolean sideways = quarters % 2 == 1;
    BufferedImage picture =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    Projection projection = projection();
    double[] place = new double[2];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        projection.toPage(x + 0.5, y + 0.5, place);
        double light = light((double) x / width, (double) y / height);
        double noise = look.noise * random.nextGaussian();
        int rgb = 0;
        for (int colour = 0; colour < 3; colour++) {
          double reflected = reflected(colour, place[0] - 0.5, place[1] - 0.5);
          int level = (int) Math.clamp(Math.round(255 * light * reflected + noise), 0L, 255L);
          rgb = rgb << 8 | level;
        }
        switch (quarters) {
          case 1 -> picture.setRGB(height - 1 - y, x, rgb);
          case 2 -> picture.setRGB(width - 1 - x, height - 1 - y, rgb);
          case 3 -> picture.setRGB(y, width - 1 - x, rgb);
          default -> picture.setRGB(x, y, rgb);
        }
      }
    }
    return picture;
  }

  /** The page in the middle, turned a little and tilted away at its upper edge. */
  private Projection projection() {
    double[] x = new double[4];
    double[] y = new double[4];
    double angle = Math.toRadians(look.degrees * (0.7 + 0.6 * random.nextDouble()));
    // A page that fills the picture still does when it is turned.
    double zoom = look.table ? 1 : 1 + Math.abs(Math.sin(angle));
    for (int i = 0; i < 4; i++) {
      double u = (i == 0 || i == 3 ? -0.5 : 0.5) * pageWidth * zoom;
      double v = (i < 2 ? -0.5 : 0.5) * pageHeight * zoom;
      double narrowed = i < 2 ? 1 - look.tilt : 1;
      x[i] = width / 2.0 + (u * Math.cos(angle) - v * Math.sin(angle)) * narrowed;
      y[i] = height / 2.0 + (u * Math.sin(angle) + v * Math.cos(angle)) * narrowed;
    }
    return new Projection(x, y, pageWidth, pageHeight);
  }

  private double light(double x, double y) {
    double light = look.exposure * (1 - look.falloff * (0.6 * x + 0.4 * y));
    if (look.shadow > 0) {
      double beyond = (x - shadowAt - shadowSlope * (y - 0.5)) / 0.008;
      light *= 1 - look.shadow * Math.clamp(beyond + 0.5, 0, 1);
    }
    return light;
  }

  private double reflected(int colour, double x, double y) {
    if (x < 0 || y < 0 || x >= pageWidth - 1 || y >= pageHeight - 1) {
      if (!look.table) {
        return PAPER[colour];
      }
      double grain = Math.sin(0.11 * y * 8 / scale + 2 * Math.sin(0.013 * x * 8 / scale));
      return TABLE[colour] * (1 + 0.12 * grain);
    }
    int left = (int) x;
    int top = (int) y;
    double u = x - left;
    double v = y - top;
    float[] of = page[colour];
    int i = top * pageWidth + left;
    return (of[i] * (1 - u) + of[i + 1] * u) * (1 - v)
        + (of[i + pageWidth] * (1 - u) + of[i + pageWidth + 1] * u) * v;
  }

  /** The images with their labels. */
  public static List<Written> written(List<DigitImage> images, byte[] labels) {
    List<Written> written = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      written.add(new Written(images.get(i), labels[i]));
    }
    return written;
  }
}
