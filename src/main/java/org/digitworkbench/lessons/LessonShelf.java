package org.digitworkbench.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lessons of some folders. A lesson of one's own in a later folder takes the place of one of
 * the same file name in an earlier one. Safe for any thread; the folders need not exist.
 */
public final class LessonShelf {

  private static final Logger LOG = LoggerFactory.getLogger(LessonShelf.class);

  private final LessonReader reader;
  private final List<Path> folders;

  public LessonShelf(LessonReader reader, List<Path> folders) {
    this.reader = reader;
    this.folders = List.copyOf(folders);
  }

  /**
   * What is on it.
   *
   * @param lessons in the order of their file names
   * @param problems a sentence for each file that is no lesson
   */
  public record Contents(List<Lesson> lessons, List<String> problems) {
    public Contents {
      lessons = List.copyOf(lessons);
      problems = List.copyOf(problems);
    }
  }

  /** Reads all of them; a broken one hides no others, nor the one whose place it was to take. */
  public Contents list() {
    Map<String, Lesson> lessons = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.md")) {
        for (Path file : files) {
          try {
            Lesson lesson = open(file);
            lessons.put(lesson.id(), lesson);
          } catch (WorkbenchException e) {
            LOG.info("A lesson cannot be read", e);
            problems.add(String.valueOf(e.getMessage()));
          }
        }
      } catch (IOException e) {
        LOG.info("The lessons in {} cannot be listed", folder, e);
        problems.add("The lessons in %s cannot be listed.".formatted(folder));
      }
    }
    return new Contents(List.copyOf(lessons.values()), problems);
  }

  /**
   * Reads one lesson from anywhere.
   *
   * @throws WorkbenchException if it is none
   */
  public Lesson open(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      // One more than is believed, so that the reader can refuse it.
      return reader.read(
          String.valueOf(file.getFileName()), in.readNBytes(LessonReader.MAX_BYTES + 1));
    } catch (IOException e) {
      throw new WorkbenchException(
          "The lesson %s cannot be read.".formatted(file.getFileName()), e);
    }
  }
}
