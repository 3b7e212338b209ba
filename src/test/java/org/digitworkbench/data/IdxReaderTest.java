package org.digitworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

  @TempDir Path folder;

  @Test
  void readsImagesRowByRow() throws IOException {
    byte[] pixels = new byte[2 * 784];
    pixels[1] = (byte) 200;
    pixels[784 + 28] = 7;
    assertThat(IdxReader.images(file(gzip(images(2, 28, 28, pixels))))).isEqualTo(pixels);
  }

  @Test
  void readsLabels() throws IOException {
    assertThat(IdxReader.labels(file(gzip(labels(3, new byte[] {0, 9, 4})))))
        .containsExactly(0, 9, 4);
  }

  @Test
  void refusesTheFileOfTheOtherKind() throws IOException {
    assertRefused(gzip(labels(1, new byte[1])), true, "begins with 2049 instead of 2051");
    assertRefused(
        gzip(images(1, 28, 28, new byte[784])), false, "begins with 2051 instead of 2049");
  }

  @Test
  void refusesMoreItemsThanAnyDataSetHas() throws IOException {
    assertRefused(gzip(images(-1, 28, 28, new byte[784])), true, "declares 4,294,967,295 items");
    assertRefused(gzip(labels(0, new byte[0])), false, "declares 0 items");
  }

  @Test
  void refusesADeclarationThatTheFileCannotHoldBeforeAllocatingForIt() throws IOException {
    assertRefused(
        gzip(images(200_000, 28, 28, new byte[784])), true, "more than a file of its length");
  }

  @Test
  void refusesImagesOfAnotherSize() throws IOException {
    assertRefused(gzip(images(1, 32, 32, new byte[1024])), true, "32 x 32 pixels, not 28 x 28");
  }

  @Test
  void refusesMissingImages() throws IOException {
    assertRefused(
        gzip(images(2, 28, 28, new byte[784])), true, "ends before the last of its 2 images");
  }

  @Test
  void refusesBytesLeftOver() throws IOException {
    assertRefused(gzip(labels(1, new byte[2])), false, "goes on after the last of its 1 labels");
  }

  @Test
  void refusesLabelsThatAreNoDigit() throws IOException {
    assertRefused(gzip(labels(2, new byte[] {1, 10})), false, "the label 10");
    assertRefused(gzip(labels(1, new byte[] {(byte) 255})), false, "the label 255");
  }

  @Test
  void refusesATruncatedDownload() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("assets/datasets/mnist/t10k-labels-idx1-ubyte.gz"));
    assertRefused(Arrays.copyOf(whole, whole.length / 2), false, "cut off");
    assertRefused(Arrays.copyOf(whole, 5), false, "cut off");
    assertRefused(new byte[0], false, "cut off");
  }

  @Test
  void refusesAFlippedBitAndAWrongChecksum() throws IOException {
    byte[] flipped = Files.readAllBytes(Path.of("assets/datasets/mnist/t10k-labels-idx1-ubyte.gz"));
    flipped[flipped.length - 6] ^= 1;
    assertRefused(flipped, false, "gzip compression is corrupt");
  }

  @Test
  void refusesWhatIsNotGzip() throws IOException {
    assertRefused(
        "hello, this is text".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        false,
        "gzip compression is corrupt");
  }

  @Test
  void saysThatAFileIsMissing() {
    Path file = folder.resolve("none.gz");
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> IdxReader.images(file))
        .withMessageContaining(file.toString())
        .withMessageContaining("is missing");
  }

  private void assertRefused(byte[] content, boolean asImages, String reason) throws IOException {
    Path file = file(content);
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> {
          if (asImages) {
            IdxReader.images(file);
          } else {
            IdxReader.labels(file);
          }
        })
        .withMessageContaining(file.toString())
        .withMessageContaining(reason)
        .withMessageEndingWith(".");
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("some-idx-ubyte.gz"), content);
  }

  static byte[] images(int count, int rows, int columns, byte[] pixels) {
    return ByteBuffer.allocate(16 + pixels.length)
        .putInt(2051)
        .putInt(count)
        .putInt(rows)
        .putInt(columns)
        .put(pixels)
        .array();
  }

  static byte[] labels(int count, byte[] labels) {
    return ByteBuffer.allocate(8 + labels.length).putInt(2049).putInt(count).put(labels).array();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }
}
