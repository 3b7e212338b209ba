package org.digitworkbench.projection;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.engine.Inspector;

/**
 * What the last hidden layer of a network gives for images, without the values that are the same
 * for all of them. Of a very wide layer, such as a convolution, only the values that vary most are
 * kept, so that 10,000 images take no more than 41 MB.
 */
final class Features {

  /** Most values that are kept of an image. */
  static final int MOST = 1024;

  /** What of a layer's values is read at a time, in floats: 16 MB. */
  private static final int CHUNK = 4_000_000;

  private static final int CHUNK_IMAGES = 500;

  private final int[] kept;
  private final float[] values;

  private Features(int[] kept, float[] values) {
    this.kept = kept;
    this.values = values;
  }

  /** Which values of the layer, ascending. */
  int[] kept() {
    return kept;
  }

  /** Those of one image after the other. */
  float[] values() {
    return values;
  }

  /** How many values the last hidden layer gives; without hidden layers, the number of pixels. */
  static int width(NetworkSpec network) {
    var layers = network.summary();
    return layers.size() == 1 ? Shape.IMAGE.size() : layers.get(layers.size() - 2).output().size();
  }

  /**
   * Reads them.
   *
   * @throws java.util.concurrent.CancellationException if the work is to end
   */
  static Features of(Inspector inspector, ImageSet images, ProgressPart progress) {
    int width = inspector.featureCount();
    Spread spread = new Spread(width);
    boolean narrow = width <= MOST;
    float[] all = new float[narrow ? images.size() * width : 0];
    read(
        inspector,
        images,
        progress.part(0, narrow ? 1 : 0.5),
        (from, chunk) -> {
          spread.add(chunk);
          if (narrow) {
            System.arraycopy(chunk, 0, all, from * width, chunk.length);
          }
        });
    int[] kept = spread.most(MOST);
    if (narrow) {
      return new Features(kept, kept.length == width ? all : pick(all, width, kept));
    }
    float[] values = new float[images.size() * kept.length];
    read(
        inspector,
        images,
        progress.part(0.5, 1),
        (from, chunk) -> {
          float[] picked = pick(chunk, width, kept);
          System.arraycopy(picked, 0, values, from * kept.length, picked.length);
        });
    return new Features(kept, values);
  }

  /** The kept values of rows of that width. */
  static float[] pick(float[] rows, int width, int[] kept) {
    int count = rows.length / width;
    float[] picked = new float[count * kept.length];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < kept.length; i++) {
        picked[row * kept.length + i] = rows[row * width + kept[i]];
      }
    }
    return picked;
  }

  @FunctionalInterface
  private interface Taker {
    void take(int from, float[] chunk);
  }

  private static void read(
      Inspector inspector, ImageSet images, ProgressPart progress, Taker taker) {
    int step = Math.clamp(CHUNK / inspector.featureCount(), 1, CHUNK_IMAGES);
    for (int from = 0; from < images.size(); from += step) {
      int to = Math.min(from + step, images.size());
      taker.take(from, inspector.features(images, from, to));
      progress.done((double) to / images.size());
    }
  }

  /** How much each value varies, by Welford's method. */
  private static final class Spread {

    private final double[] mean;
    private final double[] squares;
    private int count;

    Spread(int width) {
      mean = new double[width];
      squares = new double[width];
    }

    void add(float[] rows) {
      for (int begin = 0; begin < rows.length; begin += mean.length) {
        count++;
        for (int i = 0; i < mean.length; i++) {
          double off = rows[begin + i] - mean[i];
          mean[i] += off / count;
          squares[i] += off * (rows[begin + i] - mean[i]);
        }
      }
    }

    /** Which vary at all, and of those the ones that vary most, ascending. */
    int[] most(int limit) {
      return IntStream.range(0, mean.length)
          .filter(i -> squares[i] > 0)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> squares[i]).reversed())
          .limit(limit)
          .mapToInt(i -> i)
          .sorted()
          .toArray();
    }
  }
}
