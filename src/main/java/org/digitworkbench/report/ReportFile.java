package org.digitworkbench.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.AtomicFiles;

/** The file that a report is written to. */
public final class ReportFile {

  private static final String SUBJECT = "The report";

  private final AtomicFiles files = new AtomicFiles();

  /**
   * Checks, before any work, that a report can be written there.
   *
   * @throws WorkbenchException if it cannot: a folder that the user names is taken for a typing
   *     error if it is missing
   */
  public void requireWritable(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new WorkbenchException(
          "The report cannot be saved to %s, which is not an ordinary file; choose another name."
              .formatted(file));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new WorkbenchException(
          "The report cannot be saved to %s, as there is no such folder; create it first."
              .formatted(file));
    }
    if (!Files.isWritable(folder)) {
      throw new WorkbenchException(
          "The report cannot be saved to %s, as you are not allowed to write there; choose another folder."
              .formatted(file));
    }
  }

  /**
   * Writes the report, whole or not at all.
   *
   * @throws WorkbenchException if the folder is missing, the disk is full or may not be written
   */
  public void write(Path file, String html) {
    requireWritable(file);
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    files.write(file, SUBJECT, out -> out.write(bytes));
  }
}
