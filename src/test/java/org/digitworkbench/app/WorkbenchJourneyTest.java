package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.store.PresetLibrary;
import org.digitworkbench.ui.shell.ShellView;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

/** What a student does, through the real window, with the real engine and real digits. */
@Timeout(240)
class WorkbenchJourneyTest extends WindowJourney {

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

  private static final double[][] ONE = {{0.25, 0.22}, {0.25, 0.5}, {0.25, 0.78}};

  private static final double[][] SEVEN = {
    {0.45, 0.22}, {0.6, 0.22}, {0.75, 0.22}, {0.65, 0.5}, {0.55, 0.78}
  };

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
  void aNumberIsReadAndEachOfItsDigitsHasItsBars() {
    draw(ONE);
    waitUntil(() -> label("#answer").equals("1"));
    draw(SEVEN);
    waitUntil(() -> label("#answer").equals("17"));
    assertThat(label("#answer-place")).startsWith("2nd of 2");
    robot.clickOn(onSheet(ONE[1]));
    waitUntil(() -> label("#answer-place").startsWith("1st of 2"));
    waitUntil(() -> percent(1) > 50);
    robot.clickOn(onSheet(SEVEN[1]));
    waitUntil(() -> label("#answer-place").startsWith("2nd of 2"));
    waitUntil(() -> percent(7) > 50);
    assertThat(label("#answer")).as("no dot was drawn").isEqualTo("17");
    click("#undo");
    waitUntil(() -> label("#answer").equals("1"));
    assertThat(node("#answer-place").isVisible()).isFalse();
  }

  private double percent(int digit) {
    String text = label("#probabilities #probability-" + digit);
    return Double.parseDouble(text.replace("%", "").strip());
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
}
