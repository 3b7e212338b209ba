package org.digitworkbench.cli.runs;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunReading;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows one run with all its epochs. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show a run and its epochs.")
public final class RunsShowCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  @Parameters(
      paramLabel = "RUN",
      description = "Its id, or a name for the newest run of that name.")
  private String wanted = "";

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public RunsShowCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    StoredRun stored = toolbox.get().runs().find(wanted);
    if (json) {
      print(stored);
      return 0;
    }
    switch (stored) {
      case StoredRun.Damaged damaged -> throw new WorkbenchException(damaged.problem());
      case StoredRun.Whole whole -> print(whole);
    }
    return 0;
  }

  private void print(StoredRun stored) {
    JsonLines lines = new JsonLines(out);
    ObjectNode line = RunLines.json(lines, stored);
    if (stored instanceof StoredRun.Whole whole) {
      ArrayNode curve = line.putArray("curve");
      for (EpochMetrics epoch : whole.run().provenance().epochs()) {
        curve
            .addObject()
            .put("epoch", epoch.epoch())
            .put("trainLoss", epoch.trainLoss())
            .put("trainAccuracy", epoch.trainAccuracy())
            .put("testLoss", epoch.testLoss())
            .put("testAccuracy", epoch.testAccuracy())
            .put("seconds", epoch.seconds());
      }
      ArrayNode checkpoints = line.putArray("checkpoints");
      whole.epochs().forEach(checkpoints::add);
      ArrayNode reading = line.putArray("reading");
      RunReading.of(whole.run().provenance().curve()).forEach(reading::add);
    }
    lines.print(line);
  }

  private void print(StoredRun.Whole whole) {
    Run run = whole.run();
    out.println("Run          " + run.id());
    out.println("Name         " + run.name());
    out.println("Preset       " + run.provenance().preset());
    out.println(
        "Network      %s, %s parameters"
            .formatted(run.network().shortText(), Texts.count(run.network().parameterCount())));
    out.println("Data set     " + run.training().data().dataset());
    String drawings = OwnDatasets.learned(run.provenance());
    if (!drawings.isEmpty()) {
      out.println("Trained on   " + drawings);
    }
    out.println("Seed         " + run.training().seed());
    out.println("State        " + RunLines.state(whole));
    if (!run.error().isEmpty()) {
      out.println("Problem      " + run.error());
    }
    out.println("Epochs       %d of %d".formatted(run.epoch(), run.plannedEpochs()));
    out.println(
        "Checkpoints  %d; the run takes %s bytes"
            .formatted(whole.epochs().size(), Texts.count(whole.bytes())));
    out.println();
    TextTable table =
        new TextTable(
            "EPOCH", "TRAIN LOSS", "TRAIN ACCURACY", "TEST LOSS", "TEST ACCURACY", "TIME");
    for (EpochMetrics epoch : run.provenance().epochs()) {
      table.row(
          epoch.epoch(),
          Texts.decimal(epoch.trainLoss()),
          Percent.measured(epoch.trainAccuracy()),
          Texts.decimal(epoch.testLoss()),
          Percent.measured(epoch.testAccuracy()),
          Texts.seconds(epoch.seconds()));
    }
    table.print(out);
    out.println();
    RunReading.of(run.provenance().curve()).forEach(out::println);
  }
}
