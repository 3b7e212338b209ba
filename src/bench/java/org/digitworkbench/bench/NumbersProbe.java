package org.digitworkbench.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.digitworkbench.cli.models.StrokeFile;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.DrawnDigits;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures how well drawn numbers are told apart into digits: how many single digits stay one, and
 * how many numbers put together from them, at several gaps, are parted and read right.
 */
@Command(
    name = "numbers",
    description = "Measures how drawn numbers are parted and read, with a file of single digits.",
    mixinStandardHelpOptions = true)
final class NumbersProbe implements Callable<Integer> {

  private static final double[] GAPS = {-0.05, 0, 0.05, 0.1, 0.2, 0.4};

  @Parameters(
      paramLabel = "FILE",
      description = "Drawings of digits, as predict --strokes takes them, with labels.")
  private Path file = Path.of("");

  @Option(names = "--model", defaultValue = "ink", description = "Reads them (${DEFAULT-VALUE}).")
  private String modelName = "";

  @Option(
      names = "--numbers",
      defaultValue = "500",
      description = "Numbers for each line of the table (${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--pen",
      defaultValue = "18",
      description = "Width of the pen (${DEFAULT-VALUE}).")
  private double pen;

  @Option(names = "--list", description = "Name what went wrong, too.")
  private boolean list;

  @Spec private @Nullable CommandSpec spec;

  private final List<Double> times = new ArrayList<>();

  private record Drawn(String id, int label, Drawing drawing) {}

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Drawn> digits = new ArrayList<>();
    new StrokeFile(file)
        .forEach(entry -> {
          Integer label = entry.label();
          if (label != null && !entry.drawing().isBlank()) {
            digits.add(new Drawn(entry.id(), label, entry.drawing()));
          }
        });
    single(digits, out);
    ModelLibrary models =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    try (Classifier classifier = engine.classifier(models.read(models.find(modelName)))) {
      out.println();
      out.println("| digits | gap, of the height | parted right | read right | its digits alone |");
      out.println("| ---: | ---: | ---: | ---: | ---: |");
      for (double gap : GAPS) {
        for (int length = 2; length <= 4; length++) {
          row(digits, length, 1, gap, classifier, out);
        }
        row(digits, 4, 2, gap, classifier, out);
      }
    }
    out.printf(
        "%nTelling the digits of a number apart takes %.2f ms (p50) and %.2f ms (p99).%n",
        Statistics.percentile(0.5, times), Statistics.percentile(0.99, times));
    out.flush();
    return 0;
  }

  /** How many of them are taken for one digit, when they are done and at every moment before. */
  private void single(List<Drawn> digits, PrintWriter out) {
    int several = (int) digits.stream().filter(d -> d.drawing().strokes().size() > 1).count();
    int done = 0;
    int always = 0;
    for (Drawn digit : digits) {
      boolean one = isOne(digit.drawing());
      done += one ? 1 : 0;
      always += moments(digit.drawing()).stream().allMatch(NumbersProbe::isOne) ? 1 : 0;
      if (list && !one) {
        out.println("split: " + digit.id() + ", a " + digit.label());
      }
    }
    out.printf(
        "%,d digits, %,d of several strokes: %.2f %% stay one, %.2f %% at every moment%n",
        digits.size(), several, 100.0 * done / digits.size(), 100.0 * always / digits.size());
  }

  private static boolean isOne(Drawing drawing) {
    List<List<Drawing>> lines = DrawnDigits.lines(drawing);
    return lines.size() == 1 && lines.getFirst().size() == 1;
  }

  /** As it grows, point by point. */
  private static List<Drawing> moments(Drawing drawing) {
    List<Drawing> moments = new ArrayList<>();
    Drawing before = Drawing.BLANK;
    for (Stroke stroke : drawing.strokes()) {
      for (int points = 1; points <= stroke.points().size(); points++) {
        moments.add(
            before.withStroke(new Stroke(stroke.points().subList(0, points), stroke.width())));
      }
      before = moments.getLast();
    }
    return moments;
  }

  private void row(
      List<Drawn> digits,
      int length,
      int rows,
      double gap,
      Classifier classifier,
      PrintWriter out) {
    Random random = new Random(length);
    int parted = 0;
    int read = 0;
    int alone = 0;
    for (int i = 0; i < count; i++) {
      List<Drawn> chosen =
          IntStream.range(0, length)
              .mapToObj(_ -> digits.get(random.nextInt(digits.size())))
              .toList();
      ComposedNumber number =
          ComposedNumber.of(chosen.stream().map(Drawn::drawing).toList(), gap, rows, pen, random);
      Drawing drawing = number.drawing();
      long begin = System.nanoTime();
      List<List<Drawing>> lines = DrawnDigits.lines(drawing);
      times.add((System.nanoTime() - begin) / 1e6);
      boolean right = lines.equals(number.lines());
      List<Drawing> each = number.lines().stream().flatMap(List::stream).toList();
      boolean legible =
          IntStream.range(0, length)
              .allMatch(d -> reads(classifier, each.get(d), chosen.get(d).label()));
      parted += right ? 1 : 0;
      alone += legible ? 1 : 0;
      read += right && legible ? 1 : 0;
      if (list && !right) {
        int found = lines.stream().mapToInt(List::size).sum();
        out.printf("parted into %d: %s%n", found, chosen.stream().map(Drawn::id).toList());
      }
    }
    out.printf(
        "| %s | %.2f | %.1f %% | %.1f %% | %.1f %% |%n",
        rows == 1 ? length : "%d over %d".formatted(length / 2, length - length / 2),
        gap,
        100.0 * parted / count,
        100.0 * read / count,
        100.0 * alone / count);
  }

  private static boolean reads(Classifier classifier, Drawing drawing, int label) {
    Optional<Prediction> prediction =
        Framing.steps(Rasteriser.rasterise(drawing), Preprocessing.ALL)
            .map(FramingSteps::image)
            .map(classifier::predict);
    return prediction.filter(p -> p.label() == label && !p.isRejected()).isPresent();
  }
}
