package org.digitworkbench.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.Probe;

/**
 * The accuracy of one network on disturbed test images, over the sizes of every {@link Disturbance}
 * and of an attack in one step on each pixel, away from the true class. Made piece by piece, so
 * that whoever makes it can stop in between. An answer counts, however unsure it is.
 */
public final class AccuracyCurves {

  /** The attack in one step. */
  public static final Scale ATTACK =
      new Scale(
          "attack",
          "Attack",
          "one-step attack on each pixel",
          100,
          " %",
          List.of(0.0, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3));

  private static final List<Disturbance> DISTURBANCES = List.of(Disturbance.values());

  /** Images that are asked of at once. */
  private static final int CHUNK = 250;

  private final ImageSet images;
  private final int count;
  private final int chunks;
  private final int[][] right;

  private int scale;
  private int chunk;
  private int size;
  private float[] slopes = {};
  private int done;

  /**
   * @param images from which {@code count} are taken, evenly spread
   * @param count all if there are fewer
   */
  public AccuracyCurves(ImageSet images, int count) {
    this.images = images;
    this.count = Math.min(count, images.size());
    this.chunks = (this.count + CHUNK - 1) / CHUNK;
    this.right = scales().stream().map(s -> new int[s.sizes().size()]).toArray(int[][]::new);
  }

  /** What is done to the images, in the order of the curves. */
  public static List<Scale> scales() {
    List<Scale> scales = new ArrayList<>();
    for (Disturbance disturbance : DISTURBANCES) {
      scales.add(disturbance.scale());
    }
    scales.add(ATTACK);
    return scales;
  }

  /** Number of the images that are asked of. */
  public int count() {
    return count;
  }

  /** Whether a piece is missing. */
  public boolean hasMore() {
    return scale < right.length && chunks > 0;
  }

  /** What is done, from 0 to 1. */
  public double share() {
    int all = chunks * Arrays.stream(right).mapToInt(sizes -> sizes.length).sum();
    return all == 0 ? 1 : (double) done / all;
  }

  /**
   * Makes the next piece: some images at one size.
   *
   * @param probe the network, always the same
   */
  public void next(Probe probe) {
    int from = chunk * CHUNK;
    int to = Math.min(from + CHUNK, count);
    float[] ink = ink(probe, from, to);
    float[] said = probe.probabilities(ink);
    for (int i = from; i < to; i++) {
      if (Inks.prediction(said, i - from).label() == label(i)) {
        right[scale][size]++;
      }
    }
    done++;
    size++;
    if (size == right[scale].length) {
      size = 0;
      chunk++;
      slopes = new float[0];
    }
    if (chunk == chunks) {
      chunk = 0;
      scale++;
    }
  }

  /**
   * The curves.
   *
   * @throws IllegalStateException if a piece is missing
   */
  public List<AccuracyCurve> curves() {
    if (hasMore() || count == 0) {
      throw new IllegalStateException("not all is done");
    }
    List<Scale> scales = scales();
    List<AccuracyCurve> curves = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      curves.add(
          new AccuracyCurve(
              scales.get(i), Arrays.stream(right[i]).mapToObj(n -> (double) n / count).toList()));
    }
    return curves;
  }

  private float[] ink(Probe probe, int from, int to) {
    float[] ink = new float[(to - from) * DigitImage.SIZE];
    boolean attack = scale == DISTURBANCES.size();
    double now = scales().get(scale).sizes().get(size);
    for (int i = from; i < to; i++) {
      float[] one = images.image(index(i)).ink();
      Inks.put(attack ? one : DISTURBANCES.get(scale).apply(one, now, index(i)), ink, i - from);
    }
    if (attack) {
      if (slopes.length == 0) {
        slopes = slopes(probe, ink, from);
      }
      for (int i = 0; i < ink.length; i++) {
        ink[i] = Math.clamp(ink[i] + (float) now * Math.signum(slopes[i]), 0f, 1f);
      }
    }
    return ink;
  }

  /** Gradients that lead away from the true classes. */
  private float[] slopes(Probe probe, float[] ink, int from) {
    float[] said = probe.probabilities(ink);
    float[] weights = new float[said.length];
    for (int i = 0; i < said.length / NetworkSpec.CLASSES; i++) {
      Aim.awayFrom(label(from + i))
          .weigh(Inks.prediction(said, i), weights, i * NetworkSpec.CLASSES);
    }
    return probe.gradient(ink, probe.network().summary().size() - 1, weights);
  }

  private int label(int i) {
    return images.label(index(i));
  }

  /** Of the i-th image that is asked of. */
  private int index(int i) {
    return (int) ((long) i * images.size() / count);
  }
}
