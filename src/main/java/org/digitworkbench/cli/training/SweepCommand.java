package org.digitworkbench.cli.training;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.SweepSetting;
import org.digitworkbench.plan.SweepValues;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one network with several values of one setting. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = "Train a network with several values of one setting and compare the results.")
public final class SweepCommand implements Callable<Integer> {

  private final SpecArgument specs;
  private final PlanRuns runs;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = SpecArgument.LABEL, description = SpecArgument.HELP)
  private String argument = "";

  @Option(
      names = "--over",
      paramLabel = "SETTING",
      required = true,
      description =
          "What is varied: learning-rate, hidden-units, batch-size, activation or training-images.")
  private String over = "";

  @Option(
      names = "--values",
      paramLabel = "VALUES",
      required = true,
      description =
          "Such as \"0.001,0.01,0.1\", or \"0.001 to 1, 7 steps\", which are evenly spaced by ratio.")
  private String values = "";

  @Mixin private SpecOptions options = new SpecOptions();
  @Mixin private PlanOptions plans = new PlanOptions();

  public SweepCommand(SpecArgument specs, PlanRuns runs) {
    this.specs = specs;
    this.runs = runs;
  }

  @Override
  public Integer call() throws InterruptedException {
    Preset preset = specs.read(argument, Objects.requireNonNull(command));
    SweepSetting setting = SweepSetting.of(over);
    ExperimentSpec spec = options.applyTo(preset.spec());
    int repeats = Objects.requireNonNullElse(plans.repeats(), 1);
    Plan plan = Plan.sweep(spec, setting, SweepValues.parse(setting, values), repeats);
    return plans.run(plan, runs, options.json());
  }
}
