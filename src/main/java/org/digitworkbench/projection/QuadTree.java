package org.digitworkbench.projection;

import java.util.Arrays;

/**
 * A quadtree over points in the plane, for the sum over all of them at the cost of a few: Barnes
 * and Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324 (1986). Its nodes
 * lie in the order of a walk through it, each with the place of what comes after its part, so that
 * the walk needs no stack. Made anew for each step of a layout, in the same arrays.
 */
final class QuadTree {

  /** Halvings of the side down to the smallest cell: half a millionth of the whole. */
  private static final int LEVELS = 19;

  /** Bits of a key for the point's index, below those for its place: 16 million points. */
  private static final int INDEX_BITS = 24;

  private final int size;
  private final long[] keys;
  private final int[] order;

  private final double[] x;
  private final double[] y;
  private final double[] mass;
  private final double[] reach;
  private final int[] after;
  private int nodes;

  private double left;
  private double bottom;
  private double side;
  private double theta;

  /**
   * @param size number of points
   */
  QuadTree(int size) {
    this.size = size;
    this.keys = new long[size];
    this.order = new int[size];
    // Each cell that is kept parts its points.
    int room = 2 * size;
    this.x = new double[room];
    this.y = new double[room];
    this.mass = new double[room];
    this.reach = new double[room];
    this.after = new int[room];
  }

  /** The points in an order in which neighbours are near to each other. */
  int point(int rank) {
    return order[rank];
  }

  /**
   * Sorts the points into the tree.
   *
   * @param xy two coordinates for each
   * @param newTheta up to that ratio of its side to its distance a cell counts as one point
   */
  void fill(double[] xy, double newTheta) {
    theta = newTheta;
    bound(xy);
    double scale = (1 << LEVELS) / side;
    int last = (1 << LEVELS) - 1;
    for (int i = 0; i < size; i++) {
      int column = Math.clamp((long) ((xy[2 * i] - left) * scale), 0, last);
      int row = Math.clamp((long) ((xy[2 * i + 1] - bottom) * scale), 0, last);
      keys[i] = interleave(column, row) << INDEX_BITS | i;
    }
    Arrays.sort(keys);
    for (int rank = 0; rank < size; rank++) {
      order[rank] = (int) (keys[rank] & (1 << INDEX_BITS) - 1);
    }
    nodes = 0;
    add(xy, 0, size, 0);
  }

  private void bound(double[] xy) {
    left = Double.POSITIVE_INFINITY;
    bottom = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      left = Math.min(left, xy[2 * i]);
      right = Math.max(right, xy[2 * i]);
      bottom = Math.min(bottom, xy[2 * i + 1]);
      top = Math.max(top, xy[2 * i + 1]);
    }
    side = Math.max(Math.max(right - left, top - bottom), Double.MIN_NORMAL) * (1 + 1e-9);
  }

  /** The bits of both, by turns: Morton order. */
  private static long interleave(int column, int row) {
    return spread(column) | spread(row) << 1;
  }

  private static long spread(long bits) {
    long spread = bits;
    spread = (spread | spread << 16) & 0x0000_ffff_0000_ffffL;
    spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
    spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    spread = (spread | spread << 2) & 0x3333_3333_3333_3333L;
    return (spread | spread << 1) & 0x5555_5555_5555_5555L;
  }

  /** The cell with the points of these ranks, and all below it. */
  private void add(double[] xy, int from, int to, int depth) {
    int level = depth;
    if (to - from > 1) {
      // A cell in which all points are in one quarter is left out.
      long different = (keys[from] ^ keys[to - 1]) >>> INDEX_BITS;
      int shared = LEVELS - (64 - Long.numberOfLeadingZeros(different) + 1) / 2;
      level = Math.max(depth, shared);
    }
    int node = nodes++;
    if (to - from == 1 || level >= LEVELS) {
      leaf(node, xy, from, to);
      return;
    }
    int shift = INDEX_BITS + 2 * (LEVELS - 1 - level);
    int begin = from;
    double sumX = 0;
    double sumY = 0;
    for (int quarter = 0; quarter < 4 && begin < to; quarter++) {
      int low = begin;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if ((int) (keys[middle] >>> shift & 3) <= quarter) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low > begin) {
        int child = nodes;
        add(xy, begin, low, level + 1);
        sumX += mass[child] * x[child];
        sumY += mass[child] * y[child];
      }
      begin = low;
    }
    mass[node] = to - from;
    x[node] = sumX / mass[node];
    y[node] = sumY / mass[node];
    double cell = Math.scalb(side, -level) / theta;
    reach[node] = cell * cell;
    after[node] = nodes;
  }

  private void leaf(int node, double[] xy, int from, int to) {
    double sumX = 0;
    double sumY = 0;
    for (int rank = from; rank < to; rank++) {
      sumX += xy[2 * order[rank]];
      sumY += xy[2 * order[rank] + 1];
    }
    mass[node] = to - from;
    x[node] = sumX / mass[node];
    y[node] = sumY / mass[node];
    reach[node] = 0;
    after[node] = node + 1;
  }

  /**
   * What pushes a point of the tree away from all others in t-SNE: with q = 1 / (1 + d²) for the
   * distance d to each other point, the sums of q² times the difference.
   *
   * @param force takes the two sums at {@code target} and after it
   * @return the sum of q over the others
   */
  double repulsion(double px, double py, double[] force, int target) {
    double sum = 0;
    double fx = 0;
    double fy = 0;
    int node = 0;
    while (node < nodes) {
      double dx = px - x[node];
      double dy = py - y[node];
      double squared = dx * dx + dy * dy;
      if (squared >= reach[node]) {
        double q = 1 / (1 + squared);
        double many = mass[node] * q;
        sum += many;
        fx += many * q * dx;
        fy += many * q * dy;
        node = after[node];
      } else {
        node++;
      }
    }
    force[target] = fx;
    force[target + 1] = fy;
    // The point itself was counted with q = 1.
    return sum - 1;
  }
}
