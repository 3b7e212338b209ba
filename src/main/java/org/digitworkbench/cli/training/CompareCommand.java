package org.digitworkbench.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.Preset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains several networks at the same time, with the same seed. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Train several networks side by side, from the same seed.")
public final class CompareCommand implements Callable<Integer> {

  private final TrainingRuns runs;
  private final PresetLookup presets;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "PRESET",
      arity = "2..*",
      description = "Two or more, as the command presets lists them.")
  private List<String> presetIds = new ArrayList<>();

  @Mixin private SpecOptions options = new SpecOptions();

  public CompareCommand(Supplier<Toolbox> toolbox, TrainingRuns runs) {
    this.runs = runs;
    this.presets = new PresetLookup(toolbox);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (command == null) {
      throw new IllegalStateException("not called by picocli");
    }
    List<RunPlan> plans = new ArrayList<>();
    List<String> names = new ArrayList<>();
    long seed = 0;
    for (String id : presetIds) {
      Preset preset = presets.find(id, command);
      var training = options.applyTo(preset.training());
      // The first one's, should presets ever come with different seeds.
      seed = plans.isEmpty() ? training.seed() : seed;
      String name = id;
      for (int i = 2; names.contains(name); i++) {
        name = id + "-" + i;
      }
      names.add(name);
      plans.add(new RunPlan(name, preset.id(), preset.network(), training.withSeed(seed)));
    }
    return runs.run(plans, options.json(), (_, _) -> null);
  }
}
