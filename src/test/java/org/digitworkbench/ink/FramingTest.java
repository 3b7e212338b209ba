package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;

class FramingTest {

  private static final Preprocessing AS_THICK_AS_DRAWN =
      Preprocessing.without(Preprocessing.Step.THICKNESS);

  @Test
  void mnistIsFramedAlready() throws IOException {
    List<Double> differences = new ArrayList<>();
    for (DigitImage image : RealDigits.first(200)) {
      differences.add(RealDigits.difference(image, frame(GreyRaster.of(28, 28, image.toBytes()))));
    }

    assertThat(share(differences, 0.02)).isGreaterThan(0.95);
  }

  @Test
  void digitsComeBackFromAnyPlaceAndSizeOnTheCanvas() throws IOException {
    List<Double> differences = new ArrayList<>();
    for (DigitImage image : RealDigits.first(100)) {
      for (int scale = 3; scale <= 9; scale += 2) {
        int room = 280 - 28 * scale;
        differences.add(
            RealDigits.difference(image, frame(RealDigits.enlarged(image, scale, room, room / 3))));
      }
    }

    assertThat(share(differences, 0.02)).isGreaterThan(0.95);
  }

  @Test
  void theInkIsCroppedFittedAndCentred() {
    // 40 wide and 120 high: the longer side becomes 20, so the shorter one about 7.
    FramingSteps steps = steps(bar(30, 100, 40, 120));

    assertThat(steps.bounds()).isEqualTo(new Bounds(30, 100, 40, 120));
    assertThat(inkBounds(steps.cropped())).isEqualTo(new Bounds(18, 0, 19, 56));
    assertThat(inkBounds(steps.fitted())).isEqualTo(new Bounds(10, 4, 7, 20));
    assertThat(inkBounds(steps.image())).isEqualTo(new Bounds(11, 5, 7, 20));
  }

  @Test
  void theCentreOfMassIsInTheMiddle() throws IOException {
    for (DigitImage image : RealDigits.first(50)) {
      GreyRaster drawn = RealDigits.enlarged(image, 4, 10, 150);
      double x = 0;
      double y = 0;
      double mass = 0;
      DigitImage framed = frame(drawn);
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          mass += framed.pixel(row, column);
          x += framed.pixel(row, column) * (double) column;
          y += framed.pixel(row, column) * (double) row;
        }
      }
      assertThat(x / mass).isCloseTo(14, within(0.51));
      assertThat(y / mass).isCloseTo(14, within(0.51));
    }
  }

  @Test
  void aBlankCanvasHasNoImage() {
    assertThat(Framing.steps(Rasteriser.rasterise(Drawing.BLANK), Preprocessing.ALL)).isEmpty();
    assertThat(Framing.steps(GreyRaster.of(1, 1, new byte[1]), Preprocessing.NONE)).isEmpty();
  }

  @Test
  void aDigitAtTheEdgeOfTheCanvasKeepsItsInk() {
    Stroke corner = Stroke.of(new Point(0, 0), new Point(0, 279), new Point(100, 279));
    FramingSteps steps = steps(Rasteriser.rasterise(Drawing.BLANK.withStroke(corner)));

    assertThat(steps.bounds().left()).isZero();
    assertThat(steps.bounds().height()).isEqualTo(280);
    assertThat(steps.image().isBlank()).isFalse();
  }

  @Test
  void lopsidedInkIsNotPushedOutOfTheImage() {
    // Nearly all the ink at the right: centred, the box would leave the image at the left.
    byte[] ink = new byte[280 * 280];
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        ink[y * 280 + x] = (byte) (x >= 180 ? 255 : y >= 195 ? 60 : 0);
      }
    }
    FramingSteps steps = steps(GreyRaster.of(280, 280, ink));

    assertThat(mass(steps.image().toBytes())).isEqualTo(mass(steps.fitted().toBytes()));
  }

  @Test
  void theSmallestDotIsInk() {
    byte[] ink = new byte[280 * 280];
    ink[5 * 280 + 7] = 1;
    FramingSteps steps = steps(GreyRaster.of(280, 280, ink));

    assertThat(steps.bounds()).isEqualTo(new Bounds(7, 5, 1, 1));
    assertThat(mass(steps.image().toBytes())).isEqualTo(400 * 255);
  }

  @Test
  void aSpeckFarAwayDoesNotShrinkTheDigit() {
    Drawing digit = Drawing.BLANK.withStroke(Stroke.of(new Point(100, 60), new Point(120, 200)));
    Drawing withSpeck = digit.withStroke(new Stroke(List.of(new Point(260, 260)), 5));

    assertThat(frame(Rasteriser.rasterise(withSpeck)))
        .isEqualTo(frame(Rasteriser.rasterise(digit)));
  }

  @Test
  void aThinEndThatHangsTogetherWithTheDigitOnlyBelowIsNoSpeck() {
    byte[] ink = new byte[280 * 280];
    for (int y = 50; y < 250; y++) {
      ink[y * 280 + 20] = (byte) 255;
      Arrays.fill(ink, y * 280 + 150, y * 280 + 250, (byte) 255);
    }
    for (int x = 21; x < 150; x++) {
      // In steps from corner to corner.
      ink[(251 - x % 2) * 280 + x] = (byte) 255;
    }

    assertThat(steps(GreyRaster.of(280, 280, ink)).bounds())
        .isEqualTo(new Bounds(20, 50, 230, 202));
    ink[250 * 280 + 21] = 0;
    assertThat(steps(GreyRaster.of(280, 280, ink)).bounds().left())
        .as("cut off, it is one")
        .isGreaterThan(20);
  }

  @Test
  void aSecondStrokeThatIsApartBelongsToTheDigit() {
    Drawing five =
        Drawing.BLANK
            .withStroke(Stroke.of(new Point(100, 90), new Point(100, 140), new Point(130, 200)))
            .withStroke(Stroke.of(new Point(140, 60), new Point(180, 60)));

    assertThat(steps(Rasteriser.rasterise(five)).bounds().width()).isGreaterThan(90);
  }

  @Test
  void thinInkIsAsStrongAsMnist() {
    Stroke hair = new Stroke(List.of(new Point(40, 40), new Point(200, 240)), 1);

    byte[] image = frame(Rasteriser.rasterise(Drawing.BLANK.withStroke(hair))).toBytes();

    assertThat(image).contains((byte) 255);
  }

  private static DigitImage frame(GreyRaster raster) {
    return steps(raster).image();
  }

  private static FramingSteps steps(GreyRaster raster) {
    return Framing.steps(raster, AS_THICK_AS_DRAWN).orElseThrow();
  }

  private static GreyRaster bar(int left, int top, int width, int height) {
    byte[] ink = new byte[280 * 280];
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        ink[y * 280 + x] = (byte) 255;
      }
    }
    return GreyRaster.of(280, 280, ink);
  }

  private static Bounds inkBounds(DigitImage image) {
    return inkBounds(GreyRaster.of(28, 28, image.toBytes()));
  }

  private static Bounds inkBounds(GreyRaster raster) {
    return InkBounds.of(raster).orElseThrow();
  }

  private static long mass(byte[] pixels) {
    long sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & 0xff;
    }
    return sum;
  }

  private static double share(List<Double> differences, double limit) {
    return differences.stream().filter(d -> d <= limit).count() / (double) differences.size();
  }
}
