package org.digitworkbench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.digitworkbench.app.WorkbenchApp;
import org.digitworkbench.augment.Style;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Optimiser.Adam;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Evaluator;
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
      description = "Goes on from that model instead of anew.")
  private @Nullable String from;

  @Option(
      names = "--rate",
      defaultValue = "3e-4",
      description =
          "Learning rate with --from (default: ${DEFAULT-VALUE}, a fifth of that of ink).")
  private double rate;

  @Option(
      names = "--mix",
      defaultValue = "1",
      paramLabel = "SHARE",
      description =
          "Of what was learned in the saved parameters, the rest being those of --from: what lies"
              + " between two networks of one origin often keeps the strengths of both"
              + " (Wortsman and others, Robust fine-tuning of zero-shot models, 2022)."
              + " Default: ${DEFAULT-VALUE}")
  private double mix;

  @Option(names = "--save", paramLabel = "FILE", required = true, description = "For the model.")
  private Path save = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Set<Style> styles = EnumSet.noneOf(Style.class);
    if (only.isEmpty()) {
      styles.addAll(Style.all());
    } else if (!only.equals(List.of("none"))) {
      only.forEach(id -> styles.add(style(id)));
    }
    without.forEach(id -> styles.remove(style(id)));
    Preset preset = Presets.of(network);
    ThreadFactory threads = Thread.ofPlatform().daemon().factory();
    Properties build = build();
    Engine engine = new Dl4jEngine(build.getProperty("dl4j"), threads);
    DatasetCatalog datasets = new DatasetCatalog(Path.of("assets/datasets"));
    Trainer trainer =
        new Trainer(
            engine,
            datasets,
            build.getProperty("version"),
            InstantSource.system(),
            threads,
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
    TrainedModel origin = from == null ? null : read(from);
    TrainingSession session =
        origin == null
            ? trainer.session(preset.id(), preset.id(), preset.network(), training, listener)
            : trainer.session(preset.id(), begun(origin, training), epochs, listener);
    session.start();
    session.await();
    session.close();
    WorkbenchException error = failed.get();
    if (error != null) {
      throw error;
    }
    TrainedModel model = Objects.requireNonNull(trained.get());
    if (origin != null) {
      model = mixed(origin, model, engine, datasets.load(training.data().dataset()));
      out.printf(
          Locale.ROOT,
          "mixed: %.2f %% of the test images%n",
          100 * model.provenance().epochs().getLast().testAccuracy());
    }
    new ModelFiles().write(save, model);
    return 0;
  }

  private static Properties build() throws IOException {
    Properties build = new Properties();
    try (InputStream in = WorkbenchApp.class.getResourceAsStream("build.properties")) {
      build.load(Objects.requireNonNull(in));
    }
    return build;
  }

  private static TrainedModel read(String name) {
    ModelLibrary library =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    return library.read(library.find(name));
  }

  /** What lies between the two; its last epoch has the figures of just that. */
  private TrainedModel mixed(
      TrainedModel origin, TrainedModel trained, Engine engine, Dataset dataset) {
    float[] parameters = trained.parameters().clone();
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) (mix * parameters[i] + (1 - mix) * origin.parameters()[i]);
    }
    Provenance learned = trained.provenance();
    List<EpochMetrics> epochs = new ArrayList<>(learned.epochs());
    EpochMetrics last = epochs.removeLast();
    TrainedModel model =
        new TrainedModel(trained.network(), trained.training(), learned, parameters);
    try (Classifier classifier = engine.classifier(model)) {
      Evaluation train = Evaluator.evaluate(classifier, "train", dataset.train(), _ -> true);
      Evaluation test = Evaluator.evaluate(classifier, "test", dataset.test(), _ -> true);
      epochs.add(
          new EpochMetrics(
              last.epoch(),
              train.loss(),
              train.accuracy(),
              test.loss(),
              test.accuracy(),
              last.seconds(),
              last.imagesPerSecond()));
    }
    Map<String, String> about = new LinkedHashMap<>(learned.engine());
    about.put(
        "begun from",
        "%s of %s, %s epochs"
            .formatted(
                origin.provenance().preset(),
                origin.provenance().started().truncatedTo(ChronoUnit.SECONDS),
                origin.training().epochs()));
    about.put("mixed", "%s of what was learned, the rest as begun".formatted(mix));
    return new TrainedModel(
        trained.network(),
        trained.training(),
        new Provenance(
            learned.preset(),
            learned.datasetSha256(),
            learned.started(),
            learned.workbench(),
            about,
            learned.machine(),
            learned.passes(),
            epochs),
        parameters);
  }

  /** A training that has not begun, of a network that has learned before. */
  private Checkpoint begun(TrainedModel model, TrainingSpec training) {
    Provenance before = model.provenance();
    EpochMetrics last = before.epochs().getLast();
    EpochMetrics now =
        new EpochMetrics(
            0, last.trainLoss(), last.trainAccuracy(), last.testLoss(), last.testAccuracy(), 0, 0);
    Provenance begun =
        new Provenance(
            before.preset(),
            before.datasetSha256(),
            Instant.now(),
            before.workbench(),
            before.engine(),
            before.machine(),
            0,
            List.of(now));
    int count = model.parameters().length;
    return new Checkpoint(
        new TrainedModel(
            model.network(),
            training.withOptimisation(o -> o.withOptimiser(Adam.withRate(rate))),
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
