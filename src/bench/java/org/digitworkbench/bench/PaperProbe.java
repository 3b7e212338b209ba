package org.digitworkbench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.picture.rendered.PageKind;
import org.digitworkbench.picture.rendered.ReadPage;
import org.digitworkbench.picture.rendered.RenderedPage;
import org.digitworkbench.picture.rendered.RenderedPage.Written;
import org.digitworkbench.picture.rendered.RenderedScene;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how much of rendered pages is read, without the steps for paper and with them, and how
 * long it takes; and whether rendered pictures without digits are told.
 */
@Command(
    name = "paper",
    description = "Measures what is read on rendered photographs of paper, and how long it takes.",
    mixinStandardHelpOptions = true)
final class PaperProbe implements Callable<Integer> {

  private static final String MNIST = "assets/datasets/mnist/t10k-";

  @Option(
      names = "--pages",
      defaultValue = "10",
      description = "Pages of each kind (default: ${DEFAULT-VALUE}).")
  private int pages;

  @Option(
      names = "--side",
      defaultValue = "1600",
      description =
          "Longer side of a photograph in pixels; 4000 is 12 megapixels"
              + " (default: ${DEFAULT-VALUE}).")
  private int side;

  @Option(
      names = "--seed",
      defaultValue = "1000",
      description = "Of the first page (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--keep", description = "Folder to keep the rendered files in.")
  private @Nullable Path keep;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Written> digits = digits();
    ModelLibrary models =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    Path folder = Files.createDirectories(keep == null ? Path.of("target/bench/paper") : keep);
    out.println(Machine.text());
    out.printf("%d rendered pages of each kind, %,d × %,d pixels%n%n", pages, side, side * 3 / 4);
    out.println("| rendered page | read without the steps | with them | ms: p50 | p99 |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    try (Classifier network =
        new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory())
            .classifier(models.read(models.find("ink")))) {
      warmUp(digits, folder, network);
      for (PageKind kind : PageKind.values()) {
        double before = 0;
        double after = 0;
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
          RenderedPage page = new RenderedPage(kind, digits, seed + i, side);
          Path file =
              Files.write(
                  folder.resolve(kind.name().toLowerCase(Locale.ROOT) + "-" + i + ".jpg"),
                  page.jpeg());
          ReadPage plain = ReadPage.of(file, PaperSteps.NONE, network);
          ReadPage read = ReadPage.of(file, PaperSteps.ALL, network);
          before += ReadPage.share(page.text(), plain.text()) / pages;
          after += ReadPage.share(page.text(), read.text()) / pages;
          times.add(read.milliseconds());
        }
        out.printf(
            Locale.ROOT,
            "| %s | %.1f %% | %.1f %% | %.0f | %.0f |%n",
            kind.title(),
            100 * before,
            100 * after,
            Statistics.percentile(0.5, times),
            Statistics.percentile(0.99, times));
        out.flush();
      }
      out.println();
      out.println("| rendered picture without digits | said so | ms: p50 | p99 |");
      out.println("| --- | ---: | ---: | ---: |");
      for (RenderedScene scene : RenderedScene.values()) {
        int none = 0;
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
          Path file =
              Files.write(
                  folder.resolve(scene.name().toLowerCase(Locale.ROOT) + "-" + i + ".picture"),
                  scene.file(seed + i, side));
          ReadPage read = ReadPage.of(file, PaperSteps.ALL, network);
          none += read.text().isEmpty() ? 1 : 0;
          times.add(read.milliseconds());
        }
        out.printf(
            Locale.ROOT,
            "| %s | %d of %d | %.0f | %.0f |%n",
            scene.title(),
            none,
            pages,
            Statistics.percentile(0.5, times),
            Statistics.percentile(0.99, times));
        out.flush();
      }
    }
    return 0;
  }

  private void warmUp(List<Written> digits, Path folder, Classifier network) throws IOException {
    Path file = folder.resolve("warm-up.jpg");
    for (int i = 0; i < 5; i++) {
      RenderedPage page = new RenderedPage(PageKind.SQUARED_ON_A_TABLE, digits, i, side);
      ReadPage.of(Files.write(file, page.jpeg()), PaperSteps.ALL, network);
    }
  }

  /** All test images of MNIST. */
  private static List<Written> digits() throws IOException {
    try (InputStream images =
            new GZIPInputStream(Files.newInputStream(Path.of(MNIST + "images-idx3-ubyte.gz")));
        InputStream labels =
            new GZIPInputStream(Files.newInputStream(Path.of(MNIST + "labels-idx1-ubyte.gz")))) {
      images.skipNBytes(16);
      labels.skipNBytes(8);
      byte[] truth = labels.readAllBytes();
      List<DigitImage> all = new ArrayList<>();
      for (int i = 0; i < truth.length; i++) {
        all.add(DigitImage.of(images.readNBytes(DigitImage.SIZE)));
      }
      return RenderedPage.written(all, truth);
    }
  }
}
