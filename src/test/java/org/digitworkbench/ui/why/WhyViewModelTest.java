package org.digitworkbench.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyViewModelTest {

  private static final int IMAGES = 600;

  private static Engine engine;
  private static Dataset digits;

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ModelChoice> choice = new SimpleObjectProperty<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  @TempDir private static Path folder;

  private final List<String> readings = new ArrayList<>();
  private @Nullable Dataset renamed;
  private @Nullable WorkbenchException trouble;
  private @Nullable RuntimeException engineTrouble;
  private final Explainer explainer = explainer();
  private final WhyViewModel viewModel =
      new WhyViewModel(explainer, image, choice, background::add, Runnable::run);

  /** With nothing kept of another test. */
  private Explainer explainer() {
    return new Explainer(
        this::engine,
        new Source(),
        new FloatCache(folder.resolve(UUID.randomUUID().toString())),
        new Fingerprints());
  }

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    Dataset mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    digits = named(mnist, mnist.classNames());
  }

  @Test
  void theAnswerIsExplainedWithItsNeighbours() {
    show(4);
    image.set(digits.train().image(123));
    runAll();
    Explanation explanation = explanation();
    assertThat(explanation.question()).isEqualTo("Why a 4?");
    assertThat(explanation.neighbours()).hasSize(5);
    assertThat(explanation.neighbours().getFirst().index()).isEqualTo(123);
    assertThat(outcome().hint()).isEmpty();
  }

  @Test
  void afterARestTheNextImageIsExplainedLikeTheFirst() {
    show(4);
    image.set(digits.train().image(123));
    runAll();
    explainer.rest();
    assertThat(explainer.model()).isNull();

    image.set(digits.train().image(5));
    runAll();
    assertThat(explanation().neighbours()).hasSize(5);
    assertThat(explanation().neighbours().getFirst().index()).isEqualTo(5);
  }

  @Test
  void nothingIsComputedWhileHidden() {
    choice.set(new ModelChoice("four", TestModels.always(4, 1)));
    image.set(digits.train().image(0));
    assertThat(background).isEmpty();
    viewModel.activeProperty().set(true);
    runAll();
    viewModel.activeProperty().set(false);
    Explanation before = explanation();
    image.set(digits.train().image(1));
    choice.set(new ModelChoice("two", TestModels.always(2, 1)));
    assertThat(background).isEmpty();
    assertThat(explanation()).isSameAs(before);
  }

  @Test
  void theNewestImageWins() {
    show(4);
    runAll();
    for (int i = 0; i < 10; i++) {
      image.set(digits.train().image(i));
    }
    assertThat(background).hasSize(1);
    runAll();
    assertThat(explanation().neighbours().getFirst().index()).isEqualTo(9);
  }

  @Test
  void anImageIsExplainedBetweenTwoChunksOfTheTrainingImages() {
    show(4);
    runNext();
    assertThat(reading()).isEqualTo("0 % of 600 read");
    runNext();
    assertThat(reading()).isEqualTo("21 % of 600 read");
    image.set(digits.train().image(0));
    runNext();
    runNext();
    assertThat(explanation().neighbours())
        .as("those among what is read so far")
        .hasSize(5)
        .allMatch(neighbour -> neighbour.index() < 256);
    assertThat(reading()).isEqualTo("42 % of 600 read");
    runAll();
    assertThat(reading()).isEmpty();
    assertThat(explanation().neighbours()).hasSize(5);
  }

  @Test
  void anotherNetworkReadsTheTrainingImagesAgain() {
    show(4);
    image.set(digits.train().image(0));
    runAll();
    readings.clear();
    image.set(digits.train().image(1));
    runAll();
    assertThat(readings).as("kept for the same network").isEmpty();
    choice.set(new ModelChoice("two", TestModels.always(2, 1)));
    runAll();
    assertThat(readings)
        .containsExactly(
            "0 % of 600 read",
            "21 % of 600 read", "42 % of 600 read", "64 % of 600 read", "85 % of 600 read", "");
    assertThat(explanation().answer()).isEqualTo("a 2");
  }

  @Test
  void whileHiddenTheReadingWaits() {
    show(4);
    runNext();
    runNext();
    viewModel.activeProperty().set(false);
    runAll();
    assertThat(reading()).isEqualTo("21 % of 600 read");
    viewModel.activeProperty().set(true);
    readings.clear();
    runAll();
    assertThat(readings)
        .containsExactly("42 % of 600 read", "64 % of 600 read", "85 % of 600 read", "");
  }

  @Test
  void withoutADrawingOrANetworkItSaysWhatToDo() {
    viewModel.activeProperty().set(true);
    runAll();
    assertThat(outcome().hint()).isEqualTo("Pick or train a network first");
    show(4);
    runAll();
    assertThat(outcome().hint()).startsWith("Draw a digit");
    image.set(digits.train().image(0));
    runAll();
    image.set(null);
    runAll();
    assertThat(outcome().explanation()).isNull();
    assertThat(outcome().hint()).startsWith("Draw a digit");
  }

  @Test
  void classesHaveTheNamesOfTheirDataSet() {
    renamed = named(digits, List.of("A", "B", "C", "D", "Coat", "F", "G", "H", "I", "J"));
    show(4);
    runAll();
    assertThat(outcome().hint()).startsWith("Draw a garment to see");
    image.set(digits.train().image(0));
    runAll();
    assertThat(explanation().question()).isEqualTo("Why a coat?");
    assertThat(explanation().classNames()).contains("Coat");
  }

  @Test
  void withoutTheTrainingImagesTheInkIsExplainedAllTheSame() {
    trouble = new WorkbenchException("The data file x is missing.");
    show(4);
    image.set(digits.train().image(0));
    runAll();
    assertThat(reading()).isEqualTo("The data file x is missing.");
    assertThat(explanation().answer()).isEqualTo("a 4");
    assertThat(explanation().neighbours()).isEmpty();
  }

  @Test
  void aFailureIsSaidAndTheNextImageTriesAgain() {
    engineTrouble = new IllegalStateException("no natives");
    show(4);
    image.set(digits.train().image(0));
    runAll();
    assertThat(outcome().hint()).contains("could not be explained");
    engineTrouble = null;
    image.set(digits.train().image(1));
    runAll();
    assertThat(explanation().answer()).isEqualTo("a 4");
  }

  private void show(int digit) {
    viewModel.readingProperty().subscribe(text -> readings.add(text));
    choice.set(new ModelChoice("network", TestModels.always(digit, 1)));
    viewModel.activeProperty().set(true);
    readings.clear();
  }

  private Engine engine() {
    if (engineTrouble != null) {
      throw engineTrouble;
    }
    return engine;
  }

  private WhyViewModel.Outcome outcome() {
    return viewModel.outcomeProperty().get();
  }

  private Explanation explanation() {
    return Objects.requireNonNull(outcome().explanation());
  }

  private String reading() {
    return viewModel.readingProperty().get();
  }

  private void runNext() {
    Objects.requireNonNull(background.poll()).run();
  }

  private void runAll() {
    while (!background.isEmpty()) {
      runNext();
    }
  }

  private static Dataset named(Dataset like, List<String> names) {
    return new Dataset(
        like.id(),
        like.title(),
        names,
        like.train().first(IMAGES),
        like.test().first(1),
        like.sha256());
  }

  private final class Source implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public Classes classes(String id) {
      return renamed == null
          ? Classes.digits(id)
          : new Classes(id, "a garment", renamed.classNames());
    }

    @Override
    public Dataset load(String id) {
      if (trouble != null) {
        throw trouble;
      }
      return Objects.requireNonNullElse(renamed, digits);
    }
  }
}
