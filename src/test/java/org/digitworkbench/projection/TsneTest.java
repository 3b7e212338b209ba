package org.digitworkbench.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the pixels of the first 1,000 test images of MNIST. */
@SuppressWarnings("NullAway.Init")
class TsneTest {

  private static final ProgressPart QUIET = new ProgressPart(_ -> true, 0, 1);

  private static ImageSet images;
  private static FeatureSpace space;
  private static Layout layout;

  @BeforeAll
  static void layOut() {
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test().first(1_000);
    space = FeatureSpace.of(new PixelEngine().inspector(TestModels.always(1, 1)), images, QUIET);
    layout = space.tsne(1, (_, _) -> true);
  }

  @Test
  void digitsOfOneClassStayTogether() {
    double inSpace = purity(space.scores(), space.components().count());
    assertThat(inSpace).isBetween(0.75, 0.9);
    assertThat(purity(layout.toArray(), 2)).isGreaterThan(0.95 * inSpace);
    // Two components of the pixels alone mix them.
    assertThat(purity(space.principal().toArray(), 2)).isLessThan(0.5);
  }

  @Test
  void theSamePictureForTheSameSeedWithAnyNumberOfThreads() {
    float[] alone;
    float[] together;
    try (ParallelLoop one = new ParallelLoop(1);
        ParallelLoop three = new ParallelLoop(3)) {
      int width = space.components().count();
      alone = Tsne.of(space.scores(), width, 1, one, (_, _) -> true).toArray();
      together = Tsne.of(space.scores(), width, 1, three, (_, _) -> true).toArray();
    }
    assertThat(alone).isEqualTo(layout.toArray());
    assertThat(together).isEqualTo(layout.toArray());
    assertThat(space.tsne(2, (_, _) -> true).toArray()).isNotEqualTo(layout.toArray());
  }

  @Test
  void theWatcherSeesItMoveAndCanEndIt() {
    List<Layout> seen = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    assertThatThrownBy(() ->
            space.tsne(
                1,
                (share, now) -> {
                  shares.add(share);
                  if (now != null) {
                    seen.add(now);
                  }
                  return seen.size() < 3;
                }))
        .isInstanceOf(CancellationException.class);

    assertThat(seen).hasSize(3);
    assertThat(seen.get(1).toArray()).isNotEqualTo(seen.get(2).toArray());
    assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
  }

  @Test
  void anImageOfTheMapIsPlacedWhereItIs() {
    float[] pixels = new PixelEngine().inspector(TestModels.always(1, 1)).features(images, 42, 43);
    Placement place = space.place(pixels);

    assertThat(place.principalX()).isCloseTo(space.principal().x(42), within(1e-3f));
    assertThat(place.principalY()).isCloseTo(space.principal().y(42), within(1e-3f));
    double off = Math.hypot(place.x(layout) - layout.x(42), place.y(layout) - layout.y(42));
    assertThat(off).isLessThan(1);
  }

  /** Ten images are the fewest of a map, and drawings may well be all alike. */
  @Test
  void fewAndEqualPointsAreLaidOutToo() {
    float[] points = new float[10 * 3];
    Random random = new Random(3);
    for (int i = 0; i < 3 * 6; i++) {
      points[i] = random.nextFloat();
    }
    try (ParallelLoop loop = new ParallelLoop(2)) {
      Layout small = Tsne.of(points, 3, 1, loop, (_, _) -> true);
      assertThat(small.size()).isEqualTo(10);
      for (float value : small.toArray()) {
        assertThat(value).isFinite().isBetween(-1000f, 1000f);
      }
    }
  }

  /** Among the ten nearest of an image, the share that is of its own class. */
  private static double purity(float[] points, int width) {
    try (ParallelLoop loop = new ParallelLoop()) {
      NearestNeighbours near = NearestNeighbours.of(points, width, 10, loop, QUIET);
      int same = 0;
      for (int i = 0; i < images.size(); i++) {
        for (int rank = 0; rank < 10; rank++) {
          same += images.label(i) == images.label(near.index(i, rank)) ? 1 : 0;
        }
      }
      return same / (10.0 * images.size());
    }
  }

  @Test
  void theTreeAddsUpWhatAllPairsDo() {
    Random random = new Random(5);
    int size = 2_000;
    double[] xy = new double[2 * size];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = 20 * random.nextGaussian();
    }
    // Some points at one place.
    for (int i = 0; i < 40; i += 2) {
      xy[i] = 3;
      xy[i + 1] = 4;
    }
    QuadTree tree = new QuadTree(size);
    double[] force = new double[2];
    for (double theta : new double[] {1e-9, 0.5}) {
      tree.fill(xy, theta);
      double exactSum = 0;
      double treeSum = 0;
      double off = 0;
      double length = 0;
      for (int i = 0; i < size; i++) {
        double fx = 0;
        double fy = 0;
        for (int j = 0; j < size; j++) {
          double dx = xy[2 * i] - xy[2 * j];
          double dy = xy[2 * i + 1] - xy[2 * j + 1];
          double q = i == j ? 0 : 1 / (1 + dx * dx + dy * dy);
          exactSum += q;
          fx += q * q * dx;
          fy += q * q * dy;
        }
        treeSum += tree.repulsion(xy[2 * i], xy[2 * i + 1], force, 0);
        off += Math.hypot(force[0] - fx, force[1] - fy);
        length += Math.hypot(fx, fy);
      }
      double tolerance = theta < 0.1 ? 1e-9 : 0.03;
      assertThat(treeSum).isCloseTo(exactSum, within(tolerance * exactSum));
      assertThat(off).isLessThan(tolerance * length);
    }
  }

  @Test
  void theNeighboursAreTheNearest() {
    int width = space.components().count();
    float[] scores = space.scores();
    try (ParallelLoop loop = new ParallelLoop(2)) {
      NearestNeighbours found = NearestNeighbours.of(scores, width, 7, loop, QUIET);
      for (int point : new int[] {0, 17, 999}) {
        double[] distances = new double[space.size()];
        for (int i = 0; i < distances.length; i++) {
          for (int k = 0; k < width; k++) {
            double off = scores[i * width + k] - scores[point * width + k];
            distances[i] += off * off;
          }
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        for (int rank = 0; rank < 7; rank++) {
          // The point itself comes first in the sorted ones.
          assertThat(distances[found.index(point, rank)])
              .isCloseTo(sorted[rank + 1], within(1e-4 * sorted[rank + 1]));
        }
      }
    }
  }
}
