package org.digitworkbench.ui.inside.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Passes;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.HandEngine;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PathsViewModel;
import org.digitworkbench.ui.inside.sum.SumContent.Result;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SumViewModelTest {

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final ModelPicker models = new ModelPicker(_ -> Classes.digits("MNIST"));
  private final InsideViewModel inside =
      new InsideViewModel(HandEngine::new, image, models, Runnable::run, Runnable::run);
  private final PathsViewModel paths = new PathsViewModel(inside, Runnable::run, Runnable::run);
  private final SumViewModel viewModel =
      new SumViewModel(inside, paths, Runnable::run, Runnable::run);

  @BeforeEach
  void draw() {
    byte[] pixels = new byte[DigitImage.SIZE];
    pixels[0] = (byte) 255;
    pixels[28 * 11 + 13] = (byte) 51;
    image.set(DigitImage.of(pixels));
    viewModel.activeProperty().set(true);
  }

  private float[] show(LayerSpec... layers) {
    NetworkSpec network = Passes.network(layers);
    float[] parameters = new float[network.parameterCount()];
    return show(network, parameters);
  }

  private float[] show(NetworkSpec network, float[] parameters) {
    models.selectedProperty().set(new ModelChoice("small", HandEngine.model(network, parameters)));
    inside.activeProperty().set(true);
    return parameters;
  }

  private SumContent content() {
    return viewModel.contentProperty().get();
  }

  private List<String> results() {
    return content().results().stream().map(r -> r.name() + ": " + r.number()).toList();
  }

  @Test
  void itSaysWhatToDo() {
    assertThat(content().explanation()).isEqualTo("Pick or train a network first");
    show(new Dense(2, Activation.RELU));
    assertThat(content().explanation()).startsWith("Click a unit");
    assertThat(content().title()).isEmpty();
  }

  @Test
  void aUnitsSumIsWrittenOut() {
    NetworkSpec network = Passes.network(new Dense(2, Activation.RELU));
    float[] parameters = new float[network.parameterCount()];
    parameters[1] = 2;
    parameters[(28 * 11 + 13) * 2 + 1] = -4;
    parameters[784 * 2 + 1] = 0.5f;
    show(network, parameters);
    inside.pickedProperty().set(new Unit(0, 1));
    assertThat(content().title()).isEqualTo("Unit 2 of Dense 2");
    assertThat(content().terms())
        .extracting(t -> "%s: %s × %s = %s".formatted(t.name(), t.value(), t.weight(), t.product()))
        .containsExactly(
            "row 1, column 1: 1.0000 × 2.0000 = 2.0000",
            "row 12, column 14: 0.2000 × −4.0000 = −0.8000");
    assertThat(results())
        .containsExactly(
            "782 that are 0: 0", "bias: 0.5000", "sum z: 1.7000", "ReLU: max(0, z): 1.7000");
  }

  @Test
  void whyAndWhyNotAskForTheMostProbableAnswersAtFirst() {
    NetworkSpec network = Passes.network();
    float[] parameters = new float[network.parameterCount()];
    parameters[4] = 2;
    parameters[9] = 1;
    show(network, parameters);
    assertThat(content().asking().why()).isEqualTo(4);
    assertThat(content().asking().whyNot()).isEqualTo(9);
    viewModel.askWhyNot(9);
    assertThat(paths.questionProperty().get())
        .isEqualTo(new Question(new Unit(0, 4), new Unit(0, 9)));
    assertThat(content().title()).isEqualTo("Logit of 4 minus that of 9");
    assertThat(results())
        .containsExactly(
            "783 that are 0: 0",
            "difference of the biases: 0.0000",
            "difference of the logits: 1.0000",
            "times as probable: e^z: 2.72");
    assertThat(content().asking().isWhyNot()).isTrue();
    viewModel.askWhy(9);
    assertThat(inside.pickedProperty().get()).isEqualTo(new Unit(0, 9));
    assertThat(content().asking().why()).isEqualTo(9);
    assertThat(content().asking().whyNot()).as("the network's answer").isEqualTo(4);
    viewModel.askWhyNot(9);
    assertThat(paths.questionProperty().get())
        .as("not itself")
        .isEqualTo(new Question(new Unit(0, 4), new Unit(0, 9)));
  }

  @Test
  void anAnswerHasItsTable() {
    show();
    viewModel.askWhy(3);
    SumContent.Answers answers = Objects.requireNonNull(content().answers());
    assertThat(answers.rows()).hasSize(10);
    assertThat(answers.rows().get(3).isAsked()).isTrue();
    assertThat(answers.rows().get(3).probability()).isEqualTo("0.1000");
    assertThat(answers.total()).isEqualTo("10.00000");
    inside.pickedProperty().set(new Unit(Unit.PIXELS, 0));
    assertThat(content().answers()).isNull();
    assertThat(content().explanation()).endsWith("as 1.0000.");
  }

  @Test
  void theWindowOfAConvolutionMovesToItsNeighbours() {
    show(new Convolution(2, 3, 1, 1, Activation.RELU), new Convolution(1, 3, Activation.TANH));
    inside.pickedProperty().set(new Unit(0, 0));
    assertThat(Objects.requireNonNull(content().window()).top()).isEqualTo(-1);
    viewModel.move(0, 1);
    viewModel.move(1, 0);
    assertThat(inside.pickedProperty().get()).isEqualTo(new Unit(0, 29));
    viewModel.move(-5, -5);
    assertThat(inside.pickedProperty().get())
        .as("no further than the edge")
        .isEqualTo(new Unit(0, 0));
    viewModel.moveTo(10.5, 3.5);
    assertThat(inside.pickedProperty().get())
        .as("the window around row 10, column 3")
        .isEqualTo(new Unit(0, 28 * 10 + 3));
  }

  @Test
  void theChosenMapStaysWhileTheWindowMoves() {
    show(new Convolution(3, 3, Activation.RELU), new Convolution(1, 3, Activation.TANH));
    inside.pickedProperty().set(new Unit(1, 0));
    viewModel.showChannel(2);
    assertThat(content().channel()).isEqualTo(2);
    viewModel.move(1, 1);
    assertThat(content().channel()).isEqualTo(2);
    inside.pickedProperty().set(new Unit(0, 0));
    assertThat(content().channel()).isZero();
  }

  @Test
  void poolsDropoutsAndNormalisationsHaveTheirOwnWords() {
    show(
        new MaxPool(2),
        new AveragePool(2),
        new Dropout(0.5),
        new BatchNormalisation(Activation.TANH));
    inside.pickedProperty().set(new Unit(0, 0));
    assertThat(results()).containsExactly("the largest: row 1, column 1: 1.0000");
    inside.pickedProperty().set(new Unit(1, 0));
    assertThat(content().terms()).extracting(SumContent.Term::name).startsWith("map 1 at 1, 1");
    assertThat(results()).containsExactly("all added up: 1.0000", "divided by 4: 0.2500");
    inside.pickedProperty().set(new Unit(2, 0));
    assertThat(content().explanation()).startsWith("Dropout works only in training");
    inside.pickedProperty().set(new Unit(3, 0));
    assertThat(content().results()).extracting(Result::name).contains("variance", "z");
  }

  @Test
  void nothingIsWorkedOutWhileHidden() {
    show(new Dense(2, Activation.RELU));
    SumContent before = content();
    viewModel.activeProperty().set(false);
    inside.pickedProperty().set(new Unit(0, 1));
    assertThat(content()).isSameAs(before);
    viewModel.activeProperty().set(true);
    assertThat(content().title()).isEqualTo("Unit 2 of Dense 2");
  }
}
