package org.digitworkbench.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.digitworkbench.augment.Style;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Optimiser.Adam;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network on handwriting in some styles only, to see what the others bring. */
@Command(
    name = "styles",
    description =
        "Trains a network on handwriting with some styles left out and writes the model, for"
            + " reading --models to measure what they bring.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StyleProbe implements Callable<Integer> {

  /** A fifth of that of the preset ink, for a network that has learned before. */
  private static final double RATE = 3e-4;

  @Option(
      names = "--network",
      defaultValue = "ink",
      description = "Preset to train (default: ${DEFAULT-VALUE}).")
  private String network = "";

  @Option(
      names = "--epochs",
      defaultValue = "3",
      description = "Of the training (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(names = "--seed", defaultValue = "42", description = "(default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--images",
      defaultValue = "0",
      description = "Only the first so many training images (default: all).")
  private int images;

  @Option(
      names = "--styles",
      split = ",",
      paramLabel = "STYLE",
      description = "Only these; none for no style at all (default: all of them).")
  private List<String> only = List.of();

  @Option(
      names = "--without-style",
      split = ",",
      paramLabel = "STYLE",
      description = "All but these.")
  private List<String> without = List.of();

  @Option(
      names = "--from",
      paramLabel = "MODEL",
      description = "Goes on from that model, at a fifth of the learning rate, instead of anew.")
  private @Nullable String from;

  @Option(names = "--save", paramLabel = "FILE", required = true, description = "For the model.")
  private Path save = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Set<Style> styles = EnumSet.noneOf(Style.class);
    if (only.isEmpty()) {
      styles.addAll(Style.all());
    } else if (!only.equals(List.of("none"))) {
      only.forEach(id -> styles.add(style(id)));
    }
    without.forEach(id -> styles.remove(style(id)));
    Preset preset = Presets.of(network);
    Trainer trainer =
        new Trainer(
            new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory()),
            new DatasetCatalog(Path.of("assets/datasets")),
            "bench",
            InstantSource.system(),
            Thread.ofPlatform().daemon().factory(),
            styles);
    out.println("Styles: " + Style.text(styles));
    AtomicReference<@Nullable TrainedModel> trained = new AtomicReference<>();
    AtomicReference<@Nullable WorkbenchException> failed = new AtomicReference<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onEpoch(EpochMetrics epoch, TrainedModel model) {
            out.printf(
                Locale.ROOT,
                "epoch %d: %.2f %% of the test images, %.0f s%n",
                epoch.epoch(),
                100 * epoch.testAccuracy(),
                epoch.seconds());
            out.flush();
            trained.set(model);
          }

          @Override
          public void onFailed(WorkbenchException error) {
            failed.set(error);
          }
        };
    TrainingSpec training =
        preset.training().withEpochs(epochs).withSeed(seed).withData(d -> d.withTrainLimit(images));
    TrainingSession session =
        from == null
            ? trainer.session(preset.id(), preset.id(), preset.network(), training, listener)
            : trainer.session(preset.id(), begun(from, training), epochs, listener);
    session.start();
    session.await();
    session.close();
    WorkbenchException error = failed.get();
    if (error != null) {
      throw error;
    }
    new ModelFiles().write(save, Objects.requireNonNull(trained.get()));
    return 0;
  }

  /** A training that has not begun, of a network that has learned before. */
  private static Checkpoint begun(String name, TrainingSpec training) {
    ModelLibrary library =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    TrainedModel model = library.read(library.find(name));
    Provenance before = model.provenance();
    EpochMetrics last = before.epochs().getLast();
    EpochMetrics now =
        new EpochMetrics(
            0, last.trainLoss(), last.trainAccuracy(), last.testLoss(), last.testAccuracy(), 0, 0);
    Provenance begun =
        new Provenance(
            before.preset(),
            before.datasetSha256(),
            before.started(),
            before.workbench(),
            before.engine(),
            before.machine(),
            0,
            List.of(now));
    int count = model.parameters().length;
    return new Checkpoint(
        new TrainedModel(
            model.network(),
            training.withOptimisation(o -> o.withOptimiser(Adam.withRate(RATE))),
            begun,
            model.parameters()),
        0,
        0,
        new OptimiserState(0, List.of(new float[count], new float[count])));
  }

  private Style style(String id) {
    return Style.all().stream()
        .filter(style -> style.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "There is no style \"%s\"; choose some of %s."
                    .formatted(
                        id, String.join(", ", Style.all().stream().map(Style::id).toList()))));
  }
}
