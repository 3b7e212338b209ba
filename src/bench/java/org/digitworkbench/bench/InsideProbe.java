package org.digitworkbench.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.fx.FxExecutor;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PaintThreads;
import org.digitworkbench.ui.inside.SheetViewModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether a network keeps up with the pen: draws digits on the sheet of the tab Inside, as large as
 * it is in a window of 1280 x 800, and prints a table in Markdown.
 */
@Command(
    name = "inside",
    description = "Measures the frames of the tab Inside while a pen draws.",
    mixinStandardHelpOptions = true)
final class InsideProbe implements Callable<Integer> {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 690;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "Length of each measurement. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "10",
      description = "Seconds of drawing before each. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "Points a second while the pen is down. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Spec private @Nullable CommandSpec spec;

  private final Heartbeat heartbeat = new Heartbeat();
  private final Delays pictures = new Delays();
  private final List<ExecutorService> threads =
      List.of(thread("predicting"), thread("looking"), thread("painting"));
  private boolean painted;
  private long lastPicture;

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    DatasetCatalog datasets = new DatasetCatalog(Path.of("assets/datasets"));
    ModelPicker models = new ModelPicker(datasets::classes);
    try {
      Scene[] scene = new Scene[1];
      Pen.onFx(() -> scene[0] = open(engine, datasets, models));
      out.println(Machine.text());
      out.println();
      out.println(
          "| network | parameters | values | pictures/s while the pen is down "
              + "| picture to picture, ms: p50 | p99 | FX thread a frame, ms: p50 | p99 "
              + "| FX thread busy, ms: p99 | processor a frame, ms: FX thread | renderer "
              + "| painting a picture |");
      out.println("| --- |" + " ---: |".repeat(11));
      for (Map.Entry<String, TrainedModel> model : models().entrySet()) {
        Pen.onFx(
            () -> models.selectedProperty().set(new ModelChoice(model.getKey(), model.getValue())));
        out.println(row(Objects.requireNonNull(scene[0]), model.getKey(), model.getValue()));
        out.flush();
      }
      heartbeat.stop();
    } finally {
      Platform.exit();
      threads.forEach(ExecutorService::shutdownNow);
    }
    return 0;
  }

  private Scene open(Engine engine, DatasetCatalog datasets, ModelPicker models) {
    FxExecutor fx = new FxExecutor();
    DrawViewModel draw = new DrawViewModel(() -> engine, models, threads.get(0), fx, _ -> {});
    // As in the window, where the tab Draw does so.
    draw.drawingProperty().bind(draw.ink().drawingProperty());
    InsideViewModel inside =
        new InsideViewModel(() -> engine, draw.seen(), models, threads.get(1), fx);
    SheetViewModel sheet =
        new SheetViewModel(datasets, models, draw::put, new Random(4), threads.get(1), fx, _ -> {});
    InsideView view =
        new InsideView(inside, sheet, draw.ink(), new PaintThreads(threads.get(2), fx), List.of());
    view.paintedProperty().subscribe(_ -> painted = true);
    inside.activeProperty().set(true);
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    // The panes at the right take 380 of the width.
    Scene scene = new Scene(view, WIDTH - 380, HEIGHT);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    heartbeat.start(scene);
    scene.addPostLayoutPulseListener(this::frame);
    return scene;
  }

  /** Only gaps between moves of one stroke count. */
  private void frame() {
    if (painted) {
      painted = false;
      long now = System.nanoTime();
      if (now - lastPicture < TimeUnit.MILLISECONDS.toNanos(150)) {
        pictures.add(now - lastPicture);
      }
      lastPicture = now;
    }
  }

  private String row(Scene scene, String name, TrainedModel model) throws InterruptedException {
    Pen[] pen = new Pen[1];
    Pen.onFx(() ->
        pen[0] =
            new Pen(
                Objects.requireNonNull(scene.lookup("#inside-ink .sheet")),
                (Button) Objects.requireNonNull(scene.lookup("#inside-clear")),
                new AnswerClock(),
                rate));
    pen[0].draw(TimeUnit.SECONDS.toNanos(warmUp));
    Pen.onFx(() -> {
      pictures.clear();
      heartbeat.clear();
    });
    double fx = GalleryProbe.processorMillis("JavaFX Application Thread");
    double renderer = GalleryProbe.processorMillis("QuantumRenderer-0");
    double painting = GalleryProbe.processorMillis("painting");
    pen[0].draw(TimeUnit.SECONDS.toNanos(seconds));
    String[] row = new String[1];
    Pen.onFx(() -> {
      double frames = Math.max(1, heartbeat.frames().count());
      row[0] =
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
              name,
              model.parameters().length,
              model.network().summary().stream().mapToInt(l -> l.output().size()).sum(),
              1000 / pictures.mean(),
              pictures.percentile(0.5),
              pictures.percentile(0.99),
              heartbeat.frames().percentile(0.5),
              heartbeat.frames().percentile(0.99),
              heartbeat.waits().percentile(0.99),
              (GalleryProbe.processorMillis("JavaFX Application Thread") - fx) / frames,
              (GalleryProbe.processorMillis("QuantumRenderer-0") - renderer) / frames,
              (GalleryProbe.processorMillis("painting") - painting)
                  / Math.max(1, pictures.count()));
    });
    return Objects.requireNonNull(row[0]);
  }

  private static Map<String, TrainedModel> models() {
    ModelLibrary library =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    Map<String, TrainedModel> models = new LinkedHashMap<>();
    models.put("relu", library.read(library.find("relu")));
    models.put("cnn", untrained(Presets.of("cnn").network()));
    models.put("ink", library.read(library.find("ink")));
    models.put(
        "ten hidden layers of 512",
        untrained(
            new NetworkSpec(
                Collections.<LayerSpec>nCopies(10, new LayerSpec.Dense(512, Activation.SIGMOID)),
                Initialisation.GLOROT_UNIFORM)));
    return models;
  }

  private static TrainedModel untrained(NetworkSpec network) {
    Provenance provenance =
        new Provenance("bench", Map.of(), Instant.EPOCH, "", Map.of(), "", 0, List.of());
    return new TrainedModel(
        network, Presets.of("relu").training(), provenance, InitialParameters.draw(network, 4));
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }
}
