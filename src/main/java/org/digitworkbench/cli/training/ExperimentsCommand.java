package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.ExperimentResult;
import org.digitworkbench.domain.ExperimentResult.Repetition;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.PublishedResult;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Repeats published experiments and holds them against what was published. */
@Command(
    name = "experiments",
    mixinStandardHelpOptions = true,
    description = "Repeat the published experiments and compare the results; nothing is saved.")
public final class ExperimentsCommand implements Callable<Integer> {

  private static final int MAX_SEEDS = 20;

  private final Supplier<Toolbox> toolbox;
  private final SpecArgument specs;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = SpecArgument.LABEL,
      arity = "0..*",
      description = SpecArgument.HELP + " By default all presets that were published.")
  private List<String> presetIds = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs of each, with the preset's seed and the ones after it.")
  private int seeds;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public ExperimentsCommand(
      Supplier<Toolbox> toolbox, SpecArgument specs, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.specs = specs;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (seeds < 1 || seeds > MAX_SEEDS) {
      throw new InvalidSpecException(
          "The number of seeds must be between 1 and %d, not %d.".formatted(MAX_SEEDS, seeds));
    }
    CommandSpec spec = Objects.requireNonNull(command);
    List<Preset> presets =
        presetIds.isEmpty()
            ? Presets.all().stream().filter(preset -> preset.result() != null).toList()
            : presetIds.stream().map(id -> specs.read(id, spec)).toList();
    Trainer trainer = toolbox.get().trainer().get();
    JsonLines lines = new JsonLines(out);
    TextTable table =
        new TextTable(
            "PRESET",
            "PUBLISHED",
            "HERE",
            "ERRORS",
            "SD",
            "BAND",
            "IN BAND",
            "BEST",
            "97 % AT",
            "SECONDS");
    for (Preset preset : presets) {
      ExperimentResult result = repeat(trainer, preset);
      if (json) {
        print(lines, result);
      } else {
        add(table, result);
      }
    }
    if (!json) {
      table.print(out);
    }
    return 0;
  }

  private ExperimentResult repeat(Trainer trainer, Preset preset) throws InterruptedException {
    List<Repetition> runs = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      long seed = preset.training().seed() + i;
      runs.add(new Repetition(seed, train(trainer, preset, preset.training().withSeed(seed))));
    }
    return new ExperimentResult(preset, runs);
  }

  private LearningCurve train(Trainer trainer, Preset preset, TrainingSpec training)
      throws InterruptedException {
    ProgressLine progress = new ProgressLine(err);
    Outcome outcome = new Outcome(progress, preset.id(), training);
    TrainingSession session =
        trainer.session(preset.id(), preset.id(), preset.network(), training, outcome);
    try (Interruption _ = new Interruption(session::stop)) {
      session.start();
      session.await();
    } finally {
      progress.end();
      session.close();
    }
    LearningCurve curve = session.curve();
    if (outcome.failure != null) {
      throw outcome.failure;
    }
    if (curve.last().map(EpochMetrics::epoch).orElse(0) < training.epochs()) {
      throw new WorkbenchException("The experiment %s was interrupted.".formatted(preset.id()));
    }
    return curve;
  }

  private static final class Outcome implements TrainingListener {
    private final ProgressLine progress;
    private final String name;
    private final TrainingSpec training;
    private volatile @Nullable WorkbenchException failure;

    Outcome(ProgressLine progress, String name, TrainingSpec training) {
      this.progress = progress;
      this.name = name;
      this.training = training;
    }

    @Override
    public void onBatch(BatchMetrics batch) {
      progress.update(
          name,
          batch.epochTime() / training.epochs(),
          "seed %d, epoch %d of %d".formatted(training.seed(), batch.epoch(), training.epochs()));
    }

    @Override
    public void onFailed(WorkbenchException error) {
      failure = error;
    }

    @Override
    public void onFinished(TrainedModel model) {
      // An experiment is its curve alone.
    }
  }

  private static void add(TextTable table, ExperimentResult result) {
    PublishedResult published = result.preset().result();
    List<Repetition> runs = result.runs();
    table.row(
        result.preset().id(),
        published == null ? Texts.NONE : Percent.measured(published.testAccuracy()),
        Percent.measured(result.mean()),
        Percent.measured(1 - result.mean()),
        runs.size() == 1 ? Texts.NONE : Percent.measured(result.standardDeviation()),
        published == null
            ? Texts.NONE
            : "%s to %s"
                .formatted(
                    Percent.measured(published.band().low()),
                    Percent.measured(published.band().high())),
        result.inBand().map(in -> in ? "yes" : "no").orElse(Texts.NONE),
        Percent.measured(
            runs.stream()
                .mapToDouble(r -> r.curve().best().map(EpochMetrics::testAccuracy).orElse(0.0))
                .max()
                .orElseThrow()),
        String.join(", ", runs.stream().map(r -> Texts.number(r.curve().firstAtTarget())).toList()),
        Texts.seconds(runs.stream().mapToDouble(r -> r.curve().seconds()).average().orElseThrow()));
  }

  private static void print(JsonLines lines, ExperimentResult result) {
    Preset preset = result.preset();
    ObjectNode line = lines.object().put("preset", preset.id());
    PublishedResult published = preset.result();
    if (published == null) {
      line.putNull("published");
    } else {
      line.putObject("published")
          .put("text", preset.published())
          .put("testAccuracy", published.testAccuracy())
          .put("testLoss", published.testLoss())
          .put("trainAccuracy", published.trainAccuracy())
          .put("epochsTo97", published.epochsTo97());
    }
    ArrayNode runs = line.putArray("runs");
    for (Repetition run : result.runs()) {
      LearningCurve curve = run.curve();
      EpochMetrics last = curve.last().orElseThrow();
      EpochMetrics best = curve.best().orElseThrow();
      runs.addObject()
          .put("seed", run.seed())
          .put("testAccuracy", last.testAccuracy())
          .put("bestTestAccuracy", best.testAccuracy())
          .put("bestEpoch", best.epoch())
          .put("epochsTo97", curve.firstAtTarget().map(EpochMetrics::epoch).orElse(null))
          .put("trainAccuracy", last.trainAccuracy())
          .put("trainLoss", last.trainLoss())
          .put("testLoss", last.testLoss())
          .put("seconds", curve.seconds());
    }
    line.putObject("testAccuracy").put("mean", result.mean()).put("sd", result.standardDeviation());
    if (published == null) {
      line.putNull("band").putNull("inBand");
    } else {
      line.putArray("band").add(published.band().low()).add(published.band().high());
      line.put("inBand", result.inBand().orElseThrow());
    }
    lines.print(line);
  }
}
