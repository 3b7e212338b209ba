package org.digitworkbench.inside;

import java.util.HashSet;
import java.util.Set;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Probe;

/**
 * What a layer's units give for many images; of a feature map the largest of its values. The images
 * are read in chunks, by whoever has time. At most 40 MB of values are kept: of a layer too wide
 * for that, those of a block of units, while all units are counted. Used by one thread at a time.
 *
 * <p>Behind a ReLU the sums are kept, from which the values follow, so that silent units can be
 * told apart; of the last layer the logits, since most probabilities are next to 0 or 1.
 */
public final class LayerReading {

  /** 40 MB: 1,000 units for the 10,000 test images. */
  private static final int MOST_VALUES = 10_000_000;

  /** 8 MB at a time, from the probe. */
  private static final int CHUNK_VALUES = 1 << 21;

  private static final int LONGEST_CHUNK = 500;

  /** Shares of images below which a unit that is not always silent is called rare. */
  public static final double RARE = 0.01;

  private final int layer;
  private final ImageSet images;
  private final Shape shape;
  private final boolean rectified;
  private final Silence silence;
  private final int first;
  private final int count;
  private final float[] kept;
  private final int[] silent;
  private int read;

  /**
   * A reading of nothing yet.
   *
   * @param layer as in {@link Unit}
   * @param channel a feature map, or unit of a flat layer, that will be asked for
   */
  public LayerReading(NetworkSpec network, int layer, int channel, ImageSet images) {
    this.layer = layer;
    this.images = images;
    this.shape = network.summary().get(layer).output();
    this.rectified = BareLayer.isRectified(network, layer);
    this.silence = BareLayer.hasLogits(network, layer) ? Silence.NEVER : Silence.of(network, layer);
    int block = Math.max(1, MOST_VALUES / Math.max(1, images.size()));
    this.first = channel / block * block;
    this.count = Math.min(block, shape.channels() - first);
    this.kept = new float[count * images.size()];
    this.silent = new int[shape.channels()];
  }

  /** The network that {@link #readOn} wants a probe of. */
  public static TrainedModel readable(TrainedModel model, int layer) {
    NetworkSpec network = model.network();
    return BareLayer.isRectified(network, layer) || BareLayer.hasLogits(network, layer)
        ? BareLayer.of(model, layer)
        : model;
  }

  /** Whether the values of that feature map or unit are kept. */
  public boolean has(int channel) {
    return channel >= first && channel < first + count;
  }

  public boolean isComplete() {
    return read == images.size();
  }

  /** Share of the images that are read, from 0 to 1. */
  public double progress() {
    return images.size() == 0 ? 1 : (double) read / images.size();
  }

  /**
   * Reads some images more; nothing if all are read.
   *
   * @param probe of {@link #readable}
   */
  public void readOn(Probe probe) {
    int chunk = Math.clamp(CHUNK_VALUES / shape.size(), 4, LONGEST_CHUNK);
    int to = Math.min(read + chunk, images.size());
    if (read == to) {
      return;
    }
    float[] values = probe.values(images, read, to, layer);
    int area = shape.height() * shape.width();
    for (int image = read; image < to; image++) {
      int at = (image - read) * shape.size();
      for (int channel = 0; channel < shape.channels(); channel++) {
        float largest = values[at];
        for (int i = at + 1; i < at + area; i++) {
          largest = Math.max(largest, values[i]);
        }
        at += area;
        if (silence.isSilent(largest)) {
          silent[channel]++;
        }
        if (has(channel)) {
          kept[(channel - first) * images.size() + image] = largest;
        }
      }
    }
    read = to;
  }

  /** Of a complete reading, the layer as a whole. */
  public LayerStatistics layer() {
    Set<Integer> never = new HashSet<>();
    int rare = 0;
    long all = 0;
    for (int channel = 0; channel < silent.length; channel++) {
      int loud = images.size() - silent[channel];
      all += silent[channel];
      if (loud == 0) {
        never.add(channel);
      } else if (loud < RARE * images.size()) {
        rare++;
      }
    }
    double share = (double) all / Math.max(1, (long) silent.length * images.size());
    return new LayerStatistics(layer, shape, silence, images.size(), never, rare, share);
  }

  /**
   * Of a complete reading, one feature map or one unit of a flat layer.
   *
   * @throws IllegalArgumentException if its values are not kept
   */
  public UnitStatistics channel(int channel) {
    if (!has(channel)) {
      throw new IllegalArgumentException("channel " + channel);
    }
    float[] sums = new float[images.size()];
    System.arraycopy(kept, (channel - first) * sums.length, sums, 0, sums.length);
    return UnitStatistics.of(images, sums, rectified, silence);
  }
}
