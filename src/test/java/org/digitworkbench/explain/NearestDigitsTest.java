package org.digitworkbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NearestDigitsTest {

  private static ImageSet train;
  private static ImageSet test;

  private final PixelFeatures network = new PixelFeatures();

  @BeforeAll
  static void read() {
    var mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    train = mnist.train().first(600);
    test = mnist.test();
  }

  @Test
  void theNearestAreThoseOfASearchByHand() {
    NearestDigits index = complete(train);
    for (int i = 0; i < 20; i++) {
      float[] point = PixelFeatures.of(test.image(i));
      List<Integer> byHand =
          IntStream.range(0, train.size())
              .boxed()
              .sorted(Comparator.comparingDouble(other -> distance(point, other)))
              .limit(5)
              .toList();
      List<Neighbour> nearest = index.nearest(point, 5);
      assertThat(nearest).extracting(Neighbour::index).containsExactlyElementsOf(byHand);
      for (Neighbour neighbour : nearest) {
        assertThat(neighbour.distance())
            .isCloseTo(distance(point, neighbour.index()), within(1e-4));
        assertThat(neighbour.label()).isEqualTo(train.label(neighbour.index()));
        assertThat(neighbour.image()).isEqualTo(train.image(neighbour.index()));
      }
    }
  }

  @Test
  void aTrainingImageIsItsOwnNearest() {
    Neighbour nearest = complete(train).nearest(PixelFeatures.of(train.image(123)), 5).getFirst();
    assertThat(nearest.index()).isEqualTo(123);
    assertThat(nearest.distance()).isZero();
  }

  @Test
  void imagesAreReadInChunksEachOnce() {
    NearestDigits index = new NearestDigits(train, PixelFeatures.WIDTH);
    assertThat(index.isComplete()).isFalse();
    index.readOn(network);
    assertThat(index.progress()).isStrictlyBetween(0.0, 1.0);
    while (!index.isComplete()) {
      index.readOn(network);
    }
    index.readOn(network);
    assertThat(network.asked)
        .containsExactly("0 to 128", "128 to 256", "256 to 384", "384 to 512", "512 to 600");
    assertThat(index.progress()).isEqualTo(1);
  }

  @Test
  void onlyImagesThatAreReadAreFound() {
    NearestDigits index = new NearestDigits(train, PixelFeatures.WIDTH);
    assertThat(index.nearest(PixelFeatures.of(train.image(200)), 5)).isEmpty();
    index.readOn(network);
    assertThat(index.nearest(PixelFeatures.of(train.image(200)), 5))
        .hasSize(5)
        .allMatch(neighbour -> neighbour.index() < 128);
  }

  @Test
  void thereMayBeFewerImagesThanAskedFor() {
    assertThat(complete(train.first(3)).nearest(PixelFeatures.of(test.image(0)), 5)).hasSize(3);
  }

  @Test
  void ofAWideLayerOnlyTheFirstImagesAreKept() {
    NearestDigits wide = new NearestDigits(train, 1 << 20);
    assertThat(wide.size()).isEqualTo(32);
    assertThat(wide.isWhole()).isFalse();
    assertThat(complete(train).isWhole()).isTrue();
  }

  private NearestDigits complete(ImageSet images) {
    NearestDigits index = new NearestDigits(images, PixelFeatures.WIDTH);
    while (!index.isComplete()) {
      index.readOn(network);
    }
    return index;
  }

  private static double distance(float[] point, int index) {
    float[] other = PixelFeatures.of(train.image(index));
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      sum += (double) (point[i] - other[i]) * (point[i] - other[i]);
    }
    return Math.sqrt(sum);
  }
}
