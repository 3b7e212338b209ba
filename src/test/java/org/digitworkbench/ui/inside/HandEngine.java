package org.digitworkbench.ui.inside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.NoEngine;
import org.digitworkbench.engine.NoProbe;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.inside.Passes;

/** An engine that only looks through small networks, term by term. */
public final class HandEngine extends NoEngine {

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

  private static final class HandProbe extends NoProbe {

    private float[] parameters;

    HandProbe(TrainedModel model) {
      super(model.network());
      parameters = model.parameters();
    }

    @Override
    public void take(float[] newParameters) {
      parameters = newParameters.clone();
    }

    @Override
    public List<LayerActivation> look(float[] ink) {
      return Passes.layers(network(), parameters, ink);
    }
  }
}
