package org.digitworkbench.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;

/** Files and folders that the user names. */
public final class Paths {

  private Paths() {}

  /**
   * The path of that name.
   *
   * @throws WorkbenchException if no file can have it
   */
  public static Path of(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new WorkbenchException("\"%s\" is not a valid file name.".formatted(name), e);
    }
  }
}
