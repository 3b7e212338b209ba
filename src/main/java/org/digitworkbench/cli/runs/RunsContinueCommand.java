package org.digitworkbench.cli.runs;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.cli.training.RunPlan;
import org.digitworkbench.cli.training.TrainingRuns;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.store.StoredRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run from its newest checkpoint. */
@Command(
    name = "continue",
    mixinStandardHelpOptions = true,
    description =
        "Continue a training that was interrupted or stopped, or continue a finished one for more epochs.")
public final class RunsContinueCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final TrainingRuns trainings;

  @Parameters(
      paramLabel = "RUN",
      description = "Its id, or a name for the newest run of that name.")
  private String wanted = "";

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How many more epochs, instead of those that were planned.")
  private @Nullable Integer more;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public RunsContinueCommand(Supplier<Toolbox> toolbox, TrainingRuns trainings) {
    this.toolbox = toolbox;
    this.trainings = trainings;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (more != null && (more < 1 || more > Run.MAX_EPOCHS)) {
      throw new InvalidSpecException(
          "The number of epochs must be between 1 and %,d.".formatted(Run.MAX_EPOCHS));
    }
    RunStore runs = toolbox.get().runs();
    StoredRun stored = runs.find(wanted);
    Run run =
        switch (stored) {
          case StoredRun.Damaged damaged -> throw new WorkbenchException(damaged.problem());
          case StoredRun.Whole whole -> whole.run();
        };
    int planned = more == null ? run.plannedEpochs() : run.epoch() + more;
    if (run.epoch() >= planned) {
      throw new InvalidSpecException(
          "The run %s has finished all its %d epochs; say how many more with --epochs."
              .formatted(run.name(), run.epoch()));
    }
    RunClaim claim = runs.claim(run.id());
    Checkpoint checkpoint;
    try {
      checkpoint = runs.checkpoint(run.id());
    } catch (WorkbenchException e) {
      claim.close();
      throw e;
    }
    return trainings.run(
        List.of(RunPlan.continued(run.name(), planned, claim, checkpoint)), json, (_, _) -> null);
  }
}
