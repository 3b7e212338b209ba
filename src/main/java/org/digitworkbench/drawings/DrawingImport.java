package org.digitworkbench.drawings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.digitworkbench.data.IdxReader;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled images: a pair of IDX files as those of MNIST, or a folder of pictures. Nothing of
 * it is trusted.
 */
public final class DrawingImport {

  private static final Pattern IMAGES =
      Pattern.compile(".*images[.-]idx3-ubyte(\\.gz)?", Pattern.CASE_INSENSITIVE);

  private DrawingImport() {}

  /**
   * Reads what is at that path: a file of IDX images with its labels beside it, a folder with one
   * such pair, or a folder of pictures as {@link PictureFolder} has them.
   *
   * @param writer of images that name none
   * @param progress is given the share done, in (0, 1]; false ends the reading
   * @throws WorkbenchException if nothing of it can be read
   * @throws CancellationException if {@code progress} ended it
   */
  public static Imported read(Path path, String writer, DoublePredicate progress) {
    if (Files.isDirectory(path)) {
      List<Path> pairs = imageFiles(path);
      return switch (pairs.size()) {
        case 0 -> new PictureFolder(path, writer, progress).read();
        case 1 -> idx(pairs.getFirst(), writer);
        default ->
            throw new WorkbenchException(
                "There are several files of images in %s; name one, such as %s."
                    .formatted(path, pairs.getFirst().getFileName()));
      };
    }
    if (!Files.exists(path)) {
      throw new WorkbenchException(
          "There is no file or folder %s; check its name.".formatted(path));
    }
    return idx(path, writer);
  }

  private static List<Path> imageFiles(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (IMAGES.matcher(name(file)).matches()) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "The folder %s cannot be read; check that you may open it.".formatted(folder), e);
    }
    found.sort(null);
    return found;
  }

  private static Imported idx(Path file, String writer) {
    String name = name(file);
    // Whoever picks the labels means the pair.
    Path images = file.resolveSibling(swapped(name, "labels", "idx1", "images", "idx3"));
    Path labels = file.resolveSibling(swapped(name, "images", "idx3", "labels", "idx1"));
    if (images.equals(labels)) {
      throw new WorkbenchException(
          "%s is not a file of IDX images; its name would end with images-idx3-ubyte or images-idx3-ubyte.gz."
              .formatted(file));
    }
    byte[] truths = IdxReader.labels(labels);
    byte[] pixels = IdxReader.images(images);
    if (pixels.length != truths.length * DigitImage.SIZE) {
      throw new WorkbenchException(
          "%s has %,d images, but %s has %,d labels; take the two that belong together."
              .formatted(
                  images, pixels.length / DigitImage.SIZE, labels.getFileName(), truths.length));
    }
    WriterTable writers = WriterTable.read(images.resolveSibling(tableName(name(images))));
    List<LabelledImage> found = new ArrayList<>();
    for (int i = 0; i < truths.length; i++) {
      byte[] own = new byte[DigitImage.SIZE];
      System.arraycopy(pixels, i * DigitImage.SIZE, own, 0, own.length);
      found.add(labelled(truths[i], writer, writers.find(Integer.toString(i)), DigitImage.of(own)));
    }
    int blank = (int) found.stream().filter(image -> image.image().isBlank()).count();
    String problem = blank == 0 ? "" : "%s has images without any ink.".formatted(images);
    found.removeIf(image -> image.image().isBlank());
    if (found.isEmpty()) {
      throw new WorkbenchException(
          "All images of %s are blank; take another file.".formatted(file));
    }
    return new Imported(name(images), found, blank, problem);
  }

  static LabelledImage labelled(
      int label, String writer, WriterTable.@Nullable Entry entry, DigitImage image) {
    return entry == null
        ? new LabelledImage(label, writer, null, image)
        : new LabelledImage(label, entry.writer(), entry.time(), image);
  }

  static String tableName(String images) {
    return images.replaceFirst("(?i)images[.-]idx3.*", "writers.tsv");
  }

  private static String swapped(String name, String from, String fromIdx, String to, String toIdx) {
    int at = name.lastIndexOf(from);
    return at < 0
        ? name
        : name.substring(0, at) + name.substring(at).replace(from, to).replace(fromIdx, toIdx);
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
