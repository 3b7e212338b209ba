package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainingSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the built-in presets. */
@Command(
    name = "presets",
    mixinStandardHelpOptions = true,
    description = "List the built-in networks and how each is trained.")
public final class PresetsCommand implements Callable<Integer> {

  private final PrintStream out;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  public PresetsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (json) {
      JsonLines lines = new JsonLines(out);
      Presets.all().forEach(preset -> print(lines, preset));
    } else {
      TextTable table =
          new TextTable(
              "PRESET",
              "TITLE",
              "DATA",
              "NETWORK",
              "PARAMETERS",
              "OPTIMISER",
              "RATE",
              "BATCH",
              "EPOCHS");
      for (Preset preset : Presets.all()) {
        TrainingSpec training = preset.training();
        table.row(
            preset.id(),
            preset.title(),
            training.data().dataset(),
            preset.network().shortText(),
            Texts.count(preset.network().parameterCount()),
            training.optimisation().optimiser().title(),
            training.optimisation().optimiser().learningRate(),
            training.optimisation().batchSize(),
            training.epochs());
      }
      table.print(out);
    }
    return 0;
  }

  private static void print(JsonLines lines, Preset preset) {
    TrainingSpec training = preset.training();
    lines.print(
        lines
            .object()
            .put("name", preset.id())
            .put("title", preset.title())
            .put("description", preset.description())
            .put("published", preset.published())
            .put("lookAt", preset.lookAt())
            .put("network", preset.network().shortText())
            .put("parameters", preset.network().parameterCount())
            .put("dataset", training.data().dataset())
            .put("optimiser", training.optimisation().optimiser().title())
            .put("learningRate", training.optimisation().optimiser().learningRate())
            .put("batchSize", training.optimisation().batchSize())
            .put("epochs", training.epochs())
            .put("seed", training.seed()));
  }
}
