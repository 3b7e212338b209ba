package org.digitworkbench.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains several networks with the same seed, at the same time or again and again by a queue. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Train several networks side by side, from the same seed.",
      "With --repeats, two to six of them one after the other, each with as many seeds; the "
          + "scatter of the seeds then shows whether a difference is more than chance."
    })
public final class CompareCommand implements Callable<Integer> {

  private final SpecArgument specs;
  private final TrainingRuns race;
  private final PlanRuns plans;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = SpecArgument.LABEL,
      arity = "2..*",
      description = "Two or more. " + SpecArgument.HELP)
  private List<String> arguments = new ArrayList<>();

  @Mixin private SpecOptions options = new SpecOptions();
  @Mixin private PlanOptions plan = new PlanOptions();

  /**
   * @param race trains all at the same time
   * @param plans trains them by a queue
   */
  public CompareCommand(SpecArgument specs, TrainingRuns race, PlanRuns plans) {
    this.specs = specs;
    this.race = race;
    this.plans = plans;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec spec = Objects.requireNonNull(command);
    List<Preset> presets = arguments.stream().map(argument -> specs.read(argument, spec)).toList();
    Integer repeats = plan.repeats();
    if (repeats == null && !plan.planned()) {
      return race(presets);
    }
    return plan.run(
        Plan.compare(
            presets.stream().map(preset -> options.applyTo(preset.spec())).toList(),
            Objects.requireNonNullElse(repeats, 1)),
        plans,
        options.json());
  }

  private int race(List<Preset> presets) throws InterruptedException {
    List<RunPlan> runs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    long seed = 0;
    for (Preset preset : presets) {
      var training = options.applyTo(preset.training());
      // The first one's, should presets ever come with different seeds.
      seed = runs.isEmpty() ? training.seed() : seed;
      String name = preset.id();
      for (int i = 2; names.contains(name); i++) {
        name = preset.id() + "-" + i;
      }
      names.add(name);
      runs.add(new RunPlan(name, preset.id(), preset.network(), training.withSeed(seed)));
    }
    return race.run(runs, options.json(), (_, _) -> null);
  }
}
