package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Passes;
import org.digitworkbench.inside.Paths;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PathsViewModelTest {

  private static final NetworkSpec NETWORK = Passes.network(new Dense(2, Activation.RELU));
  private static final Unit A = new Unit(0, 0);
  private static final Unit FOUR = new Unit(1, 4);
  private static final Unit NINE = new Unit(1, 9);

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models = new ModelPicker(_ -> Classes.digits("MNIST"));
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final InsideViewModel inside =
      new InsideViewModel(HandEngine::new, image, models, Runnable::run, Runnable::run);
  private final PathsViewModel viewModel =
      new PathsViewModel(inside, background::add, Runnable::run);

  @BeforeEach
  void show() {
    float[] parameters = new float[NETWORK.parameterCount()];
    parameters[0] = 1;
    parameters[3] = 1;
    parameters[784 * 2 + 2 + 4] = 1;
    parameters[784 * 2 + 2 + 10 + 9] = 1;
    models.selectedProperty().set(new ModelChoice("small", HandEngine.model(NETWORK, parameters)));
    image.set(image(0));
    inside.activeProperty().set(true);
  }

  private static DigitImage image(int pixel) {
    byte[] pixels = new byte[DigitImage.SIZE];
    pixels[pixel] = (byte) 255;
    return DigitImage.of(pixels);
  }

  private void runAll() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private Paths paths() {
    runAll();
    return Objects.requireNonNull(viewModel.pathsProperty().get());
  }

  @Test
  void thePickedUnitIsFollowedWithEachDrawing() {
    inside.pickedProperty().set(FOUR);
    assertThat(paths().lines()).extracting(line -> line.from().index()).containsExactly(0, 0);
    image.set(image(1));
    assertThat(paths().lines()).as("the second pixel feeds the other unit alone").isEmpty();
  }

  @Test
  void aUnitOnTheWaySaysHowMuchItCarries() {
    inside.pickedProperty().set(FOUR);
    runAll();
    assertThat(viewModel.share(A, false)).isEqualTo("; it carries > 99.9 %");
    assertThat(viewModel.share(new Unit(0, 1), false)).isEmpty();
    assertThat(viewModel.share(FOUR, false)).isEmpty();
  }

  @Test
  void theRivalIsAskedTheSameInItsOwnUnits() {
    NetworkSpec other = Passes.network();
    float[] parameters = new float[other.parameterCount()];
    parameters[4] = 1;
    parameters[9] = 3;
    models.rivalProperty().set(new ModelChoice("other", HandEngine.model(other, parameters)));
    viewModel.ask(new Question(FOUR, NINE));
    runAll();
    assertThat(viewModel.rivalPathsProperty().get()).as("it is not seen").isNull();
    inside.besideProperty().set(true);
    runAll();
    Paths found = Objects.requireNonNull(viewModel.rivalPathsProperty().get());
    assertThat(found.question()).isEqualTo(new Question(new Unit(0, 4), new Unit(0, 9)));
    assertThat(found.lines()).extracting(line -> line.to().index()).containsExactly(9);
    assertThat(viewModel.share(new Unit(Unit.PIXELS, 0), true)).isEqualTo("; it carries > 99.9 %");
    inside.pickedProperty().set(A);
    runAll();
    assertThat(viewModel.rivalPathsProperty().get()).as("it has no such unit").isNull();
    assertThat(paths().question()).isEqualTo(Question.why(A));
  }

  @Test
  void nothingPickedNothingFollowed() {
    inside.pickedProperty().set(FOUR);
    runAll();
    inside.pickedProperty().set(null);
    runAll();
    assertThat(viewModel.pathsProperty().get()).isNull();
    assertThat(viewModel.questionProperty().get()).isNull();
  }

  @Test
  void oneAnswerRatherThanAnotherIsAskedUntilAUnitIsPicked() {
    Question question = new Question(FOUR, NINE);
    viewModel.ask(question);
    assertThat(inside.pickedProperty().get()).isEqualTo(FOUR);
    assertThat(paths().question()).isEqualTo(question);
    image.set(image(1));
    assertThat(paths().lines().getFirst().to()).as("the other answer gains").isEqualTo(NINE);
    inside.pickedProperty().set(A);
    assertThat(paths().question()).isEqualTo(Question.why(A));
    inside.pickedProperty().set(FOUR);
    assertThat(paths().question()).isEqualTo(Question.why(FOUR));
  }

  @Test
  void askingOfTheUnitThatIsPickedAlreadyChangesTheQuestion() {
    inside.pickedProperty().set(FOUR);
    viewModel.ask(new Question(FOUR, NINE));
    assertThat(paths().question().versus()).isEqualTo(NINE);
    viewModel.ask(Question.why(FOUR));
    assertThat(paths().question().versus()).isNull();
  }

  @Test
  void aNetworkWithoutSuchAUnitHasNoWays() {
    inside.pickedProperty().set(FOUR);
    runAll();
    NetworkSpec other = Passes.network();
    models
        .selectedProperty()
        .set(new ModelChoice("other", HandEngine.model(other, new float[other.parameterCount()])));
    runAll();
    assertThat(viewModel.pathsProperty().get()).isNull();
  }
}
