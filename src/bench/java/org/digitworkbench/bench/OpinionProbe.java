package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether it pays to ask a network again, with other framings, or another network as well. */
@Command(
    name = "opinion",
    description =
        "Measures whether, where a network is unsure, other framings of a digit, or other networks, answer better than it did alone;"
            + " the formats are those of reading.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class OpinionProbe implements Callable<Integer> {

  /** Below this confidence the window says "probably" or less. */
  private static final float SURE = 0.9f;

  @Option(
      names = "--models",
      split = ",",
      defaultValue = "ink",
      description = "The network; others are averaged with it (default: ${DEFAULT-VALUE}).")
  private List<String> models = List.of();

  @Option(names = "--strokes", paramLabel = "FILE", required = true, description = "Digits.")
  private Path strokes = Path.of("");

  @Option(names = "--refusals", paramLabel = "FILE", description = "What is no digit.")
  private List<Path> refusals = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final List<Classifier> networks = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ModelLibrary library =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    models.forEach(m -> networks.add(engine.classifier(library.read(library.find(m)))));
    Sheaf digits = ReadingMaterial.strokes(StrokeLines.read(strokes)).getFirst();
    Sheaf mnist =
        ReadingMaterial.images(
            "MNIST", new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test());
    List<Sheaf> none = new ArrayList<>(ReadingMaterial.refusals(refusals));
    none.addAll(ReadingMaterial.sheaves(WrittenShapes.none()));
    out.println(Machine.text());
    List<Answers> first = new ArrayList<>(List.of(first(digits), first(mnist)));
    none.forEach(sheaf -> first.add(first(sheaf)));
    out.printf(
        "%n| networks | framings | MNIST | drawings | … unsure ones | %s | ms: p50 | p99 |%n",
        String.join(" | ", none.stream().map(s -> s.title() + " refused at 2 %").toList()));
    out.println("| ---: | --- |" + " ---: |".repeat(none.size() + 5));
    for (int count = 1; count <= networks.size(); count++) {
      for (String framings : Framings.SETS.keySet()) {
        row(out, count, framings, digits, mnist, none, first);
      }
    }
    networks.forEach(Classifier::close);
    return 0;
  }

  /**
   * @param first what the network says at first: of the digits, of MNIST and of what is none
   */
  private void row(
      PrintWriter out,
      int count,
      String framings,
      Sheaf digits,
      Sheaf mnist,
      List<Sheaf> none,
      List<Answers> first) {
    Answers before = first.getFirst();
    List<Double> times = new ArrayList<>();
    Answers said = askAgain(digits, before, count, framings, times);
    int[] unsure = IntStream.range(0, before.count()).filter(i -> isUnsure(before, i)).toArray();
    long right = IntStream.of(unsure).filter(said::isRight).count();
    float limit = said.limit(0.02);
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < none.size(); i++) {
      Answers other = askAgain(none.get(i), first.get(i + 2), count, framings, times);
      refused.add(Answers.percent(other.refused(limit)));
    }
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f %% | %.2f %% | %d of %d | %s | %.2f | %.2f |%n",
        count,
        framings,
        100 * askAgain(mnist, first.get(1), count, framings, times).right(),
        100 * said.right(),
        right,
        unsure.length,
        String.join(" | ", refused),
        Statistics.percentile(0.5, times),
        Statistics.percentile(0.99, times));
    out.flush();
  }

  private Answers first(Sheaf sheaf) {
    return Answers.of(networks.getFirst(), sheaf);
  }

  private static boolean isUnsure(Answers answers, int index) {
    return answers.isFound(index)
        && (answers.confidence(index) < SURE || answers.sureness(index) < Answers.LIMIT);
  }

  /**
   * The same answers where the network was sure, else means over networks and framings.
   *
   * @param times takes the milliseconds of each mean
   */
  private Answers askAgain(
      Sheaf sheaf, Answers before, int count, String framings, List<Double> times) {
    float[] said = before.toArray();
    for (int i = 0; i < before.count(); i++) {
      if (isUnsure(before, i)) {
        DigitImage image = sheaf.items().get(i).image().orElseThrow();
        long begin = System.nanoTime();
        float[] mean = ask(image, count, framings);
        times.add((System.nanoTime() - begin) / 1e6);
        System.arraycopy(mean, 0, said, i * NetworkSpec.CLASSES, mean.length);
      }
    }
    return before.with(said);
  }

  private float[] ask(DigitImage image, int count, String framings) {
    List<DigitImage> images = Objects.requireNonNull(Framings.SETS.get(framings)).apply(image);
    byte[] pixels = new byte[images.size() * DigitImage.SIZE];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i).toBytes(), 0, pixels, i * DigitImage.SIZE, DigitImage.SIZE);
    }
    ImageSet set = new ImageSet(pixels, new byte[images.size()]);
    float[] mean = new float[NetworkSpec.CLASSES];
    for (Classifier network : networks.subList(0, count)) {
      float[] said = network.probabilities(set, 0, images.size());
      for (int i = 0; i < said.length; i++) {
        mean[i % mean.length] += said[i] / (count * images.size());
      }
    }
    return mean;
  }
}
