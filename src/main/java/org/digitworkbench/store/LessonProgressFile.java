package org.digitworkbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the {@link LessonProgress}. */
public final class LessonProgressFile {

  private static final Logger LOG = LoggerFactory.getLogger(LessonProgressFile.class);
  private static final int MAX_FILE_BYTES = 1_000_000;

  private final Path file;
  private final AtomicFiles files = new AtomicFiles();
  private final Documents<LessonProgress> documents =
      new Documents<>(Json.lenient(), LessonProgress.class, "digit-workbench-lessons", 1);

  public LessonProgressFile(Path file) {
    this.file = file;
  }

  /** Whether there is one: somebody was asked before whether to begin. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** The progress; none if there is no file or it is damaged. */
  public LessonProgress load() {
    if (!Files.exists(file)) {
      return LessonProgress.NONE;
    }
    String subject = "The file of the lessons " + file;
    try {
      return documents.read(BoundedFiles.read(file, MAX_FILE_BYTES, subject), subject);
    } catch (WorkbenchException e) {
      LOG.warn("The lessons start over: {}", e.getMessage(), e);
      return LessonProgress.NONE;
    }
  }

  /**
   * Writes the progress.
   *
   * @throws WorkbenchException if it cannot be written; the older one stays as it was
   */
  public void save(LessonProgress progress) {
    byte[] json = documents.toBytes(progress);
    files.write(file, "The progress in the lessons", out -> out.write(json));
  }
}
