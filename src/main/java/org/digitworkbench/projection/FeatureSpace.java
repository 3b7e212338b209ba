package org.digitworkbench.projection;

import java.util.Arrays;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.engine.Inspector;

/**
 * What a network's last hidden layer gives for images, along its first principal components.
 * Immutable; safe for any thread.
 */
public final class FeatureSpace {

  /** Components that are kept; what is beyond them is mostly noise to the neighbours. */
  static final int COMPONENTS = 30;

  /** Neighbours between which a new image is placed. */
  private static final int NEIGHBOURS = 8;

  private final int[] kept;
  private final PrincipalComponents components;
  private final float[] scores;
  private final int size;

  FeatureSpace(int[] kept, PrincipalComponents components, float[] scores, int size) {
    this.kept = kept;
    this.components = components;
    this.scores = scores;
    this.size = size;
  }

  /**
   * Reads the images.
   *
   * @throws java.util.concurrent.CancellationException if the work is to end
   */
  static FeatureSpace of(Inspector inspector, ImageSet images, ProgressPart progress) {
    Features features = Features.of(inspector, images, progress.part(0, 0.7));
    try (ParallelLoop loop = new ParallelLoop()) {
      int width = features.kept().length;
      PrincipalComponents components =
          PrincipalComponents.of(features.values(), width, COMPONENTS, loop, progress.part(0.7, 1));
      float[] scores = components.project(features.values(), loop);
      return new FeatureSpace(features.kept(), components, scores, images.size());
    }
  }

  /** How many images there are. */
  public int size() {
    return size;
  }

  /** How many values of the layer differ between the images, 1,024 at most. */
  public int width() {
    return kept.length;
  }

  /** Whether there is nothing that could be mapped: the layer gives the same for all images. */
  public boolean isFlat() {
    return components.count() == 0;
  }

  /** The principal components, the widest first. */
  public PrincipalComponents components() {
    return components;
  }

  /** The images by the first two principal components, at their true proportions. */
  public Layout principal() {
    float[] xy = new float[2 * size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(scores, i * count(), xy, 2 * i, Math.min(2, count()));
    }
    return new Layout(xy);
  }

  /**
   * The images by t-SNE; the same for the same seed.
   *
   * @throws java.util.concurrent.CancellationException if the watcher ended it
   * @throws IllegalStateException if the space is flat or has fewer than three images
   */
  Layout tsne(long seed, LayoutWatcher watcher) {
    if (isFlat() || size < 3) {
      throw new IllegalStateException("nothing to lay out");
    }
    try (ParallelLoop loop = new ParallelLoop()) {
      return Tsne.of(scores, count(), seed, loop, watcher);
    }
  }

  /**
   * Where an image that is none of these belongs.
   *
   * @param features what the layer gives for it
   */
  Placement place(float[] features) {
    if (isFlat()) {
      throw new IllegalStateException("nothing to place on");
    }
    float[] point = components.project(Features.pick(features, features.length, kept));
    float[] principal = Arrays.copyOf(Arrays.copyOf(point, Math.min(2, count())), 2);
    NearestNeighbours near = NearestNeighbours.of(point, scores, NEIGHBOURS);
    int[] indices = new int[near.count()];
    double[] weights = new double[near.count()];
    double sum = 0;
    // The nearest counts most; a distance as small as a hundredth of the farthest makes no point
    // outweigh all others.
    double least = 1e-4 * near.squared(0, near.count() - 1) + Float.MIN_NORMAL;
    for (int rank = 0; rank < indices.length; rank++) {
      indices[rank] = near.index(0, rank);
      weights[rank] = 1 / (near.squared(0, rank) + least);
      sum += weights[rank];
    }
    for (int rank = 0; rank < weights.length; rank++) {
      weights[rank] /= sum;
    }
    return new Placement(principal[0], principal[1], indices, weights);
  }

  int[] kept() {
    return kept;
  }

  float[] scores() {
    return scores;
  }

  private int count() {
    return components.count();
  }
}
