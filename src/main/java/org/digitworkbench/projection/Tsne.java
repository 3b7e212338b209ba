package org.digitworkbench.projection;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * t-SNE: points that are near to each other stay near in the plane. Van der Maaten and Hinton,
 * "Visualizing Data using t-SNE", Journal of Machine Learning Research 9 (2008), with the tree of
 * van der Maaten, "Accelerating t-SNE using Tree-Based Algorithms", same journal 15 (2014). It
 * begins at the principal components, as Kobak and Berens, "The art of using t-SNE for single-cell
 * transcriptomics", Nature Communications 10 (2019) advise, so that the large structure is kept
 * too; its steps have the size of Belkina et al., "Automated optimized parameters for T-distributed
 * stochastic neighbor embedding", same journal and year. The same picture for the same points and
 * seed, whatever the number of threads.
 */
final class Tsne {

  private static final double PERPLEXITY = 30;

  /** Neighbours for each unit of perplexity; further ones have no weight. */
  private static final int NEIGHBOURS = 3;

  private static final double EXAGGERATION = 12;
  private static final int EXAGGERATED_STEPS = 250;
  private static final int STEPS = 750;
  private static final double EARLY_MOMENTUM = 0.5;
  private static final double LATE_MOMENTUM = 0.8;
  private static final double LEAST_GAIN = 0.01;

  /** Spread of the points at the beginning, small against 1. */
  private static final double BEGIN = 1e-4;

  /** How far equal points are moved apart at the beginning, against the spread of all. */
  private static final double APART = 1e-2;

  /** No point moves further in one step; keeps the layout of a few points from bursting. */
  private static final double LONGEST_STEP = 5;

  private static final double THETA = 0.5;
  private static final int GRAIN = 128;

  /** Steps between two calls of the watcher. */
  private static final int FRAME = 10;

  /** Shares of the whole work when the neighbours are found and when points begin to move. */
  private static final double FOUND = 0.08;

  private static final double BEGUN = 0.1;

  private final int size;
  private final Affinities affinities;
  private final ParallelLoop loop;
  private final QuadTree tree;
  private final double[] xy;
  private final double[] gradient;
  private final double[] move;
  private final double[] gains;
  private final double[] pushes;
  private final double[] sums;

  private Tsne(Affinities affinities, double[] begin, ParallelLoop loop) {
    this.size = begin.length / 2;
    this.affinities = affinities;
    this.loop = loop;
    this.tree = new QuadTree(size);
    this.xy = begin;
    this.gradient = new double[2 * size];
    this.move = new double[2 * size];
    this.gains = new double[2 * size];
    this.pushes = new double[2 * size];
    this.sums = new double[size];
    Arrays.fill(gains, 1);
  }

  /**
   * Makes a layout.
   *
   * @param points rows of that width, their widest direction first, such as principal components;
   *     three or more
   * @throws CancellationException if the watcher ended it
   */
  static Layout of(float[] points, int width, long seed, ParallelLoop loop, LayoutWatcher watcher) {
    int size = points.length / width;
    ProgressPart progress = new ProgressPart(share -> watcher.goOn(share, null), 0, BEGUN);
    double perplexity = Math.min(PERPLEXITY, (size - 1) / (double) NEIGHBOURS);
    NearestNeighbours neighbours =
        NearestNeighbours.of(
            points,
            width,
            (int) Math.ceil(NEIGHBOURS * perplexity),
            loop,
            progress.part(0, FOUND / BEGUN));
    Affinities affinities = Affinities.of(neighbours, size, perplexity, loop);
    progress.done(1);
    Tsne tsne = new Tsne(affinities, begin(points, width, size, seed), loop);
    tsne.run(watcher);
    return tsne.layout();
  }

  /** The first two dimensions, made small, and equal points a little apart. */
  private static double[] begin(float[] points, int width, int size, long seed) {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += (double) points[i * width] * points[i * width];
    }
    double scale = squares > 0 ? BEGIN / Math.sqrt(squares / size) : 0;
    Random random = new Random(seed);
    double[] begin = new double[2 * size];
    for (int i = 0; i < size; i++) {
      begin[2 * i] = scale * points[i * width] + APART * BEGIN * random.nextGaussian();
      double second = width > 1 ? points[i * width + 1] : 0;
      begin[2 * i + 1] = scale * second + APART * BEGIN * random.nextGaussian();
    }
    return begin;
  }

  private void run(LayoutWatcher watcher) {
    for (int step = 0; step < STEPS; step++) {
      boolean early = step < EXAGGERATED_STEPS;
      double exaggeration = early ? EXAGGERATION : 1;
      step(exaggeration, size / exaggeration, early ? EARLY_MOMENTUM : LATE_MOMENTUM);
      if (step % FRAME == 0) {
        tell(watcher, BEGUN + (1 - BEGUN) * (step + 1) / STEPS, layout());
      }
    }
  }

  private static void tell(LayoutWatcher watcher, double share, @Nullable Layout now) {
    if (!watcher.goOn(share, now)) {
      throw new CancellationException("t-SNE");
    }
  }

  private void step(double exaggeration, double rate, double momentum) {
    tree.fill(xy, THETA);
    loop.run(size, GRAIN, this::push);
    double all = 0;
    for (double sum : sums) {
      all += sum;
    }
    double total = Math.max(all, Double.MIN_NORMAL);
    loop.run(size, GRAIN, (from, to) -> pull(from, to, exaggeration, total));
    move(rate, momentum);
  }

  /** Neighbouring points one after the other, since they walk the same way through the tree. */
  private void push(int from, int to) {
    for (int rank = from; rank < to; rank++) {
      int point = tree.point(rank);
      sums[point] = tree.repulsion(xy[2 * point], xy[2 * point + 1], pushes, 2 * point);
    }
  }

  /** The gradient without its factor of 4, as in the author's own program. */
  private void pull(int from, int to, double exaggeration, double total) {
    for (int point = from; point < to; point++) {
      double px = xy[2 * point];
      double py = xy[2 * point + 1];
      double x = 0;
      double y = 0;
      int end = affinities.begin(point + 1);
      for (int entry = affinities.begin(point); entry < end; entry++) {
        int other = affinities.column(entry);
        double dx = px - xy[2 * other];
        double dy = py - xy[2 * other + 1];
        double weight = affinities.value(entry) / (1 + dx * dx + dy * dy);
        x += weight * dx;
        y += weight * dy;
      }
      gradient[2 * point] = exaggeration * x - pushes[2 * point] / total;
      gradient[2 * point + 1] = exaggeration * y - pushes[2 * point + 1] / total;
    }
  }

  /** Gradient descent with momentum and a gain for each coordinate; then centres the points. */
  private void move(double rate, double momentum) {
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < xy.length; i++) {
      boolean same = gradient[i] * move[i] > 0;
      gains[i] = Math.max(LEAST_GAIN, same ? gains[i] * 0.8 : gains[i] + 0.2);
      move[i] = momentum * move[i] - rate * gains[i] * gradient[i];
    }
    for (int i = 0; i < xy.length; i += 2) {
      double length = Math.hypot(move[i], move[i + 1]);
      double factor = length > LONGEST_STEP ? LONGEST_STEP / length : 1;
      move[i] *= factor;
      move[i + 1] *= factor;
      xy[i] += move[i];
      xy[i + 1] += move[i + 1];
      sumX += xy[i];
      sumY += xy[i + 1];
    }
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] -= sumX / size;
      xy[i + 1] -= sumY / size;
    }
  }

  private Layout layout() {
    float[] now = new float[xy.length];
    for (int i = 0; i < now.length; i++) {
      now[i] = (float) xy[i];
    }
    return new Layout(now);
  }
}
