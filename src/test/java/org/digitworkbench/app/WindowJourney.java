package org.digitworkbench.app;

import static org.awaitility.Awaitility.await;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.LessonProgress;
import org.digitworkbench.store.LessonProgressFile;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.models.ModelChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, on a home folder of its own, and what a robot does in it. */
abstract class WindowJourney {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  final FxRobot robot = new FxRobot();
  private final AtomicReference<Stage> stage = new AtomicReference<>();
  Services services = Services.in(new Home(Path.of("unused")));

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    services = Services.in(new Home(folder));
    new LessonProgressFile(services.home().lessonProgress()).save(LessonProgress.NONE);
    services.settings().save(new Settings(1000, 700, 0.0, 0.0, false, false, null, null, null));
    show();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  final void show() throws Exception {
    FxToolkit.setupStage(primary -> {
      stage.set(primary);
      new WorkbenchWindow(services, primary, _ -> {}).show();
    });
    waitUntil(() -> !combo("#model-picker").getItems().isEmpty());
  }

  final void draw(double[]... points) {
    Bounds sheet = bounds(node("#ink-canvas"));
    robot.moveTo(at(sheet, points[0])).press(MouseButton.PRIMARY);
    for (double[] point : points) {
      robot.moveTo(at(sheet, point));
    }
    robot.release(MouseButton.PRIMARY);
  }

  final Point2D onSheet(double[] point) {
    return at(bounds(node("#ink-canvas")), point);
  }

  private static Point2D at(Bounds sheet, double[] point) {
    return new Point2D(
        sheet.getMinX() + point[0] * sheet.getWidth(),
        sheet.getMinY() + point[1] * sheet.getHeight());
  }

  static Bounds bounds(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  final void tab(String id) {
    TabPane tabs = (TabPane) node("#tabs");
    robot.interact(() ->
        tabs.getTabs().stream()
            .filter(tab -> id.equals(tab.getId()))
            .forEach(tab -> tabs.getSelectionModel().select(tab)));
    waitForFxEvents();
  }

  final void click(String id) {
    Node node = node(id);
    waitUntil(() -> !node.isDisabled());
    clickMiddle(node);
  }

  final void clickMiddle(Node node) {
    Bounds area = bounds(node);
    Point2D middle = new Point2D(area.getCenterX(), area.getCenterY());
    robot.moveTo(middle);
    // The tooltip of what was clicked last would take the click and be gone.
    waitUntil(() -> onFx(() -> Window.getWindows().stream().noneMatch(Tooltip.class::isInstance)));
    robot.clickOn(middle);
    waitForFxEvents();
  }

  final String label(String id) {
    return onFx(() -> robot.lookup(id).queryAs(Label.class).getText());
  }

  final Node node(String id) {
    return onFx(() -> robot.lookup(id).query());
  }

  final ComboBox<ModelChoice> combo(String id) {
    return onFx(() -> robot.lookup(id).queryComboBox());
  }

  /** A search through the nodes would trip over their changes on another thread. */
  static <T> T onFx(Callable<T> search) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), search);
  }

  static void waitUntil(Callable<Boolean> condition) {
    await().atMost(PATIENCE).ignoreExceptions().until(condition);
  }
}
