package org.digitworkbench.ink;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.digitworkbench.domain.WorkbenchException;

/** Writes rasters as PNG files, dark ink on white. */
public final class PictureWriter {

  private PictureWriter() {}

  /**
   * Writes a grey PNG of the raster's size. The file appears whole or not at all; one of that name
   * is replaced.
   *
   * @throws WorkbenchException if it cannot be written
   */
  public static void write(GreyRaster raster, Path file) {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new WorkbenchException("%s is a folder; name a file.".formatted(file));
    }
    try {
      Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
      try {
        writeThrough(temporary, png(raster));
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "The picture cannot be saved as %s; check the folder and the free space.".formatted(file),
          e);
    }
  }

  private static byte[] png(GreyRaster raster) throws IOException {
    BufferedImage picture =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        picture.getRaster().setSample(x, y, 0, 255 - raster.ink(x, y));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = bytes;
        MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(picture, "png", stream);
    }
    return bytes.toByteArray();
  }

  private static void writeThrough(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
