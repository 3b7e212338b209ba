package org.digitworkbench.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
      "Train two to six networks side by side, from the same seed.",
      "With --repeats, each is trained with that many seeds, one after the other; the "
          + "spread over the seeds then shows whether a difference is more than chance."
    })
public final class CompareCommand implements Callable<Integer> {

  private final SpecArgument specs;
  private final TrainingRuns race;
  private final PlanRuns plans;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = SpecArgument.LABEL,
      arity = "2..*",
      description = "Two to six. " + SpecArgument.HELP)
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
    Integer repeats = plan.repeats();
    Plan compared =
        Plan.compare(
            arguments.stream()
                .map(argument -> options.applyTo(specs.read(argument, spec).spec()))
                .toList(),
            Objects.requireNonNullElse(repeats, 1));
    return repeats == null && !plan.planned()
        ? race.run(together(compared), options.json(), (_, _) -> null)
        : plan.run(compared, plans, options.json());
  }

  /** The groups of a plan of one seed as runs, which need no seed in their names. */
  private static List<RunPlan> together(Plan plan) {
    return plan.groups().stream()
        .map(group ->
            new RunPlan(
                group.id(), group.spec().id(), group.spec().network(), group.spec().training()))
        .toList();
  }
}
