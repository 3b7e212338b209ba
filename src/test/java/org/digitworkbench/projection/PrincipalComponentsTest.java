package org.digitworkbench.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  private static final ProgressPart QUIET = new ProgressPart(_ -> true, 0, 1);

  private static PrincipalComponents of(float[] points, int width, int most, int threads) {
    try (ParallelLoop loop = new ParallelLoop(threads)) {
      return PrincipalComponents.of(points, width, most, loop, QUIET);
    }
  }

  /** Variances 10 and 2.5 along (3, 4) / 5 and (4, -3) / 5, by hand. */
  @Test
  void fourPointsOnACross() {
    float[] points = {1 + 3, 2 + 4, 1 - 3, 2 - 4, 1 + 2, 2 - 1.5f, 1 - 2, 2 + 1.5f};
    PrincipalComponents components = of(points, 2, 2, 1);

    assertThat(components.count()).isEqualTo(2);
    assertThat(components.mean()).containsExactly(1, 2);
    assertThat(components.explained(0)).isCloseTo(0.8, within(1e-6));
    assertThat(components.explained(1)).isCloseTo(0.2, within(1e-6));
    assertThat(components.direction(0)).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    assertThat(components.direction(1)).containsExactly(new float[] {0.8f, -0.6f}, within(1e-6f));
    assertThat(components.project(new float[] {1, 2})).containsExactly(0, 0);
    assertThat(components.project(new float[] {4, 6})[0]).isCloseTo(5, within(1e-5f));
  }

  @Test
  void whatDoesNotSpreadHasNoComponents() {
    assertThat(of(new float[] {5, 5, 5, 5, 5, 5}, 2, 2, 1).count()).isZero();
    assertThat(of(new float[] {1, 1, 2, 2, 3, 3}, 2, 2, 1).count()).isEqualTo(1);
  }

  /** 300 dimensions with known spreads 20, 15, 10 along three of them, noise of 1 in all others. */
  @Test
  void theWidestOfManyDirectionsAreFoundTheSameWithAnyNumberOfThreads() {
    Random random = new Random(7);
    int size = 4000;
    int width = 300;
    float[] points = new float[size * width];
    for (int i = 0; i < points.length; i++) {
      double spread =
          switch (i % width) {
            case 123 -> 20;
            case 7 -> 15;
            case 250 -> 10;
            default -> 1;
          };
      points[i] = (float) (spread * random.nextGaussian());
    }
    PrincipalComponents one = of(points, width, 5, 1);
    PrincipalComponents three = of(points, width, 5, 3);

    assertThat(one.direction(0)[123]).isCloseTo(1, within(1e-2f));
    assertThat(one.direction(1)[7]).isCloseTo(1, within(1e-2f));
    assertThat(one.direction(2)[250]).isCloseTo(1, within(1e-2f));
    double total = 400 + 225 + 100 + 297;
    assertThat(one.explained(0)).isCloseTo(400 / total, within(0.02));
    for (int c = 0; c < 5; c++) {
      assertThat(three.direction(c)).containsExactly(one.direction(c));
    }
  }
}
