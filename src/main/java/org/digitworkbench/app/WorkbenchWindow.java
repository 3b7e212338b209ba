package org.digitworkbench.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.digitworkbench.domain.RunColors;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.WriterName;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.epochs.EpochFilm;
import org.digitworkbench.ui.epochs.EpochsViewModel;
import org.digitworkbench.ui.fx.FxExecutor;
import org.digitworkbench.ui.lessons.WindowPlaces;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.shell.ExportViewModel;
import org.digitworkbench.ui.shell.ScreenNotice;
import org.digitworkbench.ui.shell.ShellView;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.digitworkbench.ui.why.Explainer;
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

  private static final Duration MEMORY_PAUSE = Duration.ofSeconds(2);

  private final Services services;
  private final Stage stage;
  private final BackgroundThreads threads = new BackgroundThreads();
  private final MemoryWatch memory = new MemoryWatch(MEMORY_PAUSE);
  private final WindowParts parts;
  private final Trainings trainings;
  private final HelpPart help;
  private Runnable rehearsal = () -> {};

  /**
   * @param browser opens a web page, by its address
   */
  public WorkbenchWindow(Services services, Stage stage, Consumer<String> browser) {
    this.services = services;
    this.stage = stage;
    this.trainings = new Trainings(services.trainer(), threads.commands());
    FxExecutor fx = new FxExecutor();
    ModelPicker models = new ModelPicker(services.datasets()::classes);
    this.parts =
        new WindowParts(
            services,
            threads,
            fx,
            models,
            new EpochsViewModel(services.runs(), models, threads.lookingBack(), fx),
            new ShellViewModel(models, fx),
            new RunPalette(new RunColors(services.colors().load())),
            new CollectionModel(
                services.drawings(), threads.collecting(), threads.exchanging(), fx),
            new Explainer(
                services.engine(), services.datasets(), services.cache(), services.fingerprints()),
            new SimpleStringProperty(""),
            new SimpleObjectProperty<>(DrawingSet.EMPTY),
            browser);
    this.help = new HelpPart(parts, stage);
  }

  /** Says what happened; for any thread. */
  void problem(Thread thread, Throwable error) {
    help.problem(thread, error);
  }

  /** Opens the window as it was left the last time. Called on the FX thread. */
  public void show() {
    show(null);
  }

  /**
   * The same, with the network of a file picked.
   *
   * @param model null for that of last time
   */
  void show(@Nullable Path model) {
    Settings settings = services.settings().load();
    WindowStart start = new WindowStart(parts, stage, memory, settings);
    ShellViewModel shell = parts.shell();
    shell.darkProperty().set(settings.dark());
    parts.writer().set(settings.writer() == null ? "" : WriterName.of(settings.writer()));
    shell.darkProperty().subscribe(Themes::show);
    DrawTab draw = new DrawTab(parts);
    Sharing sharing = new Sharing(services.classroom(), threads.sharing(), parts::say);
    DoneNotice done =
        new DoneNotice(
            parts.fx(),
            stage.focusedProperty(),
            stage::setTitle,
            text -> ScreenNotice.show(stage, text, DoneNotice.TITLE));
    TrainTab train =
        new TrainTab(
            parts,
            trainings,
            run -> {
              sharing.share(run);
              done.ended(run);
            });
    done.follow(train.training().activeProperty());
    InsideTab inside = new InsideTab(parts, draw.draw(), train);
    ResultsTab results = new ResultsTab(parts, draw.draw());
    DataTab data = new DataTab(parts);
    ClassTab classTab = new ClassTab(parts, train);
    WindowPlaces places = new WindowPlaces(this::root, LessonPlaces.all());
    LessonsPart lessons =
        new LessonsPart(
            new LessonWatch.Views(
                parts,
                draw.draw(),
                train.training(),
                inside.inside(),
                results.results(),
                data.data()),
            places);
    List<Page> pages =
        List.of(
            draw.page(),
            train.page(),
            inside.page(),
            RunsTab.page(parts, train.training()),
            results.page(lessons::answers),
            data.page(),
            classTab.page());
    EpochFilm.runs(parts.epochs());
    ExportViewModel export =
        new ExportViewModel(
            services.engine(),
            Services.version(),
            shell,
            start.models()::open,
            threads.loading(),
            parts.fx());
    ShellView view =
        new ShellView(
            shell,
            export,
            parts.palette(),
            pages,
            List.of(classTab.tool()),
            help.menu(),
            lessons.companion());
    Scene scene = new Scene(view, settings.width(), settings.height());
    addShortcuts(scene, pages);
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN),
            () -> toggle(lessons.lessons().openProperty()));
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    place(settings);
    // For a log-out or a Ctrl+C, which close no window.
    Thread atTheEnd = new Thread(() -> trainings.stopAll(LAST_BATCH));
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    Runnable stopFollowing = classTab.start();
    stage.setOnHidden(_ -> {
      lessons.lessons().openProperty().set(false);
      stopFollowing.run();
      close();
      forget(atTheEnd);
    });
    start.follow(scene, draw.draw(), model, lessons.lessons()::load, () -> catchUp(sharing));
    stage.show();
    rehearsal =
        new Rehearsal(
                stage, draw.draw(), shell.pageProperty(), pages.stream().map(Page::id).toList())
            ::begin;
  }

  /** After {@link #show}: goes through the window by itself, and closes it. */
  void rehearse() {
    // An evaluation loads DL4J, whose classes would be linked at each start.
    threads.evaluating().shutdown();
    rehearsal.run();
  }

  private @Nullable Parent root() {
    Scene scene = stage.getScene();
    return scene == null ? null : scene.getRoot();
  }

  /** A hook would keep the window, and all that it has read, until the process ends. */
  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("The process is ending already", e);
    }
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }

  /** Shares what there is, and shows what is kept. */
  private void catchUp(Sharing sharing) {
    if (!stage.isShowing()) {
      return;
    }
    // Runs that ended with the process, and those of commands.
    sharing.catchUp(services.runs()::runs);
    sharing.follow(parts.collection());
    parts.collection().refresh();
  }

  private void addShortcuts(Scene scene, List<Page> pages) {
    var keys = scene.getAccelerators();
    for (int i = 0; i < pages.size(); i++) {
      String id = pages.get(i).id();
      KeyCode digit = KeyCode.valueOf("DIGIT" + (i + 1));
      keys.put(
          new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN),
          () -> parts.shell().pageProperty().set(id));
    }
    keys.put(
        new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN),
        parts.shell()::switchTheme);
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
      LOG.info("The settings were not saved", e);
    }
    trainings.stopAll(LAST_BATCH);
    memory.close();
    threads.close();
    services.classroom().close();
  }

  private Settings currentSettings() {
    String writer = parts.writer().get();
    boolean maximised = stage.isMaximized();
    Settings before = maximised ? services.settings().load() : null;
    return new Settings(
        before == null ? stage.getScene().getWidth() : before.width(),
        before == null ? stage.getScene().getHeight() : before.height(),
        before == null ? (Double) stage.getX() : before.x(),
        before == null ? (Double) stage.getY() : before.y(),
        maximised,
        parts.shell().darkProperty().get(),
        name(parts.models().selectedProperty().get()),
        name(parts.models().rivalProperty().get()),
        writer.isBlank() ? null : WriterName.of(writer));
  }

  private static @Nullable String name(@Nullable ModelChoice choice) {
    return choice == null ? null : choice.name();
  }
}
