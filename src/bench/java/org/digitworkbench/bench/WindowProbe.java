package org.digitworkbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.digitworkbench.app.WorkbenchApp;
import org.digitworkbench.store.LessonProgress;
import org.digitworkbench.store.LessonProgressFile;
import org.digitworkbench.ui.draw.DrawView;
import org.digitworkbench.ui.ink.InkCanvas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How soon the window answers: opens the workbench's own window with an empty home folder, draws
 * digits on it with mouse events, first while nothing else goes on, then while the comparison of
 * ReLU and Sigmoid trains, and prints a table in Markdown.
 */
@Command(
    name = "window",
    description =
        "Measures how soon the window answers a stroke, of digits and numbers, idle and while two networks train.",
    mixinStandardHelpOptions = true)
final class WindowProbe implements Callable<Integer> {

  /** More than any measurement takes. */
  private static final String EPOCHS = "1000";

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "Length of each measurement. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "8",
      description = "Seconds of drawing before each. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(
      names = "--rounds",
      defaultValue = "1",
      description = "How often to repeat both cases. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "Points a second while the pen is down. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Spec private @Nullable CommandSpec spec;

  private final AnswerClock clock = new AnswerClock();
  private final Heartbeat heartbeat = new Heartbeat();

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    Display.require();
    PrintWriter out = spec.commandLine().getOut();
    Path home = Files.createTempDirectory("workbench-probe");
    System.setProperty("java.awt.headless", "true");
    // Not the first start, which asks what to begin with.
    new LessonProgressFile(home.resolve("lessons.json")).save(LessonProgress.NONE);
    System.setProperty("workbench.logs", home.resolve("logs").toString());
    Thread.ofPlatform().name("launcher").daemon().start(() -> WorkbenchApp.open("--home=" + home));
    try {
      Scene scene = scene();
      Pen pen = pen(scene);
      out.println(Machine.text());
      out.println();
      out.println(
          "| case | strokes to bars, ms: p50 | p90 | p99 | max | answers/s "
              + "| FX thread busy, ms: p50 | p99 | max | frame, ms: p50 | p99 | max | CPU: this | others |");
      out.println("| --- |" + " ---: |".repeat(13));
      for (int round = 0; round < rounds; round++) {
        out.println(row("idle", pen, 1));
        out.flush();
        out.println(row("idle, numbers of 2 digits", pen, 2));
        out.println(row("idle, numbers of 4 digits", pen, 4));
        out.flush();
        Pen.onFx(() -> ProbeWindow.find(scene, "#aspect-why", ToggleButton.class).fire());
        out.println(row("idle, Why shown", pen, 1));
        out.flush();
        Pen.onFx(() -> ProbeWindow.find(scene, "#aspect-probabilities", ToggleButton.class).fire());
        train(scene);
        out.println(row("two networks train", pen, 1));
        stop(scene);
      }
      out.flush();
      heartbeat.stop();
      Pen.onFx(() -> scene.getWindow().hide());
    } finally {
      Platform.exit();
      ProbeWindow.delete(home);
    }
    return 0;
  }

  /** The window's scene, when its models and its engine are there. */
  private static Scene scene() throws Exception {
    CompletableFuture<Void> shown = new CompletableFuture<>();
    ProbeWindow.waitFor(() -> {
      try {
        Platform.runLater(() -> {
          if (!Window.getWindows().isEmpty()) {
            shown.complete(null);
          }
        });
      } catch (IllegalStateException _) {
        // The toolkit is not there yet.
      }
      return shown.isDone();
    });
    Scene[] scene = new Scene[1];
    Pen.onFx(() -> scene[0] = Window.getWindows().getFirst().getScene());
    return Objects.requireNonNull(scene[0]);
  }

  private Pen pen(Scene scene) throws InterruptedException {
    Pen[] pen = new Pen[1];
    Pen.onFx(() -> {
      DrawView view = ProbeWindow.find(scene, ".draw-view", DrawView.class);
      InkCanvas canvas = ProbeWindow.find(scene, "#ink-canvas", InkCanvas.class);
      clock.watch(scene, canvas, view);
      heartbeat.start(scene);
      Node sheet = ProbeWindow.find(scene, "#ink-canvas .sheet", Node.class);
      pen[0] = new Pen(sheet, ProbeWindow.find(scene, "#clear", Button.class), clock, rate);
    });
    return pen[0];
  }

  private void train(Scene scene) throws Exception {
    Pen.onFx(() -> {
      ProbeWindow.show(scene, ProbeWindow.TRAIN);
      ProbeWindow.find(scene, "#train-epoch-count", TextField.class).setText(EPOCHS);
      ProbeWindow.find(scene, "#train-compare", Button.class).fire();
    });
    TimeUnit.SECONDS.sleep(2);
    Pen.onFx(() -> ProbeWindow.show(scene, ProbeWindow.DRAW));
    TimeUnit.SECONDS.sleep(1);
  }

  private static void stop(Scene scene) throws Exception {
    Pen.onFx(() -> {
      ProbeWindow.show(scene, ProbeWindow.TRAIN);
      ProbeWindow.find(scene, "#train-stop", Button.class).fire();
    });
    Button compare = ProbeWindow.find(scene, "#train-compare", Button.class);
    ProbeWindow.waitFor(() -> !compare.isDisabled());
    Pen.onFx(() -> {
      ProbeWindow.find(scene, "#train-clear", Button.class).fire();
      ProbeWindow.show(scene, ProbeWindow.DRAW);
    });
    TimeUnit.SECONDS.sleep(1);
  }

  private String row(String name, Pen pen, int digits) throws InterruptedException {
    pen.draw(TimeUnit.SECONDS.toNanos(warmUp), digits);
    Pen.onFx(() -> {
      clock.clear();
      heartbeat.clear();
    });
    Processors processors = Processors.now();
    long begin = System.nanoTime();
    pen.draw(TimeUnit.SECONDS.toNanos(seconds), digits);
    double elapsed = (System.nanoTime() - begin) / 1e9;
    List<String> cells = new ArrayList<>();
    Pen.onFx(() -> {
      Delays strokes = clock.delays();
      cells.add(clock.open() == 0 ? name : name + " (" + clock.open() + " without answer)");
      cells.add(number(strokes.percentile(0.5)));
      cells.add(number(strokes.percentile(0.9)));
      cells.add(number(strokes.percentile(0.99)));
      cells.add(number(strokes.percentile(1)));
      cells.add(number(clock.answers() / elapsed));
      for (Delays delays : List.of(heartbeat.waits(), heartbeat.frames())) {
        cells.add(number(delays.percentile(0.5)));
        cells.add(number(delays.percentile(0.99)));
        cells.add(number(delays.percentile(1)));
      }
    });
    cells.addAll(processors.sinceThen());
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Processor time at some moment, in processors. */
  private record Processors(OperatingSystemMXBean system, long time, long own) {

    static Processors now() {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      // The load is counted from the last call.
      double _ = system.getCpuLoad();
      return new Processors(system, System.nanoTime(), system.getProcessCpuTime());
    }

    /** How many processors this process and all others were busy with, on average since then. */
    List<String> sinceThen() {
      double own =
          (double) (this.system.getProcessCpuTime() - this.own) / (System.nanoTime() - time);
      double all = system.getCpuLoad() * system.getAvailableProcessors();
      return List.of(number(own), number(Math.max(0, all - own)));
    }
  }
}
