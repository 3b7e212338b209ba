package org.digitworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.digitworkbench.app.Services;
import org.digitworkbench.app.WorkbenchWindow;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.LessonProgress;
import org.digitworkbench.store.LessonProgressFile;

/** The workbench's own window with a home folder of its own, past the first question. */
final class ProbeWindow implements AutoCloseable {

  static final int DRAW = 0;
  static final int TRAIN = 1;
  static final int INSIDE = 2;

  private static final long LIMIT_SECONDS = 60;
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Home home;
  private final Scene scene;

  private ProbeWindow(Home home, Scene scene) {
    this.home = home;
    this.scene = scene;
  }

  /** A folder to open the window with, in which it also logs; made before anything is logged. */
  static Home newHome() throws IOException {
    Home home = new Home(Files.createTempDirectory("workbench-probe"));
    System.setProperty("workbench.logs", home.logs().toString());
    // Not the first start, which asks what to begin with.
    new LessonProgressFile(home.lessonProgress()).save(LessonProgress.NONE);
    return home;
  }

  /**
   * Opens it, as large as it is at first; JavaFX has been started.
   *
   * @param home removed at the end
   * @param change of the services that it works with
   */
  static ProbeWindow open(Home home, UnaryOperator<Services> change) throws InterruptedException {
    Services services = change.apply(Services.forWindow(home));
    Scene[] scene = new Scene[1];
    Pen.onFx(() -> {
      Stage stage = new Stage();
      new WorkbenchWindow(services, stage, _ -> {}).show();
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      scene[0] = stage.getScene();
    });
    TimeUnit.SECONDS.sleep(3);
    return new ProbeWindow(home, Objects.requireNonNull(scene[0]));
  }

  Scene scene() {
    return scene;
  }

  /** Brings a tab to the front; on the FX thread. */
  void show(int tab) {
    show(scene, tab);
  }

  static void show(Scene scene, int tab) {
    find(scene, "#tabs", TabPane.class).getSelectionModel().select(tab);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  <T extends Node> T find(String selector, Class<T> type) {
    return find(scene, selector, type);
  }

  static <T extends Node> T find(Scene scene, String selector, Class<T> type) {
    return type.cast(Objects.requireNonNull(scene.lookup(selector), selector));
  }

  /** Presses a button, or follows a link; on the FX thread. */
  void press(String selector) {
    find(selector, ButtonBase.class).fire();
  }

  /**
   * @throws IllegalStateException if it does not come true within a minute
   */
  static void waitFor(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "The window did not answer within %d s.".formatted(LIMIT_SECONDS));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Pen.onFx(() -> scene.getWindow().hide());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    delete(home.folder());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
