package org.digitworkbench.ui.inside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.NoEngine;
import org.digitworkbench.engine.NoProbe;
import org.digitworkbench.engine.Probe;
import org.jspecify.annotations.Nullable;

/**
 * An engine whose probes give, in each layer, for unit i the ink of pixel i (counted round and
 * round) times the network's first parameter; of a blank sheet nothing but zeros. The last layer
 * has probability 1 for the class of the second parameter.
 */
final class ProbeOnlyEngine extends NoEngine {

  int made;
  int closed;
  @Nullable RuntimeException trouble;

  /** A network of those values. */
  static TrainedModel model(NetworkSpec network, float first, float answer, String dataset) {
    float[] parameters = new float[network.parameterCount()];
    parameters[0] = first;
    parameters[1] = answer;
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    TrainingSpec training = Presets.of("relu").training().withData(d -> d.withDataset(dataset));
    return new TrainedModel(network, training, provenance, parameters);
  }

  @Override
  public Probe probe(TrainedModel model) {
    if (trouble != null) {
      throw trouble;
    }
    made++;
    return new FirstParameter(model);
  }

  private final class FirstParameter extends NoProbe {

    private float factor;
    private int answer;

    FirstParameter(TrainedModel model) {
      super(model.network());
      take(model.parameters());
    }

    @Override
    public void take(float[] parameters) {
      factor = parameters[0];
      answer = (int) parameters[1];
    }

    @Override
    public List<LayerActivation> look(float[] ink) {
      List<LayerActivation> layers = new ArrayList<>();
      for (LayerSummary line : network().summary()) {
        float[] values = new float[line.output().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = factor * ink[i % ink.length];
        }
        layers.add(new LayerActivation(line.title(), line.output(), values));
      }
      LayerActivation last = layers.removeLast();
      float[] probabilities = new float[NetworkSpec.CLASSES];
      probabilities[answer] = 1;
      layers.add(new LayerActivation(last.title(), last.shape(), probabilities, last.values()));
      return layers;
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
