package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.junit.jupiter.api.Test;

class DeadUnitsTest {

  private static final Shape THREE = new Shape(3, 1, 1);

  @Test
  void aReluIsDeadIfItIsSilentForEveryImage() {
    DeadUnits units = new DeadUnits(Activation.RELU, THREE);
    units.add(new float[] {0, 0, 2, 0, 0, 0});
    assertThat(units.dead()).isEqualTo(2);
    units.add(new float[] {0, 1e-9f, 0});
    assertThat(units.dead()).isEqualTo(1);
    assertThat(units.units()).isEqualTo(3);
  }

  @Test
  void aFilterIsAliveIfOnePlaceOfOneOfItsMapsIs() {
    DeadUnits units = new DeadUnits(Activation.RELU, new Shape(2, 2, 2));
    units.add(new float[] {0, 0, 0, 0, 0, 0, 0, 0});
    units.add(new float[] {0, 0, 0, 0, 0, 0, 3, 0});
    assertThat(units.dead()).isEqualTo(1);
  }

  @Test
  void aSigmoidIsSaturatedIfItIsAtAnEndForNearlyAllImages() {
    DeadUnits units = new DeadUnits(Activation.SIGMOID, THREE);
    for (int image = 0; image < 200; image++) {
      units.add(new float[] {image % 2 == 0 ? 0.999f : 0.001f, image < 2 ? 0.5f : 1, 0.5f});
    }
    assertThat(units.dead()).as("1 % of the values of the second are not at an end").isEqualTo(2);
    units.add(new float[] {1, 0.5f, 1});
    assertThat(units.dead()).isEqualTo(1);
  }

  @Test
  void theUnitsBeforeANormalisationHaveTheValuesBehindIt() {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new LayerSpec.Dense(4, Activation.IDENTITY),
                new LayerSpec.BatchNormalisation(Activation.RELU),
                new LayerSpec.Dense(4, Activation.TANH),
                new LayerSpec.Dropout(0.5),
                new LayerSpec.Dense(4, Activation.GELU),
                new LayerSpec.Dense(4, Activation.IDENTITY)),
            Initialisation.HE_NORMAL);
    assertThat(DeadUnits.valuesOf(network, 0)).isEqualTo(1);
    assertThat(DeadUnits.valuesOf(network, 2)).isEqualTo(2);
    assertThat(DeadUnits.valuesOf(network, 4)).as("a GELU is never silent").isNull();
    assertThat(DeadUnits.valuesOf(network, 5)).as("no activation").isNull();
    assertThat(DeadUnits.valuesOf(network, 6)).as("the logits").isNull();
  }
}
