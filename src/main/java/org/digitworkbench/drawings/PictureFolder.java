package org.digitworkbench.drawings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.picture.PictureReader;

/**
 * A folder of PNG and JPEG pictures of one digit each, labelled by where they are: in a folder
 * named 0 to 9, or in the folder itself with the digit and an underscore before the name, such as
 * 7_ada.png. A file that cannot be read loses nothing but itself.
 */
final class PictureFolder {

  /** The table of writers beside the folders of the digits. */
  static final String TABLE = "drawings-writers.tsv";

  private static final Pattern LABELLED =
      Pattern.compile("([0-9])_.*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);

  /** As exported: a number and the writer. */
  private static final Pattern NAMED = Pattern.compile("\\d{4,}-(.+)\\.[^.]*");

  /** What systems put into folders by themselves. */
  private static final Pattern IGNORED = Pattern.compile("\\..*|Thumbs\\.db|desktop\\.ini");

  private final Path folder;
  private final String writer;
  private final DoublePredicate progress;

  private record Candidate(int label, Path file) {}

  PictureFolder(Path folder, String writer, DoublePredicate progress) {
    this.folder = folder;
    this.writer = writer;
    this.progress = progress;
  }

  Imported read() {
    List<Candidate> candidates = candidates();
    if (candidates.isEmpty()) {
      throw new WorkbenchException(
          "There are no labelled pictures in %s; it needs folders named 0 to 9 with PNG or JPEG files, or files named like 7_ada.png."
              .formatted(folder));
    }
    WriterTable writers = WriterTable.read(folder.resolve(TABLE));
    List<LabelledImage> images = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      try {
        Optional<DigitImage> image = PictureReader.digit(candidate.file());
        image.ifPresentOrElse(
            found -> images.add(labelled(candidate, writers, found)),
            () -> problems.add("%s has no ink.".formatted(candidate.file())));
      } catch (WorkbenchException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
      if (!progress.test((i + 1.0) / candidates.size())) {
        throw new CancellationException("import");
      }
    }
    String first = problems.isEmpty() ? "" : problems.getFirst();
    if (images.isEmpty()) {
      throw new WorkbenchException(
          "None of the %,d files in %s could be read, the first: %s"
              .formatted(problems.size(), folder, first));
    }
    return new Imported(DrawingImport.name(folder), images, problems.size(), first);
  }

  private LabelledImage labelled(Candidate candidate, WriterTable writers, DigitImage image) {
    Path file = candidate.file();
    WriterTable.Entry entry = writers.find(candidate.label() + "/" + DrawingImport.name(file));
    Matcher named = NAMED.matcher(DrawingImport.name(file));
    String otherwise = named.matches() ? named.group(1) : writer;
    return DrawingImport.labelled(candidate.label(), otherwise, entry, image);
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (Path entry : entries(folder)) {
      String name = DrawingImport.name(entry);
      Matcher labelled = LABELLED.matcher(name);
      if (name.matches("[0-9]") && Files.isDirectory(entry)) {
        for (Path file : entries(entry)) {
          if (Files.isRegularFile(file)) {
            found.add(new Candidate(Integer.parseInt(name), file));
          }
        }
      } else if (labelled.matches() && Files.isRegularFile(entry)) {
        found.add(new Candidate(Integer.parseInt(labelled.group(1)), entry));
      }
      requireFew(found.size());
    }
    return found;
  }

  private List<Path> entries(Path directory) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path entry : stream) {
        if (!IGNORED.matcher(DrawingImport.name(entry)).matches()) {
          found.add(entry);
          requireFew(found.size());
        }
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "The folder %s cannot be read; check that you may open it.".formatted(directory), e);
    }
    found.sort(null);
    return found;
  }

  private void requireFew(int count) {
    if (count > DrawingCollection.MAX_DRAWINGS) {
      throw new WorkbenchException(
          "There are more than %,d files in %s; import them in parts."
              .formatted(DrawingCollection.MAX_DRAWINGS, folder));
    }
  }
}
