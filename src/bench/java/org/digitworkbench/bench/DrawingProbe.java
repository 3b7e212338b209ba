package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the shipped models take from strokes to an answer, without the window. */
@Command(
    name = "drawing",
    description = "Measures the time from strokes to an answer, without the window.",
    mixinStandardHelpOptions = true)
final class DrawingProbe implements Callable<Integer> {

  private static final int POINTS = 30;

  @Option(
      names = "--readings",
      defaultValue = "2000",
      description = "Counted ones of each model, after as many to warm up (${DEFAULT-VALUE}).")
  private int readings;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Drawing> drawings = drawings();
    ModelLibrary models =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    out.println(Machine.text());
    out.println();
    out.println("| model | strokes to pixels, ms: p50 | p99 | network, ms: p50 | p99 |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    for (String name : List.of("relu", "ink")) {
      TrainedModel model = models.read(models.find(name));
      try (Classifier classifier = engine.classifier(model)) {
        measure(drawings, classifier);
        List<List<Double>> times = measure(drawings, classifier);
        out.printf(
            "| %s | %.2f | %.2f | %.2f | %.2f |%n",
            name,
            Statistics.percentile(0.5, times.getFirst()),
            Statistics.percentile(0.99, times.getFirst()),
            Statistics.percentile(0.5, times.getLast()),
            Statistics.percentile(0.99, times.getLast()));
      }
    }
    out.flush();
    return 0;
  }

  /** Milliseconds of all framings, and of all predictions. */
  private List<List<Double>> measure(List<Drawing> drawings, Classifier classifier) {
    List<Double> framing = new ArrayList<>();
    List<Double> network = new ArrayList<>();
    for (int i = 0; i < readings; i++) {
      Drawing drawing = drawings.get(i % drawings.size());
      long begin = System.nanoTime();
      DigitImage image =
          Framing.steps(Rasteriser.rasterise(drawing), Preprocessing.ALL).orElseThrow().image();
      long framed = System.nanoTime();
      classifier.predict(image);
      long read = System.nanoTime();
      framing.add((framed - begin) / 1e6);
      network.add((read - framed) / 1e6);
    }
    return List.of(framing, network);
  }

  private static List<Drawing> drawings() {
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < DigitShapes.count(); i++) {
      List<Stroke> strokes = new ArrayList<>();
      for (List<Point2D> points : DigitShapes.strokes(i, POINTS)) {
        strokes.add(
            new Stroke(
                points.stream()
                    .map(p -> new Point(Drawing.SIDE * p.getX(), Drawing.SIDE * p.getY()))
                    .toList(),
                Stroke.DEFAULT_WIDTH));
      }
      drawings.add(new Drawing(strokes));
    }
    return drawings;
  }
}
