package org.digitworkbench.ui.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.robustness.Attack.Method;
import org.digitworkbench.robustness.Attacked;
import org.digitworkbench.robustness.Disturbance;
import org.digitworkbench.robustness.Norm;
import org.digitworkbench.robustness.Patch;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.ui.breaking.BreakViewModel.Way;
import org.digitworkbench.ui.breaking.DisturbViewModel.Disturbed;
import org.digitworkbench.ui.breaking.SmallestViewModel.Sentence;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class BreakViewModelTest {

  /** Fewer than a chunk, so that the curves are quick. */
  private static final int IMAGES = 40;

  private static Engine engine;
  private static Dataset digits;
  private static TrainedModel relu;

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models = new ModelPicker(BreakViewModelTest::classes);
  private final List<DigitImage> sheet = new ArrayList<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private boolean broken;
  private final BreakViewModel viewModel =
      new BreakViewModel(
          this::engine, new Source(), image, models, sheet::add, background::add, Runnable::run);

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    Dataset mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    digits =
        new Dataset(
            mnist.id(),
            mnist.title(),
            mnist.classNames(),
            mnist.train().first(1),
            mnist.test().first(IMAGES),
            mnist.sha256());
    relu = new ModelFiles().read(Path.of("assets/models/relu.digitmodel"));
  }

  private static Classes classes(String dataset) {
    return dataset.equals("garments")
        ? new Classes(
            "Garments", "a garment", List.of("A", "B", "C", "D", "Coat", "F", "G", "H", "I", "J"))
        : Classes.digits(dataset);
  }

  private Engine engine() {
    if (broken) {
      throw new IllegalStateException("no natives");
    }
    return engine;
  }

  private static DigitImage digit(int label) {
    int index = 0;
    while (digits.test().label(index) != label) {
      index++;
    }
    return digits.test().image(index);
  }

  private void pick(TrainedModel model) {
    models.selectedProperty().set(new ModelChoice("relu", model));
  }

  private void runAll() {
    while (!background.isEmpty()) {
      Objects.requireNonNull(background.poll()).run();
    }
  }

  private Broken shown() {
    return Objects.requireNonNull(viewModel.smallest().brokenProperty().get());
  }

  private Attacked stop() {
    return Objects.requireNonNull(viewModel.smallest().shown());
  }

  private List<String> sentences() {
    return viewModel.smallest().sentencesProperty().get().stream().map(Sentence::text).toList();
  }

  @Test
  void nothingIsComputedWhileHidden() {
    pick(relu);
    image.set(digit(4));
    viewModel.wayProperty().set(Way.DISTURB);
    assertThat(background).isEmpty();
    viewModel.activeProperty().set(true);
    assertThat(background).as("what is looked at, alone").hasSize(1);
    runAll();
    assertThat(viewModel.disturb().disturbedProperty().get()).isNotNull();
    assertThat(viewModel.smallest().brokenProperty().get()).isNull();
    viewModel.activeProperty().set(false);
    image.set(digit(7));
    assertThat(background).isEmpty();
  }

  @Test
  void theSmallestChangeMakesAFourANineInTheMiddleOfTheSlider() {
    pick(relu);
    image.set(digit(4));
    viewModel.activeProperty().set(true);
    viewModel.smallest().targetProperty().set(9);
    assertThat(viewModel.smallest().stateProperty().get()).isEqualTo("Attacking …");
    runAll();
    assertThat(viewModel.smallest().stateProperty().get()).isEmpty();
    assertThat(shown().before().prediction().label()).isEqualTo(4);
    assertThat(shown().stops()).hasSize(SmallestViewModel.STOPS + 1);
    assertThat(stop().prediction().label()).isEqualTo(9);
    assertThat(sentences())
        .containsExactly("relu is fooled at %.1f %% and says 9.".formatted(100 * stop().size()));
    assertThat(shown().stops().getLast().prediction().label()).isEqualTo(9);

    viewModel.smallest().stopProperty().set(0);
    assertThat(stop().image()).isEqualTo(digit(4));
    viewModel.smallest().stopProperty().set(SmallestViewModel.STOPS / 4);
    assertThat(stop().prediction().label()).as("half of the smallest").isEqualTo(4);
    viewModel.smallest().stopProperty().set(SmallestViewModel.STOPS / 2);
    viewModel.smallest().putOnSheet();
    assertThat(sheet).containsExactly(stop().image());
  }

  @Test
  void theRivalAndTheDoubterAreAttackedToo() {
    TrainedModel always = TestModels.always(9, 1);
    ModelChoice ink = new ModelChoice("ink", TestModels.always(4, 1));
    models.put(ink);
    pick(relu);
    models.rivalProperty().set(new ModelChoice("stubborn", always));
    image.set(digit(4));
    viewModel.smallest().targetProperty().set(9);
    viewModel.activeProperty().set(true);
    runAll();
    assertThat(sentences()).hasSize(3);
    assertThat(sentences().get(1)).isEqualTo("stubborn says 9 without any change.");
    assertThat(sentences().get(2)).isEqualTo("ink never says 9, whatever is tried.");
    // The doubter is named once, wherever it is picked.
    models.rivalProperty().set(ink);
    runAll();
    assertThat(sentences()).hasSize(2);
  }

  @Test
  void oneStepNeedsMoreAndTheSliderFollowsTheMethod() {
    pick(relu);
    image.set(digit(4));
    viewModel.smallest().targetProperty().set(9);
    viewModel.activeProperty().set(true);
    runAll();
    double many = stop().size();
    List<String> said = sentences();
    viewModel.smallest().methodProperty().set(Method.ONE_STEP);
    runAll();
    assertThat(stop().prediction().label()).isEqualTo(9);
    assertThat(stop().size()).isGreaterThanOrEqualTo(many);
    assertThat(sentences()).as("always of the stronger attack").isEqualTo(said);
    viewModel.smallest().normProperty().set(Norm.ALTOGETHER);
    runAll();
    assertThat(shown().norm()).isEqualTo(Norm.ALTOGETHER);
    assertThat(stop().prediction().label()).isEqualTo(9);
  }

  @Test
  void aNewerDrawingEndsTheAttackOnAnOlderOne() {
    pick(relu);
    image.set(digit(4));
    viewModel.activeProperty().set(true);
    Runnable older = Objects.requireNonNull(background.poll());
    image.set(digit(7));
    assertThat(background).as("the waiting one is replaced").isEmpty();
    older.run();
    assertThat(shown().before().image()).isEqualTo(digit(7));
  }

  @Test
  void withoutADrawingOrANetworkItSaysWhatToDo() {
    viewModel.activeProperty().set(true);
    assertThat(background).isEmpty();
    assertThat(viewModel.smallest().hintProperty().get())
        .isEqualTo("Pick or train a network first");
    assertThat(viewModel.robust().hintProperty().get()).isEqualTo("Pick or train a network first");
    pick(TestModels.always(4, 1, "garments"));
    assertThat(viewModel.smallest().hintProperty().get())
        .isEqualTo("Draw a garment to see what changes the answer");
    image.set(digit(4));
    runAll();
    assertThat(viewModel.smallest().hintProperty().get()).isEmpty();
    image.set(null);
    assertThat(viewModel.smallest().brokenProperty().get()).isNull();
    assertThat(sentences()).isEmpty();
  }

  @Test
  void otherDataHaveTheirOwnNames() {
    pick(TestModels.always(4, 1, "garments"));
    image.set(digit(4));
    viewModel.smallest().targetProperty().set(4);
    viewModel.activeProperty().set(true);
    runAll();
    assertThat(sentences()).containsExactly("relu says a coat without any change.");
    assertThat(AttackText.answer(shown().before().prediction(), shown().classes()))
        .startsWith("Coat, ");
  }

  @Test
  void aFailureIsSaidAndTheNextDrawingTriesAgain() {
    broken = true;
    pick(relu);
    image.set(digit(4));
    viewModel.activeProperty().set(true);
    runAll();
    assertThat(viewModel.smallest().hintProperty().get()).contains("the log has the details");
    assertThat(viewModel.smallest().stateProperty().get()).isEmpty();
    broken = false;
    image.set(digit(7));
    runAll();
    assertThat(shown().before().prediction().label()).isEqualTo(7);
  }

  @Test
  void theProbabilitiesFollowThePatch() {
    pick(relu);
    models.rivalProperty().set(new ModelChoice("nine", TestModels.always(9, 1)));
    image.set(digit(7));
    viewModel.wayProperty().set(Way.PATCH);
    viewModel.activeProperty().set(true);
    PatchViewModel patch = viewModel.patch();
    patch.patchProperty().set(Patch.around(2, 2, 1));
    runAll();
    var uncovered = Objects.requireNonNull(patch.patchedProperty().get());
    assertThat(uncovered.prediction().label()).isEqualTo(7);
    assertThat(Objects.requireNonNull(uncovered.rival()).label()).isEqualTo(9);
    patch.patchProperty().set(Patch.around(14, 14, PatchViewModel.LARGEST));
    runAll();
    var covered = Objects.requireNonNull(patch.patchedProperty().get());
    assertThat(covered.image()).as("the drawing itself stays whole").isEqualTo(digit(7));
    assertThat(covered.prediction().probability(7))
        .isLessThan(uncovered.prediction().probability(7) - 0.1f);
    image.set(null);
    assertThat(patch.patchedProperty().get()).isNull();
    assertThat(patch.hintProperty().get()).startsWith("Draw a digit");
  }

  @Test
  void theCurvesOfADisturbanceBeginWithTheDrawing() {
    pick(relu);
    image.set(digit(7));
    viewModel.wayProperty().set(Way.DISTURB);
    viewModel.activeProperty().set(true);
    DisturbViewModel disturb = viewModel.disturb();
    disturb.sizeProperty().set(0.5);
    runAll();
    disturb.disturbanceProperty().set(Disturbance.ROTATION);
    assertThat(disturb.sizeProperty().get()).as("of the new one, nothing at first").isZero();
    runAll();
    Disturbed shown = Objects.requireNonNull(disturb.disturbedProperty().get());
    int still = shown.nearest(0.2);
    assertThat(shown.sizes().get(still)).isZero();
    assertThat(shown.images().get(still)).isEqualTo(digit(7));
    assertThat(shown.predictions().get(still).label()).isEqualTo(7);
    assertThat(shown.predictions()).hasSameSizeAs(shown.sizes());
    assertThat(shown.predictions())
        .as("upside down it is read as something else")
        .anyMatch(p -> p.label() != 7);
  }

  @Test
  void theCurvesOfBothNetworksAreMadePieceByPieceAndKept() {
    ModelChoice nine = new ModelChoice("nine", TestModels.always(9, 1));
    pick(relu);
    models.rivalProperty().set(nine);
    RobustViewModel robust = viewModel.robust();
    viewModel.wayProperty().set(Way.ROBUST);
    viewModel.activeProperty().set(true);
    assertThat(background).as("not before it is asked for").isEmpty();
    assertThat(robust.startableProperty().get()).isTrue();
    robust.start();
    assertThat(robust.runningProperty().get()).isTrue();
    Objects.requireNonNull(background.poll()).run();
    assertThat(robust.progressProperty().get()).isBetween(0.001, 0.1);
    assertThat(background).as("the next piece").hasSize(1);
    viewModel.activeProperty().set(false);
    runAll();
    assertThat(robust.runningProperty().get()).as("it rests while hidden").isTrue();
    viewModel.activeProperty().set(true);
    runAll();
    assertThat(robust.runningProperty().get()).isFalse();
    assertThat(robust.startableProperty().get()).isFalse();
    assertThat(robust.standsProperty().get())
        .extracting(RobustViewModel.Stand::title)
        .containsExactly("relu", "nine");
    assertThat(robust.standsProperty().get().getFirst().curves().getFirst().accuracies().getFirst())
        .isGreaterThan(0.9);

    models.rivalProperty().set(null);
    assertThat(robust.standsProperty().get()).hasSize(1);
    models.rivalProperty().set(nine);
    assertThat(robust.standsProperty().get()).as("kept").hasSize(2);
    pick(TestModels.always(1, 1));
    assertThat(robust.startableProperty().get()).isTrue();
    assertThat(robust.standsProperty().get()).hasSize(1);
  }

  @Test
  void aCancelledComparisonKeepsWhatIsDone() {
    pick(TestModels.always(1, 1));
    models.rivalProperty().set(new ModelChoice("nine", TestModels.always(9, 1)));
    RobustViewModel robust = viewModel.robust();
    viewModel.wayProperty().set(Way.ROBUST);
    viewModel.activeProperty().set(true);
    robust.start();
    while (robust.standsProperty().get().isEmpty()) {
      Objects.requireNonNull(background.poll()).run();
    }
    assertThat(robust.progressProperty().get()).isLessThan(0.6);
    robust.cancel();
    runAll();
    assertThat(robust.runningProperty().get()).isFalse();
    assertThat(robust.startableProperty().get()).isTrue();
    assertThat(robust.standsProperty().get()).hasSize(1);
    robust.start();
    assertThat(robust.progressProperty().get()).isZero();
    // Another network is picked: what is made for the old one is wanted no more.
    models.rivalProperty().set(null);
    assertThat(robust.runningProperty().get()).isFalse();
  }

  private static final class Source implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public Dataset load(String id) {
      return digits;
    }
  }
}
