package org.digitworkbench.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.PixelScaling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AugmentedImagesTest {

  private static final int COUNT = 600;

  private static ImageSet images;

  @BeforeAll
  static void load() {
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
  }

  @ParameterizedTest
  @EnumSource(names = {"HANDWRITING", "AFFINE", "ELASTIC"})
  void oneSeedGivesEachIndexOneImageInAnyOrder(Augmentation augmentation) {
    AugmentedImages forward = new AugmentedImages(images, augmentation, 7);
    AugmentedImages backward = new AugmentedImages(images, augmentation, 7);
    AugmentedImages other = new AugmentedImages(images, augmentation, 8);
    byte[][] first = IntStream.range(0, 50).mapToObj(forward::pixels).toArray(byte[][]::new);
    for (int i = 49; i >= 0; i--) {
      assertThat(backward.pixels(i)).isEqualTo(first[i]).isNotEqualTo(other.pixels(i));
      assertThat(forward.label(i)).isEqualTo(backward.label(i)).isIn(images.label(i), Images.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "AFFINE", "ELASTIC"})
  void distortedDigitsKeepTheirLabels(Augmentation augmentation) {
    AugmentedImages varied = new AugmentedImages(images, augmentation, 7);
    assertThat(IntStream.range(0, 5000).map(varied::label).toArray())
        .isEqualTo(IntStream.range(0, 5000).map(images::label).toArray());
  }

  @Test
  void noneIsTheImagesThemselves() {
    AugmentedImages same = new AugmentedImages(images, Augmentation.NONE, 7);
    assertThat(same.pixels(5)).isEqualTo(images.image(5).toBytes());
  }

  @Test
  void someAreNoDigits() {
    AugmentedImages varied = new AugmentedImages(images, Augmentation.HANDWRITING, 11);
    long none = IntStream.range(0, 5000).filter(i -> varied.label(i) == Images.NONE).count();
    assertThat(none / 5000.0).isCloseTo(0.08, within(0.02));
  }

  @Test
  void originalsStayAsTheyAre() {
    byte[] before = images.image(5).toBytes();
    for (Augmentation augmentation : Augmentation.values()) {
      new AugmentedImages(images, augmentation, 1).pixels(5);
    }
    assertThat(images.image(5).toBytes()).isEqualTo(before);
  }

  @Test
  void digitsStayInThePictureAndNearItsCentre() {
    AugmentedImages varied = new AugmentedImages(images, Augmentation.HANDWRITING, 3);
    double inkBefore = 0;
    double inkAfter = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] pixels = varied.pixels(i);
      double ink = 0;
      double x = 0;
      double y = 0;
      double edge = 0;
      for (int p = 0; p < pixels.length; p++) {
        int value = pixels[p] & 0xff;
        int column = p % DigitImage.SIDE;
        int row = Math.floorDiv(p, DigitImage.SIDE);
        ink += value;
        x += value * (double) column;
        y += value * (double) row;
        edge += column == 0 || row == 0 || column == 27 || row == 27 ? value : 0;
      }
      assertThat(ink).isPositive();
      assertThat(x / ink).isCloseTo(13.5, within(4.0));
      assertThat(y / ink).isCloseTo(13.5, within(4.0));
      assertThat(edge / ink).as("ink cut off").isLessThan(0.08);
      inkAfter += ink;
      for (byte value : images.image(i).toBytes()) {
        inkBefore += value & 0xff;
      }
    }
    // Thinner and thicker pens about balance.
    assertThat(inkAfter / inkBefore).isBetween(0.8, 1.4);
  }

  @Test
  void onesGetFlagsAndSevensBars() {
    AugmentedImages varied = new AugmentedImages(images, Augmentation.HANDWRITING, 3);
    assertThat(widened(varied, 1)).as("1s with a flag").isBetween(0.2, 0.6);
    assertThat(widened(varied, 0)).as("0s, which get none").isLessThan(0.1);
  }

  /**
   * Share of the images of that digit that have far more ink left of the middle in the top half.
   */
  private static double widened(AugmentedImages varied, int digit) {
    int seen = 0;
    int widened = 0;
    for (int i = 0; i < images.size() && seen < 400; i++) {
      if (images.label(i) == digit) {
        seen++;
        double before = width(images.image(i).toBytes());
        widened += width(varied.pixels(i)) > 1.6 * before ? 1 : 0;
      }
    }
    return (double) widened / seen;
  }

  /** Columns with ink in the upper half. */
  private static int width(byte[] pixels) {
    return (int)
        IntStream.range(0, DigitImage.SIDE)
            .filter(column ->
                IntStream.range(0, DigitImage.SIDE / 2)
                    .anyMatch(row -> (pixels[row * DigitImage.SIDE + column] & 0xff) > 128))
            .count();
  }

  @Test
  void inputsAreThePixelsScaled() {
    AugmentedImages varied = new AugmentedImages(images, Augmentation.HANDWRITING, 3);
    float[] inputs = new float[DigitImage.SIZE + 2];
    varied.copyScaled(9, PixelScaling.UNIT.table(), inputs, 2);
    byte[] pixels = varied.pixels(9);
    for (int i = 0; i < pixels.length; i++) {
      assertThat(inputs[i + 2]).isCloseTo((pixels[i] & 0xff) / 255f, within(1e-6f));
    }
  }
}
