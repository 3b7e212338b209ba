package org.digitworkbench.ui.inside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
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
import org.digitworkbench.inside.Passes;

/** An engine that only looks through small networks, term by term. */
public final class HandEngine implements Engine {

  /** A model of that network whose pixels are taken as they are. */
  public static TrainedModel model(NetworkSpec network, float[] parameters) {
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    return new TrainedModel(
        network,
        new TrainingSpec(
            DataSpec.all("mnist", PixelScaling.UNIT),
            OptimisationSpec.unshuffled(new Optimiser.Sgd(0.1), 1),
            1,
            3),
        provenance,
        parameters);
  }

  @Override
  public Probe probe(TrainedModel model) {
    return new HandProbe(model);
  }

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    throw new UnsupportedOperationException("only looks");
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    throw new UnsupportedOperationException("only looks");
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    throw new UnsupportedOperationException("only looks");
  }

  @Override
  public byte[] export(TrainedModel model) {
    throw new UnsupportedOperationException("only looks");
  }

  @Override
  public MemoryUse memory() {
    throw new UnsupportedOperationException("only looks");
  }

  @Override
  public Map<String, String> about() {
    return Map.of();
  }

  private static final class HandProbe implements Probe {

    private final NetworkSpec network;
    private float[] parameters;

    HandProbe(TrainedModel model) {
      network = model.network();
      parameters = model.parameters();
    }

    @Override
    public NetworkSpec network() {
      return network;
    }

    @Override
    public void take(float[] newParameters) {
      parameters = newParameters.clone();
    }

    @Override
    public List<LayerActivation> look(float[] ink) {
      return Passes.layers(network, parameters, ink);
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
      // Holds nothing.
    }
  }
}
