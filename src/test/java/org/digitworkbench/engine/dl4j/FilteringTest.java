package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.digitworkbench.domain.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ways to compute a convolution give what its definition says. */
class FilteringTest {

  /** Share of the largest value. */
  private static final float EXACT = 1e-5f;

  private static Gemm gemm;

  @BeforeAll
  static void load() {
    // The engine prepares the native libraries.
    gemm = Gemm.best(OpenBlas::load);
  }

  static List<Geometry> geometries() {
    return List.of(
        new Geometry(new Shape(32, 26, 26), 32, 3, 1, 0, 1),
        new Geometry(new Shape(64, 10, 10), 64, 3, 1, 0, 1),
        new Geometry(new Shape(8, 12, 9), 17, 3, 1, 1, 1),
        new Geometry(new Shape(9, 6, 13), 8, 3, 1, 2, 1),
        new Geometry(new Shape(1, 28, 28), 6, 5, 1, 2, 1),
        new Geometry(new Shape(3, 11, 8), 4, 4, 3, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("geometries")
  void mapsAndGradientsAreTheDefinition(Geometry geometry) {
    check(geometry, new Columns(gemm, geometry));
    if (Winograd.fits(geometry)) {
      check(geometry, new Winograd(gemm, geometry));
    }
  }

  @Test
  void winogradIsForFiltersOfThreeByThreeAndManyChannels() {
    assertThat(geometries().stream().map(Winograd::fits))
        .containsExactly(true, true, true, true, false, false);
  }

  /** One group that is full, and one that is not. */
  private static void check(Geometry geometry, Filtering filtering) {
    int count = filtering.group() + filtering.group() / 2;
    SplittableRandom random = new SplittableRandom(1);
    float[] weights = random(random, geometry.filters() * geometry.window());
    float[][] images = new float[count][];
    float[][] deltas = new float[count][];
    for (int i = 0; i < count; i++) {
      images[i] = random(random, geometry.input().size());
      deltas[i] = random(random, geometry.maps().size());
    }
    double[] weightGradient = new double[weights.length];
    try (filtering;
        Rows rows = new Rows(geometry.window());
        Rows gradients = new Rows(geometry.window())) {
      Matrix filters = rows.first(geometry.filters()).matrix();
      filters.writeRows(0, geometry.filters(), weights, 0);
      filtering.take(filters.transpose());
      for (int begin = 0; begin < count; begin += filtering.group()) {
        int size = Math.min(filtering.group(), count - begin);
        float[][] given = new float[size][];
        for (int i = 0; i < size; i++) {
          given[i] = ordered(images[begin + i], geometry, filtering);
        }
        filtering.forward(given, size);
        Definition[] expected = new Definition[size];
        for (int i = 0; i < size; i++) {
          expected[i] =
              Definition.of(
                  geometry, images[begin + i], weights, deltas[begin + i], weightGradient);
          assertClose(maps(filtering, geometry, i), expected[i].maps);
          takeGradients(filtering, geometry, i, deltas[begin + i]);
        }
        filtering.backward(given, size, begin == 0, true);
        for (int i = 0; i < size; i++) {
          float[] gradient =
              filtering.channelsLast() ? turned(given[i], true, geometry.input()) : given[i];
          assertClose(gradient, expected[i].imageGradient);
        }
      }
      Matrix gradient = gradients.first(geometry.filters()).matrix();
      filtering.weightGradient(gradient);
      float[] all = new float[weights.length];
      gradient.readRows(0, geometry.filters(), all, 0);
      assertClose(all, weightGradient);
    }
  }

  /** Rows x columns x filters. */
  private static float[] maps(Filtering filtering, Geometry geometry, int image) {
    Pooling whole = filtering.pooling(1);
    float[] all = new float[geometry.maps().size()];
    for (int b = 0; b < filtering.blocks(); b++) {
      whole.forward(filtering.maps(image, b), all, b);
    }
    return filtering.channelsLast() ? all : turned(all, false, geometry.maps());
  }

  /**
   * @param gradients rows x columns x filters
   */
  private static void takeGradients(
      Filtering filtering, Geometry geometry, int image, float[] gradients) {
    Pooling whole = filtering.pooling(1);
    whole.expect(1);
    float[] ordered =
        filtering.channelsLast() ? gradients : turned(gradients, true, geometry.maps());
    for (int b = 0; b < filtering.blocks(); b++) {
      whole.backward(ordered, 0, b, filtering.gradients(image, b));
      filtering.takeGradients(image, b);
    }
  }

  private static float[] ordered(float[] image, Geometry geometry, Filtering filtering) {
    return filtering.channelsLast() ? turned(image, false, geometry.input()) : image.clone();
  }

  private static float[] random(SplittableRandom random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static void assertClose(float[] ours, double[] expected) {
    double largest = 0;
    for (double e : expected) {
      largest = Math.max(largest, Math.abs(e));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) ours[i]).isCloseTo(expected[i], within(EXACT * largest));
    }
  }

  /** In double precision. */
  private static final class Definition {

    /** Rows x columns x filters. */
    private final double[] maps;

    /** Channels x rows x columns. */
    private final double[] imageGradient;

    private Definition(double[] maps, double[] imageGradient) {
      this.maps = maps;
      this.imageGradient = imageGradient;
    }

    static Definition of(
        Geometry g, float[] image, float[] weights, float[] delta, double[] weightGradient) {
      Shape in = g.input();
      Shape out = g.maps();
      double[] maps = new double[out.size()];
      double[] imageGradient = new double[in.size()];
      for (int p = 0; p < maps.length; p++) {
        int filter = p % g.filters();
        int top = p / g.filters() / out.width() * g.stride() - g.padding();
        int left = p / g.filters() % out.width() * g.stride() - g.padding();
        for (int w = 0; w < g.window(); w++) {
          int y = top + w / g.kernel() % g.kernel();
          int x = left + w % g.kernel();
          if (y >= 0 && y < in.height() && x >= 0 && x < in.width()) {
            int at = (w / (g.kernel() * g.kernel()) * in.height() + y) * in.width() + x;
            int weight = filter * g.window() + w;
            maps[p] += (double) image[at] * weights[weight];
            imageGradient[at] += (double) delta[p] * weights[weight];
            weightGradient[weight] += (double) delta[p] * image[at];
          }
        }
      }
      return new Definition(maps, imageGradient);
    }
  }

  /** In the other order, from channels last or from channels first. */
  private static float[] turned(float[] image, boolean last, Shape shape) {
    float[] turned = new float[image.length];
    Channels.turn(image, shape, last, turned);
    return turned;
  }
}
