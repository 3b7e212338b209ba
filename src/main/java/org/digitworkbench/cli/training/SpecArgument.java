package org.digitworkbench.cli.training;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.SpecFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command is to train, as its arguments name it: a preset by its id, a JSON file with a
 * specification by its path, or "-" for a specification on the standard input.
 */
public final class SpecArgument {

  /** The placeholder of such an argument. */
  static final String LABEL = "SPEC";

  /** Its description. */
  static final String HELP =
      "A preset, as the command presets lists them, or a JSON file with a specification.";

  private static final String STDIN = "-";

  private final PresetLookup presets;
  private final InputStream in;

  /**
   * @param in the standard input
   */
  public SpecArgument(Supplier<Toolbox> toolbox, InputStream in) {
    this.presets = new PresetLookup(toolbox);
    this.in = in;
  }

  /**
   * The preset of that argument; a specification becomes one of one's own.
   *
   * @throws ParameterException if there is no such preset
   * @throws WorkbenchException if the file cannot be read or is no specification
   */
  Preset read(String argument, CommandSpec command) {
    if (argument.equals(STDIN)) {
      return Preset.own(readInput());
    }
    return isFile(argument)
        ? Preset.own(files().read(Paths.of(argument)))
        : presets.find(argument, command);
  }

  private ExperimentSpec readInput() {
    try {
      return files().read(in, "The specification on the standard input");
    } catch (IOException e) {
      throw new WorkbenchException(
          "The standard input cannot be read (%s).".formatted(e.getMessage()), e);
    }
  }

  /** Not before it is needed: it makes a logger, and that wants to know the home folder. */
  private static SpecFiles files() {
    return new SpecFiles();
  }

  private static boolean isFile(String argument) {
    return argument.toLowerCase(Locale.ROOT).endsWith(SpecFiles.EXTENSION)
        || argument.indexOf('/') >= 0
        || argument.indexOf(File.separatorChar) >= 0;
  }
}
