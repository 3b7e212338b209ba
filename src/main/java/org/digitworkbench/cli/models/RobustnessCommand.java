package org.digitworkbench.cli.models;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.robustness.AccuracyCurve;
import org.digitworkbench.robustness.AccuracyCurves;
import org.digitworkbench.robustness.Scale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the accuracy of models on disturbed test images. */
@Command(
    name = "robustness",
    mixinStandardHelpOptions = true,
    description =
        "Print how many disturbed test images models read correctly, by the size of noise, blur, rotation, shift, thickness and a one-step attack.")
public final class RobustnessCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "MODEL",
      arity = "1..*",
      description = "Names that the command models lists, or files.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Number of test images, evenly spread; by default ${DEFAULT-VALUE}.")
  private int images;

  @Option(
      names = "--json",
      description = "Print one JSON object per line, for each model and disturbance.")
  private boolean json;

  public RobustnessCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (images < 1 && command != null) {
      throw new ParameterException(
          command.commandLine(), "--images must be 1 or more, not %d.".formatted(images));
    }
    Toolbox toolbox = this.toolbox.get();
    // All are read before any is asked: a name that does not exist is said at once.
    List<TrainedModel> models =
        names.stream().map(name -> toolbox.models().read(toolbox.models().find(name))).toList();
    requireSameClasses(toolbox, models);
    Dataset data = toolbox.datasets().load(models.getFirst().training().data().dataset());
    List<List<AccuracyCurve>> all = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      List<AccuracyCurve> curves = curves(toolbox, names.get(i), models.get(i), data);
      all.add(curves);
      if (json) {
        print(names.get(i), data, curves);
      }
    }
    if (!json) {
      print(data, all);
    }
    return 0;
  }

  private void requireSameClasses(Toolbox toolbox, List<TrainedModel> models) {
    Classes first = classes(toolbox, models.getFirst());
    for (int i = 1; i < models.size(); i++) {
      Classes other = classes(toolbox, models.get(i));
      if (!other.sameAs(first)) {
        throw new WorkbenchException(
            "%s was trained on %s and %s on %s, which has other classes, so there is nothing to compare; choose another model."
                .formatted(names.getFirst(), first.title(), names.get(i), other.title()));
      }
    }
  }

  private static Classes classes(Toolbox toolbox, TrainedModel model) {
    return toolbox.datasets().classes(model.training().data().dataset());
  }

  private List<AccuracyCurve> curves(
      Toolbox toolbox, String name, TrainedModel model, Dataset data) {
    AccuracyCurves curves = new AccuracyCurves(data.test(), images);
    ProgressLine progress = new ProgressLine(err);
    try (Probe probe = toolbox.engine().get().probe(model)) {
      while (curves.hasMore()) {
        curves.next(probe);
        progress.update("robustness", curves.share(), name);
      }
    } finally {
      progress.end();
    }
    return curves.curves();
  }

  private int count(Dataset data) {
    return Math.min(images, data.test().size());
  }

  private void print(String name, Dataset data, List<AccuracyCurve> curves) {
    JsonLines lines = new JsonLines(out);
    for (AccuracyCurve curve : curves) {
      Scale scale = curve.scale();
      ObjectNode line =
          lines
              .object()
              .put("model", name)
              .put("dataset", data.id())
              .put("images", count(data))
              .put("disturbance", scale.id());
      ArrayNode sizes = line.putArray("sizes");
      scale.sizes().forEach(sizes::add);
      ArrayNode accuracies = line.putArray("accuracies");
      curve.accuracies().forEach(accuracies::add);
      lines.print(line.put("meanAccuracy", curve.mean()));
    }
  }

  private void print(Dataset data, List<List<AccuracyCurve>> all) {
    out.printf(
        "Read correctly, of %s disturbed test images of %s:%n",
        Texts.count(count(data)), data.title());
    List<Scale> scales = AccuracyCurves.scales();
    for (int i = 0; i < scales.size(); i++) {
      Scale scale = scales.get(i);
      List<String> titles = new ArrayList<>();
      titles.add(scale.title().toUpperCase(Locale.ROOT));
      titles.addAll(names);
      TextTable table = new TextTable(titles.toArray(String[]::new));
      for (int size = 0; size < scale.sizes().size(); size++) {
        List<Object> row = new ArrayList<>();
        row.add(scale.text(scale.sizes().get(size)));
        for (List<AccuracyCurve> curves : all) {
          row.add(Percent.measured(curves.get(i).accuracies().get(size)));
        }
        table.row(row.toArray());
      }
      List<Object> means = new ArrayList<>();
      means.add("mean");
      for (List<AccuracyCurve> curves : all) {
        means.add(Percent.measured(curves.get(i).mean()));
      }
      table.row(means.toArray());
      out.println();
      table.print(out);
    }
    out.flush();
  }
}
