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
    return images(file, bytes(file));
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

  static byte[] images(Path file, byte[] compressed) {
    return read(
        file,
        compressed,
        in -> {
          requireMagic(in, IMAGES_MAGIC, "images");
          int count = requireCount(in, DigitImage.SIZE, compressed.length);
          int rows = readInt(in);
          int columns = readInt(in);
          if (rows != DigitImage.SIDE || columns != DigitImage.SIDE) {
            throw new BadContentException(
                "its images are %d x %d pixels, not 28 x 28"
                    .formatted(Integer.toUnsignedLong(rows), Integer.toUnsignedLong(columns)));
          }
          return readAll(in, count * DigitImage.SIZE, "%,d images".formatted(count));
        });
  }

  static byte[] labels(Path file, byte[] compressed) {
    return read(
        file,
        compressed,
        in -> {
          requireMagic(in, LABELS_MAGIC, "labels");
          int count = requireCount(in, 1, compressed.length);
          byte[] labels = readAll(in, count, "%,d labels".formatted(count));
          for (byte label : labels) {
            if (label < 0 || label >= NetworkSpec.CLASSES) {
              throw new BadContentException(
                  "it has the label %d, but labels are 0 to 9".formatted(label & 0xff));
            }
          }
          return labels;
        });
  }

  private static byte[] read(Path file, byte[] compressed, Content content) {
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

  private static byte[] readAll(InputStream in, int length, String what) throws IOException {
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new BadContentException("it ends before the last of its " + what);
    }
    // Reading past the end also makes the stream check the CRC and length of its trailer.
    if (in.read() >= 0) {
      throw new BadContentException("it goes on after the last of its " + what);
    }
    return content;
  }

  private static int readInt(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES);
    if (bytes.length < Integer.BYTES) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes).getInt();
  }

  @FunctionalInterface
  private interface Content {
    byte[] from(InputStream in) throws IOException;
  }

  private static final class BadContentException extends IOException {
    BadContentException(String message) {
      super(message);
    }
  }
}
