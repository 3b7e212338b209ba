package org.digitworkbench.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.digitworkbench.ui.chart.ChartKind;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.chart.ChartSeries;
import org.digitworkbench.ui.chart.RunChart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether a chart costs the same with a million points as with a thousand: draws one with the
 * curves of two runs anew with each frame, as while they are trained, and prints a table in
 * Markdown.
 */
@Command(
    name = "charts",
    description = "Measures how long a chart of 1,000 to 1,000,000 points takes to draw.",
    mixinStandardHelpOptions = true)
final class ChartProbe implements Callable<Integer> {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 400;
  private static final int[] POINTS = {1000, 10_000, 100_000, 1_000_000};
  private static final int BATCHES = 468;

  /** Times the key is pressed: until no more can be seen larger. */
  private static final int DEEP = 80;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "Length of each measurement. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "5",
      description = "Seconds of drawing before each. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Spec private @Nullable CommandSpec spec;

  private final Heartbeat heartbeat = new Heartbeat();

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    Display.start();
    try {
      Stage[] stage = new Stage[1];
      Pen.onFx(() -> {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage[0] = new Stage();
        stage[0].setScene(new Scene(chart(new ChartModel(ChartModel.Measure.LOSS, Double.NaN))));
        stage[0].show();
        heartbeat.start(stage[0].getScene());
      });
      out.println(Machine.text());
      out.println();
      out.println(
          "| points of each run | in view | frames/s | FX thread a frame, ms: p50 | p99 "
              + "| processor a frame, ms: FX thread | renderer |");
      out.println("| ---: | --- |" + " ---: |".repeat(5));
      for (int points : POINTS) {
        measure(stage[0].getScene(), points, out);
      }
      heartbeat.stop();
    } finally {
      Platform.exit();
    }
    return 0;
  }

  private static RunChart chart(ChartModel model) {
    RunChart chart =
        new RunChart(
            "Loss", "", model, run -> Color.web(run.equals("relu") ? "#0072B2" : "#E69F00"));
    chart.setPrefSize(WIDTH, HEIGHT);
    return chart;
  }

  private void measure(Scene scene, int points, PrintWriter out) throws InterruptedException {
    ChartModel model = new ChartModel(ChartModel.Measure.LOSS, Double.NaN);
    RunChart chart = chart(model);
    append(model, "relu", points, 0);
    append(model, "sigmoid", points, 0.4);
    model.setPlannedEpochs((double) points / BATCHES);
    Pen.onFx(() -> scene.setRoot(chart));
    // Every frame is drawn as if a mini-batch had come.
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            model.changed();
          }
        };
    Pen.onFx(timer::start);
    out.println(row(points, "all"));
    Pen.onFx(() -> press(chart, KeyCode.PLUS, 6));
    out.println(row(points, "a quarter"));
    Pen.onFx(() -> press(chart, KeyCode.PLUS, DEEP));
    out.println(row(points, "a few points"));
    Pen.onFx(timer::stop);
    out.flush();
  }

  private static void press(RunChart chart, KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      chart.fireEvent(
          new KeyEvent(
              chart, chart, KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
  }

  /**
   * Losses of mini-batches that fall and scatter, and one of each epoch for both sets of images.
   */
  private static void append(ChartModel model, String run, int points, double over) {
    ChartSeries train = model.add(run, ChartKind.TRAIN);
    ChartSeries test = model.add(run, ChartKind.TEST);
    ChartSeries batch = model.add(run, ChartKind.BATCH);
    Random random = new Random(1);
    for (int i = 1; i <= points; i++) {
      double epochs = (double) i / BATCHES;
      double loss = 0.05 + (2 + over) / (1 + 20 * epochs);
      batch.append(epochs, epochs, loss * (0.5 + random.nextDouble()));
      if (i % BATCHES == 0) {
        train.append(epochs, epochs, loss * 0.9);
        test.append(epochs, epochs, loss * 1.1);
      }
    }
  }

  private String row(int points, String view) throws InterruptedException {
    TimeUnit.SECONDS.sleep(warmUp);
    Pen.onFx(heartbeat::clear);
    double fx = GalleryProbe.processorMillis("JavaFX Application Thread");
    double renderer = GalleryProbe.processorMillis("QuantumRenderer-0");
    TimeUnit.SECONDS.sleep(seconds);
    String[] row = new String[1];
    Pen.onFx(() -> {
      Delays frames = heartbeat.frames();
      row[0] =
          String.format(
              Locale.ROOT,
              "| %,d | %s | %.1f | %.2f | %.2f | %.2f | %.2f |",
              points,
              view,
              (double) frames.count() / seconds,
              frames.percentile(0.5),
              frames.percentile(0.99),
              (GalleryProbe.processorMillis("JavaFX Application Thread") - fx) / frames.count(),
              (GalleryProbe.processorMillis("QuantumRenderer-0") - renderer) / frames.count());
    });
    return row[0];
  }
}
