package org.digitworkbench.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.WriterName;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.data.DataView;
import org.digitworkbench.ui.data.DataViewModel;
import org.digitworkbench.ui.draw.Aspect;
import org.digitworkbench.ui.draw.DrawView;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.fx.FxExecutor;
import org.digitworkbench.ui.fx.FxPulse;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.results.ResultsView;
import org.digitworkbench.ui.results.ResultsViewModel;
import org.digitworkbench.ui.shell.ExportViewModel;
import org.digitworkbench.ui.shell.ShellView;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.digitworkbench.ui.teach.TeachView;
import org.digitworkbench.ui.teach.TeachViewModel;
import org.digitworkbench.ui.train.SamplesViewModel;
import org.digitworkbench.ui.train.TrainView;
import org.digitworkbench.ui.train.TrainViewModel;
import org.digitworkbench.ui.why.WhyView;
import org.digitworkbench.ui.why.WhyViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one window: makes the view models and the views, and remembers itself when it closes. */
public final class WorkbenchWindow {

  private static final Logger LOG = LoggerFactory.getLogger(WorkbenchWindow.class);

  private static final double MIN_WIDTH = 1000;
  private static final double MIN_HEIGHT = 640;

  /** Longer than the slowest mini-batch and the writing of its model. */
  private static final Duration LAST_BATCH = Duration.ofSeconds(10);

  /** Longer than the slowest disk takes for a line. */
  private static final Duration LAST_DRAWING = Duration.ofSeconds(5);

  private static final Duration MEMORY_PAUSE = Duration.ofSeconds(2);

  private final Services services;
  private final Stage stage;
  private final FxExecutor fx = new FxExecutor();
  private final RunPalette palette = new RunPalette();
  private final ModelPicker models;
  private final ShellViewModel shell;
  private final ExecutorService loading = background("loading");
  private final ExecutorService predicting = background("predicting");
  private final ExecutorService evaluating = background("evaluating");
  private final ExecutorService explaining = background("explaining", new QuietThreads());
  private final ExecutorService commands = background("commands");
  private final ExecutorService collecting = background("collecting");
  private final ExecutorService exchanging = background("exchanging");
  private final MemoryWatch memory = new MemoryWatch(MEMORY_PAUSE);

  /** The tab that is in front at first; a page is told only of changes. */
  private final BooleanProperty drawShown = new SimpleBooleanProperty(true);

  private final ExportViewModel export;
  private final Trainings trainings;
  private final CollectionModel collection;
  private final StringProperty writer = new SimpleStringProperty("");

  public WorkbenchWindow(Services services, Stage stage) {
    this.services = services;
    this.stage = stage;
    this.models = new ModelPicker(services.datasets()::classes);
    this.shell = new ShellViewModel(models);
    this.export = new ExportViewModel(services.engine(), shell, loading, fx);
    this.trainings = new Trainings(services.trainer(), commands);
    this.collection = new CollectionModel(services.drawings(), collecting, exchanging, fx);
  }

  /** Opens the window as it was left the last time. Called on the FX thread. */
  public void show() {
    Settings settings = services.settings().load();
    shell.darkProperty().set(settings.dark());
    writer.set(settings.writer() == null ? "" : WriterName.of(settings.writer()));
    shell.darkProperty().subscribe(Themes::show);
    ShellView view = new ShellView(shell, export, palette, pages());
    Scene scene = new Scene(view, settings.width(), settings.height());
    addShortcuts(scene);
    stage.setTitle("Digit Workbench");
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    place(settings);
    stage.setOnHidden(_ -> close());
    // For a log-out or a Ctrl+C, which close no window.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> trainings.stopAll(LAST_BATCH)));
    stage.show();
    collection.refresh();
    loading.execute(() -> start(settings));
  }

  private List<Page> pages() {
    DrawViewModel draw =
        new DrawViewModel(services.engine(), models, predicting, fx, shell.messageProperty()::set);
    ResultsViewModel results =
        new ResultsViewModel(
            services.engine(),
            services.datasets(),
            collection.drawingsProperty(),
            models,
            evaluating,
            fx);
    DataViewModel data = new DataViewModel(services.datasets(), collection, loading, fx);
    return List.of(
        new Page(
            "tab-draw",
            "Draw",
            new DrawView(draw, models, palette, List.of(why(draw), teach(draw))),
            drawShown::set),
        new Page(
            "tab-train", "Train", new TrainView(training(), samples(), palette::color), _ -> {}),
        new Page(
            "tab-results",
            "Results",
            new ResultsView(results, palette),
            results.activeProperty()::set),
        new Page("tab-data", "Data", new DataView(data), _ -> data.open()));
  }

  private Aspect why(DrawViewModel draw) {
    WhyViewModel why =
        new WhyViewModel(
            services.engine(),
            services.datasets(),
            draw.seen(),
            models.selectedProperty(),
            explaining,
            fx);
    BooleanProperty inFront = new SimpleBooleanProperty();
    why.activeProperty().bind(inFront.and(drawShown));
    return new Aspect("aspect-why", "Why", new WhyView(why), inFront::set);
  }

  private Aspect teach(DrawViewModel draw) {
    TeachViewModel teach = new TeachViewModel(collection, draw, models);
    teach.writerProperty().bindBidirectional(writer);
    TeachView view = new TeachView(teach);
    return new Aspect("aspect-teach", "Teach it", view, view::setShown);
  }

  private SamplesViewModel samples() {
    return new SamplesViewModel(
        id -> services.datasets().load(id).train(),
        loading,
        fx,
        text -> shell.messageProperty().set(text));
  }

  private TrainViewModel training() {
    Consumer<String> problems = text -> fx.execute(() -> shell.messageProperty().set(text));
    TrainViewModel training =
        new TrainViewModel(
            Presets.all(),
            services.datasets().ids(),
            services.datasets()::title,
            trainings,
            new RunKeeper(services.runs(), new NewestModels(models), problems),
            fx,
            new FxPulse(),
            System::nanoTime);
    shell.workProperty().bind(training.statusTextProperty());
    return training;
  }

  /**
   * In the background: the models first, since they are quick, then the engine, so that the first
   * stroke has an answer.
   */
  private void start(Settings settings) {
    new ModelLoading(services.models(), shell, fx).run(settings);
    try {
      Engine engine = services.engine().get();
      fx.execute(() -> shell.showEngine(engine.about()));
      memory.start(engine::memory, use -> fx.execute(() -> shell.showMemory(use)));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The engine did not start", e);
      fx.execute(() ->
          shell
              .messageProperty()
              .set(
                  "The engine did not start: its natives do not fit this machine. The log says more."));
    }
  }

  private void addShortcuts(Scene scene) {
    List<KeyCode> digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
    for (int i = 0; i < digits.size(); i++) {
      int tab = i;
      scene
          .getAccelerators()
          .put(
              new KeyCodeCombination(digits.get(i), KeyCombination.SHORTCUT_DOWN),
              () -> shell.tabProperty().set(tab));
    }
    scene
        .getAccelerators()
        .put(new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN), shell::switchTheme);
  }

  private void place(Settings settings) {
    Double x = settings.x();
    Double y = settings.y();
    if (x != null && y != null && WindowPlace.isOnScreen(x, y)) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(settings.maximised());
  }

  private void close() {
    try {
      services.settings().save(currentSettings());
    } catch (WorkbenchException e) {
      LOG.info("The settings were not kept", e);
    }
    trainings.stopAll(LAST_BATCH);
    memory.close();
    commands.shutdownNow();
    loading.shutdownNow();
    predicting.shutdownNow();
    evaluating.shutdownNow();
    explaining.shutdownNow();
    exchanging.shutdownNow();
    collecting.shutdown();
    try {
      // A drawing that has just been labelled is still kept.
      if (!collecting.awaitTermination(LAST_DRAWING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The last drawing may not have been kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Settings currentSettings() {
    boolean maximised = stage.isMaximized();
    Settings before = maximised ? services.settings().load() : null;
    return new Settings(
        before == null ? stage.getScene().getWidth() : before.width(),
        before == null ? stage.getScene().getHeight() : before.height(),
        before == null ? (Double) stage.getX() : before.x(),
        before == null ? (Double) stage.getY() : before.y(),
        maximised,
        shell.darkProperty().get(),
        name(models.selectedProperty().get()),
        name(models.rivalProperty().get()),
        writer.get().isBlank() ? null : WriterName.of(writer.get()));
  }

  private static @Nullable String name(@Nullable ModelChoice choice) {
    return choice == null ? null : choice.name();
  }

  private static ExecutorService background(String name) {
    return background(name, Thread.ofPlatform().daemon().factory());
  }

  /** One thread; what comes after the window has closed is dropped. */
  private static ExecutorService background(String name, ThreadFactory threads) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = threads.newThread(task);
          thread.setName(name);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
