package org.digitworkbench.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.digitworkbench.domain.OperatingSystem;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.LessonProgress;
import org.digitworkbench.store.LessonProgressFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How soon the app image starts: the workbench's window, a bare window of JavaFX on the same
 * runtime, short commands, and the same of an earlier image, in turns; and how soon the first
 * stroke is answered.
 */
@Command(
    name = "start",
    description = "Measures how soon the app image starts, beside a bare window of JavaFX.",
    mixinStandardHelpOptions = true)
final class StartProbe implements Callable<Integer> {

  private static final int MILLI = 1_000_000;
  private static final String BARE = "bare window";
  private static final String WINDOW = "window";

  @Option(
      names = "--image",
      paramLabel = "FOLDER",
      defaultValue = "target/dist/digit-workbench",
      description = "The app image. Default: ${DEFAULT-VALUE}")
  private Path image = Path.of("");

  @Option(names = "--before", paramLabel = "FOLDER", description = "That of an earlier release.")
  private @Nullable Path before;

  @Option(
      names = "--rounds",
      defaultValue = "7",
      description = "Of each start, after one that is not counted. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--pauses",
      split = ",",
      defaultValue = "0,500,1000",
      description = "Milliseconds from the window to the first stroke. Default: ${DEFAULT-VALUE}")
  private List<Integer> pauses = List.of();

  @Option(
      names = "--strokes",
      defaultValue = "5",
      description = "First strokes after each pause. Default: ${DEFAULT-VALUE}")
  private int strokes;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    Display.require();
    PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
    AppImage now = AppImage.in(image);
    AppImage earlier = before == null ? null : AppImage.in(before);
    Path data = Files.createTempDirectory("workbench-probe");
    try {
      Map<String, List<Double>> millis = new LinkedHashMap<>();
      ScreenWatch screen = new ScreenWatch();
      for (int round = 0; round <= rounds; round++) {
        Map<String, Double> taken = new LinkedHashMap<>();
        taken.put(BARE, window(screen, bare(now)));
        measure(now, "", screen, data, taken);
        if (earlier != null) {
          measure(earlier, ", earlier release", screen, data, taken);
        }
        if (round > 0) {
          taken.forEach((what, ms) -> millis.computeIfAbsent(what, _ -> new ArrayList<>()).add(ms));
        }
      }
      out.println(Machine.text());
      out.println();
      printStarts(millis, out);
      printStrokes(now, data, out);
    } finally {
      ProbeWindow.delete(data);
    }
    return 0;
  }

  private static void measure(
      AppImage image, String suffix, ScreenWatch screen, Path data, Map<String, Double> taken)
      throws IOException, InterruptedException {
    String launcher = image.launcher().toString();
    taken.put(WINDOW + suffix, window(screen, at(home(data), new ProcessBuilder(launcher))));
    taken.put("presets" + suffix, command(at(data, new ProcessBuilder(launcher, "presets"))));
    taken.put(
        "predict of a picture" + suffix,
        command(at(data, new ProcessBuilder(launcher, "predict", image.picture().toString()))));
  }

  /** Milliseconds until it is seen; then it is ended. */
  private static double window(ScreenWatch screen, ProcessBuilder program)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = quiet(program).start();
    try {
      screen.awaitWindow(process);
      return (System.nanoTime() - begin) / (double) MILLI;
    } finally {
      process.destroy();
      process.waitFor();
      screen.awaitEmpty(process);
    }
  }

  /** Milliseconds until it has ended. */
  private static double command(ProcessBuilder program) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    int code = quiet(program).start().waitFor();
    if (code != 0) {
      throw new WorkbenchException("%s ended with %d.".formatted(program.command(), code));
    }
    return (System.nanoTime() - begin) / (double) MILLI;
  }

  private static ProcessBuilder bare(AppImage image) {
    return new ProcessBuilder(
        image.java().toString(), "-cp", classes().toString(), BareWindow.class.getName());
  }

  /** Where the classes of the benchmark are: first in the path. */
  static Path classes() {
    String path = System.getProperty("java.class.path");
    return Path.of(path.substring(0, path.indexOf(File.pathSeparatorChar)));
  }

  private static ProcessBuilder quiet(ProcessBuilder program) {
    return program.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
  }

  /** Has it keep its data in a folder of its own, without an argument, as from the menu. */
  private static ProcessBuilder at(Path data, ProcessBuilder program) {
    program.environment().putAll(environment(data));
    return program;
  }

  private static Map<String, String> environment(Path data) {
    return Map.of("XDG_DATA_HOME", data.toString(), "LOCALAPPDATA", data.toString());
  }

  /** Past the first question. */
  private static Path home(Path data) {
    Home home = Home.locate(null, environment(data), OperatingSystem.current(), data.toString());
    new LessonProgressFile(home.lessonProgress()).save(LessonProgress.NONE);
    return data;
  }

  private static void printStarts(Map<String, List<Double>> millis, PrintWriter out) {
    double bare = Statistics.of(millis.getOrDefault(BARE, List.of())).median();
    out.println("| start | median, ms | min | max | of the bare window |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    millis.forEach((what, all) -> {
      Statistics of = Statistics.of(all);
      out.println(
          "| %s | %.0f | %.0f | %.0f | %s |"
              .formatted(
                  what,
                  of.median(),
                  of.min(),
                  of.max(),
                  what.startsWith(WINDOW) ? "%.2f".formatted(of.median() / bare) : ""));
    });
  }

  private void printStrokes(AppImage image, Path data, PrintWriter out)
      throws IOException, InterruptedException {
    out.println();
    out.println(
        "| first stroke, after | first point to bars, ms: p50 | max | all points: p50 | p99 |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    for (int pause : pauses) {
      List<Double> first = new ArrayList<>();
      List<Double> all = new ArrayList<>();
      for (int i = 0; i < strokes; i++) {
        List<Double> delays = stroke(image, data, pause);
        first.add(delays.getFirst());
        all.addAll(delays);
      }
      out.println(
          "| %d ms | %.0f | %.0f | %.0f | %.0f |"
              .formatted(
                  pause,
                  Statistics.percentile(0.5, first),
                  Statistics.percentile(1, first),
                  Statistics.percentile(0.5, all),
                  Statistics.percentile(0.99, all)));
    }
  }

  private static List<Double> stroke(AppImage image, Path data, int pause)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(image.command(classes(), FirstStroke.class.getName()));
    Path home = data.resolve("stroke");
    new LessonProgressFile(new Home(home).lessonProgress()).save(LessonProgress.NONE);
    command.addAll(List.of(home.toString(), Integer.toString(pause)));
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    List<Double> delays = process.inputReader().lines().map(Double::valueOf).toList();
    if (process.waitFor() != 0 || delays.isEmpty()) {
      throw new WorkbenchException("The first stroke was not answered.");
    }
    return delays;
  }
}
