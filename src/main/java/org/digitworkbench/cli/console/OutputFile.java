package org.digitworkbench.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;

/** Checks of a file that a command is to write a model to, before it begins to work. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * @throws WorkbenchException if no file can be made there: unlike the workbench's own folders,
   *     one that the user names is taken for a typing error if it is missing
   */
  public static void requireWritable(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new WorkbenchException(
          "The model cannot be saved to %s, which is not an ordinary file; choose another name."
              .formatted(file));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new WorkbenchException(
          "The model cannot be saved to %s, as there is no such folder; create it first."
              .formatted(file));
    }
    if (!Files.isWritable(folder)) {
      throw new WorkbenchException(
          "The model cannot be saved to %s, as you are not allowed to write there; choose another folder."
              .formatted(file));
    }
  }
}
