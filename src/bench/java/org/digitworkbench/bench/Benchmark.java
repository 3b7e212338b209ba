package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the workbench against DJL with libtorch and writes the tables of the README. */
@Command(
    name = "bench",
    subcommands = {
      DrawingProbe.class,
      TouchingProbe.class,
      PaperProbe.class,
      WindowProbe.class,
      StartProbe.class,
      GalleryProbe.class,
      EpochProbe.class,
      CheckpointProbe.class,
      GlimpseProbe.class,
      MapProbe.class,
      InsideProbe.class,
      ChartProbe.class,
      LearningProbe.class,
      MemoryProbe.class,
      SoakProbe.class,
      NumbersProbe.class,
      ReadingProbe.class,
      StyleProbe.class,
      OpinionProbe.class
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the workbench's engine against DJL with libtorch, taking turns.")
public final class Benchmark implements Callable<Integer> {

  /** System property with the folder for everything that is written. */
  private static final String FOLDER = "bench.folder";

  private static final List<String> COMPARISON = List.of("relu", "sigmoid");

  @Option(
      names = "--networks",
      split = ",",
      defaultValue = "relu,sigmoid,deep-mlp,compact,cnn,lenet-5-adam,ink-plain,batch-norm",
      description =
          "Presets to train, and networks of the benchmark's own (default: ${DEFAULT-VALUE}).")
  private List<String> networks = List.of();

  @Option(
      names = "--epochs",
      defaultValue = "3",
      description = "Counted epochs, after one to warm up (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--images",
      defaultValue = "0",
      description = "Only the first so many training images (default: all 60,000).")
  private int images;

  @Option(
      names = "--predictions",
      defaultValue = "5000",
      description = "Counted predictions of one image; 0 for none (default: ${DEFAULT-VALUE}).")
  private int predictions;

  @Option(
      names = "--starts",
      defaultValue = "3",
      description = "Counted starts of a JVM; 0 for none (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--compare",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether to train relu and sigmoid together as well (default: yes).")
  private boolean compare;

  @Option(names = "--only", description = "Only one side, ours or peer, without a comparison.")
  private @Nullable Side only;

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    // All texts are English, so are their numbers.
    Locale.setDefault(Locale.US);
    CommandLine command =
        new CommandLine(new Benchmark()).setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler((e, line, _) -> {
      if (e instanceof WorkbenchException || e instanceof IOException) {
        line.getErr().println(e.getMessage());
        return 1;
      }
      throw e;
    });
    System.exit(command.execute(args));
  }

  /** 0, or 1 if the two sides did not learn the same. */
  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    if (epochs < 1 || images < 0 || predictions < 0 || starts < 0) {
      throw new ParameterException(
          spec.commandLine(), "--epochs is 1 or more, the other numbers are 0 or more.");
    }
    networks.forEach(Networks::of);
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER, "target/bench")));
    List<Side> sides = only == null ? List.of(Side.values()) : List.of(only);
    PrintWriter progress = new PrintWriter(out, true);
    Measuring measuring = new Measuring(sides, images, epochs, folder, progress);

    Map<Side, String> about = measuring.about();
    List<Measurement> measurements = new ArrayList<>();
    for (String network : networks) {
      measurements.add(measuring.train(List.of(network), predictions));
    }
    if (compare) {
      measurements.add(measuring.train(COMPARISON, 0));
    }
    Map<Side, List<Double>> seconds =
        starts == 0 ? Map.of() : measuring.starts(networks.getFirst(), starts);

    String command = String.join(" ", spec.commandLine().getParseResult().originalArgs());
    String report = new Report(sides, about, measurements, seconds).markdown(command);
    Path file = folder.resolve("benchmark.md");
    Files.writeString(file, report);
    out.printf("%n%s%nWritten to %s%n", report, file);
    boolean agree = measurements.stream().allMatch(m -> !m.isPaired() || m.agrees());
    if (!agree) {
      out.println("The two sides did not learn the same; the speeds cannot be compared.");
    }
    out.flush();
    return agree ? 0 : 1;
  }
}
