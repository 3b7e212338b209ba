package org.digitworkbench.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.IntToDoubleFunction;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;

/** An engine that records its mini-batches, and takes each only with a permit. */
final class FakeEngine implements Engine {

  final List<List<Integer>> batches = new ArrayList<>();
  final List<Long> seeds = new ArrayList<>();
  final Semaphore permits = new Semaphore(Integer.MAX_VALUE);

  /** The loss of each mini-batch, counted from 0 over all epochs. */
  volatile IntToDoubleFunction lossOf = _ -> 1;

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    return new FakeLearner(parameters);
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    return new FakeLearner(model.parameters());
  }

  @Override
  public Probe probe(TrainedModel model) {
    throw new UnsupportedOperationException("no probe");
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    throw new UnsupportedOperationException("only trains");
  }

  @Override
  public byte[] export(TrainedModel model) {
    throw new UnsupportedOperationException("only trains");
  }

  @Override
  public MemoryUse memory() {
    return new MemoryUse(16_000_000_000L, 412_345_678, 123_456_789, 4_000_000_000L);
  }

  @Override
  public Map<String, String> about() {
    return Map.of("engine", "fake");
  }

  private final class FakeLearner implements Learner {
    private final float[] parameters;

    FakeLearner(float[] parameters) {
      this.parameters = parameters.clone();
    }

    @Override
    public void seed(long seed) {
      seeds.add(seed);
    }

    @Override
    public void scaleRate(double factor) {
      // Learns at one pace.
    }

    @Override
    public BatchScore train(Images images, int[] order, int from, int to) {
      permits.acquireUninterruptibly();
      batches.add(Arrays.stream(order, from, to).boxed().toList());
      parameters[0]++;
      return new BatchScore(lossOf.applyAsDouble(batches.size() - 1), to - from);
    }

    @Override
    public OptimiserState optimiserState() {
      return OptimiserState.NONE;
    }

    @Override
    public void restore(OptimiserState state) {
      // Remembers nothing.
    }

    @Override
    public float[] gradient() {
      float[] gradient = new float[parameters.length];
      gradient[0] = batches.size();
      return gradient;
    }

    @Override
    public float[] parameters() {
      return parameters.clone();
    }

    @Override
    public float[] probabilities(ImageSet images, int from, int to) {
      float[] all = new float[(to - from) * NetworkSpec.CLASSES];
      for (int i = 0; i < to - from; i++) {
        all[i * NetworkSpec.CLASSES + 3] = 1;
      }
      return all;
    }

    @Override
    public void close() {}
  }
}
