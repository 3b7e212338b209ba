package org.digitworkbench.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.picture.PictureWriter;
import org.digitworkbench.store.NewFolder;

/**
 * Images as PNG files of 28 x 28 pixels, named by index, true and predicted label, with a table of
 * them, {@value #TABLE}: the classes by name, shares from 0 to 1, the loss in nats.
 */
public final class ImageFolder {

  /** Most images of a folder. */
  public static final int MAX_IMAGES = 10_000;

  static final String TABLE = "images.csv";

  private static final String HEAD =
      "index,true,predicted,confidence,loss,margin,rival predicted,rival confidence,rival loss,file\r\n";

  private ImageFolder() {}

  /**
   * Writes the images into a new folder in that one, which appears when all is in it.
   *
   * @param name of the folder; it is numbered if there is one of it
   * @param progress is given the share done, in (0, 1]; false ends it
   * @return the folder
   * @throws WorkbenchException if there are too many, or if it cannot be written; nothing is left
   *     behind then
   * @throws CancellationException if {@code progress} ended it, likewise
   */
  public static Path write(TakenImages taken, Path parent, String name, DoublePredicate progress) {
    if (taken.images().size() > MAX_IMAGES) {
      throw new WorkbenchException(
          "A folder can take %,d images, but these are %,d; filter them or select some."
              .formatted(MAX_IMAGES, taken.images().size()));
    }
    Path folder = NewFolder.free(parent, name);
    NewFolder.write(folder, "images", temporary -> fill(taken, temporary, progress));
    return folder;
  }

  private static void fill(TakenImages taken, Path folder, DoublePredicate progress)
      throws IOException {
    List<TakenImage> images = taken.images();
    for (int i = 0; i < images.size(); i++) {
      TakenImage image = images.get(i);
      Files.write(folder.resolve(file(image.verdict())), PictureWriter.png(image.image()));
      if (!progress.test((i + 1.0) / images.size())) {
        throw new CancellationException();
      }
    }
    Files.writeString(folder.resolve(TABLE), csv(taken));
  }

  static String csv(TakenImages taken) {
    StringBuilder csv = new StringBuilder(HEAD);
    List<String> names = taken.classNames();
    for (TakenImage image : taken.images()) {
      Verdict own = image.verdict();
      Verdict rival = image.rival();
      csv.append(own.index()).append(',');
      csv.append(cell(names.get(own.truth()))).append(',');
      csv.append(cell(names.get(own.predicted()))).append(',');
      csv.append(own.confidence()).append(',');
      csv.append((float) own.loss()).append(',');
      csv.append(own.margin()).append(',');
      csv.append(rival == null ? "," : cell(names.get(rival.predicted())) + ",");
      csv.append(rival == null ? "," : rival.confidence() + ",");
      csv.append(rival == null ? "," : (float) rival.loss() + ",");
      csv.append(file(own)).append("\r\n");
    }
    return csv.toString();
  }

  private static String file(Verdict verdict) {
    return String.format(
        Locale.ROOT, "%05d_%d_%d.png", verdict.index(), verdict.truth(), verdict.predicted());
  }

  /** A name as a cell that no spreadsheet takes for a formula. */
  private static String cell(String name) {
    String plain = name.matches("[=+@\\-\\t\\r].*") ? "'" + name : name;
    return plain.matches("[^\",\\r\\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
