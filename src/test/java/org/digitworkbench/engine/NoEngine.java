package org.digitworkbench.engine;

import java.util.Map;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;

/** An engine that can do nothing; what a test needs is overridden. */
public abstract class NoEngine implements Engine {

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    throw new UnsupportedOperationException("trains nothing");
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    throw new UnsupportedOperationException("reads nothing");
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    throw new UnsupportedOperationException("inspects nothing");
  }

  @Override
  public Probe probe(TrainedModel model) {
    throw new UnsupportedOperationException("has no probe");
  }

  @Override
  public byte[] export(TrainedModel model) {
    throw new UnsupportedOperationException("exports nothing");
  }

  @Override
  public MemoryUse memory() {
    return new MemoryUse(16_000_000_000L, 412_345_678, 123_456_789, 4_000_000_000L);
  }

  @Override
  public Map<String, String> about() {
    return Map.of();
  }
}
