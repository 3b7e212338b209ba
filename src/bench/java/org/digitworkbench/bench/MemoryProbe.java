package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What memory the window takes: idle, after a race of ReLU and Sigmoid and a look at <i>Why</i>
 * with the network of {@code ink}, and when that is over. In the app image, whose options of the
 * JVM count.
 */
@Command(
    name = "memory",
    description = "Measures the window's memory, idle, at work and after it.",
    mixinStandardHelpOptions = true)
final class MemoryProbe implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final int IDLE_LIMIT = 250;
  private static final int BUSY_LIMIT = 500;
  private static final int AFTER_LIMIT = 350;

  private static final String SMALL_HEAP = "-Xmx128m";

  @Option(
      names = "--image",
      defaultValue = InImage.FOLDER,
      description = "The app image (default: ${DEFAULT-VALUE}).")
  private Path image = Path.of(InImage.FOLDER);

  @Option(
      names = "--settle",
      defaultValue = "60",
      description = "Seconds without work before the window is idle (default: ${DEFAULT-VALUE}).")
  private int settle;

  @Option(
      names = "--epochs",
      defaultValue = "2",
      description = "Of the race (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(names = "--here", hidden = true)
  private boolean here;

  @Spec private @Nullable CommandSpec spec;

  private final List<String> rows = new ArrayList<>();
  private boolean within = true;

  @Override
  public Integer call() throws Exception {
    CommandSpec command = Objects.requireNonNull(spec);
    Footprint.require();
    Display.require();
    if (!here) {
      List<String> arguments = new ArrayList<>(List.of("memory", "--here"));
      arguments.add("--settle=" + settle);
      arguments.add("--epochs=" + epochs);
      int result = InImage.run(image, arguments);
      return trainsInSmallHeap(command.commandLine().getOut()) ? result : 1;
    }
    PrintWriter out = command.commandLine().getOut();
    try (ProbeWindow window = InImage.window()) {
      Hand hand = new Hand(window);
      hand.sketch(0);
      TimeUnit.SECONDS.sleep(settle);
      add("idle", IDLE_LIMIT);
      hand.race(epochs);
      add("after a race", BUSY_LIMIT);
      hand.pick("ink");
      hand.why(true);
      hand.sketchUntilRead();
      add("after *Why* with `ink`", BUSY_LIMIT);
      hand.why(false);
      hand.clearRuns();
      TimeUnit.SECONDS.sleep(settle);
      add("idle again", AFTER_LIMIT);
      out.println(Machine.text());
      out.println();
      out.println("| when | resident, MB | of it no file's, MB | resident, goal, MB |");
      out.println("| --- | ---: | ---: | ---: |");
      rows.forEach(out::println);
      out.flush();
    }
    return within ? 0 : 1;
  }

  private void add(String when, int limit) throws IOException {
    Footprint now = Footprint.now();
    double resident = now.resident() / MEGABYTE;
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.0f | < %d |",
            when,
            resident,
            now.own() / MEGABYTE,
            limit));
    within &= resident < limit;
  }

  private boolean trainsInSmallHeap(PrintWriter out) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("workbench-probe");
    try {
      ProcessBuilder train =
          new ProcessBuilder(
              image.resolve("bin/digit-workbench").toString(),
              "--home",
              home.toString(),
              "train",
              "relu",
              "--epochs",
              "1");
      train.environment().put("JAVA_TOOL_OPTIONS", SMALL_HEAP);
      boolean trained =
          train.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor()
              == 0;
      out.printf("%n`relu` %s with `%s`.%n", trained ? "trains" : "does not train", SMALL_HEAP);
      out.flush();
      return trained;
    } finally {
      ProbeWindow.delete(home);
    }
  }
}
