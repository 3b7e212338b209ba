package org.digitworkbench.projection;

import java.util.Map;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.engine.Probe;

/** An engine whose networks have no hidden layer: they see the pixels. Counts what it is asked. */
public final class PixelEngine implements Engine {

  private int asked;
  private int open;

  /** How many images were read. */
  public int asked() {
    return asked;
  }

  /** How many networks are open. */
  public int open() {
    return open;
  }

  @Override
  public Probe probe(TrainedModel model) {
    throw new UnsupportedOperationException("no probe");
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    open++;
    return new Inspector() {
      @Override
      public int featureCount() {
        return DigitImage.SIZE;
      }

      @Override
      public float[] features(ImageSet images, int from, int to) {
        asked += to - from;
        float[] all = new float[(to - from) * DigitImage.SIZE];
        for (int i = from; i < to; i++) {
          byte[] pixels = images.image(i).toBytes();
          for (int p = 0; p < pixels.length; p++) {
            all[(i - from) * DigitImage.SIZE + p] = (pixels[p] & 0xff) / 255f;
          }
        }
        return all;
      }

      @Override
      public float[] probabilities(ImageSet images, int from, int to) {
        throw new UnsupportedOperationException("features only");
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    return inspector(model);
  }

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    throw new UnsupportedOperationException("features only");
  }

  @Override
  public byte[] export(TrainedModel model) {
    throw new UnsupportedOperationException("features only");
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
