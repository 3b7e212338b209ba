package org.digitworkbench.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisplacementsTest {

  private static final int SIDE = DigitImage.SIDE;
  private static final int FIELDS = 2000;

  private static ImageSet images;

  @BeforeAll
  static void load() {
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
  }

  private static Displacements same(float x, float y) {
    float[] columns = new float[DigitImage.SIZE];
    float[] rows = new float[DigitImage.SIZE];
    Arrays.fill(columns, x);
    Arrays.fill(rows, y);
    return new Displacements(columns, rows);
  }

  private static byte[] pixels(int index) {
    return images.image(index).toBytes();
  }

  @Test
  void noDisplacementGivesTheOriginal() {
    for (int i = 0; i < 100; i++) {
      assertThat(same(0, 0).apply(pixels(i))).isEqualTo(pixels(i));
    }
  }

  @Test
  void aPixelIsTakenFromWhereItsDisplacementPointsAndPaperFromOutside() {
    byte[] full = new byte[DigitImage.SIZE];
    for (int i = 0; i < full.length; i++) {
      full[i] = (byte) (1 + i % 200);
    }
    byte[] moved = same(3, -2).apply(full);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int from = (row - 2) * SIDE + column + 3;
        assertThat(moved[row * SIDE + column]).isEqualTo(row < 2 || column > 24 ? 0 : full[from]);
      }
    }
    assertThat(same(1e6f, -1e6f).apply(full)).containsOnly(0);
  }

  @Test
  void betweenFourPixelsItIsBilinear() {
    // The example of the paper's figure 1: 3 and 7 below, 5 and 9 above.
    byte[] four = new byte[DigitImage.SIZE];
    int at = 10 * SIDE + 10;
    four[at] = 30;
    four[at + 1] = 70;
    four[at + SIDE] = 50;
    four[at + SIDE + 1] = 90;
    assertThat(same(0.75f, 0.5f).apply(four)[at]).isEqualTo((byte) 70);
  }

  static Stream<Function<SplittableRandom, Displacements>> kinds() {
    return Stream.of(Displacements::affine, Displacements::elastic);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theInkIsRoughlyKept(Function<SplittableRandom, Displacements> kind) {
    SplittableRandom random = new SplittableRandom(1);
    double before = 0;
    double after = 0;
    double largestLoss = 0;
    for (int i = 0; i < FIELDS; i++) {
      double original = ink(pixels(i));
      double distorted = ink(kind.apply(random).apply(pixels(i)));
      before += original;
      after += distorted;
      largestLoss = Math.max(largestLoss, 1 - distorted / original);
    }
    assertThat(after / before).isCloseTo(1, within(0.05));
    assertThat(largestLoss).as("ink that a digit lost").isLessThan(0.5);
  }

  @Test
  void anAffineFieldIsTheSameMapEverywhere() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 100; i++) {
      Displacements field = Displacements.affine(random);
      for (int p = 1; p < DigitImage.SIZE - 1; p++) {
        if (p % SIDE != 0 && p % SIDE != SIDE - 1) {
          assertThat(field.x(p - 1) + field.x(p + 1)).isCloseTo(2 * field.x(p), within(1e-4f));
          assertThat(field.y(p - 1)).as("rows stay level").isCloseTo(field.y(p), within(1e-4f));
        }
      }
    }
  }

  /**
   * Uniform noise has the variance 1/3. A Gaussian of deviation s leaves 1 / (4 pi s^2) of it, and
   * the differences between neighbours have about 1 / (2 s^2) of what is left.
   */
  @Test
  void anElasticFieldIsAsStrongAndAsSmoothAsThePaperSays() {
    double deviation = 34 * Math.sqrt(1.0 / 3) / (2 * Math.sqrt(Math.PI) * 4);
    SplittableRandom random = new SplittableRandom(3);
    double squares = 0;
    double edges = 0;
    double steps = 0;
    double sum = 0;
    double products = 0;
    for (int i = 0; i < FIELDS; i++) {
      Displacements field = Displacements.elastic(random);
      for (int p = 0; p < DigitImage.SIZE; p++) {
        squares += square(field.x(p)) + square(field.y(p));
        sum += field.x(p) + field.y(p);
        products += field.x(p) * field.y(p);
      }
      for (int k = 0; k < SIDE; k++) {
        edges += square(field.x(k)) + square(field.y(k * SIDE));
        steps += square(field.x(k) - field.x(k + SIDE));
        steps += square(field.y(k * SIDE + 13) - field.y(k * SIDE + 14));
      }
    }
    double pixels = 2.0 * FIELDS * DigitImage.SIZE;
    double border = 2.0 * FIELDS * SIDE;
    assertThat(sum / pixels).isCloseTo(0, within(0.03));
    assertThat(Math.sqrt(squares / pixels)).isCloseTo(deviation, within(0.05));
    assertThat(Math.sqrt(edges / border)).as("at the edge").isCloseTo(deviation, within(0.05));
    assertThat(Math.sqrt(steps / border))
        .as("from pixel to pixel")
        .isCloseTo(deviation / Math.sqrt(2) / 4, within(0.02));
    assertThat(products / pixels * 2 / square(deviation))
        .as("both directions are independent")
        .isCloseTo(0, within(0.05));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double ink(byte[] pixels) {
    return IntStream.range(0, pixels.length).mapToDouble(i -> pixels[i] & 0xff).sum();
  }
}
