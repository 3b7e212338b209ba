package org.digitworkbench.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DigitImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {

  private static final int SIDE = DigitImage.SIDE;
  private static final int COUNT = 20_000;

  private static ImageSet images;

  @BeforeAll
  static void load() {
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
  }

  @ParameterizedTest
  @EnumSource
  void itsShareOfTheImagesThatItSuitsGetsAStyleAndNoOtherChanges(Style style) {
    AugmentedImages with = written(Set.of(style));
    AugmentedImages without = written(Set.of());
    int[] suited = IntStream.range(0, COUNT).filter(i -> style.suits(with.label(i))).toArray();
    int[] styled = IntStream.of(suited).filter(i -> with.styles(i).equals(Set.of(style))).toArray();
    assertThat((double) styled.length / suited.length).isCloseTo(style.share(), within(0.035));
    assertThat(
            IntStream.of(styled)
                .limit(100)
                .filter(i -> !Arrays.equals(with.pixels(i), without.pixels(i)))
                .count())
        .isGreaterThan(50);
    IntStream.range(0, 500)
        .filter(i -> with.styles(i).isEmpty())
        .forEach(i -> assertThat(with.pixels(i)).isEqualTo(without.pixels(i)));
  }

  @Test
  void slashedAndDottedZerosHaveInkInTheMiddle() {
    AugmentedImages plain = written(Set.of());
    double before =
        zeros(plain, Set.of()).mapToDouble(i -> middle(plain.pixels(i))).average().orElseThrow();
    assertThat(before).isLessThan(40);
    assertThat(inkInTheMiddle(Style.SLASHED_ZERO)).isGreaterThan(before + 60);
    assertThat(inkInTheMiddle(Style.DOTTED_ZERO)).isGreaterThan(2 * before);
  }

  private static double inkInTheMiddle(Style style) {
    AugmentedImages written = written(Set.of(style));
    return zeros(written, Set.of(style))
        .mapToDouble(i -> middle(written.pixels(i)))
        .average()
        .orElse(0);
  }

  private static IntStream zeros(AugmentedImages written, Set<Style> styles) {
    return IntStream.range(0, COUNT)
        .filter(i -> written.label(i) == 0 && written.styles(i).equals(styles))
        .limit(60);
  }

  /** Mean ink of the 4 x 4 pixels in the middle. */
  private static double middle(byte[] pixels) {
    return IntStream.range(0, 16)
        .map(i -> pixels[(12 + i / 4) * SIDE + 12 + i % 4] & 0xff)
        .average()
        .orElse(0);
  }

  @Test
  void openEightsHaveOneHoleLess() {
    assertThat(holes(Style.OPEN_EIGHT, 8)).isLessThan(0.75 * holes(null, 8));
    assertThat(holes(Style.OPEN_FOUR, 4)).isLessThan(0.6 * holes(null, 4));
  }

  /** Mean number of holes in images of that digit before they are distorted. */
  private static double holes(@Nullable Style style, int digit) {
    return IntStream.range(0, 5000)
        .filter(i -> images.label(i) == digit)
        .mapToLong(i -> {
          float[] ink = ink(images.image(i).toBytes());
          float[] written = style == null ? ink : Grafts.write(style, ink, new SplittableRandom(i));
          return Hole.of(written).size();
        })
        .average()
        .orElseThrow();
  }

  @Test
  void theTailOfANineGoesBelowAndIsBroughtBackToMnistsSize() {
    int nines = 0;
    int lower = 0;
    for (int i = 0; i < 2000; i++) {
      if (images.label(i) == 9) {
        float[] ink = ink(images.image(i).toBytes());
        float[] tailed = Grafts.write(Style.TAILED_NINE, ink.clone(), new SplittableRandom(i));
        nines++;
        lower += height(tailed) > height(ink) ? 1 : 0;
        assertThat(height(Remap.fitted(tailed))).isLessThanOrEqualTo(22);
      }
    }
    // A short tail under a thin stem may end in the same row.
    assertThat(lower).isGreaterThan(nines * 9 / 10);
  }

  private static int height(float[] ink) {
    return Strokes.firstRow(ink, SIDE - 1, -1) - Strokes.firstRow(ink, 0, 1) + 1;
  }

  private static float[] ink(byte[] pixels) {
    float[] ink = new float[pixels.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = pixels[i] & 0xff;
    }
    return ink;
  }

  private static AugmentedImages written(Set<Style> styles) {
    return new AugmentedImages(images, Augmentation.HANDWRITING, styles, 5);
  }
}
