package org.digitworkbench.drawings;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.picture.PictureWriter;
import org.digitworkbench.store.NewFolder;

/**
 * Writes drawings into a folder of their own, which appears when all is in it: as the IDX files of
 * MNIST, or as one PNG of 28 x 28 for each, in folders named by the digits. A table of the writers
 * is beside them. What is read again is the same, pixel by pixel.
 */
public final class DrawingExport {

  /** How drawings are written. */
  public enum Format {
    PNG,
    IDX
  }

  private static final int IMAGES_MAGIC = 2051;
  private static final int LABELS_MAGIC = 2049;
  private static final int MAX_NAME = 40;

  private DrawingExport() {}

  /** A name in that folder which nothing has: "our-drawings", "our-drawings-2" and so on. */
  public static Path freeFolder(Path parent) {
    return NewFolder.free(parent, "our-drawings");
  }

  /**
   * Writes all drawings.
   *
   * @param folder new or empty
   * @param progress is given the share done, in (0, 1]; false ends the export
   * @throws WorkbenchException if there is no drawing, if something is in the folder, or if it
   *     cannot be written; nothing is left behind then
   * @throws CancellationException if {@code progress} ended it, likewise
   */
  public static void write(
      DrawingSet drawings, Format format, Path folder, DoublePredicate progress) {
    if (drawings.isEmpty()) {
      throw new WorkbenchException("There are no drawings to export yet; label some first.");
    }
    NewFolder.write(
        folder,
        "drawings",
        temporary -> {
          switch (format) {
            case IDX -> writeIdx(drawings, temporary);
            case PNG -> writePictures(drawings, temporary, progress);
          }
        });
  }

  private static void writeIdx(DrawingSet drawings, Path folder) throws IOException {
    List<KeptDrawing> all = drawings.drawings();
    try (DataOutputStream out = zipped(folder.resolve("drawings-images-idx3-ubyte.gz"))) {
      for (int number : new int[] {IMAGES_MAGIC, all.size(), DigitImage.SIDE, DigitImage.SIDE}) {
        out.writeInt(number);
      }
      for (KeptDrawing drawing : all) {
        out.write(drawing.image().toBytes());
      }
    }
    try (DataOutputStream out = zipped(folder.resolve("drawings-labels-idx1-ubyte.gz"))) {
      out.writeInt(LABELS_MAGIC);
      out.writeInt(all.size());
      for (KeptDrawing drawing : all) {
        out.write(drawing.label());
      }
    }
    List<String> names = IntStream.range(0, all.size()).mapToObj(Integer::toString).toList();
    Files.write(folder.resolve(PictureFolder.TABLE), WriterTable.write(all, names));
  }

  private static DataOutputStream zipped(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    try {
      return new DataOutputStream(new GZIPOutputStream(out, 1 << 16));
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  private static void writePictures(DrawingSet drawings, Path folder, DoublePredicate progress)
      throws IOException {
    List<String> names = new ArrayList<>();
    int count = drawings.size();
    for (int i = 0; i < count; i++) {
      KeptDrawing drawing = drawings.drawings().get(i);
      String name = "%d/%04d%s.png".formatted(drawing.label(), i + 1, suffix(drawing.writer()));
      Path file = folder.resolve(name);
      Files.createDirectories(folder.resolve(Integer.toString(drawing.label())));
      Files.write(file, PictureWriter.png(drawing.image()));
      names.add(name);
      if (!progress.test((i + 1.0) / count)) {
        throw new CancellationException("export");
      }
    }
    Files.write(folder.resolve(PictureFolder.TABLE), WriterTable.write(drawings.drawings(), names));
  }

  /** The writer as every file system takes it: "-ada-lovelace". */
  private static String suffix(String writer) {
    String safe =
        writer.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int length = Math.min(MAX_NAME, safe.codePointCount(0, safe.length()));
    return safe.isEmpty() ? "" : "-" + safe.substring(0, safe.offsetByCodePoints(0, length));
  }
}
