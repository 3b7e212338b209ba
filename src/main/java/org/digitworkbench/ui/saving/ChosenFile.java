package org.digitworkbench.ui.saving;

import java.nio.file.Files;
import java.nio.file.Path;

/** The file that was named in a dialog to save something. */
public final class ChosenFile {

  private ChosenFile() {}

  /**
   * The file, with the ending if its name has none. The dialog has asked whether to replace the
   * file that was named, but not one with the ending: if there is one, a number comes before it.
   *
   * @param ending such as ".json"
   */
  public static Path withEnding(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    if (name.contains(".")) {
      return file;
    }
    Path free = file.resolveSibling(name + ending);
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling("%s-%d%s".formatted(name, i, ending));
    }
    return free;
  }
}
