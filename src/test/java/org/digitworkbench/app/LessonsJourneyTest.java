package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.lessons.Goal;
import org.digitworkbench.lessons.Lesson;
import org.digitworkbench.lessons.Question;
import org.digitworkbench.lessons.Step;
import org.digitworkbench.ui.lessons.WindowPlaces.Place;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goes through every step of every lesson, in the real window. */
@Timeout(400)
class LessonsJourneyTest extends WindowJourney {

  /** A 4 in two strokes, in parts of the sheet's side. */
  private static final double[][] FOUR = {{0.38, 0.2}, {0.3, 0.52}, {0.7, 0.52}};

  private static final double[][] FOURS_STEM = {{0.6, 0.3}, {0.6, 0.82}};

  /** The letter W with a roof: nothing that anybody reads as a digit. */
  private static final double[][] NO_DIGIT = {
    {0.1, 0.2},
    {0.25, 0.8},
    {0.4, 0.3},
    {0.55, 0.8},
    {0.7, 0.2},
    {0.1, 0.2},
    {0.9, 0.25},
    {0.8, 0.9}
  };

  private static final Map<String, Place> PLACES = LessonPlaces.all();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-draw",
        "2-data",
        "3-train",
        "4-race",
        "5-mistakes",
        "6-too-much-and-too-little",
        "7-inside",
        "8-our-own-handwriting"
      })
  void eachStepIsDoneByDoingWhatItSays(String id) {
    robot.interact(() -> robot.lookup("#lessons-switch").queryButton().fire());
    ComboBox<Lesson> picker = onFx(() -> robot.lookup("#lesson-picker").queryComboBox());
    waitUntil(() -> picker.getItems().size() == 9);
    Lesson lesson =
        picker.getItems().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    robot.interact(() -> picker.setValue(lesson));
    for (int i = 0; i < lesson.steps().size(); i++) {
      follow(lesson, i);
    }
    waitUntil(() -> onFx(() -> robot.lookup(".lesson-end").tryQuery().isPresent()));
  }

  private void follow(Lesson lesson, int index) {
    Step step = lesson.steps().get(index);
    waitUntil(() -> cards() > index);
    String place = step.place();
    if (place != null) {
      assertThat(onFx(() -> isFound(place))).as(place).isTrue();
    }
    Goal goal = step.goal();
    if (goal != null && !isDone(lesson, index)) {
      perform(goal);
    }
    Question question = step.question();
    if (question != null) {
      String choice =
          "#lesson-%d-choice-%d".formatted(index + 1, Math.max(0, question.right()) + 1);
      robot.interact(() -> robot.lookup(choice).queryAs(Button.class).fire());
    }
    waitUntil(() -> isDone(lesson, index));
  }

  /** Whether the step has been left behind. */
  private boolean isDone(Lesson lesson, int index) {
    return index + 1 < lesson.steps().size()
        ? cards() > index + 1
        : onFx(() -> robot.lookup(".lesson-end").tryQuery().isPresent());
  }

  private int cards() {
    return onFx(() -> robot.lookup(".step-card").queryAll().size());
  }

  /** The place itself or the header of its tab. */
  private boolean isFound(String name) {
    Place place = Objects.requireNonNull(PLACES.get(name));
    return robot.lookup(place.selector()).tryQuery().isPresent()
        || robot.lookup("#" + place.tab()).tryQuery().isPresent();
  }

  private void perform(Goal goal) {
    String argument = goal.argument();
    switch (goal.fact()) {
      case "tab" -> tab(Objects.requireNonNull(PLACES.get(argument)).tab());
      case "answer" -> drawFour();
      case "not a digit" -> {
        click("#clear");
        draw(NO_DIGIT);
      }
      case "on", "off" -> {
        for (String name : argument.split(", ", -1)) {
          press(Objects.requireNonNull(PLACES.get(name)));
        }
      }
      case "data class" -> {
        ListView<?> classes = (ListView<?>) node("#data-classes");
        // All classes come first.
        robot.interact(() -> classes.getSelectionModel().select(Integer.parseInt(argument) + 1));
      }
      case "network" -> {
        ComboBox<ModelChoice> networks = combo("#model-picker");
        robot.interact(() ->
            networks.getItems().stream()
                .filter(network -> network.name().equals(argument))
                .forEach(networks::setValue));
      }
      case "preset" -> choosePreset(argument);
      case "images" -> type("#train-limit", argument);
      case "epochs" -> type("#train-epoch-count", argument);
      case "learning rate" -> type("#train-rate", argument);
      case "augmentation" -> {
        tab("tab-train");
        ComboBox<Augmentation> box =
            onFx(() -> robot.lookup("#train-augmentation").queryComboBox());
        robot.interact(() -> box.setValue(Augmentation.AFFINE));
      }
      case "training" -> {
        type("#train-limit", "2000");
        type("#train-epoch-count", "8");
        click("#train-compare");
      }
      case "epoch", "finished with images" -> train();
      case "finished" -> {
        // Those of the lesson on the learning rate are trained with what has been set before.
        choosePreset(argument);
        train();
      }
      case "cell" -> {
        String cell = "#cell-%s".formatted(argument.replace(" as ", "-"));
        waitUntil(() -> !label(cell).isEmpty());
        click(cell);
      }
      case "all mistakes" -> click("#clear-filter");
      case "doubtful" -> pickDoubtful();
      case "drawings" -> collect(Integer.parseInt(argument));
      case "own drawings" -> press(Objects.requireNonNull(PLACES.get("Our drawings")));
      case "unit picked" -> clickInside(0.34);
      case "answer picked" -> clickInside(0.85);
      default -> throw new AssertionError("nobody knows how to reach " + goal);
    }
  }

  private void drawFour() {
    String front =
        onFx(() ->
            ((TabPane) robot.lookup("#tabs").query())
                .getSelectionModel()
                .getSelectedItem()
                .getId());
    tab("tab-draw");
    if (!node("#clear").isDisabled()) {
      click("#clear");
    }
    draw(FOUR);
    draw(FOURS_STEM);
    waitUntil(() -> label("#answer").equals("4"));
    tab(front);
  }

  private void press(Place place) {
    tab(place.tab());
    robot.interact(() -> robot.lookup(place.selector()).queryAs(ButtonBase.class).fire());
  }

  private void choosePreset(String id) {
    tab("tab-train");
    ComboBox<Preset> presets = onFx(() -> robot.lookup("#train-presets").queryComboBox());
    robot.interact(() ->
        presets.getItems().stream()
            .filter(preset -> preset.id().equals(id))
            .forEach(presets::setValue));
  }

  private void type(String field, String text) {
    tab("tab-train");
    robot.interact(() -> {
      Node node = robot.lookup(field).query();
      TextInputControl input =
          node instanceof ComboBox<?> box ? box.getEditor() : (TextInputControl) node;
      input.setText(text);
    });
  }

  /** Trains what is set, on few images. */
  private void train() {
    if (!label("#status-work").isEmpty()) {
      return;
    }
    type("#train-epoch-count", "3");
    ComboBox<?> limit = onFx(() -> robot.lookup("#train-limit").queryComboBox());
    if (onFx(() -> limit.getEditor().getText()).equals("All")) {
      type("#train-limit", "2000");
    }
    click("#train-start");
  }

  private void pickDoubtful() {
    click("#gallery-filter");
    waitUntil(() -> robot.lookup("#gallery-doubtful").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#gallery-doubtful").queryAs(CheckBox.class).fire());
    robot.type(KeyCode.ESCAPE);
    DigitGrid gallery = (DigitGrid) node("#gallery");
    int doubts = DoubtfulLabels.of("mnist").size();
    waitUntil(() -> !onFx(() -> gallery.itemsProperty().get()).isEmpty());
    waitUntil(() -> onFx(() -> gallery.itemsProperty().get()).size() <= doubts);
    robot.interact(() -> gallery.select(0));
  }

  private void collect(int count) {
    tab("tab-draw");
    for (int i = 0; i < count; i++) {
      draw(FOUR);
      draw(FOURS_STEM);
      String kept = Integer.toString(i + 1);
      robot.type(KeyCode.DIGIT4);
      waitUntil(() -> label("#teach-total").startsWith(kept));
    }
  }

  /**
   * @param share of the picture's width where to click
   */
  private void clickInside(double share) {
    Bounds area = bounds(node("#inside-network"));
    // In the middle there is the gap between the answers 4 and 5.
    robot.clickOn(area.getMinX() + share * area.getWidth(), area.getCenterY() + 8);
  }
}
