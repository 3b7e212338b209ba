package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
        "Measures whether other framings of a digit, or other networks, answer better than one network once;"
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
    Answers first = ask(digits, 1, "as it is");
    boolean[] unsure = new boolean[first.count()];
    for (int i = 0; i < unsure.length; i++) {
      unsure[i] = first.confidence(i) < SURE || first.sureness(i) < Answers.LIMIT;
    }
    out.printf(
        "%n| networks | framings | MNIST | drawings | unsure ones | %s | ms: p50 | p99 |%n",
        String.join(" | ", none.stream().map(s -> s.title() + " refused at 2 %").toList()));
    out.println("| ---: | --- |" + " ---: |".repeat(none.size() + 5));
    for (int count = 1; count <= networks.size(); count++) {
      for (String framings : Framings.SETS.keySet()) {
        row(out, count, framings, digits, unsure, mnist, none);
      }
    }
    networks.forEach(Classifier::close);
    return 0;
  }

  private void row(
      PrintWriter out,
      int count,
      String framings,
      Sheaf digits,
      boolean[] unsure,
      Sheaf mnist,
      List<Sheaf> none) {
    Answers said = ask(digits, count, framings);
    int[] among = IntStream.range(0, unsure.length).filter(i -> unsure[i]).toArray();
    long right = IntStream.of(among).filter(said::isRight).count();
    float limit = said.limit(0.02);
    List<String> cells = new ArrayList<>();
    for (Sheaf sheaf : none) {
      cells.add(Answers.percent(ask(sheaf, count, framings).refused(limit)));
    }
    List<Double> times = times(digits, count, framings);
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f %% | %.2f %% | %d of %d | %s | %.2f | %.2f |%n",
        count,
        framings,
        100 * ask(mnist, count, framings).right(),
        100 * said.right(),
        right,
        among.length,
        String.join(" | ", cells),
        Statistics.percentile(0.5, times),
        Statistics.percentile(0.99, times));
    out.flush();
  }

  /** Mean of the probabilities over networks and framings. */
  private Answers ask(Sheaf sheaf, int count, String framings) {
    int[] labels = sheaf.items().stream().mapToInt(Sheaf.Item::label).toArray();
    boolean[] found = new boolean[labels.length];
    float[] means = new float[labels.length * NetworkSpec.CLASSES];
    for (int i = 0; i < labels.length; i++) {
      Optional<DigitImage> image = sheaf.items().get(i).image();
      found[i] = image.isPresent();
      if (found[i]) {
        float[] mean = ask(image.orElseThrow(), count, framings);
        System.arraycopy(mean, 0, means, i * NetworkSpec.CLASSES, mean.length);
      }
    }
    return new Answers(labels, found, means);
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

  /** Milliseconds of an answer, from one framed image. */
  private List<Double> times(Sheaf sheaf, int count, String framings) {
    List<Double> times = new ArrayList<>();
    for (Sheaf.Item item : sheaf.items()) {
      long begin = System.nanoTime();
      item.image().ifPresent(image -> ask(image, count, framings));
      times.add((System.nanoTime() - begin) / 1e6);
    }
    return times;
  }
}
