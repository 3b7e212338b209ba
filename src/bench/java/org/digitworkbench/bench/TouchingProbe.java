package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureReader;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how well digits that touch each other are read, against how far they run into each
 * other; and that single digits are read as before. The rows are of digits that the shipped
 * networks have been trained on, one by one.
 */
@Command(
    name = "touching",
    description = "Measures how touching digits are read: as pieces of ink, and cut apart.",
    mixinStandardHelpOptions = true)
final class TouchingProbe implements Callable<Integer> {

  @Option(
      names = "--model",
      defaultValue = "ink",
      description = "A shipped network (default: ${DEFAULT-VALUE}).")
  private String model = "";

  @Option(
      names = "--counts",
      split = ",",
      defaultValue = "2,3,4,5,6",
      description = "Digits in a row (default: ${DEFAULT-VALUE}).")
  private List<Integer> counts = List.of();

  @Option(
      names = "--overlaps",
      split = ",",
      defaultValue = "0,1,2,3,4",
      description = "In pixels of a digit's 20 (default: ${DEFAULT-VALUE}).")
  private List<Integer> overlaps = List.of();

  @Option(
      names = "--rows",
      defaultValue = "500",
      description = "Rows of each count and overlap (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--from",
      defaultValue = "50000",
      description = "First of the 10,000 training images (default: ${DEFAULT-VALUE}).")
  private int from;

  @Option(
      names = "--singles",
      defaultValue = "10000",
      description = "Test images to read one by one as well (default: ${DEFAULT-VALUE}).")
  private int singles;

  @Option(
      names = "--pictures",
      description = "Folder of pictures of one digit each, LABEL_*.png, to read as well.")
  private @Nullable Path pictures;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  /** What was read right. */
  private static final class Score {
    int rows;
    int right;
    int digits;
    int found;
    final List<Double> millis = new ArrayList<>();

    void add(String truth, String read, double took) {
      rows++;
      right += truth.equals(read) ? 1 : 0;
      digits += truth.length();
      found += common(truth, read);
      millis.add(took);
    }

    String text() {
      return "%.1f %% | %.1f %% | %.0f / %.0f"
          .formatted(
              100.0 * right / rows,
              100.0 * found / digits,
              Statistics.percentile(0.5, millis),
              Statistics.percentile(0.99, millis));
    }

    /** Length of the longest sequence of digits that both have in this order. */
    private static int common(String a, String b) {
      int[][] longest = new int[a.length() + 1][b.length() + 1];
      for (int i = 1; i <= a.length(); i++) {
        for (int j = 1; j <= b.length(); j++) {
          longest[i][j] =
              a.charAt(i - 1) == b.charAt(j - 1)
                  ? longest[i - 1][j - 1] + 1
                  : Math.max(longest[i - 1][j], longest[i][j - 1]);
        }
      }
      return longest[a.length()][b.length()];
    }
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    ModelLibrary models =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    TrainedModel trained = models.read(models.find(model));
    Dataset mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    try (Classifier classifier = engine.classifier(trained)) {
      out.println(Machine.text());
      out.println();
      out.println(
          "| digits | overlap | rows read right, pieces | digits | ms a row p50 / p99"
              + " | rows read right, cut | digits | ms a row p50 / p99 |");
      out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
      ImageSet images = mnist.train().slice(from, 10_000);
      for (int count : counts) {
        for (int overlap : overlaps) {
          SplittableRandom random = new SplittableRandom(seed + 100L * count + overlap);
          String scores =
              measure(
                  classifier,
                  rows,
                  _ -> {
                    TouchingRow row = TouchingRow.of(images, count, overlap, random);
                    return new Sample(row.digits(), row.picture());
                  });
          out.printf("| %d | %d | %s |%n", count, overlap, scores);
          out.flush();
        }
      }
      if (singles > 0) {
        String scores =
            measure(
                classifier,
                singles,
                i -> {
                  TouchingRow row = TouchingRow.single(mnist.test(), i);
                  return new Sample(row.digits(), row.picture());
                });
        out.printf("| 1, MNIST's test images | | %s |%n", scores);
      }
      if (pictures != null) {
        List<Path> files = files(pictures);
        String scores =
            measure(
                classifier,
                files.size(),
                i ->
                    new Sample(
                        String.valueOf(files.get(i).getFileName()).substring(0, 1),
                        PictureReader.open(files.get(i))));
        out.printf("| 1, pictures | | %s |%n", scores);
      }
    }
    out.flush();
    return 0;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }

  /** A picture and what is to be read in it. */
  private record Sample(String digits, Picture picture) {}

  /** The scores of pieces of ink and of digits cut apart. */
  private static String measure(Classifier classifier, int count, IntFunction<Sample> samples) {
    Score pieces = new Score();
    Score cut = new Score();
    for (int i = 0; i < count; i++) {
      Sample sample = samples.apply(i);
      read(sample, classifier, Picture::digits, pieces);
      read(sample, classifier, picture -> picture.digits(classifier::predict), cut);
    }
    return pieces.text() + " | " + cut.text();
  }

  private static void read(
      Sample sample, Classifier classifier, Function<Picture, List<FoundDigit>> way, Score score) {
    long begin = System.nanoTime();
    StringBuilder read = new StringBuilder();
    for (FoundDigit digit : way.apply(sample.picture())) {
      Framing.steps(digit.sheet(), Preprocessing.ALL)
          .ifPresent(steps -> {
            Prediction prediction = classifier.predict(steps.image());
            read.append(prediction.label());
          });
    }
    score.add(sample.digits(), read.toString(), (System.nanoTime() - begin) / 1e6);
  }
}
