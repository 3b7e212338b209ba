package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
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
  public Integer call() throws IOException, InterruptedException {
    Footprint.require();
    Display.require();
    if (!here) {
      return InImage.run(
          image, List.of("memory", "--here", "--settle=" + settle, "--epochs=" + epochs));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (ProbeWindow window = InImage.window()) {
      Hand hand = new Hand(window);
      hand.sketch(0);
      hand.wipe();
      TimeUnit.SECONDS.sleep(settle);
      add("idle", IDLE_LIMIT);
      hand.race(epochs);
      add("after a race", BUSY_LIMIT);
      hand.pick("ink");
      hand.why(true);
      hand.sketch(0);
      hand.awaitRead();
      add("after *Why* with `ink`", BUSY_LIMIT);
      hand.wipe();
      hand.why(false);
      hand.clearRuns();
      hand.look(ProbeWindow.DRAW);
      TimeUnit.SECONDS.sleep(settle);
      add("idle again", AFTER_LIMIT);
    }
    out.println(Machine.text());
    out.println();
    out.println("| when | resident, MB | goal | a share of what is shared, MB | no file's, MB |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    rows.forEach(out::println);
    out.flush();
    return within ? 0 : 1;
  }

  private void add(String when, int limit) throws IOException {
    Footprint now = Footprint.now();
    double resident = now.resident() / MEGABYTE;
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | < %d | %.0f | %.0f |",
            when,
            resident,
            limit,
            now.shared() / MEGABYTE,
            now.own() / MEGABYTE));
    within &= resident < limit;
  }
}
