package org.digitworkbench.cli.models;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.ModelEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the models by the names that other commands take; a damaged one says so in its place. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description =
        "List the trained networks that came with the workbench and those that you saved.")
public final class ModelsCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public ModelsCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    List<ModelEntry> entries = toolbox.get().models().list();
    if (json) {
      JsonLines lines = new JsonLines(out);
      entries.forEach(entry -> print(lines, entry));
    } else if (entries.isEmpty()) {
      out.println("There are no models yet; train one with: train relu --save FILE");
    } else {
      TextTable table =
          new TextTable("MODEL", "NETWORK", "DATA", "EPOCHS", "TEST ACCURACY", "FILE");
      entries.forEach(entry -> add(table, entry));
      table.print(out);
    }
    return 0;
  }

  private void print(JsonLines lines, ModelEntry entry) {
    var line =
        lines
            .object()
            .put("name", entry.name())
            .put("file", entry.path().toString())
            .put("shipped", entry.shipped());
    try {
      TrainedModel model = toolbox.get().models().read(entry);
      Optional<EpochMetrics> last = model.provenance().curve().last();
      line.put("preset", model.provenance().preset())
          .put("network", model.network().shortText())
          .put("parameters", model.network().parameterCount())
          .put("dataset", model.training().data().dataset())
          .put("epochs", last.map(EpochMetrics::epoch).orElse(null))
          .put("testAccuracy", last.map(EpochMetrics::testAccuracy).orElse(null));
    } catch (WorkbenchException e) {
      line.put("error", e.getMessage());
    }
    lines.print(line);
  }

  private void add(TextTable table, ModelEntry entry) {
    try {
      TrainedModel model = toolbox.get().models().read(entry);
      Optional<EpochMetrics> last = model.provenance().curve().last();
      table.row(
          entry.name(),
          model.network().shortText(),
          model.training().data().dataset(),
          Texts.number(last),
          Texts.accuracy(last),
          entry.path());
    } catch (WorkbenchException e) {
      table.row(
          entry.name(),
          Texts.NONE,
          Texts.NONE,
          Texts.NONE,
          Texts.NONE,
          String.valueOf(e.getMessage()));
    }
  }
}
