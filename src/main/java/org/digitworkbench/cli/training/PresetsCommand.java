package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.store.PresetLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the built-in presets and those that the user keeps. */
@Command(
    name = "presets",
    mixinStandardHelpOptions = true,
    description = "List the built-in networks and your own, and how each is trained.")
public final class PresetsCommand implements Callable<Integer> {

  private final PresetLookup presets;
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public PresetsCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.presets = new PresetLookup(toolbox);
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    PresetLibrary.Contents all = presets.all();
    if (json) {
      JsonLines lines = new JsonLines(out);
      all.presets().forEach(preset -> print(lines, preset));
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
      for (Preset preset : all.presets()) {
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
    all.problems().forEach(err::println);
    return 0;
  }

  private static void print(JsonLines lines, Preset preset) {
    TrainingSpec training = preset.training();
    lines.print(
        lines
            .object()
            .put("name", preset.id())
            .put("title", preset.title())
            .put("own", !PresetLibrary.isBuiltIn(preset.id()))
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
