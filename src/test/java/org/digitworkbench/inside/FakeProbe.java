package org.digitworkbench.inside;

import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.NoProbe;

/** A probe whose one layer gives what a function says. */
final class FakeProbe extends NoProbe {

  /** What the layer gives for the ink of an image. */
  interface Layer {
    float[] values(float[] ink);
  }

  private final Layer layer;

  FakeProbe(NetworkSpec network, Layer layer) {
    super(network);
    this.layer = layer;
  }

  @Override
  public float[] values(ImageSet images, int from, int to, int layer) {
    int size = network().summary().get(layer).output().size();
    float[] all = new float[(to - from) * size];
    for (int i = from; i < to; i++) {
      System.arraycopy(this.layer.values(images.image(i).ink()), 0, all, (i - from) * size, size);
    }
    return all;
  }

  /** By numerical differences, of one image. */
  @Override
  public float[] gradient(float[] ink, int layer, float[] weights) {
    float[] gradient = new float[DigitImage.SIZE];
    double here = objective(ink, weights);
    for (int i = 0; i < gradient.length; i++) {
      float[] moved = ink.clone();
      moved[i] += 0.01f;
      gradient[i] = (float) ((objective(moved, weights) - here) / 0.01);
    }
    return gradient;
  }

  private double objective(float[] ink, float[] weights) {
    float[] values = layer.values(ink);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * weights[i];
    }
    return sum;
  }
}
