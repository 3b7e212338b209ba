package org.digitworkbench.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimiserState;
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
 * An engine that peeks at the labels: after n mini-batches it reads n of ten images right and takes
 * the others for the next class.
 */
final class PretendEngine implements Engine {

  /** Done before every mini-batch. */
  volatile Hook beforeBatch = (_, _) -> {};

  /** The last image that was asked of. */
  volatile @Nullable DigitImage asked;

  /** What a test does to a training. */
  interface Hook {
    void run(NetworkSpec network, int batch);
  }

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    float[] own = parameters.clone();
    own[0] = 0;
    return new PretendLearner(network, own);
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    return new PretendLearner(model.network(), model.parameters());
  }

  @Override
  public Probe probe(TrainedModel model) {
    return new PaperProbe(model.network());
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    throw new UnsupportedOperationException("no window");
  }

  @Override
  public byte[] export(TrainedModel model) {
    return ("export of " + model.network().shortText()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public MemoryUse memory() {
    return new MemoryUse(16_000_000_000L, 412_345_678, 123_456_789, 4_000_000_000L);
  }

  @Override
  public Map<String, String> about() {
    return Map.of("engine", "pretend");
  }

  /** Says 0 of paper and 1 of anything with ink; its gradient leads to more ink. */
  private record PaperProbe(NetworkSpec network) implements Probe {

    @Override
    public void take(float[] parameters) {
      // Needs none.
    }

    @Override
    public List<LayerActivation> look(float[] ink) {
      throw new UnsupportedOperationException("no window");
    }

    @Override
    public float[] probabilities(float[] ink) {
      float[] all = new float[ink.length / DigitImage.SIZE * NetworkSpec.CLASSES];
      for (int i = 0; i < all.length; i += NetworkSpec.CLASSES) {
        int from = i / NetworkSpec.CLASSES * DigitImage.SIZE;
        boolean paper = true;
        for (int pixel = from; pixel < from + DigitImage.SIZE; pixel++) {
          paper &= ink[pixel] == 0;
        }
        all[i + (paper ? 0 : 1)] = 1;
      }
      return all;
    }

    @Override
    public float[] values(ImageSet images, int from, int to, int layer) {
      throw new UnsupportedOperationException("no window");
    }

    @Override
    public float[] gradient(float[] ink, int layer, float[] weights) {
      float[] slopes = new float[ink.length];
      Arrays.fill(slopes, 1);
      return slopes;
    }

    @Override
    public void close() {}
  }

  private final class PretendLearner implements Learner {

    private final NetworkSpec network;
    private final float[] parameters;

    PretendLearner(NetworkSpec network, float[] parameters) {
      this.network = network;
      this.parameters = parameters;
    }

    @Override
    public void seed(long seed) {}

    @Override
    public void scaleRate(double factor) {
      // Learns at one pace.
    }

    @Override
    public BatchScore train(Images images, int[] order, int from, int to) {
      beforeBatch.run(network, (int) parameters[0]);
      parameters[0]++;
      return new BatchScore(1, to - from);
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
      return new float[parameters().length];
    }

    @Override
    public float[] parameters() {
      return parameters.clone();
    }

    @Override
    public float[] probabilities(ImageSet images, int from, int to) {
      float[] all = new float[(to - from) * NetworkSpec.CLASSES];
      for (int i = from; i < to; i++) {
        asked = images.image(i);
        int offset = (i - from) * NetworkSpec.CLASSES;
        boolean right = i % 10 < parameters[0];
        all[offset + images.label(i)] = right ? 0.75f : 0.25f;
        all[offset + (images.label(i) + 1) % 10] = right ? 0.25f : 0.75f;
      }
      return all;
    }

    @Override
    public void close() {}
  }
}
