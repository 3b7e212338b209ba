package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Calibration.Bin;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  /** Four answers near 90 %, three of them right; two at 55 %, both right. */
  private static final Evaluation BY_HAND =
      Verdicts.of(
          "mnist",
          new double[] {4, 4, 0.88},
          new double[] {4, 4, 0.9},
          new double[] {4, 4, 0.92},
          new double[] {4, 9, 0.9},
          new double[] {9, 9, 0.55},
          new double[] {9, 9, 0.55});

  @Test
  void theErrorIsTheMeanGapOfTheBins() {
    Calibration calibration = Calibration.of(BY_HAND);

    assertThat(calibration.bins()).hasSize(15);
    Bin sure = calibration.bins().get(13);
    assertThat(sure.count()).isEqualTo(4);
    assertThat(sure.from()).isCloseTo(13 / 15.0, within(1e-12));
    assertThat(sure.to()).isCloseTo(14 / 15.0, within(1e-12));
    assertThat(sure.confidence()).isCloseTo(0.9, within(1e-6));
    assertThat(sure.accuracy()).isEqualTo(0.75);
    // 4/6 of the images are 0.15 too sure, 2/6 are 0.45 not sure enough.
    assertThat(calibration.ece()).isCloseTo((4 * 0.15 + 2 * 0.45) / 6, within(1e-6));
    assertThat(calibration.confidence()).isCloseTo((4 * 0.9 + 2 * 0.55) / 6, within(1e-6));
    assertThat(calibration.accuracy()).isCloseTo(5 / 6.0, within(1e-12));
  }

  @Test
  void aClassIsWhatIsPredicted() {
    Calibration nines = Calibration.of(BY_HAND, 9);

    assertThat(nines.count()).isEqualTo(3);
    assertThat(nines.bins().get(13).count()).isEqualTo(1);
    assertThat(nines.bins().get(13).accuracy()).isZero();
    assertThat(nines.ece()).isCloseTo((0.9 + 2 * 0.45) / 3, within(1e-6));
    assertThat(Calibration.images(BY_HAND, 13, 9).stream()).containsExactly(3);
    assertThat(Calibration.images(BY_HAND, 13).stream()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theUpperEndBelongsToABin() {
    assertThat(Calibration.bin(0)).isZero();
    assertThat(Calibration.bin(1 / 15.0)).isZero();
    assertThat(Calibration.bin(0.07)).isEqualTo(1);
    assertThat(Calibration.bin(1)).isEqualTo(14);
  }

  @Test
  void binsWithoutImagesHaveNoNumbersThatAreNone() {
    Calibration none = Calibration.of(Verdicts.of("mnist"));

    assertThat(none.ece()).isZero();
    assertThat(none.bins()).allMatch(Bin::isEmpty).allMatch(bin -> bin.accuracy() == 0);
    assertThat(CalibrationReading.of(none)).containsExactly("There are no images to judge by.");
    assertThat(CalibrationCsv.of(none).lines().skip(1)).allMatch(line -> line.endsWith(",0,,"));
  }

  @Test
  void theTableHasALineForEachBin() {
    List<String> lines = CalibrationCsv.of(Calibration.of(BY_HAND)).lines().toList();

    assertThat(lines).hasSize(16);
    assertThat(lines.getFirst()).isEqualTo("from,to,count,confidence,accuracy");
    assertThat(lines.get(14))
        .startsWith("0.8666666666666667,0.9333333333333333,4,0.89999999")
        .endsWith(",0.75");
  }

  @Test
  void itSaysHowOftenNinetyPercentIsRight() {
    assertThat(CalibrationReading.example(Calibration.of(many(50, 47, 0.9))))
        .isEqualTo("Where it is about 90 % confident, it is right in 94 of 100 cases (50 images).");
    assertThat(CalibrationReading.example(Calibration.of(many(19, 19, 0.9))))
        .contains("only 19 images: too few to tell");
    assertThat(CalibrationReading.example(Calibration.of(many(50, 47, 0.99))))
        .isEqualTo("It is about 90 % confident on no image.");
  }

  @Test
  void itSaysWhetherTheNetworkIsTooSure() {
    assertThat(CalibrationReading.sureness(Calibration.of(many(1_000, 800, 0.9))))
        .startsWith("On the whole it is overconfident: its mean confidence is 90.00 %")
        .endsWith("80.00 % of the answers are right.");
    assertThat(CalibrationReading.sureness(Calibration.of(many(1_000, 970, 0.9))))
        .startsWith("On the whole it is underconfident");
    // Of fifty images two more or less are chance.
    assertThat(CalibrationReading.sureness(Calibration.of(many(50, 43, 0.9))))
        .startsWith("On the whole it is well calibrated");
    assertThat(CalibrationReading.sureness(Calibration.of(many(19, 19, 0.9))))
        .startsWith("Too few images to tell whether it is well calibrated: its mean confidence is");
  }

  private static Evaluation many(int count, int right, double confidence) {
    List<double[]> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      images.add(new double[] {i < right ? 4 : 9, 4, confidence});
    }
    return Verdicts.of("mnist", images.toArray(double[][]::new));
  }
}
