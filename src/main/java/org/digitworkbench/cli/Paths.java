package org.digitworkbench.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;

/** Files and folders that the user names. */
final class Paths {

  private Paths() {}

  /**
   * The path of that name.
   *
   * @throws WorkbenchException if no file can have it
   */
  static Path of(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new WorkbenchException("\"%s\" cannot be the name of a file.".formatted(name), e);
    }
  }
}
