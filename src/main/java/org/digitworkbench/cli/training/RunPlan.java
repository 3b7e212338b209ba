package org.digitworkbench.cli.training;

import java.util.Optional;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A training to be run.
 *
 * @param name unique among those that run together
 * @param preset id of the preset it comes from
 * @param epochs at which it ends
 */
record RunPlan(String name, String preset, NetworkSpec network, TrainingSpec training, int epochs) {

  /** With the epochs of the training. */
  RunPlan(String name, String preset, NetworkSpec network, TrainingSpec training) {
    this(name, preset, network, training, training.epochs());
  }

  /** The preset of that id, an argument of the command. */
  static Preset preset(String id, CommandSpec command) {
    Optional<Preset> preset = Presets.all().stream().filter(p -> p.id().equals(id)).findFirst();
    return preset.orElseThrow(() ->
        new ParameterException(
            command.commandLine(),
            "There is no preset \"%s\"; choose one of %s."
                .formatted(
                    id, String.join(", ", Presets.all().stream().map(Preset::id).toList()))));
  }
}
