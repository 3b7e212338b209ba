package org.digitworkbench.cli.runs;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Run;
import org.digitworkbench.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists all runs, newest first. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List all runs, newest first.")
public final class RunsListCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public RunsListCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<StoredRun> runs = toolbox.get().runs().list();
    if (json) {
      JsonLines lines = new JsonLines(out);
      runs.forEach(run -> lines.print(RunLines.json(lines, run)));
    } else if (runs.isEmpty()) {
      out.println("There are no runs yet; start one with: train relu");
    } else {
      TextTable table =
          new TextTable("RUN", "NAME", "STATE", "EPOCHS", "TEST ACCURACY", "TRAINING TIME", "SEED");
      runs.forEach(run -> add(table, run));
      table.print(out);
    }
    return 0;
  }

  private void add(TextTable table, StoredRun stored) {
    switch (stored) {
      case StoredRun.Damaged damaged -> {
        err.println(damaged.problem());
        table.row(
            damaged.id(), Texts.NONE, "damaged", Texts.NONE, Texts.NONE, Texts.NONE, Texts.NONE);
      }
      case StoredRun.Whole whole -> {
        Run run = whole.run();
        LearningCurve curve = run.provenance().curve();
        table.row(
            run.id(),
            run.name(),
            RunLines.state(stored),
            "%d of %d".formatted(run.epoch(), run.plannedEpochs()),
            Texts.accuracy(curve.last()),
            Texts.seconds(curve.seconds()),
            run.training().seed());
      }
    }
  }
}
