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
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether the window leaks: trains, switches tabs and draws in one window of the app image, over
 * and over, and holds what it takes in the last third of the time against the first third. It fails
 * if anything has grown by more than 5 %. Before each look garbage is collected, as by chance there
 * is some hundred megabytes of it or none.
 */
@Command(
    name = "soak",
    description = "Works in one window for twenty minutes and looks for leaks.",
    mixinStandardHelpOptions = true)
final class SoakProbe implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final double MINUTE = 6e10;

  /** Share by which a value may be more in the last third than in the first. */
  private static final double TOLERANCE = 0.05;

  /** Every so many trainings, <i>Why</i> is shown, and something is printed. */
  private static final int WHY_EVERY = 5;

  private static final int NEWS_EVERY = 10;

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
      names = "--warm-up",
      defaultValue = "200",
      description =
          "Trainings before those, as fast as they go, while the JVM still compiles (default:"
              + " ${DEFAULT-VALUE}).")
  private int warmUp;

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

  @Option(names = "--here", hidden = true)
  private boolean here;

  @Spec private @Nullable CommandSpec spec;

  /** What is looked at, and in what unit it is shown. */
  private record Quantity(String title, double unit, ToLongFunction<Footprint> value) {

    double of(Footprint footprint) {
      return value.applyAsLong(footprint) / unit;
    }

    double median(List<Footprint> footprints) {
      return Statistics.of(footprints.stream().map(this::of).toList()).median();
    }
  }

  private static final List<Quantity> QUANTITIES =
      List.of(
          new Quantity("resident memory, MB", MEGABYTE, Footprint::resident),
          new Quantity("of it no file's, MB", MEGABYTE, Footprint::own),
          new Quantity("of that beside the Java heap and classes, MB", MEGABYTE, Footprint::beside),
          new Quantity("threads", 1, Footprint::threads),
          new Quantity("file handles", 1, Footprint::files));

  @Override
  public Integer call() throws IOException, InterruptedException {
    Footprint.require();
    Display.require();
    if (!here) {
      return InImage.run(
          image,
          List.of(
              "soak",
              "--here",
              "--trainings=" + trainings,
              "--warm-up=" + warmUp,
              "--images=" + images,
              "--drawings=" + drawings,
              "--minutes=" + minutes));
    }
    PrintWriter out = new PrintWriter(Objects.requireNonNull(spec).commandLine().getOut(), true);
    long begin = System.nanoTime();
    List<Footprint> footprints;
    try (ProbeWindow window = InImage.window()) {
      footprints = work(new Hand(window), out);
    }
    out.println(Machine.text());
    out.printf(
        Locale.ROOT,
        "%n%d trainings of %,d images, %1$d tab switches, %,d drawings, after %d to warm up, in %.1f"
            + " minutes.%n%n",
        trainings,
        images,
        drawings,
        warmUp,
        (System.nanoTime() - begin) / MINUTE);
    return report(footprints, out) ? 0 : 1;
  }

  /** One footprint after each training that counts, without what nobody holds any more. */
  private List<Footprint> work(Hand hand, PrintWriter out)
      throws IOException, InterruptedException {
    List<Footprint> footprints = new ArrayList<>();
    hand.prepare("relu", images);
    int tabs = hand.tabs();
    for (int i = 1; i <= warmUp; i++) {
      round(hand, i, tabs);
    }
    long begin = System.nanoTime();
    for (int i = 1; i <= trainings; i++) {
      round(hand, i, tabs);
      long due = begin + (long) (minutes * MINUTE * i / trainings);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      System.gc();
      Footprint.trim();
      footprints.add(Footprint.now());
      if (i % NEWS_EVERY == 0) {
        out.println(i + " trainings: " + footprints.getLast());
      }
    }
    return footprints;
  }

  private void round(Hand hand, int i, int tabs) throws InterruptedException {
    hand.train();
    hand.clearRuns();
    hand.look(i % tabs);
    hand.why(i % WHY_EVERY == 0);
    long end = (long) drawings * i / trainings;
    for (long drawn = (long) drawings * (i - 1) / trainings; drawn < end; drawn++) {
      hand.sketch((int) drawn);
      hand.wipe();
    }
  }

  private static boolean report(List<Footprint> footprints, PrintWriter out) {
    int third = Math.max(1, footprints.size() / 3);
    List<Footprint> first = footprints.subList(0, third);
    int end = footprints.size() - third;
    List<Footprint> middle = footprints.subList(Math.min(third, end), Math.max(third, end));
    List<Footprint> last = footprints.subList(end, footprints.size());
    out.println("| median of | first third | second third | last third | first to last | flat |");
    out.println("| --- | ---: | ---: | ---: | ---: | --- |");
    boolean all = true;
    for (Quantity quantity : QUANTITIES) {
      double before = quantity.median(first);
      double after = quantity.median(last);
      boolean flat = after <= before * (1 + TOLERANCE);
      all &= flat;
      out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %+.1f %% | %s |%n",
          quantity.title(),
          before,
          quantity.median(middle),
          after,
          100 * (after / before - 1),
          flat ? "yes" : "no");
    }
    return all;
  }
}
