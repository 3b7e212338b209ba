package org.digitworkbench.cli.runs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes runs, or brings them back. */
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = "Delete runs; for a day, --undo brings them back.")
public final class RunsDeleteCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Their ids, or a name for the newest run of that name.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--undo", description = "Bring back the deleted runs with these ids.")
  private boolean undo;

  public RunsDeleteCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    RunStore runs = toolbox.get().runs();
    for (String run : wanted) {
      if (undo) {
        runs.restore(run);
        out.println("Brought back " + run);
      } else {
        String id = runs.find(run).id();
        runs.delete(id);
        out.println("Deleted %s; \"runs delete --undo %s\" brings it back.".formatted(id, id));
      }
    }
    return 0;
  }
}
