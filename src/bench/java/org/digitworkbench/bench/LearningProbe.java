package org.digitworkbench.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.digitworkbench.app.Services;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.engine.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What it costs a training to be watched: trains a network in the workbench's own window, with the
 * tab Inside and the tab Draw in front by turns, and prints the speeds and their ratios in
 * Markdown.
 */
@Command(
    name = "learning",
    description = "Measures how fast a network trains while the tab Inside is in front and not.",
    mixinStandardHelpOptions = true)
final class LearningProbe implements Callable<Integer> {

  /** More than any measurement takes. */
  private static final String EPOCHS = "1000";

  @Option(
      names = "--network",
      defaultValue = "relu",
      description = "Preset to train (default: ${DEFAULT-VALUE}).")
  private String network = "";

  @Option(
      names = "--seconds",
      defaultValue = "6",
      description = "Each tab is in front for so long (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "10",
      description = "Turns of both tabs (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--pane",
      defaultValue = "learning",
      description = "In front at the right of Inside (default: ${DEFAULT-VALUE}).")
  private String pane = "";

  @Spec private @Nullable CommandSpec spec;

  /** What they do for a glimpse is not done for the training. */
  private static final List<String> THREADS =
      List.of("JavaFX Application Thread", "QuantumRenderer-0", "watching", "looking inside");

  private final WatchedEngine engine = new WatchedEngine();
  private final Heartbeat heartbeat = new Heartbeat();

  /** Milliseconds of each thread, with Draw in front and with Inside. */
  private final double[][] processor = new double[2][THREADS.size()];

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Display.start();
    try (ProbeWindow window = ProbeWindow.open(ProbeWindow.newHome(), this::watched)) {
      Pen.onFx(() -> heartbeat.start(window.scene()));
      train(window);
      out.println(Machine.text());
      out.println();
      out.println(
          "| network | in front | images/s | glimpses/s | FX thread a frame, ms: p50 | p99 | max |");
      out.println("| --- | --- |" + " ---: |".repeat(5));
      List<Double> ratios = new ArrayList<>();
      WatchedEngine.Count[] sums = {
        new WatchedEngine.Count(0, 0, 0), new WatchedEngine.Count(0, 0, 0)
      };
      List<Delays> frames = List.of(new Delays(), new Delays());
      for (int round = 0; round < rounds; round++) {
        double[] speeds = new double[2];
        for (int turn = 0; turn < 2; turn++) {
          // The one that was last is the first of the next round, so that neither is favoured.
          int which = (turn + round) % 2;
          WatchedEngine.Count count = measure(window, which, frames.get(which));
          speeds[which] = count.imagesPerSecond();
          WatchedEngine.Count sum = sums[which];
          sums[which] =
              new WatchedEngine.Count(
                  sum.images() + count.images(),
                  sum.nanos() + count.nanos(),
                  sum.glimpses() + count.glimpses());
        }
        ratios.add(speeds[1] / speeds[0]);
      }
      for (int which = 0; which < 2; which++) {
        Delays delays = frames.get(which);
        out.printf(
            Locale.ROOT,
            "| %s | %s | %,.0f | %.1f | %.2f | %.2f | %.2f |%n",
            network,
            which == 0 ? "Draw" : "Inside, " + pane,
            sums[which].imagesPerSecond(),
            sums[which].glimpses() * 1e9 / sums[which].nanos(),
            delays.percentile(0.5),
            delays.percentile(0.99),
            delays.percentile(1));
      }
      ratios.sort(null);
      out.printf(
          Locale.ROOT,
          "%nWatched / not watched: %.3f (median of %d turns, %.3f to %.3f).%n",
          ratios.get(ratios.size() / 2),
          rounds,
          ratios.getFirst(),
          ratios.getLast());
      out.print("Processor time a glimpse, ms:");
      for (int i = 0; i < THREADS.size(); i++) {
        double more = processor[1][i] - processor[0][i];
        out.printf(
            Locale.ROOT, " %s %.1f;", THREADS.get(i), more / Math.max(1, sums[1].glimpses()));
      }
      out.println();
      out.flush();
      heartbeat.stop();
    }
    return 0;
  }

  /** The window's services, with trainings that are counted. */
  private Services watched(Services own) {
    return new Services(
        own.home(),
        own.assets(),
        own.datasets(),
        own.models(),
        own.files(),
        own.runs(),
        own.settings(),
        own.colors(),
        own.drawings(),
        own.classroom(),
        own.cache(),
        own.fingerprints(),
        own.evaluations(),
        own.engine(),
        () -> {
          Trainer trainer = own.trainer().get();
          return new Trainer(
              engine.over(trainer.engine()),
              trainer.datasets(),
              trainer.version(),
              trainer.clock(),
              trainer.threads());
        });
  }

  @SuppressWarnings("unchecked") // It is one of presets.
  private void train(ProbeWindow window) throws Exception {
    Pen.onFx(() -> {
      window.show(ProbeWindow.TRAIN);
      ComboBox<Preset> presets = window.find("#train-presets", ComboBox.class);
      presets.setValue(
          presets.getItems().stream()
              .filter(preset -> preset.id().equals(network))
              .findFirst()
              .orElseThrow());
      window.find("#train-epoch-count", TextField.class).setText(EPOCHS);
      window.press("#train-start");
    });
    // Until it is picked, after its first epoch, and the compilers have seen all of it.
    while (engine.count().images() < 100_000) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Pen.onFx(() -> {
      window.show(ProbeWindow.INSIDE);
      window.find("#inside-" + pane, ToggleButton.class).setSelected(true);
    });
    TimeUnit.SECONDS.sleep(10);
  }

  private WatchedEngine.Count measure(ProbeWindow window, int which, Delays frames)
      throws Exception {
    Pen.onFx(() -> window.show(which == 0 ? ProbeWindow.DRAW : ProbeWindow.INSIDE));
    TimeUnit.SECONDS.sleep(1);
    Pen.onFx(heartbeat::clear);
    WatchedEngine.Count before = engine.count();
    count(which, -1);
    TimeUnit.SECONDS.sleep(seconds);
    count(which, 1);
    WatchedEngine.Count count = engine.count().since(before);
    Pen.onFx(() -> frames.addAll(heartbeat.frames()));
    return count;
  }

  private void count(int which, int sign) {
    for (int i = 0; i < THREADS.size(); i++) {
      double millis = GalleryProbe.processorMillis(THREADS.get(i));
      processor[which][i] += Double.isNaN(millis) ? 0 : sign * millis;
    }
  }
}
