package org.digitworkbench.engine;

import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;

/** A probe that sees nothing; what a test needs is overridden. */
public abstract class NoProbe implements Probe {

  private final NetworkSpec network;

  protected NoProbe(NetworkSpec network) {
    this.network = network;
  }

  @Override
  public final NetworkSpec network() {
    return network;
  }

  @Override
  public void take(float[] parameters) {
    throw new UnsupportedOperationException("takes nothing");
  }

  @Override
  public List<LayerActivation> look(float[] ink) {
    throw new UnsupportedOperationException("looks at nothing");
  }

  @Override
  public float[] probabilities(float[] ink) {
    throw new UnsupportedOperationException("answers nothing");
  }

  @Override
  public float[] values(ImageSet images, int from, int to, int layer) {
    throw new UnsupportedOperationException("sees no images");
  }

  @Override
  public float[] gradient(float[] ink, int layer, float[] weights) {
    throw new UnsupportedOperationException("has no gradient");
  }

  @Override
  public void close() {}
}
