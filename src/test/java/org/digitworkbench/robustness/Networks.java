package org.digitworkbench.robustness;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelFiles;

/** Real networks and real digits. */
final class Networks {

  static final Engine ENGINE = new Dl4jEngine("test", Thread::new);
  static final ImageSet DIGITS =
      new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();

  private Networks() {}

  /** One that came with the workbench. */
  static TrainedModel shipped(String name) {
    return new ModelFiles().read(Path.of("assets/models", name + ".digitmodel"));
  }

  /**
   * A network of the ten logits alone that knows two classes: 1 if the sum of the pixels, each
   * times its weight, is over a threshold, else 0.
   */
  static TrainedModel linear(float[] weights, float threshold) {
    NetworkSpec network = new NetworkSpec(List.of(), Initialisation.GLOROT_UNIFORM);
    float[] parameters = new float[network.parameterCount()];
    for (int i = 0; i < DigitImage.SIZE; i++) {
      parameters[i * NetworkSpec.CLASSES + 1] = weights[i];
    }
    int biases = DigitImage.SIZE * NetworkSpec.CLASSES;
    parameters[biases + 1] = -threshold;
    for (int other = 2; other < NetworkSpec.CLASSES; other++) {
      parameters[biases + other] = -1000;
    }
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    return new TrainedModel(network, Presets.of("relu").training(), provenance, parameters);
  }

  /** The first test image of that digit, from that index on. */
  static DigitImage digit(int label, int from) {
    int index = from;
    while (DIGITS.label(index) != label) {
      index++;
    }
    return DIGITS.image(index);
  }
}
