package org.digitworkbench.ui.saving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The file that was named in a dialog to save something. */
public final class ChosenFile {

  private ChosenFile() {}

  /**
   * The file, with the ending if its name has neither it nor one of the others. The dialog has
   * asked whether to replace the file that was named, but not one with the ending: if there is one,
   * a number comes before it.
   *
   * @param ending such as ".json"
   * @param others that do as well
   */
  public static Path withEnding(Path file, String ending, String... others) {
    if (hasEnding(file, ending)
        || Arrays.stream(others).anyMatch(other -> hasEnding(file, other))) {
      return file;
    }
    String name = String.valueOf(file.getFileName());
    Path free = file.resolveSibling(name + ending);
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling("%s-%d%s".formatted(name, i, ending));
    }
    return free;
  }

  /** Whether the file's name ends so, in capitals or not. */
  public static boolean hasEnding(Path file, String ending) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
