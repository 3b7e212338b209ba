package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.models.ModelChoice;
import org.junit.jupiter.api.Test;

class UnitTextTest {

  private static final NetworkSpec NETWORK =
      new NetworkSpec(
          List.of(
              new Convolution(2, 3, Activation.IDENTITY),
              new BatchNormalisation(Activation.RELU),
              new MaxPool(2),
              new Dense(30, Activation.SIGMOID),
              new Dropout(0.2)),
          Initialisation.GLOROT_UNIFORM);

  @Test
  void aUnitIsNamedByItsPlaceAndValue() {
    Sight sight = sight();
    assertThat(UnitText.sentence(sight, new Unit(Unit.PIXELS, 28 * 4 + 6)))
        .isEqualTo("Pixel in row 5, column 7: 100 % ink");
    assertThat(UnitText.sentence(sight, new Unit(0, 676 + 26 * 3 + 1)))
        .isEqualTo("Map 2, row 4, column 2 of Convolution 3 × 3, 2 filters: 2.000");
    assertThat(UnitText.sentence(sight, new Unit(3, 16)))
        .isEqualTo("Unit 17 of Dense 30, Sigmoid: 2.000");
    assertThat(UnitText.sentence(sight, new Unit(5, 4)))
        .isEqualTo("Answer Coat: > 99.9 %, from the logit 2.000");
  }

  @Test
  void numbersThatThreeDecimalsDoNotSayHaveAPowerOfTen() {
    assertThat(UnitText.number(0)).isEqualTo("0.000");
    assertThat(UnitText.number(-1.23456f)).isEqualTo("-1.235");
    assertThat(UnitText.number(0.00012f)).isEqualTo("1.20e-04");
    assertThat(UnitText.number(-3e30f)).isEqualTo("-3.00e+30");
    assertThat(UnitText.number(Float.NaN)).isEqualTo("not a number");
    assertThat(UnitText.number(Float.NEGATIVE_INFINITY)).isEqualTo("minus infinite");
  }

  @Test
  void theStripNamesShapeActivationAndParameters() {
    assertThat(NETWORK.summary().stream().map(UnitText::strip))
        .containsExactly(
            "Convolution 3 × 3\n2 × 26 × 26\n20 parameters",
            "Batch normalisation\n2 × 26 × 26, ReLU\n8 parameters",
            "Max-pool 2 × 2\n2 × 13 × 13\nno parameters",
            "Dense 30\nSigmoid\n10,170 parameters",
            "Dropout 0.2\n30\nno parameters",
            "Dense 10\nsoftmax\n310 parameters");
    assertThat(UnitText.layer(5, NETWORK.summary().get(4)))
        .isEqualTo(
            "Layer 5: Dropout 0.2; inactive outside training. Its output is 30 units; it has no "
                + "parameters.");
  }

  private static Sight sight() {
    TrainedModel model = ProbeOnlyEngine.model(NETWORK, 2, 4, "mnist");
    byte[] pixels = new byte[DigitImage.SIZE];
    Arrays.fill(pixels, (byte) 255);
    DigitImage image = DigitImage.of(pixels);
    List<String> names = new ArrayList<>(Collections.nCopies(10, "Shoe"));
    names.set(4, "Coat");
    return new Sight(
        new ModelChoice("test", model),
        new Classes("Garments", "a garment", names),
        image,
        true,
        NETWORK.summary(),
        new ProbeOnlyEngine().probe(model).look(image.ink()));
  }
}
