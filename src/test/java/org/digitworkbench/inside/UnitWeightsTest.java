package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.junit.jupiter.api.Test;

class UnitWeightsTest {

  /** 784 to 2 maps of 26 x 26, normalised, to 2 of 13 x 13, to 5, to 10. */
  private static final NetworkSpec NETWORK =
      new NetworkSpec(
          List.of(
              new Convolution(2, 3, Activation.IDENTITY),
              new BatchNormalisation(Activation.RELU),
              new MaxPool(2),
              new Dense(5, Activation.RELU)),
          Initialisation.GLOROT_UNIFORM);

  /** Each parameter is its own index. */
  private static final float[] PARAMETERS = new float[NETWORK.parameterCount()];

  static {
    for (int i = 0; i < PARAMETERS.length; i++) {
      PARAMETERS[i] = i;
    }
  }

  private static UnitWeights weights(int layer, int index) {
    return Objects.requireNonNull(
        UnitWeights.of(NETWORK, PARAMETERS, new Unit(layer, index)), "weights");
  }

  @Test
  void eachPlaceOfAMapHasItsFiltersKernel() {
    UnitWeights kernel = weights(0, 26 * 26 + 30);
    assertThat(kernel.shape()).isEqualTo(new Shape(1, 3, 3));
    assertThat(kernel.values()).startsWith(9, 10).endsWith(17);
    assertThat(kernel.bias()).isEqualTo(19);
    assertThat(kernel.filter()).isTrue();
  }

  @Test
  void aDenseUnitHasAColumnInTheShapeOfTheLayerBefore() {
    int start = 20 + 8;
    UnitWeights column = weights(3, 4);
    assertThat(column.shape()).isEqualTo(new Shape(2, 13, 13));
    assertThat(column.values()).startsWith(start + 4, start + 9);
    assertThat(column.bias()).isEqualTo(start + 2 * 13 * 13 * 5 + 4);
    assertThat(column.largest()).isEqualTo(2 * 13 * 13 - 1);
    assertThat(weights(4, 9).shape()).isEqualTo(new Shape(5, 1, 1));
  }

  @Test
  void aPoolHasNoneAndANormalisationItsFourNumbers() {
    assertThat(UnitWeights.of(NETWORK, PARAMETERS, new Unit(2, 0))).isNull();
    assertThat(UnitWeights.of(NETWORK, PARAMETERS, new Unit(1, 0))).isNull();
    assertThat(UnitWeights.normalisation(NETWORK, PARAMETERS, new Unit(1, 26 * 26)))
        .containsExactly(21, 23, 25, 27);
  }
}
