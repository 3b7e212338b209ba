package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether the window leaks: trains, switches tabs and draws in one window of the app image, over
 * and over, and holds what it takes in the last third of the time against the first third. It fails
 * if anything has grown by more than 5 %.
 */
@Command(
    name = "soak",
    description = "Works in one window for a quarter of an hour and looks for leaks.",
    mixinStandardHelpOptions = true)
final class SoakProbe implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;

  /** Share by which a value may be more in the last third than in the first. */
  private static final double TOLERANCE = 0.05;

  /** Every so many trainings, <i>Why</i> is shown. */
  private static final int WHY_EVERY = 5;

  @Option(
      names = "--image",
      defaultValue = InImage.FOLDER,
      description = "The app image (default: ${DEFAULT-VALUE}).")
  private Path image = Path.of(InImage.FOLDER);

  @Option(
      names = "--trainings",
      defaultValue = "300",
      description = "Each with a tab switch (default: ${DEFAULT-VALUE}).")
  private int trainings;

  @Option(
      names = "--images",
      defaultValue = "2000",
      description = "Of each training (default: ${DEFAULT-VALUE}).")
  private int images;

  @Option(
      names = "--drawings",
      defaultValue = "3000",
      description = "In all (default: ${DEFAULT-VALUE}).")
  private int drawings;

  @Option(
      names = "--minutes",
      defaultValue = "15",
      description = "At least; the work is spread over them (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--samples",
      description = "File for a line of numbers, in bytes, after each training.")
  private @Nullable Path samples;

  @Option(names = "--here", hidden = true)
  private boolean here;

  @Spec private @Nullable CommandSpec spec;

  /** What is looked at, and in what unit it is shown. */
  private record Quantity(String title, double unit, ToLongFunction<Footprint> value) {

    /** Of the values, which are at least one. */
    double median(List<Footprint> footprints) {
      List<Long> values = footprints.stream().map(value::applyAsLong).sorted().toList();
      return values.get(values.size() / 2) / unit;
    }
  }

  private static final List<Quantity> QUANTITIES =
      List.of(
          new Quantity("resident memory, MB", MEGABYTE, Footprint::resident),
          new Quantity("of it no file's, MB", MEGABYTE, Footprint::own),
          new Quantity("of that beside the Java heap, MB", MEGABYTE, Footprint::unheaped),
          new Quantity("threads", 1, Footprint::threads),
          new Quantity("file handles", 1, Footprint::files));

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Footprint.require();
    Display.require();
    if (!here) {
      List<String> arguments = new ArrayList<>(List.of("soak", "--here"));
      arguments.addAll(
          List.of(
              "--trainings=" + trainings,
              "--images=" + images,
              "--drawings=" + drawings,
              "--minutes=" + minutes));
      if (samples != null) {
        arguments.add("--samples=" + samples);
      }
      return InImage.run(image, arguments);
    }
    long begin = System.nanoTime();
    List<Footprint> footprints;
    try (ProbeWindow window = InImage.window()) {
      footprints = work(new Hand(window));
    }
    double taken = (System.nanoTime() - begin) / 6e10;
    out.println(Machine.text());
    out.printf(
        Locale.ROOT,
        "%n%d trainings of %,d images, %d tab switches, %,d drawings in %.1f minutes.%n%n",
        trainings,
        images,
        trainings,
        drawings,
        taken);
    boolean flat = report(footprints, out);
    out.flush();
    return flat ? 0 : 1;
  }

  /** One footprint after each training. */
  private List<Footprint> work(Hand hand) throws IOException, InterruptedException {
    List<Footprint> footprints = new ArrayList<>();
    hand.prepare("relu", images);
    int drawn = 0;
    long begin = System.nanoTime();
    for (int i = 1; i <= trainings; i++) {
      hand.train();
      hand.clearRuns();
      hand.show(i % hand.tabs());
      boolean why = i % WHY_EVERY == 0;
      hand.why(why);
      while (drawn < (long) drawings * i / trainings) {
        hand.sketch(drawn++);
      }
      long due = begin + (long) (minutes * 6e10 * i / trainings);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      sample(footprints);
    }
    return footprints;
  }

  private static boolean report(List<Footprint> footprints, PrintWriter out) {
    int third = Math.max(1, footprints.size() / 3);
    List<Footprint> first = footprints.subList(0, third);
    List<Footprint> last = footprints.subList(footprints.size() - third, footprints.size());
    out.println("| median of | first third | last third | change | flat |");
    out.println("| --- | ---: | ---: | ---: | --- |");
    boolean all = true;
    for (Quantity quantity : QUANTITIES) {
      double before = quantity.median(first);
      double after = quantity.median(last);
      boolean flat = after <= before * (1 + TOLERANCE);
      all &= flat;
      out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %+.1f %% | %s |%n",
          quantity.title(),
          before,
          after,
          100 * (after / before - 1),
          flat ? "yes" : "no");
    }
    return all;
  }

  private void sample(List<Footprint> footprints) throws IOException {
    Footprint now = Footprint.now();
    footprints.add(now);
    if (samples != null) {
      Files.writeString(
          samples,
          "%d,%d,%d,%d,%d%n"
              .formatted(now.resident(), now.own(), now.unheaped(), now.threads(), now.files()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
