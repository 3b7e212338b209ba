package org.digitworkbench.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ink.AreaResampler;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.paper.PaperSteps;

/**
 * Reads PNG and JPEG files of digits, dark ink on light or light on dark, with or without alpha,
 * photographs in uneven light too. Files are not trusted: their size, their kind by content, and
 * their width and height are checked before a pixel is decoded, and very large pictures are thinned
 * out while they are decoded. Of several pictures in a file, the first is read.
 */
public final class PictureReader {

  /** Most pixels of a picture, twice those of the largest cameras. */
  public static final long MAX_PIXELS = 400_000_000;

  /** Larger pictures are reduced to about this many pixels: digits need no more. */
  public static final int WORKING_SIDE = 2048;

  /** Longest side; the decoders hold whole rows. */
  private static final int MAX_SIDE = 65_535;

  private static final int MAX_BYTES = 128 << 20;

  /** Pixels to decode at once; of a larger picture, only every second, third ... is kept. */
  private static final long DECODED_PIXELS = 24_000_000;

  /** A JPEG in several scans is held whole, in coefficients of 2 bytes, by the decoder itself. */
  private static final long MAX_PIXELS_IN_SCANS = 64_000_000;

  /** A progressive JPEG may say of each scan "the whole picture again"; real ones have about 10. */
  private static final long MAX_PAINTED = 3_000_000_000L;

  private PictureReader() {}

  /** The colours of a picture that has been decoded by somebody else. */
  @FunctionalInterface
  public interface Rows {
    /**
     * Puts the pixels of a row into the array.
     *
     * @param argb as long as the picture is wide; alpha, red, green and blue, 8 bits each, alpha
     *     not multiplied in
     */
    void read(int y, int[] argb);
  }

  /**
   * A picture, upright as its Exif data say; without any ink if it is of one colour.
   *
   * @throws WorkbenchException if the file cannot be read, is too large, is no PNG or JPEG, or is
   *     damaged
   */
  public static Picture open(Path file) {
    return open(file, PaperSteps.ALL);
  }

  /** Likewise, with those steps taken between light and ink. */
  public static Picture open(Path file, PaperSteps steps) {
    Decoded decoded = decode(file);
    boolean upright = decoded.orientation() < 5;
    return picture(
        upright ? decoded.width() : decoded.height(),
        upright ? decoded.height() : decoded.width(),
        decoded.light(),
        decoded.orientation(),
        steps);
  }

  /**
   * The image that a network sees of a picture of one digit; empty if there is no ink. A picture of
   * 28 x 28 pixels in light ink on black is taken for one that has been framed already, as MNIST's
   * are, and left as it is.
   *
   * @throws WorkbenchException as {@link #open}
   */
  public static Optional<DigitImage> digit(Path file) {
    Decoded decoded = decode(file);
    if (decoded.isFramed()) {
      return Optional.of(DigitImage.of(decoded.light().toBytes()));
    }
    Picture picture =
        picture(
            decoded.width(),
            decoded.height(),
            decoded.light(),
            decoded.orientation(),
            PaperSteps.ALL);
    return Framing.steps(picture.ink(), Preprocessing.ALL).map(FramingSteps::image);
  }

  /**
   * The light of a picture before it is turned upright.
   *
   * @param width of the picture itself, of which the light may have fewer pixels
   * @param orientation as Exif numbers them, 1 to 8
   */
  private record Decoded(int width, int height, GreyRaster light, int orientation) {

    private static final int DARK = 64;
    private static final int LIGHT = 128;

    /** Whether it is 28 x 28, black at the corners and mostly at the border, with some ink. */
    boolean isFramed() {
      int last = DigitImage.SIDE - 1;
      if (width != DigitImage.SIDE || height != DigitImage.SIDE || orientation != 1) {
        return false;
      }
      int dark = 0;
      int light = 0;
      for (int i = 0; i < DigitImage.SIZE; i++) {
        int x = i % DigitImage.SIDE;
        int y = i / DigitImage.SIDE;
        int level = this.light.ink(x, y);
        light += level >= LIGHT ? 1 : 0;
        dark += (x == 0 || y == 0 || x == last || y == last) && level < DARK ? 1 : 0;
      }
      return light > 0 && dark > 2 * last && hasDarkCorners(last);
    }

    private boolean hasDarkCorners(int last) {
      return Math.max(
              Math.max(light.ink(0, 0), light.ink(last, 0)),
              Math.max(light.ink(0, last), light.ink(last, last)))
          < DARK;
    }
  }

  private static Decoded decode(Path file) {
    byte[] content = readBytes(file);
    boolean jpeg = isJpeg(content);
    if (!jpeg && !startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      throw new WorkbenchException(
          "%s is not a PNG or JPEG picture; save it as one of these.".formatted(file));
    }
    JpegStructure structure = jpeg ? JpegStructure.of(content) : null;
    if (structure != null && !structure.isWhole()) {
      throw new WorkbenchException(damaged(file));
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
    try (ImageInputStream in = new BytesInput(content)) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      requireReadable(file, width, height, structure == null ? 1 : structure.scans());
      ImageReadParam parameters = reader.getDefaultReadParam();
      int step = step(width, height);
      parameters.setSourceSubsampling(step, step, 0, 0);
      GreyRaster light = Luminance.of(reader.read(0, parameters));
      return new Decoded(width, height, light, structure == null ? 1 : structure.orientation());
    } catch (WorkbenchException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // ImageIO's readers meet damaged files with many kinds of unchecked exceptions.
      throw new WorkbenchException(damaged(file), e);
    } finally {
      reader.dispose();
    }
  }

  /**
   * A picture that is in memory already, such as one from the clipboard.
   *
   * @throws WorkbenchException if it has more than {@link #MAX_PIXELS}
   */
  public static Picture of(int width, int height, Rows rows) {
    requirePixels("The picture", width, height, MAX_PIXELS);
    int step = step(width, height);
    int across = Math.ceilDiv(width, step);
    BufferedImage kept =
        new BufferedImage(across, Math.ceilDiv(height, step), BufferedImage.TYPE_INT_ARGB);
    int[] row = new int[width];
    for (int y = 0; y < kept.getHeight(); y++) {
      rows.read(y * step, row);
      for (int x = 0; x < across; x++) {
        row[x] = row[x * step];
      }
      kept.setRGB(0, y, across, 1, row, 0, across);
    }
    return picture(width, height, Luminance.of(kept), 1, PaperSteps.ALL);
  }

  private static Picture picture(
      int width, int height, GreyRaster light, int orientation, PaperSteps steps) {
    int times = Math.ceilDiv(Math.max(light.width(), light.height()), WORKING_SIDE);
    GreyRaster reduced = times == 1 ? light : AreaResampler.reduce(light, times);
    return Picture.of(width, height, Orientation.upright(reduced, orientation), steps);
  }

  /** How many pixels to go on by, across and down, so that not too many are decoded. */
  private static int step(int width, int height) {
    int step = 1;
    while ((long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) > DECODED_PIXELS) {
      step++;
    }
    return step;
  }

  private static void requireReadable(Path file, int width, int height, int scans) {
    requirePixels(file.toString(), width, height, scans > 1 ? MAX_PIXELS_IN_SCANS : MAX_PIXELS);
    if ((long) width * height * scans > MAX_PAINTED) {
      throw new WorkbenchException(damaged(file));
    }
  }

  private static void requirePixels(String name, int width, int height, long most) {
    if (Math.max(width, height) > MAX_SIDE || (long) width * height > most) {
      throw new WorkbenchException(
          String.format(
              Locale.ROOT,
              "%s has %,d × %,d pixels; the workbench reads up to %,d million, at most 65,535 per side.",
              name,
              width,
              height,
              most / 1_000_000));
    }
  }

  private static byte[] readBytes(Path file) {
    if (!Files.exists(file)) {
      throw new WorkbenchException("There is no picture %s; check its name.".formatted(file));
    }
    if (!Files.isRegularFile(file)) {
      throw new WorkbenchException("%s is not a file; name a PNG or JPEG file.".formatted(file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > MAX_BYTES) {
        throw new WorkbenchException(
            "%s is larger than %d MB; save the picture smaller.".formatted(file, MAX_BYTES >> 20));
      }
      return in.readNBytes(MAX_BYTES);
    } catch (IOException e) {
      throw new WorkbenchException(
          "%s cannot be read; check that you may open it.".formatted(file), e);
    }
  }

  private static String damaged(Path file) {
    return "%s is damaged or cut off; save the picture again.".formatted(file);
  }

  private static boolean isJpeg(byte[] content) {
    return startsWith(content, 0xff, 0xd8, 0xff);
  }

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
