package org.digitworkbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;

/** Models that need no training. */
public final class TestModels {

  private TestModels() {}

  /**
   * A network of the ten logits alone with all weights 0, which sees that digit in every image.
   *
   * @param passes over the training images that it claims
   */
  public static TrainedModel always(int digit, double passes) {
    return always(digit, passes, "mnist");
  }

  /**
   * Likewise, of the class of that label.
   *
   * @param dataset that it claims to be trained on
   */
  public static TrainedModel always(int label, double passes, String dataset) {
    return always(label, passes, dataset, Map.of("train-images-idx3-ubyte.gz", "00"));
  }

  /**
   * Likewise.
   *
   * @param sha256 of the data set, as its provenance has them
   */
  public static TrainedModel always(
      int label, double passes, String dataset, Map<String, String> sha256) {
    NetworkSpec network = new NetworkSpec(List.of(), Initialisation.GLOROT_UNIFORM);
    float[] parameters = new float[network.parameterCount()];
    parameters[parameters.length - NetworkSpec.CLASSES + label] = 7;
    Provenance provenance =
        new Provenance(
            "relu",
            sha256,
            Instant.parse("2026-11-21T20:15:30Z"),
            "test",
            Map.of("engine", "test"),
            "test",
            passes,
            List.of(new EpochMetrics(0, 2.3, 0.1, 2.3, 0.1, 0, 0)));
    TrainingSpec training = Presets.of("relu").training().withData(d -> d.withDataset(dataset));
    return new TrainedModel(network, training, provenance, parameters);
  }

  /**
   * A network with random parameters: unlike drawn ones, with biases, and no two alike.
   *
   * @param bound of the parameters, either way
   */
  public static TrainedModel random(NetworkSpec network, TrainingSpec training, float bound) {
    float[] parameters = new float[network.parameterCount()];
    Random random = new Random(7);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = random.nextFloat(-bound, bound);
    }
    return with(network, training, parameters);
  }

  /** A network with those parameters. */
  public static TrainedModel with(NetworkSpec network, TrainingSpec training, float[] parameters) {
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 1, List.of());
    return new TrainedModel(network, training, provenance, parameters);
  }
}
