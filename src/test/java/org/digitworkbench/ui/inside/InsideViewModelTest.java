package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InsideViewModelTest {

  private static final NetworkSpec SMALL = network(30);
  private static final NetworkSpec WIDE = network(60);
  private static final Classes GARMENTS =
      new Classes(
          "Garments", "a garment", List.of("A", "B", "C", "D", "Coat", "F", "G", "H", "I", "J"));

  private final ProbeOnlyEngine engine = new ProbeOnlyEngine();
  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models =
      new ModelPicker(id -> id.equals("garments") ? GARMENTS : Classes.digits("MNIST"));
  private final InsideViewModel viewModel =
      new InsideViewModel(() -> engine, image, models, Runnable::run, Runnable::run);

  @Test
  void whileHiddenNothingIsLookedAt() {
    models.selectedProperty().set(choice("relu", SMALL, 1));
    image.set(full());
    assertThat(engine.made).isZero();
    viewModel.activeProperty().set(true);
    assertThat(value(0, 4)).isEqualTo(1);
    viewModel.activeProperty().set(false);
    image.set(null);
    assertThat(value(0, 4)).isEqualTo(1);
  }

  @Test
  void withoutANetworkItSaysWhatToDo() {
    viewModel.activeProperty().set(true);
    assertThat(viewModel.problemProperty().get()).isEqualTo("Pick or train a network first");
    models.selectedProperty().set(choice("relu", SMALL, 1));
    assertThat(viewModel.problemProperty().get()).isEmpty();
  }

  @Test
  void aBlankSheetIsLookedAtAndSaidToBeOne() {
    show(choice("relu", SMALL, 1));
    assertThat(sight().drawn()).isFalse();
    assertThat(viewModel.sentence(null, false)).startsWith("Nothing is drawn");
    image.set(full());
    assertThat(sight().drawn()).isTrue();
    assertThat(viewModel.sentence(null, false)).startsWith("Click a unit");
  }

  @Test
  void aRunningTrainingsParametersAreShownUntilNullOrAnotherNetwork() {
    image.set(full());
    show(choice("relu", SMALL, 1));
    viewModel.showParameters(parameters(SMALL, 5));
    assertThat(value(0, 0)).isEqualTo(5);
    assertThat(sight().choice().model().parameters()[0]).isEqualTo(5);
    viewModel.showParameters(null);
    assertThat(value(0, 0)).isEqualTo(1);

    viewModel.showParameters(parameters(SMALL, 5));
    image.set(image((byte) 51));
    assertThat(value(0, 0)).as("a new drawing keeps them").isEqualTo(1);
    models.selectedProperty().set(choice("other", SMALL, 3));
    assertThat(value(0, 0)).isEqualTo(3 * 0.2f);
    assertThat(engine.made).as("one probe for one kind of network").isEqualTo(1);
  }

  @Test
  void parametersOfAnotherNetworkAreLeftOut() {
    image.set(full());
    show(choice("relu", SMALL, 1));
    viewModel.showParameters(parameters(WIDE, 5));
    assertThat(value(0, 0)).isEqualTo(1);
  }

  @Test
  void aTrainingThatDivergedIsSaidAndTheLastStateStays() {
    image.set(full());
    show(choice("relu", SMALL, 1));
    viewModel.showParameters(parameters(SMALL, Float.NaN));
    assertThat(viewModel.problemProperty().get()).contains("diverged");
    assertThat(value(0, 0)).isEqualTo(1);
  }

  @Test
  void aPickedNetworkIsNotAskedForWhileTheEngineStarts() {
    Queue<Runnable> background = new ArrayDeque<>();
    InsideViewModel slow =
        new InsideViewModel(() -> engine, image, models, background::add, Runnable::run);
    slow.activeProperty().set(true);
    background.remove().run();
    assertThat(slow.problemProperty().get()).startsWith("Pick");
    models.selectedProperty().set(choice("relu", SMALL, 1));
    assertThat(slow.problemProperty().get()).isEqualTo("Looking into the network …");
    background.remove().run();
    assertThat(slow.problemProperty().get()).isEmpty();
  }

  @Test
  void theRivalIsLookedIntoWhileItIsBeside() {
    image.set(full());
    show(choice("relu", SMALL, 1));
    assertThat(viewModel.besideHintProperty().getValue()).startsWith("Pick a rival");
    models.rivalProperty().set(choice("sigmoid", WIDE, 7));
    assertThat(viewModel.besideHintProperty().getValue()).isEmpty();
    assertThat(viewModel.rivalSightProperty().get()).isNull();
    viewModel.besideProperty().set(true);
    assertThat(rival().layers().getFirst().values()[0]).isEqualTo(7);
    assertThat(rival().image()).isEqualTo(sight().image());

    models.rivalProperty().set(new ModelChoice("coats", model(SMALL, 7, "garments")));
    assertThat(viewModel.rivalSightProperty().get()).isNull();
    assertThat(viewModel.besideHintProperty().getValue())
        .isEqualTo("The rival coats knows Garments, not MNIST");
  }

  @Test
  void aUnitIsSharedWhereTheShapesAgree() {
    show(choice("relu", SMALL, 1));
    models.rivalProperty().set(choice("sigmoid", WIDE, 7));
    viewModel.besideProperty().set(true);
    Unit pixel = new Unit(Unit.PIXELS, 400);
    assertThat(viewModel.inRival(pixel)).isEqualTo(pixel);
    assertThat(viewModel.inRival(new Unit(0, 3))).isNull();
    assertThat(viewModel.inRival(new Unit(2, 3))).isEqualTo(new Unit(2, 3));
    assertThat(viewModel.inRival(null)).isNull();
  }

  @Test
  void anAnswerIsSharedWithARivalOfAnotherDepth() {
    show(choice("relu", SMALL, 1));
    models.rivalProperty().set(choice("logits", SMALL.withLayers(List.of()), 7));
    viewModel.besideProperty().set(true);
    assertThat(viewModel.inRival(new Unit(2, 3))).isEqualTo(new Unit(0, 3));
    assertThat(viewModel.inPicked(new Unit(0, 3))).isEqualTo(new Unit(2, 3));
    assertThat(viewModel.inRival(new Unit(0, 3))).as("no answer, but a hidden unit").isNull();
  }

  @Test
  void aPickThatTheNextNetworkDoesNotHaveIsDropped() {
    show(choice("relu", WIDE, 1));
    viewModel.pickedProperty().set(new Unit(0, 45));
    models.selectedProperty().set(choice("again", WIDE, 2));
    assertThat(viewModel.pickedProperty().get()).isEqualTo(new Unit(0, 45));
    AtomicReference<@Nullable Unit> asked = new AtomicReference<>(new Unit(0, 45));
    viewModel.sightProperty().subscribe(_ -> asked.set(viewModel.pickedProperty().get()));
    models.selectedProperty().set(choice("small", SMALL, 2));
    assertThat(viewModel.pickedProperty().get()).isNull();
    assertThat(asked).as("whoever sees the next network").hasNullValue();
  }

  @Test
  void valuesThatAreNoNumbersAreSaid() {
    image.set(full());
    show(choice("huge", SMALL, 1));
    assertThat(viewModel.sentence(null, false)).startsWith("Click");
    sight().layers().getFirst().values()[2] = Float.POSITIVE_INFINITY;
    assertThat(viewModel.sentence(null, false))
        .isEqualTo(
            "From layer 1 on, values are too large to be numbers: 1 of 30 in Dense 30, ReLU.");
  }

  @Test
  void aFailureIsSaidAndTheNextDrawingTriesAgain() {
    engine.trouble = new WorkbenchException("The network is damaged.");
    show(choice("relu", SMALL, 1));
    assertThat(viewModel.problemProperty().get()).isEqualTo("The network is damaged.");
    engine.trouble = null;
    image.set(full());
    assertThat(viewModel.problemProperty().get()).isEmpty();
    assertThat(value(0, 0)).isEqualTo(1);
  }

  private void show(ModelChoice choice) {
    models.selectedProperty().set(choice);
    viewModel.activeProperty().set(true);
  }

  private Sight sight() {
    return Objects.requireNonNull(viewModel.sightProperty().get());
  }

  private Sight rival() {
    return Objects.requireNonNull(viewModel.rivalSightProperty().get());
  }

  private float value(int layer, int index) {
    return sight().layers().get(layer).values()[index];
  }

  private static ModelChoice choice(String name, NetworkSpec network, float first) {
    return new ModelChoice(name, model(network, first, "mnist"));
  }

  private static TrainedModel model(NetworkSpec network, float first, String dataset) {
    return ProbeOnlyEngine.model(network, first, 4, dataset);
  }

  private static float[] parameters(NetworkSpec network, float first) {
    float[] parameters = new float[network.parameterCount()];
    parameters[0] = first;
    return parameters;
  }

  private static DigitImage full() {
    return image((byte) 255);
  }

  private static DigitImage image(byte pixel) {
    byte[] pixels = new byte[DigitImage.SIZE];
    Arrays.fill(pixels, pixel);
    return DigitImage.of(pixels);
  }

  private static NetworkSpec network(int units) {
    return new NetworkSpec(
        List.of(new Dense(units, Activation.RELU), new Dropout(0.2)),
        Initialisation.GLOROT_UNIFORM);
  }
}
