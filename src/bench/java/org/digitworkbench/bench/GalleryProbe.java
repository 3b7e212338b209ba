package org.digitworkbench.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.tiles.DigitItem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether the gallery scrolls smoothly: shows MNIST's 10,000 test images at the size that they have
 * in the smallest window, scrolls through them without a pause, as far with each frame as a turning
 * wheel would, and prints a table in Markdown.
 */
@Command(
    name = "gallery",
    description = "Measures how smoothly the gallery scrolls through 10,000 images.",
    mixinStandardHelpOptions = true)
final class GalleryProbe implements Callable<Integer> {

  private static final double WIDTH = 476;
  private static final double HEIGHT = 320;
  private static final int[] SIDES = {28, 56, 84};

  /** A frame of 60 in a second, and what a display's clock is late by. */
  private static final double SMOOTH_MILLIS = 1000.0 / 60 * 1.1;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "Length of each measurement. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "10",
      description = "Seconds of scrolling before each. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(
      names = "--speed",
      defaultValue = "1200",
      description = "Pixels a second. Default: ${DEFAULT-VALUE}")
  private int speed;

  @Spec private @Nullable CommandSpec spec;

  private final Heartbeat heartbeat = new Heartbeat();
  private final Delays intervals = new Delays();

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    ImageSet images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();
    Display.start();
    try {
      DigitGrid[] grid = new DigitGrid[1];
      Pen.onFx(() -> grid[0] = open(images));
      out.println(Machine.text());
      out.println();
      out.println(
          "| tiles | in view | frames/s | frame to frame, ms: p50 | p99 | max | smooth "
              + "| FX thread a frame, ms: p50 | p99 | FX thread busy, ms: p99 "
              + "| processor a frame, ms: FX thread | renderer |");
      out.println("| --- |" + " ---: |".repeat(11));
      for (int side : SIDES) {
        out.println(row(grid[0], side));
        out.flush();
      }
      heartbeat.stop();
    } finally {
      Platform.exit();
    }
    return 0;
  }

  private DigitGrid open(ImageSet images) {
    DigitGrid grid = new DigitGrid();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    grid.setItems(
        DigitItem.lazily(
            images.size(),
            i ->
                new DigitItem(
                    i,
                    images.image(i),
                    images.label(i) + " (" + images.label(i) + ")",
                    i % 50 == 0 ? DigitItem.Mark.WRONG : DigitItem.Mark.RIGHT)));
    Scene scene = new Scene(grid, WIDTH, HEIGHT);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    heartbeat.start(scene);
    return grid;
  }

  private String row(DigitGrid grid, int side) throws InterruptedException {
    Scroller[] scroller = new Scroller[1];
    Pen.onFx(() -> {
      grid.cellSizeProperty().set(side);
      grid.applyCss();
      grid.layout();
      scroller[0] = new Scroller(grid);
      scroller[0].start();
    });
    TimeUnit.SECONDS.sleep(warmUp);
    Pen.onFx(() -> {
      intervals.clear();
      heartbeat.clear();
    });
    double fx = processorMillis("JavaFX Application Thread");
    double renderer = processorMillis("QuantumRenderer-0");
    TimeUnit.SECONDS.sleep(seconds);
    String[] row = new String[1];
    Pen.onFx(() -> {
      scroller[0].stop();
      double frames = Math.max(1, intervals.count());
      long inView =
          grid.lookupAll(".digit-cell").stream()
              .filter(cell -> cell.localToScene(0, 0).getY() < HEIGHT)
              .count();
      row[0] =
          String.format(
              Locale.ROOT,
              "| %d px | %d | %.1f | %.1f | %.1f | %.1f | %.1f %% | %.1f | %.1f | %.1f | %.1f | %.1f |",
              side,
              inView,
              (double) intervals.count() / seconds,
              intervals.percentile(0.5),
              intervals.percentile(0.99),
              intervals.percentile(1),
              100 * intervals.share(SMOOTH_MILLIS),
              heartbeat.frames().percentile(0.5),
              heartbeat.frames().percentile(0.99),
              heartbeat.waits().percentile(0.99),
              (processorMillis("JavaFX Application Thread") - fx) / frames,
              (processorMillis("QuantumRenderer-0") - renderer) / frames);
    });
    return row[0];
  }

  /** Processor time of the thread of that name: on a busy machine it tells more than the clock. */
  static double processorMillis(String name) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().equals(name)) {
        return threads.getThreadCpuTime(thread.getThreadId()) / 1e6;
      }
    }
    return Double.NaN;
  }

  /** Moves the scroll bar with each frame, to the end and back. */
  private final class Scroller extends AnimationTimer {

    private final ScrollBar bar;
    private final double height;
    private long last;
    private double direction = 1;

    Scroller(DigitGrid grid) {
      bar =
          (ScrollBar)
              Objects.requireNonNull(
                  grid.lookupAll(".scroll-bar").stream()
                      .filter(node -> node.isVisible() && node instanceof ScrollBar)
                      .findFirst()
                      .orElse(null),
                  "scroll bar");
      // The room of a tile with its borders and its caption, about.
      double cell = grid.cellSizeProperty().get() + 18;
      double rows = Math.ceil(grid.itemsProperty().get().size() / Math.floor(WIDTH / cell));
      height = rows * (cell + 20) - HEIGHT;
    }

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      if (last != 0) {
        intervals.add(time - last);
        double step = direction * speed * (time - last) / 1e9 / height;
        double place = bar.getValue() + step * (bar.getMax() - bar.getMin());
        if (place >= bar.getMax() || place <= bar.getMin()) {
          direction = -direction;
        }
        bar.setValue(Math.clamp(place, bar.getMin(), bar.getMax()));
      }
      last = time;
    }
  }
}
