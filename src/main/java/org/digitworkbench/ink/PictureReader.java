package org.digitworkbench.ink;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.digitworkbench.domain.WorkbenchException;

/**
 * Reads PNG and JPEG files of a digit, dark ink on light or light on dark, with or without alpha.
 * Files are not trusted: their size, their kind by content, and their width and height are checked
 * before a pixel is decoded. Of several pictures in a file, the first is read.
 */
public final class PictureReader {

  /** Largest width and height in pixels. */
  public static final int MAX_SIDE = 4096;

  private static final int MAX_BYTES = 64 << 20;

  /** A progressive JPEG may say of each scan "the whole picture again"; real ones have about 10. */
  private static final int MAX_SCANS = 200;

  /** Larger pictures are reduced to about this many pixels: a digit needs far fewer. */
  private static final int WORKING_SIDE = 1024;

  private PictureReader() {}

  /**
   * The ink of a picture; no ink at all for a picture of one colour.
   *
   * @return at most 1024 pixels wide and high; larger pictures are reduced
   * @throws WorkbenchException if the file cannot be read, is too large, is no PNG or JPEG, or is
   *     damaged
   */
  public static GreyRaster read(Path file) {
    byte[] content = readBytes(file);
    BufferedImage picture = decode(file, content);
    GreyRaster light = Luminance.of(picture);
    int times = Math.ceilDiv(Math.max(light.width(), light.height()), WORKING_SIDE);
    return InkLevels.inkOf(times == 1 ? light : reduce(light, times));
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

  private static BufferedImage decode(Path file, byte[] content) {
    boolean jpeg = startsWith(content, 0xff, 0xd8, 0xff);
    if (!jpeg && !startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      throw new WorkbenchException(
          "%s is not a PNG or JPEG picture; save it as one of these.".formatted(file));
    }
    if (jpeg && isCutOffOrBloated(content)) {
      throw new WorkbenchException(damaged(file));
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png");
    ImageReader reader = readers.next();
    // In memory: ImageIO's own streams would write a cache to the disk.
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MAX_SIDE || height > MAX_SIDE) {
        throw new WorkbenchException(
            String.format(
                Locale.ROOT,
                "%s has %,d × %,d pixels; the workbench reads up to %,d × %,d.",
                file,
                width,
                height,
                MAX_SIDE,
                MAX_SIDE));
      }
      return reader.read(0);
    } catch (WorkbenchException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // ImageIO's readers meet damaged files with many kinds of unchecked exceptions.
      throw new WorkbenchException(damaged(file), e);
    } finally {
      reader.dispose();
    }
  }

  private static String damaged(Path file) {
    return "%s is damaged or cut off; save the picture again.".formatted(file);
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

  /**
   * Whether a JPEG does not end (ImageIO would fill the rest with grey and only warn) or has
   * absurdly many scans. Within the data of a scan, 0xFF is always followed by 0 or a restart mark.
   */
  private static boolean isCutOffOrBloated(byte[] content) {
    int scans = 0;
    boolean ended = false;
    for (int i = 0; i + 1 < content.length; i++) {
      if ((content[i] & 0xff) == 0xff) {
        int mark = content[i + 1] & 0xff;
        if (mark == 0xda) {
          scans++;
          ended = false;
        } else if (mark == 0xd9) {
          ended = true;
        }
      }
    }
    return !ended || scans > MAX_SCANS;
  }

  private static GreyRaster reduce(GreyRaster light, int times) {
    int width = Math.max(1, light.width() / times);
    int height = Math.max(1, light.height() / times);
    float[] values =
        AreaResampler.resample(
            light, new Bounds(0, 0, light.width(), light.height()), width, height);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(values[i]);
    }
    return GreyRaster.owning(width, height, bytes);
  }
}
