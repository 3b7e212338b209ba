package org.digitworkbench.cli.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.RunExchange;

/** The run files that arguments name, each by itself or by the folder that it is in. */
final class RunFiles {

  private RunFiles() {}

  /**
   * The files in the order of the arguments, those of a folder by their names.
   *
   * @throws WorkbenchException if a folder has no run files, or cannot be read
   */
  static List<Path> of(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = Paths.of(argument);
      if (Files.isDirectory(path)) {
        files.addAll(inFolder(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> runs =
          all.filter(
                  file -> file.toString().toLowerCase(Locale.ROOT).endsWith(RunExchange.EXTENSION))
              .sorted()
              .toList();
      if (runs.isEmpty()) {
        throw new WorkbenchException(
            "The folder %s has no files that end in %s.".formatted(folder, RunExchange.EXTENSION));
      }
      return runs;
    } catch (IOException e) {
      throw new WorkbenchException(
          "The folder %s cannot be read (%s).".formatted(folder, e.getMessage()), e);
    }
  }
}
