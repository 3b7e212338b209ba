package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.digitworkbench.TestModels;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.junit.jupiter.api.Test;

class BareLayerTest {

  private static TrainedModel model(List<LayerSpec> layers) {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM);
    TrainedModel any = TestModels.always(1, 1);
    float[] parameters = new float[network.parameterCount()];
    parameters[parameters.length - 1] = 5;
    return new TrainedModel(network, any.training(), any.provenance(), parameters);
  }

  private final TrainedModel model =
      model(
          List.of(
              new Convolution(3, 5, 2, 1, Activation.RELU),
              new MaxPool(2),
              new Dropout(0.5),
              new Dense(4, Activation.IDENTITY),
              new BatchNormalisation(Activation.TANH)));

  @Test
  void theLayerLosesItsActivationAndNothingElse() {
    List<LayerSpec> bare = BareLayer.of(model, 0).network().layers();
    assertThat(bare.getFirst()).isEqualTo(new Convolution(3, 5, 2, 1, Activation.IDENTITY));
    assertThat(bare.subList(1, 5)).isEqualTo(model.network().layers().subList(1, 5));
    assertThat(BareLayer.of(model, 4).network().layers().getLast())
        .isEqualTo(new BatchNormalisation(Activation.IDENTITY));
    assertThat(BareLayer.of(model, 1)).isSameAs(model);
    assertThat(BareLayer.of(model, 3)).isSameAs(model);
  }

  @Test
  void aPoolAndADropoutAreClimbedFromTheLayerBeforeThem() {
    assertThat(BareLayer.climbable(model, 2).network()).isEqualTo(BareLayer.of(model, 0).network());
    assertThat(BareLayer.climbable(model, 4).network()).isEqualTo(BareLayer.of(model, 4).network());
  }

  @Test
  void theLogitsAreThoseOfALayerMoreIfThereMayBeOne() {
    TrainedModel longer = BareLayer.of(model, 5);
    assertThat(longer.network().layers()).hasSize(6).endsWith(new Dense(10, Activation.IDENTITY));
    assertThat(longer.parameters()).startsWith(model.parameters());
    TrainedModel full = model(Collections.nCopies(32, new Dense(2, Activation.RELU)));
    assertThat(BareLayer.hasLogits(full.network(), 32)).isFalse();
    assertThat(BareLayer.of(full, 32)).isSameAs(full);
  }
}
