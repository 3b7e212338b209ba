package org.digitworkbench.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Inspector;

/**
 * The training images whose values in a network's last hidden layer are nearest to those of an
 * image. All values are kept in one array, 4 bytes each: 61 MB for 60,000 images and 256 units. Of
 * a layer with more than 559 units only as many of the first images are kept as fit into 134 MB.
 *
 * <p>The images are read in chunks, by whoever has time; a search reads the whole array, 5 to 10 ms
 * for 60,000 x 256. Used by one thread at a time.
 */
public final class NearestDigits {

  /** 134 MB, which fits beside two trainings into the heap of a machine of 4 GB. */
  private static final int MOST_VALUES = 1 << 25;

  private static final int CHUNK = 128;

  /** Values between two looks at whether an image is already too far. */
  private static final int RUN = 32;

  private final ImageSet images;
  private final int width;
  private final float[] features;
  private final int size;
  private int read;

  /**
   * An index without images yet.
   *
   * @param images those that the network was trained on
   * @param width values of the last hidden layer for one image
   */
  public NearestDigits(ImageSet images, int width) {
    this(images, width, new float[size(images, width) * width]);
  }

  private NearestDigits(ImageSet images, int width, float[] features) {
    this.images = images;
    this.width = width;
    this.size = size(images, width);
    this.features = features;
  }

  /**
   * A complete index of values that were kept.
   *
   * @param features as {@link #features} gave them for the same network and images; not copied
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static NearestDigits of(ImageSet images, int width, float[] features) {
    NearestDigits index = new NearestDigits(images, width, features);
    if (features.length != index.size * width) {
      throw new IllegalArgumentException(features.length + " values");
    }
    index.read = index.size;
    return index;
  }

  /** How many of the images an index has room for. */
  public static int size(ImageSet images, int width) {
    return Math.min(images.size(), MOST_VALUES / width);
  }

  /**
   * All values of a complete index, {@code width} for each image; not a copy, not to be written to.
   */
  public float[] features() {
    return features;
  }

  /** How many images there will be. */
  public int size() {
    return size;
  }

  /** Whether these are all training images, not only the first of them. */
  public boolean isWhole() {
    return size == images.size();
  }

  /** Share of the images that are read, from 0 to 1. */
  public double progress() {
    return size == 0 ? 1 : (double) read / size;
  }

  public boolean isComplete() {
    return read == size;
  }

  /**
   * Reads some hundred images more; nothing if all are read.
   *
   * @param inspector the network of the last call
   */
  public void readOn(Inspector inspector) {
    int to = Math.min(read + CHUNK, size);
    if (read < to) {
      float[] chunk = inspector.features(images, read, to);
      System.arraycopy(chunk, 0, features, read * width, chunk.length);
      read = to;
    }
  }

  /**
   * The nearest of the images that are read, the nearest first.
   *
   * @param point the same network's values for an image
   * @param count how many, fewer if there are not as many
   */
  public List<Neighbour> nearest(float[] point, int count) {
    PriorityQueue<Candidate> best =
        new PriorityQueue<>(Comparator.comparingDouble(Candidate::squared).reversed());
    for (int index = 0; index < read; index++) {
      double limit = best.size() < count ? Double.POSITIVE_INFINITY : best.element().squared();
      double squared = squaredDistance(point, index * width, limit);
      if (squared < limit) {
        best.add(new Candidate(index, squared));
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    List<Neighbour> nearest = new ArrayList<>();
    while (!best.isEmpty()) {
      nearest.addFirst(neighbour(best.remove()));
    }
    return nearest;
  }

  private record Candidate(int index, double squared) {}

  private Neighbour neighbour(Candidate candidate) {
    int index = candidate.index();
    DigitImage image = images.image(index);
    return new Neighbour(index, image, images.label(index), Math.sqrt(candidate.squared()));
  }

  /** The squared distance, or at least the limit if it is over that. */
  private double squaredDistance(float[] point, int from, double limit) {
    double sum = 0;
    for (int begin = 0; begin < width && sum < limit; begin += RUN) {
      int end = Math.min(begin + RUN, width);
      // Four sums, so that one addition need not wait for the last.
      float a = 0;
      float b = 0;
      float c = 0;
      float d = 0;
      int i = begin;
      for (; i + 3 < end; i += 4) {
        a += square(point[i] - features[from + i]);
        b += square(point[i + 1] - features[from + i + 1]);
        c += square(point[i + 2] - features[from + i + 2]);
        d += square(point[i + 3] - features[from + i + 3]);
      }
      for (; i < end; i++) {
        a += square(point[i] - features[from + i]);
      }
      sum += a + b + c + d;
    }
    return sum;
  }

  private static float square(float x) {
    return x * x;
  }
}
