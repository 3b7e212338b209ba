package org.digitworkbench.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether a network keeps up with the pen: draws digits on the sheet of the tab Inside, in the
 * workbench's own window of 1280 x 800, with each of the panes at the right, and prints a table in
 * Markdown.
 */
@Command(
    name = "inside",
    description = "Measures the frames of the tab Inside while a pen draws.",
    mixinStandardHelpOptions = true)
final class InsideProbe implements Callable<Integer> {

  private static final String FX = "JavaFX Application Thread";
  private static final String RENDERER = "QuantumRenderer-0";
  private static final String PAINTING = "painting";
  private static final String WIDE = "ten hidden layers of 512";

  /** Links that lead from an answer to a feature map, at most. */
  private static final int DEEPEST = 12;

  /** What is seen beside the network, and asked of it. */
  private enum Beside {
    /** The pane of a unit's sum, while nothing is asked. */
    NOTHING("nothing asked", "sum"),
    /** How an answer comes about, with its ways over the network. */
    SUM("Sum of an answer", "sum"),
    /** Of a feature map's place, with its window; only for networks that have one. */
    WINDOW("Sum of a map's place", "sum"),
    NEURON("Neuron, of an answer", "neuron"),
    LEARNING("Learning, with ways", "learning");

    private final String title;
    private final String pane;

    Beside(String title, String pane) {
      this.title = title;
      this.pane = pane;
    }
  }

  @Option(
      names = "--networks",
      split = ",",
      defaultValue = "relu,cnn,ink," + WIDE,
      description = "Networks to look into. Default: ${DEFAULT-VALUE}")
  private List<String> networks = List.of();

  @Option(
      names = "--panes",
      split = ",",
      defaultValue = "nothing,sum,window,neuron,learning",
      description = "What to see beside them. Default: ${DEFAULT-VALUE}")
  private List<Beside> panes = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "Length of each measurement. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "10",
      description = "Seconds of drawing before each. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "Points a second while the pen is down. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Spec private @Nullable CommandSpec spec;

  private final Heartbeat heartbeat = new Heartbeat();
  private final Delays pictures = new Delays();
  private boolean painted;
  private int count;
  private long lastPicture;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Display.start();
    Home home = ProbeWindow.newHome();
    Map<String, TrainedModel> models = models(home);
    try (ProbeWindow window = ProbeWindow.open(home, services -> services)) {
      Pen.onFx(() -> watch(window));
      out.println(Machine.text());
      out.println();
      out.println(
          "| network | beside it | parameters | values | pictures/s while the pen is down "
              + "| picture to picture, ms: p50 | p99 | FX thread a frame, ms: p50 | p99 "
              + "| FX thread busy, ms: p99 | processor, ms: FX thread a picture "
              + "| renderer a frame | painting a picture |");
      out.println("| --- | --- |" + " ---: |".repeat(11));
      for (Map.Entry<String, TrainedModel> model : models.entrySet()) {
        pick(window, model.getKey());
        for (Beside beside : panes) {
          if (bringUp(window, beside)) {
            out.println(row(window, model.getKey(), beside, model.getValue()));
            out.flush();
          }
        }
      }
      heartbeat.stop();
    }
    return 0;
  }

  private void watch(ProbeWindow window) {
    window.show(ProbeWindow.INSIDE);
    heartbeat.start(window.scene());
    InsideView view = window.find(".inside-view", InsideView.class);
    view.paintedProperty().subscribe(_ -> painted = true);
    window.scene().addPostLayoutPulseListener(this::frame);
  }

  /** Only the gaps between moves of one stroke are measured. */
  private void frame() {
    if (painted) {
      painted = false;
      count++;
      long now = System.nanoTime();
      if (now - lastPicture < TimeUnit.MILLISECONDS.toNanos(150)) {
        pictures.add(now - lastPicture);
      }
      lastPicture = now;
    }
  }

  @SuppressWarnings("unchecked") // It is one of networks.
  private static void pick(ProbeWindow window, String name) throws InterruptedException {
    ComboBox<ModelChoice> picker = window.find("#model-picker", ComboBox.class);
    ProbeWindow.waitFor(
        () -> picker.getItems().stream().anyMatch(choice -> choice.name().equals(name)));
    Pen.onFx(() ->
        picker.setValue(
            picker.getItems().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow()));
  }

  /**
   * Shows that, for a test image.
   *
   * @return false if the network has none
   */
  private static boolean bringUp(ProbeWindow window, Beside beside) throws InterruptedException {
    Pen.onFx(() -> {
      window.find("#inside-sum", ToggleButton.class).setSelected(true);
      window.press("#inside-test-image");
      window.find("#inside-network", Node.class).requestFocus();
    });
    TimeUnit.SECONDS.sleep(1);
    if (beside != Beside.NOTHING) {
      Pen.onFx(() -> window.press("#sum-why"));
    }
    boolean[] found = {beside != Beside.WINDOW};
    for (int i = 0; i < DEEPEST && !found[0]; i++) {
      TimeUnit.MILLISECONDS.sleep(300);
      Pen.onFx(() -> {
        Node map = window.scene().lookup(".sum-view .grids");
        found[0] = map != null && map.isVisible() && map.getParent().isVisible();
        if (!found[0] && window.scene().lookup("#sum-term-0") != null) {
          window.press("#sum-term-0");
        }
      });
    }
    Pen.onFx(() -> window.find("#inside-" + beside.pane, ToggleButton.class).setSelected(true));
    return found[0];
  }

  private String row(ProbeWindow window, String name, Beside beside, TrainedModel model)
      throws InterruptedException {
    Pen[] pen = new Pen[1];
    Pen.onFx(() ->
        pen[0] =
            new Pen(
                window.find("#inside-ink .sheet", Node.class),
                window.find("#inside-clear", Button.class),
                new AnswerClock(),
                rate));
    pen[0].draw(TimeUnit.SECONDS.toNanos(warmUp), 1);
    Pen.onFx(() -> {
      pictures.clear();
      count = 0;
      heartbeat.clear();
    });
    double fx = GalleryProbe.processorMillis(FX);
    double renderer = GalleryProbe.processorMillis(RENDERER);
    double painting = GalleryProbe.processorMillis(PAINTING);
    pen[0].draw(TimeUnit.SECONDS.toNanos(seconds), 1);
    String[] row = new String[1];
    Pen.onFx(() -> {
      double frames = Math.max(1, heartbeat.frames().count());
      double all = Math.max(1, count);
      row[0] =
          String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
              name,
              beside.title,
              model.parameters().length,
              model.network().summary().stream().mapToInt(l -> l.output().size()).sum(),
              1000 / pictures.mean(),
              pictures.percentile(0.5),
              pictures.percentile(0.99),
              heartbeat.frames().percentile(0.5),
              heartbeat.frames().percentile(0.99),
              heartbeat.waits().percentile(0.99),
              (GalleryProbe.processorMillis(FX) - fx) / all,
              (GalleryProbe.processorMillis(RENDERER) - renderer) / frames,
              (GalleryProbe.processorMillis(PAINTING) - painting) / all);
    });
    return Objects.requireNonNull(row[0]);
  }

  /** The wanted ones, in their order; what is not shipped is kept in the home folder. */
  private Map<String, TrainedModel> models(Home home) {
    ModelLibrary library = new ModelLibrary(Path.of("assets/models"), home.models(), List::of);
    List<String> shipped = List.of("relu", "ink");
    Map<String, TrainedModel> models = new LinkedHashMap<>();
    for (String name : networks) {
      if (shipped.contains(name)) {
        models.put(name, library.read(library.find(name)));
      } else {
        TrainedModel model = untrained(network(name));
        library.save(name, model);
        models.put(name, model);
      }
    }
    return models;
  }

  /**
   * @throws WorkbenchException for a name that no preset has
   */
  private static NetworkSpec network(String name) {
    return name.equals(WIDE)
        ? new NetworkSpec(
            Collections.<LayerSpec>nCopies(10, new LayerSpec.Dense(512, Activation.SIGMOID)),
            Initialisation.GLOROT_UNIFORM)
        : Networks.of(name).network();
  }

  private static TrainedModel untrained(NetworkSpec network) {
    Provenance provenance =
        new Provenance("bench", Map.of(), Instant.EPOCH, "", Map.of(), "", 0, List.of());
    return new TrainedModel(
        network, Presets.of("relu").training(), provenance, InitialParameters.draw(network, 4));
  }
}
