package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;

/** Which strokes make up a digit of a number. */
class DrawnDigitsTest {

  private static final Stroke ONE = line(60, 60, 60, 220);

  private static Stroke line(double... coordinates) {
    Point[] points = new Point[coordinates.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(coordinates[2 * i], coordinates[2 * i + 1]);
    }
    return Stroke.of(points);
  }

  private static Stroke zero(double x, double y, double width, double height) {
    Point[] points = new Point[33];
    for (int i = 0; i < points.length; i++) {
      double angle = 2 * Math.PI * i / 32;
      points[i] =
          new Point(x + width / 2 * Math.sin(angle), y + height / 2 * (1 - Math.cos(angle)));
    }
    return Stroke.of(points);
  }

  /** How many strokes each digit has, line by line. */
  private static List<List<Integer>> counts(Stroke... strokes) {
    return DrawnDigits.lines(new Drawing(Arrays.asList(strokes))).stream()
        .map(line -> line.stream().map(digit -> digit.strokes().size()).toList())
        .toList();
  }

  @Test
  void oneDigitOfSeveralStrokesStaysOne() {
    Stroke angle = line(110, 60, 90, 150, 180, 150);
    assertThat(counts(angle, line(150, 100, 150, 220))).as("a 4").isEqualTo(one(2));
    assertThat(counts(angle, line(178, 60, 176, 220)))
        .as("a 4 whose second stroke touches the end of the first")
        .isEqualTo(one(2));
    Stroke bow = line(120, 70, 118, 130, 160, 140, 165, 190, 110, 215);
    assertThat(counts(bow, line(135, 55, 185, 52))).as("a 5, its bar apart").isEqualTo(one(2));
    assertThat(counts(line(90, 60, 180, 60, 120, 220), line(105, 140, 165, 138)))
        .as("a barred 7")
        .isEqualTo(one(2));
    assertThat(counts(line(140, 110, 140, 220), Stroke.of(new Point(141, 70))))
        .as("a dot as of an i")
        .isEqualTo(one(2));
    assertThat(counts(zero(140, 50, 70, 75), zero(140, 133, 80, 85)))
        .as("an 8 of two circles that do not quite meet")
        .isEqualTo(one(2));
    assertThat(counts(line(140, 60, 140, 120), line(140, 140, 140, 220)))
        .as("a 1 with a piece rubbed out")
        .isEqualTo(one(2));
  }

  @Test
  void digitsBesideEachOtherAreApartHoweverFatThePen() {
    assertThat(counts(ONE, zero(120, 60, 80, 160)))
        .as("20 units apart, and the pen is 18 wide")
        .isEqualTo(List.of(List.of(1, 1)));
    assertThat(counts(ONE, line(80, 60, 80, 220))).as("11").isEqualTo(List.of(List.of(1, 1)));
    assertThat(
            counts(
                line(50, 60, 30, 150, 110, 150),
                line(80, 100, 80, 220),
                line(130, 60, 210, 60, 160, 220),
                line(140, 140, 200, 138)))
        .as("47, the 7 barred")
        .isEqualTo(List.of(List.of(2, 2)));
  }

  @Test
  void theBarOfAFiveMayReachOverTheNextDigit() {
    Stroke bow = line(70, 70, 68, 130, 110, 140, 115, 190, 60, 215);
    Stroke bar = line(70, 68, 145, 66);
    assertThat(DrawnDigits.lines(new Drawing(List.of(bow, bar, line(140, 60, 138, 220)))))
        .isEqualTo(
            List.of(
                List.of(
                    new Drawing(List.of(bow, bar)),
                    new Drawing(List.of(line(140, 60, 138, 220))))));
  }

  @Test
  void linesAreReadFromTopToBottomInWhateverOrderTheyWereWritten() {
    Stroke upper = line(60, 20, 60, 110);
    Stroke lower = line(62, 150, 62, 250);
    Stroke upperZero = zero(130, 25, 50, 90);
    Stroke lowerZero = zero(130, 150, 55, 100);
    assertThat(
            DrawnDigits.lines(new Drawing(List.of(lowerZero, upper, lower, upperZero))).stream()
                .map(line -> line.stream().flatMap(d -> d.strokes().stream()).toList())
                .toList())
        .isEqualTo(List.of(List.of(upper, upperZero), List.of(lower, lowerZero)));
  }

  @Test
  void aCommaBelongsToNoDigit() {
    assertThat(counts(ONE, Stroke.of(new Point(105, 215)), zero(170, 60, 80, 160)))
        .isEqualTo(List.of(List.of(1, 1)));
    assertThat(counts(ONE, Stroke.of(new Point(105, 215))))
        .as("with one digit it is ink as ever")
        .isEqualTo(one(2));
  }

  @Test
  void anImageOnTheSheetIsOneDigit() throws IOException {
    for (DigitImage image : RealDigits.first(50)) {
      Drawing drawing = PixelInk.of(image);
      assertThat(DrawnDigits.lines(drawing)).isEqualTo(List.of(List.of(drawing)));
    }
  }

  private static List<List<Integer>> one(int strokes) {
    return List.of(List.of(strokes));
  }
}
