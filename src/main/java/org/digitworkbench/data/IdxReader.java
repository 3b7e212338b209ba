package org.digitworkbench.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/**
 * Reads IDX files, gzip-compressed or not, the format of MNIST: big-endian integers for a magic
 * number and the sizes of the dimensions, then one unsigned byte for each element. The magic is
 * 0x0800 for unsigned bytes plus the number of dimensions. Described at LeCun, Cortes and Burges,
 * "The MNIST database of handwritten digits".
 */
public final class IdxReader {

  private static final int LABELS_MAGIC = 2049;
  private static final int IMAGES_MAGIC = 2051;
  private static final String LABELS = "labels";
  private static final String IMAGES = "images";
  private static final int MAX_FILE_BYTES = 64 << 20;
  private static final int MAX_ITEMS = 200_000;

  /**
   * Deflate makes at most 1,032 bytes out of one (zlib technical details, "Maximum compression
   * factor").
   */
  private static final long MAX_INFLATION = 1032;

  private IdxReader() {}

  /**
   * The pixels of all images of a file: 784 bytes each, row by row.
   *
   * @throws WorkbenchException if the file cannot be read or is not an IDX file of 28 x 28 images
   */
  public static byte[] images(Path file) {
    byte[] compressed = bytes(file);
    return read(
        file,
        compressed,
        in -> {
          int count = requireImages(in, compressed.length);
          byte[] pixels = readPart(in, count * DigitImage.SIZE, count, IMAGES);
          requireEnd(in, count, IMAGES);
          return pixels;
        });
  }

  /**
   * The labels of a file, each 0 to 9.
   *
   * @throws WorkbenchException if the file cannot be read or is not an IDX file of such labels
   */
  public static byte[] labels(Path file) {
    return labels(file, bytes(file));
  }

  /** The file as it is, still compressed, if it is not absurdly large. */
  static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
      if (content.length > MAX_FILE_BYTES) {
        throw new WorkbenchException(
            "The data file %s is larger than %d MB and was not read; put the original back."
                .formatted(file, MAX_FILE_BYTES >> 20));
      }
      return content;
    } catch (NoSuchFileException e) {
      throw new WorkbenchException(
          "The data file %s is missing; put the original back.".formatted(file), e);
    } catch (IOException e) {
      throw new WorkbenchException(
          "The data file %s cannot be read (%s).".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * The same images, packed one by one, so that they are never there as they are.
   *
   * @param compressed what {@link #bytes} gave for the file
   */
  static PackedPixels packedImages(Path file, byte[] compressed) {
    return read(
        file,
        compressed,
        in -> {
          int count = requireImages(in, compressed.length);
          PackedPixels.Packer packer = new PackedPixels.Packer(count);
          for (int i = 0; i < count; i++) {
            packer.add(readPart(in, DigitImage.SIZE, count, IMAGES));
          }
          requireEnd(in, count, IMAGES);
          return packer.packed();
        });
  }

  static byte[] labels(Path file, byte[] compressed) {
    return read(
        file,
        compressed,
        in -> {
          requireMagic(in, LABELS_MAGIC, LABELS);
          int count = requireCount(in, 1, compressed.length);
          byte[] labels = readPart(in, count, count, LABELS);
          requireEnd(in, count, LABELS);
          for (byte label : labels) {
            if (label < 0 || label >= NetworkSpec.CLASSES) {
              throw new BadContentException(
                  "it has the label %d, but labels are 0 to 9".formatted(label & 0xff));
            }
          }
          return labels;
        });
  }

  private static <T> T read(Path file, byte[] compressed, Content<T> content) {
    try (InputStream in = plain(compressed)) {
      return content.from(in);
    } catch (BadContentException e) {
      throw damaged(file, e.getMessage(), e);
    } catch (ZipException e) {
      throw damaged(file, "its gzip compression is corrupt", e);
    } catch (EOFException e) {
      throw damaged(file, "it is cut off", e);
    } catch (IOException e) {
      throw damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static InputStream plain(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    // An IDX file begins with two zeros.
    boolean plain = bytes.length > 1 && bytes[0] == 0 && bytes[1] == 0;
    return plain ? in : new GZIPInputStream(in, 1 << 16);
  }

  private static WorkbenchException damaged(Path file, @Nullable String what, Throwable cause) {
    return new WorkbenchException(
        "The data file %s is damaged: %s; put the original back.".formatted(file, what), cause);
  }

  private static void requireMagic(InputStream in, int magic, String kind) throws IOException {
    int found = readInt(in);
    if (found != magic) {
      throw new BadContentException(
          "it begins with %d instead of %d, so it holds no IDX %s"
              .formatted(Integer.toUnsignedLong(found), magic, kind));
    }
  }

  /** The number of 28 x 28 images that the head of the file declares. */
  private static int requireImages(InputStream in, int fileBytes) throws IOException {
    requireMagic(in, IMAGES_MAGIC, IMAGES);
    int count = requireCount(in, DigitImage.SIZE, fileBytes);
    int rows = readInt(in);
    int columns = readInt(in);
    if (rows != DigitImage.SIDE || columns != DigitImage.SIDE) {
      throw new BadContentException(
          "its images are %d x %d pixels, not 28 x 28"
              .formatted(Integer.toUnsignedLong(rows), Integer.toUnsignedLong(columns)));
    }
    return count;
  }

  /** The declared number of items, if a file of that length can hold them. */
  private static int requireCount(InputStream in, int itemBytes, int fileBytes) throws IOException {
    long count = Integer.toUnsignedLong(readInt(in));
    if (count < 1 || count > MAX_ITEMS) {
      throw new BadContentException(
          "it declares %,d items, but 1 to %,d are allowed".formatted(count, MAX_ITEMS));
    }
    if (count * itemBytes > fileBytes * MAX_INFLATION) {
      throw new BadContentException(
          "it declares %,d items, more than a file of its length can hold".formatted(count));
    }
    return (int) count;
  }

  /** The bytes that come next, if there are as many. */
  private static byte[] readPart(InputStream in, int length, int count, String kind)
      throws IOException {
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new BadContentException("it ends before the last of its %,d %s".formatted(count, kind));
    }
    return content;
  }

  private static void requireEnd(InputStream in, int count, String kind) throws IOException {
    // Reading past the end also makes the stream check the CRC and length of its trailer.
    if (in.read() >= 0) {
      throw new BadContentException(
          "it goes on after the last of its %,d %s".formatted(count, kind));
    }
  }

  private static int readInt(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES);
    if (bytes.length < Integer.BYTES) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes).getInt();
  }

  @FunctionalInterface
  private interface Content<T> {
    T from(InputStream in) throws IOException;
  }

  private static final class BadContentException extends IOException {
    BadContentException(String message) {
      super(message);
    }
  }
}
