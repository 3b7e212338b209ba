package org.digitworkbench.engine.dl4j;

import java.util.function.Supplier;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Answers a few images with a probe, which is as quick for one image and is there before DL4J has
 * loaded; many with the network of DL4J.
 */
final class QuickClassifier implements Classifier {

  /** Images from which on the probe takes more than two milliseconds longer. */
  private static final int MANY = 16;

  private final Probe probe;
  private final int answer;
  private final Supplier<Inspector> maker;
  private @Nullable Inspector inspector;

  /**
   * @param maker of the network for many images
   */
  QuickClassifier(TrainedModel model, Probe probe, Supplier<Inspector> maker) {
    this.probe = probe;
    this.maker = maker;
    answer = model.network().summary().size() - 1;
  }

  @Override
  public float[] probabilities(ImageSet images, int from, int to) {
    if (to - from < MANY) {
      return probe.values(images, from, to, answer);
    }
    if (inspector == null) {
      inspector = maker.get();
    }
    return inspector.probabilities(images, from, to);
  }

  @Override
  public void close() {
    probe.close();
    if (inspector != null) {
      inspector.close();
    }
  }
}
