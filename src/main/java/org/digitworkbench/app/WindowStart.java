package org.digitworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.draw.FirstDrawing;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is read and loaded in the background once the window is there, in an order that has the
 * first stroke answered soon.
 */
final class WindowStart {

  private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128);

  private final WindowParts parts;
  private final Stage stage;
  private final MemoryWatch memory;
  private final Settings settings;
  private final ModelLoading models;
  private final ExecutorService loading;

  /** Whether nothing has been drawn yet. */
  private final AtomicBoolean blank = new AtomicBoolean(true);

  WindowStart(WindowParts parts, Stage stage, MemoryWatch memory, Settings settings) {
    this.parts = parts;
    this.stage = stage;
    this.memory = memory;
    this.settings = settings;
    this.models = new ModelLoading(parts.services().models(), parts.shell(), parts.fx());
    this.loading = parts.threads().loading();
  }

  ModelLoading models() {
    return models;
  }

  /**
   * Begins when the window is there, for which the processor is until then.
   *
   * @param model to be picked, or null
   * @param shown told on the FX thread
   * @param ready the same, after what the first stroke needs
   */
  void follow(
      Scene scene, DrawViewModel draw, @Nullable Path model, Runnable shown, Runnable ready) {
    draw.drawingProperty().subscribe(drawing -> blank.set(drawing.isBlank()));
    afterFirstFrame(
        scene,
        () -> {
          // The natives load beside the models.
          parts.threads().predicting().execute(() -> quietly(this::loadNatives));
          loading.execute(() -> go(model));
          loading.execute(() -> parts.fx().execute(ready));
          shown.run();
        });
  }

  private static void afterFirstFrame(Scene scene, Runnable task) {
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          task.run();
        };
    scene.addPostLayoutPulseListener(once[0]);
  }

  /**
   * In the background: the picked model and all that the first stroke needs for its answer, then
   * the other models.
   */
  private void go(@Nullable Path model) {
    Services services = parts.services();
    services.runs().sweep();
    models.run(
        settings,
        picked -> quietly(() -> FirstDrawing.read(services.engine(), picked.model(), blank::get)));
    if (model != null) {
      models.open(model);
    }
    List<Image> icons = icons();
    parts.fx().execute(() -> stage.getIcons().setAll(icons));
    try {
      Engine engine = services.engine().get();
      ShellViewModel shell = parts.shell();
      parts.fx().execute(() -> shell.showEngine(engine.about()));
      IdleCollector collector = IdleCollector.ofProcess(this::tidyUp);
      memory.start(
          engine::memory,
          use -> {
            collector.look();
            parts.fx().execute(() -> shell.showMemory(use));
          });
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The engine did not start", e);
      parts.say(
          "The engine did not start: its native libraries do not work on this machine. The log has the details.");
    }
  }

  private void loadNatives() {
    var _ = parts.services().engine().get();
  }

  /** Gives memory back that nobody needs while the window is quiet. */
  private void tidyUp() {
    parts
        .threads()
        .explaining()
        .execute(() -> {
          parts.explainer().rest();
          System.gc();
        });
  }

  /** What goes wrong is said by whoever needs the engine next. */
  private static void quietly(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The engine did not load", e);
    }
  }

  /** For the title bar, the list of windows and the dock; whoever lacks one takes the nearest. */
  private List<Image> icons() {
    Path folder = parts.services().assets().resolve("icons");
    return ICON_SIZES.stream()
        .map(size -> folder.resolve("digit-workbench-%d.png".formatted(size)).toUri().toString())
        .map(Image::new)
        .toList();
  }
}
