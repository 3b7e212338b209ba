package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each distance is the least to any pixel of the set, all of them tried. */
class DistanceMapTest {

  private static final int WIDTH = 23;
  private static final int HEIGHT = 17;
  private final Random random = new Random(5);

  @Test
  void distancesAreThoseToTheNearestPixel() {
    for (int every : new int[] {2, 10, 60, 300}) {
      boolean[] inside = set(every);
      assertThat(DistanceMap.squares(inside, WIDTH, DistanceMap.FAR))
          .isEqualTo(all(inside, Integer.MAX_VALUE));
    }
  }

  @Test
  void whatIsFartherThanAskedForIsCutOff() {
    boolean[] inside = set(60);
    for (int most : new int[] {0, 1, 3, 7}) {
      assertThat(DistanceMap.squares(inside, WIDTH, most)).isEqualTo(all(inside, most * most));
    }
  }

  @Test
  void withoutAnyPixelAllAreFar() {
    assertThat(DistanceMap.squares(new boolean[WIDTH], WIDTH, DistanceMap.FAR))
        .containsOnly(DistanceMap.FAR * DistanceMap.FAR);
  }

  /** About one pixel in so many, and at least one. */
  private boolean[] set(int every) {
    boolean[] inside = new boolean[WIDTH * HEIGHT];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = random.nextInt(every) == 0;
    }
    inside[random.nextInt(inside.length)] = true;
    return inside;
  }

  private static int[] all(boolean[] inside, int most) {
    return IntStream.range(0, inside.length)
        .map(i ->
            Math.min(
                most,
                IntStream.range(0, inside.length)
                    .filter(j -> inside[j])
                    .map(j -> square(i % WIDTH - j % WIDTH) + square(i / WIDTH - j / WIDTH))
                    .min()
                    .orElseThrow()))
        .toArray();
  }

  private static int square(int x) {
    return x * x;
  }
}
