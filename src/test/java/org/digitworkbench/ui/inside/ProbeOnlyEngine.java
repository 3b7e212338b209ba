package org.digitworkbench.ui.inside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.engine.Probe;
import org.jspecify.annotations.Nullable;

/**
 * An engine whose probes give, in each layer, for unit i the ink of pixel i (counted round and
 * round) times the network's first parameter; of a blank sheet nothing but zeros. The last layer
 * has probability 1 for the class of the second parameter.
 */
final class ProbeOnlyEngine implements Engine {

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

  @Override
  public Classifier classifier(TrainedModel model) {
    throw new UnsupportedOperationException("only probes");
  }

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    throw new UnsupportedOperationException("only probes");
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    throw new UnsupportedOperationException("only probes");
  }

  @Override
  public byte[] export(TrainedModel model) {
    throw new UnsupportedOperationException("only probes");
  }

  @Override
  public MemoryUse memory() {
    throw new UnsupportedOperationException("only probes");
  }

  @Override
  public Map<String, String> about() {
    return Map.of();
  }

  private final class FirstParameter implements Probe {

    private final NetworkSpec network;
    private float factor;
    private int answer;

    FirstParameter(TrainedModel model) {
      network = model.network();
      take(model.parameters());
    }

    @Override
    public NetworkSpec network() {
      return network;
    }

    @Override
    public void take(float[] parameters) {
      factor = parameters[0];
      answer = (int) parameters[1];
    }

    @Override
    public List<LayerActivation> look(float[] ink) {
      List<LayerActivation> layers = new ArrayList<>();
      for (LayerSummary line : network.summary()) {
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
    public float[] probabilities(float[] ink) {
      throw new UnsupportedOperationException("only looks");
    }

    @Override
    public float[] values(ImageSet images, int from, int to, int layer) {
      throw new UnsupportedOperationException("only looks");
    }

    @Override
    public float[] gradient(float[] ink, int layer, float[] weights) {
      throw new UnsupportedOperationException("only looks");
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
