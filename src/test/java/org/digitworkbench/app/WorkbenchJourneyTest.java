package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.PresetLibrary;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.shell.ShellView;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does, through the real window, with the real engine and real digits. */
@Timeout(240)
class WorkbenchJourneyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Color RELU = Color.web("#0072B2");
  private static final Color SIGMOID = Color.web("#E69F00");

  /** More pixels of one colour than the legend has. */
  private static final int CURVE = 150;

  /** A 3 in one stroke, in parts of the sheet's side. */
  private static final double[][] THREE = {
    {0.32, 0.24}, {0.42, 0.17}, {0.54, 0.17}, {0.62, 0.25}, {0.61, 0.36}, {0.53, 0.44},
    {0.45, 0.47}, {0.56, 0.49}, {0.65, 0.57}, {0.66, 0.69}, {0.58, 0.79}, {0.45, 0.82},
    {0.33, 0.76}
  };

  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private final AtomicReference<Stage> stage = new AtomicReference<>();
  private Services services = Services.in(new Home(Path.of("unused")));

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    services = Services.in(new Home(folder));
    services.settings().save(new Settings(1000, 700, 0.0, 0.0, false, false, null, null, null));
    show();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  private void show() throws Exception {
    FxToolkit.setupStage(primary -> {
      stage.set(primary);
      new WorkbenchWindow(services, primary, _ -> {}).show();
    });
    waitUntil(() -> !combo("#model-picker").getItems().isEmpty());
  }

  @Test
  void aDrawnThreeIsReadAsAThreeAndABlankSheetAsNothing() {
    assertThat(label("#answer")).isEqualTo("–");
    draw(THREE);
    waitUntil(() -> label("#answer").equals("3"));
    assertThat(label("#confidence")).contains("%");
    waitUntil(() -> label("#probabilities #probability-3").endsWith("%"));
    click("#undo");
    waitUntil(() -> label("#answer").equals("–"));
    click("#redo");
    waitUntil(() -> label("#answer").equals("3"));
    click("#clear");
    waitUntil(() -> label("#answer").equals("–"));
  }

  @Test
  void aComparisonDrawsItsCurvesPausesStopsAndIsKept() throws Exception {
    tab("tab-train");
    robot.interact(() -> robot.lookup("#train-limit").queryComboBox().getEditor().setText("2,000"));
    robot.interact(() -> robot.lookup("#train-epoch-count").queryTextInputControl().setText("200"));
    click("#train-compare");
    TableView<?> epochs = (TableView<?>) node("#train-epochs");
    waitUntil(() -> epochs.getItems().size() >= 6);
    assertThat(node("#run-relu").isVisible()).isTrue();
    assertThat(node("#run-sigmoid").isVisible()).isTrue();
    for (String chart : List.of("#train-loss-chart", "#train-accuracy-chart")) {
      waitUntil(() -> pixels(chart, RELU) > CURVE && pixels(chart, SIGMOID) > CURVE);
    }

    click("#train-pause");
    waitUntil(() -> label("#status-work").startsWith("Paused"));
    tab("tab-draw");
    draw(THREE);
    waitUntil(() -> !label("#answer").equals("–"));
    waitUntil(() -> !label("#rival-answer").isEmpty());
    tab("tab-train");
    click("#train-pause");
    waitUntil(() -> label("#status-work").startsWith("Training"));
    click("#train-stop");
    waitUntil(() -> label("#status-work").isEmpty());

    assertThat(services.runs().runs())
        .extracting(Run::name)
        .containsExactlyInAnyOrder("relu", "sigmoid");
    assertThat(services.runs().runs()).extracting(Run::state).containsOnly(RunState.FINISHED);
    assertThat(services.models().list().stream().filter(m -> !m.shipped())).hasSize(2);
    assertThat(combo("#model-picker").getValue().name()).isEqualTo("relu");
    assertThat(combo("#rival-picker").getValue().name()).isEqualTo("sigmoid");
  }

  @Test
  void aSweepWithRepeatsIsTrainedOneAfterTheOtherAndDrawn() {
    tab("tab-train");
    robot.interact(() -> robot.lookup("#train-limit").queryComboBox().getEditor().setText("500"));
    robot.interact(() -> robot.lookup("#train-epoch-count").queryTextInputControl().setText("1"));
    click("#train-plan");
    click("#plan-sweep");
    robot.interact(
        () -> robot.lookup("#plan-values").queryTextInputControl().setText("0.0001, 0.001"));
    robot.interact(() -> spinner("#plan-repeats").getValueFactory().setValue(2));
    waitUntil(() -> label("#plan-summary").startsWith("4 runs: 0.0001, 0.001, seeds 42 to 43."));
    click("#plan-start");
    waitUntil(() -> label("#queue-text").equals("4 of 4 runs"));

    TableView<?> groups = (TableView<?>) node("#plan-groups");
    assertThat(groups.getItems()).hasSize(2);
    assertThat(label("#plan-reading"))
        .startsWith("After all epochs, rate 0.001 is at")
        .contains("points apart");
    waitUntil(() -> onFx(() -> node("#sweep-chart").lookupAll(".run").size() == 4));
    assertThat(services.runs().runs())
        .extracting(Run::name)
        .containsExactlyInAnyOrder(
            "relu-rate-1e-4-s42", "relu-rate-1e-3-s42", "relu-rate-1e-4-s43", "relu-rate-1e-3-s43");
    assertThat(services.runs().runs()).extracting(Run::state).containsOnly(RunState.FINISHED);

    click("#train-clear");
    waitUntil(() -> node("#train-hint").isVisible());
  }

  @SuppressWarnings("unchecked")
  private Spinner<Integer> spinner(String id) {
    return (Spinner<Integer>) node(id);
  }

  @Test
  void aCellOfTheMatrixShowsItsImages() {
    tab("tab-results");
    Node cell = largestMistake();
    int count = Integer.parseInt(((Label) cell).getText().replace(",", ""));
    clickMiddle(cell);
    DigitGrid gallery = (DigitGrid) node("#gallery");
    waitUntil(() -> gallery.itemsProperty().get().size() == count);
    String[] place = cell.getId().split("-", -1);
    assertThat(gallery.itemsProperty().get())
        .allMatch(item -> item.mark() == DigitItem.Mark.WRONG)
        .allMatch(item -> item.caption().equals("%s (%s)".formatted(place[2], place[1])));
    click("#clear-filter");
    waitUntil(() -> gallery.itemsProperty().get().size() > count);
  }

  @Test
  void theWindowComesBackAsItWasLeft() throws Exception {
    click("#theme-switch");
    String picked = combo("#model-picker").getValue().name();
    waitUntil(() -> label("#status-memory").matches("memory [0-9,]+ MB"));
    FxToolkit.cleanupStages();
    waitForFxEvents();
    waitUntil(() ->
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().equals("memory")));
    assertThat(services.settings().load().dark()).isTrue();
    assertThat(services.settings().load().model()).isEqualTo(picked);
    show();
    assertThat(node(".shell").getStyleClass()).contains(ShellView.DARK);
  }

  @Test
  void aNetworkIsBuiltFromNothingTrainedKeptAndListed() throws Exception {
    tab("tab-train");
    robot.interact(() -> robot.lookup("#train-limit").queryComboBox().getEditor().setText("500"));
    robot.interact(() -> robot.lookup("#train-epoch-count").queryTextInputControl().setText("1"));
    click("#train-network");
    click("#editor-clear");
    click("#add-dense");
    robot.write("0").type(KeyCode.TAB);
    assertThat(label("#layer-1-error")).contains("must be between 1 and 8,192, not 0");
    assertThat(node("#train-start").isDisabled()).isTrue();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil(() -> label("#layer-1-error").isEmpty());
    click("#layer-1-units");
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("16");
    click("#add-max-pool");
    robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    waitUntil(() -> label("#layer-1-output").equals("1 × 14 × 14"));
    assertThat(label("#editor-total")).isEqualTo("3,322 parameters");
    click("#train-start");
    waitUntil(() -> services.runs().runs().stream().anyMatch(r -> r.state() == RunState.FINISHED));
    assertThat(services.runs().runs()).extracting(Run::name).containsExactly("relu-edited");
    assertThat(node("#network-editor").isVisible()).isFalse();

    MenuButton menu = (MenuButton) node("#preset-menu");
    robot.interact(() ->
        menu.getItems().stream()
            .filter(item -> "preset-save".equals(item.getId()))
            .forEach(MenuItem::fire));
    robot.interact(
        () -> robot.lookup("#preset-title").queryTextInputControl().setText("Pooled sixteen"));
    robot.interact(() -> robot.lookup("#preset-save-now").queryButton().fire());
    ComboBox<Preset> presets = onFx(() -> robot.lookup("#train-presets").queryComboBox());
    waitUntil(() -> presets.getValue().id().equals("pooled-sixteen"));
    assertThat(presets.getItems().getLast().network().shortText()).isEqualTo("784-pool 2-16-10");
    assertThat(new PresetLibrary(services.home().presets()).find("pooled-sixteen").training())
        .extracting(TrainingSpec::epochs)
        .isEqualTo(1);
  }

  private long pixels(String id, Color color) {
    Node node = node(id);
    Image picture = robot.capture(node).getImage();
    PixelReader reader = picture.getPixelReader();
    return IntStream.range(0, (int) picture.getHeight())
        .mapToLong(y ->
            IntStream.range(0, (int) picture.getWidth())
                .filter(x -> reader.getColor(x, y).equals(color))
                .count())
        .sum();
  }

  private Node largestMistake() {
    waitUntil(() -> !label("#cell-0-0").isEmpty());
    Node largest = node("#cell-0-1");
    int most = 0;
    for (int truth = 0; truth < 10; truth++) {
      for (int predicted = 0; predicted < 10; predicted++) {
        String id = "#cell-%d-%d".formatted(truth, predicted);
        if (truth != predicted && !label(id).isEmpty() && Integer.parseInt(label(id)) > most) {
          most = Integer.parseInt(label(id));
          largest = node(id);
        }
      }
    }
    assertThat(most).isPositive();
    return largest;
  }

  private void draw(double[]... points) {
    Bounds sheet = bounds(node("#ink-canvas"));
    robot.moveTo(at(sheet, points[0])).press(MouseButton.PRIMARY);
    for (double[] point : points) {
      robot.moveTo(at(sheet, point));
    }
    robot.release(MouseButton.PRIMARY);
  }

  private static Point2D at(Bounds sheet, double[] point) {
    return new Point2D(
        sheet.getMinX() + point[0] * sheet.getWidth(),
        sheet.getMinY() + point[1] * sheet.getHeight());
  }

  private static Bounds bounds(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  private void tab(String id) {
    TabPane tabs = (TabPane) node("#tabs");
    robot.interact(() ->
        tabs.getTabs().stream()
            .filter(tab -> id.equals(tab.getId()))
            .forEach(tab -> tabs.getSelectionModel().select(tab)));
    waitForFxEvents();
  }

  private void click(String id) {
    Node node = node(id);
    waitUntil(() -> !node.isDisabled());
    clickMiddle(node);
  }

  private void clickMiddle(Node node) {
    Bounds area = bounds(node);
    Point2D middle = new Point2D(area.getCenterX(), area.getCenterY());
    robot.moveTo(middle);
    // The tooltip of what was clicked last would take the click and be gone.
    waitUntil(() -> onFx(() -> Window.getWindows().stream().noneMatch(Tooltip.class::isInstance)));
    robot.clickOn(middle);
    waitForFxEvents();
  }

  private String label(String id) {
    return onFx(() -> robot.lookup(id).queryAs(Label.class).getText());
  }

  private Node node(String id) {
    return onFx(() -> robot.lookup(id).query());
  }

  private ComboBox<ModelChoice> combo(String id) {
    return onFx(() -> robot.lookup(id).queryComboBox());
  }

  /** A search through the nodes would trip over their changes on another thread. */
  private static <T> T onFx(Callable<T> search) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), search);
  }

  private static void waitUntil(Callable<Boolean> condition) {
    await().atMost(PATIENCE).ignoreExceptions().until(condition);
  }
}
