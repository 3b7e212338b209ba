package org.digitworkbench.cli.training;

import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.RunQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the runs of a plan are trained, or that they are not. */
final class PlanOptions {

  private static final int MAX_AT_ONCE = 16;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "Runs of each, with the same seeds for all: the first one's and the ones after it.")
  private @Nullable Integer repeats;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "Number of trainings at the same time (${DEFAULT-VALUE}).",
      defaultValue = "" + RunQueue.AT_ONCE)
  private int atOnce;

  @Option(
      names = "--plan",
      description =
          "Train nothing; print the runs as one line of JSON each, which the command train takes with \"-\".")
  private boolean planned;

  /** Null if it was not said. */
  @Nullable Integer repeats() {
    return repeats;
  }

  boolean planned() {
    return planned;
  }

  /** Does with the plan what the options say, and gives the exit code. */
  int run(Plan plan, PlanRuns runs, boolean json) throws InterruptedException {
    if (atOnce < 1 || atOnce > MAX_AT_ONCE) {
      throw new InvalidSpecException(
          "The number of trainings at the same time must be between 1 and %d, not %d."
              .formatted(MAX_AT_ONCE, atOnce));
    }
    return planned ? runs.print(plan) : runs.run(plan, atOnce, json);
  }
}
