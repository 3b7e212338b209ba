package org.digitworkbench.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.PresetLibrary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the presets that a command names: the built-in ones, then those that the user keeps. */
final class PresetLookup {

  private final Supplier<Toolbox> toolbox;

  PresetLookup(Supplier<Toolbox> toolbox) {
    this.toolbox = toolbox;
  }

  /**
   * The preset of that id, an argument of the command.
   *
   * @throws ParameterException if there is none, or its file is damaged
   */
  Preset find(String id, CommandSpec command) {
    try {
      return library().find(id);
    } catch (WorkbenchException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** All of them, with a sentence for each that cannot be read. */
  PresetLibrary.Contents all() {
    PresetLibrary.Contents own = library().list();
    List<Preset> presets = new ArrayList<>(Presets.all());
    presets.addAll(own.presets());
    return new PresetLibrary.Contents(presets, own.problems());
  }

  private PresetLibrary library() {
    return new PresetLibrary(new Home(toolbox.get().home()).presets());
  }
}
