package org.digitworkbench.bench;

import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.TANH;

import java.util.List;
import java.util.Optional;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainingSpec;

/**
 * What can be measured: the presets, and three networks of kinds that no preset trains with Adam at
 * a constant rate on images as they are.
 */
final class Networks {

  private static final int BATCH = 128;
  private static final long SEED = 42;

  private static final List<Preset> MORE =
      List.of(
          preset(
              "lenet-5-adam",
              List.of(
                  new Convolution(6, 5, 1, 2, TANH),
                  new AveragePool(2),
                  new Convolution(16, 5, TANH),
                  new AveragePool(2),
                  new Dense(120, TANH),
                  new Dense(84, TANH))),
          preset("ink-plain", Presets.of("ink").network().layers()),
          preset(
              "batch-norm",
              List.of(
                  new Convolution(16, 3, IDENTITY),
                  new BatchNormalisation(RELU),
                  new MaxPool(2),
                  new Convolution(32, 3, IDENTITY),
                  new BatchNormalisation(RELU),
                  new MaxPool(2),
                  new Dense(128, IDENTITY),
                  new BatchNormalisation(RELU))));

  private Networks() {}

  /** The network of that id. */
  static Preset of(String id) {
    Optional<Preset> more = MORE.stream().filter(p -> p.id().equals(id)).findFirst();
    return more.orElseGet(() -> Presets.of(id));
  }

  private static Preset preset(String id, List<LayerSpec> layers) {
    return Preset.own(
        new ExperimentSpec(
            id,
            id,
            "",
            new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM),
            new TrainingSpec(
                DataSpec.all("mnist", PixelScaling.UNIT),
                OptimisationSpec.shuffled(Optimiser.Adam.withRate(1e-3), BATCH),
                1,
                SEED)));
  }
}
