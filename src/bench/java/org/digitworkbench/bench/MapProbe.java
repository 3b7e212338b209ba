package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.paint.Color;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Evaluator;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.projection.FeatureSpace;
import org.digitworkbench.projection.Layout;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.ui.map.MapCamera;
import org.digitworkbench.ui.map.MapFilter;
import org.digitworkbench.ui.map.MapMethod;
import org.digitworkbench.ui.map.MapPainter;
import org.digitworkbench.ui.map.MapPicture;
import org.digitworkbench.ui.map.MapSubject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the maps of the shipped models take, and a painting of one. */
@Command(
    name = "map",
    description = "Measures the maps of the test images, and a painting of one.",
    mixinStandardHelpOptions = true)
final class MapProbe implements Callable<Integer> {

  private static final int WIDTH = 560;
  private static final int HEIGHT = 480;

  @Option(
      names = "--paintings",
      defaultValue = "300",
      description = "Counted ones of each map, after as many to warm up (${DEFAULT-VALUE}).")
  private int paintings;

  @Option(
      names = "--rounds",
      defaultValue = "1",
      description = "How often to make each map (${DEFAULT-VALUE}).")
  private int rounds;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createDirectories(Path.of("target/bench"));
    ModelLibrary models =
        new ModelLibrary(Path.of("assets/models"), folder.resolve("no-models"), List::of);
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    DatasetCatalog datasets = new DatasetCatalog(Path.of("assets/datasets"));
    out.println(Machine.text());
    out.println();
    out.println(
        "| model | principal components, s | t-SNE, s | painting, ms: p50 | p99 | unchanged |");
    out.println("| --- | ---: | ---: | ---: | ---: | --- |");
    for (String name : List.of("relu", "ink")) {
      TrainedModel model = models.read(models.find(name));
      Dataset dataset = datasets.load(model.training().data().dataset());
      Evaluation evaluation;
      try (Classifier classifier = engine.classifier(model)) {
        evaluation = Evaluator.evaluate(classifier, dataset.id(), dataset.test(), _ -> true);
      }
      MapSubject subject = new MapSubject(name, model, dataset, evaluation);
      Layout first = null;
      for (int round = 0; round < rounds; round++) {
        // Each in an empty cache.
        FloatCache cache = new FloatCache(Files.createTempDirectory(folder, "maps-"));
        Maps maps = new Maps(() -> engine, cache, new Fingerprints());
        long begin = System.nanoTime();
        FeatureSpace space = maps.space(model, dataset.test(), _ -> true);
        long read = System.nanoTime();
        Layout layout = maps.tsne(model, dataset.test(), space, (_, _) -> true);
        long end = System.nanoTime();
        List<Double> times = paint(subject, space, layout);
        first = first == null ? layout : first;
        out.printf(
            "| %s | %.2f | %.2f | %.2f | %.2f | %s |%n",
            name,
            (read - begin) / 1e9,
            (end - read) / 1e9,
            Statistics.percentile(0.5, times),
            Statistics.percentile(0.99, times),
            isSame(first, layout) ? "yes" : "no");
        out.flush();
      }
    }
    return 0;
  }

  /** Milliseconds of each painting. */
  private List<Double> paint(MapSubject subject, FeatureSpace space, Layout layout) {
    MapPicture picture =
        new MapPicture(subject, space, MapMethod.TSNE, layout, MapPicture.State.FINISHED);
    MapPainter painter = new MapPainter(Color.WHITE);
    int[] pixels = new int[WIDTH * HEIGHT];
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 2 * paintings; i++) {
      long begin = System.nanoTime();
      MapCamera camera = MapCamera.of(layout, WIDTH, HEIGHT, MapCamera.View.ALL);
      painter.paint(picture, camera, MapFilter.ALL, null, pixels, WIDTH, 1);
      if (i >= paintings) {
        times.add((System.nanoTime() - begin) / 1e6);
      }
    }
    return times;
  }

  private static boolean isSame(Layout a, Layout b) {
    for (int i = 0; i < a.size(); i++) {
      if (a.x(i) != b.x(i) || a.y(i) != b.y(i)) {
        return false;
      }
    }
    return true;
  }
}
