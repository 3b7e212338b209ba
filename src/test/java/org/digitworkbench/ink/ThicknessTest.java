package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;

class ThicknessTest {

  private static final List<Point> SEVEN =
      List.of(new Point(70, 50), new Point(180, 50), new Point(150, 120), new Point(110, 230));

  @Test
  void theThicknessOfALineIsMeasured() {
    GreyRaster line = draw(new Stroke(SEVEN, 20));

    // 180 + 20 units become 20 pixels.
    assertThat(thickness(line)).isBetween(1.8, 2.2);
  }

  @Test
  void hairlineAndMarkerLookAlike() {
    DigitImage hairline = even(4);
    DigitImage pen = even(18);
    DigitImage marker = even(40);

    assertThat(difference(hairline, pen)).isLessThan(0.04);
    assertThat(difference(marker, pen)).isLessThan(0.04);
    // Without it they do not.
    assertThat(difference(plain(4), plain(40))).isGreaterThan(0.08);
  }

  @Test
  void aNormalPenIsLeftAlone() {
    assertThat(even(18)).isEqualTo(plain(18));
  }

  @Test
  void anAreaIsNoThickLine() {
    byte[] square = new byte[280 * 280];
    for (int i = 0; i < square.length; i++) {
      int x = i % 280;
      int y = i / 280;
      square[i] = (byte) (x >= 60 && x < 220 && y >= 60 && y < 220 ? 255 : 0);
    }
    GreyRaster raster = GreyRaster.of(280, 280, square);

    assertThat(even(raster).image()).isEqualTo(plain(raster).image());
  }

  @Test
  void imagesOfMnistAreLeftAlone() throws Exception {
    for (DigitImage image : RealDigits.first(20)) {
      GreyRaster raster = GreyRaster.of(28, 28, image.toBytes());
      assertThat(even(raster).image()).isEqualTo(plain(raster).image());
    }
  }

  @Test
  void theBoundsAreThoseOnTheCanvas() {
    GreyRaster hairline = draw(new Stroke(SEVEN, 4));

    assertThat(even(hairline).bounds()).isEqualTo(plain(hairline).bounds());
  }

  private static GreyRaster draw(Stroke stroke) {
    return Rasteriser.rasterise(Drawing.BLANK.withStroke(stroke));
  }

  private static double thickness(GreyRaster raster) {
    return Thickness.of(raster, InkBounds.of(raster).orElseThrow());
  }

  private static FramingSteps even(GreyRaster raster) {
    return Framing.steps(raster, Preprocessing.ALL).orElseThrow();
  }

  private static FramingSteps plain(GreyRaster raster) {
    return Framing.steps(raster, Preprocessing.without(Preprocessing.Step.THICKNESS)).orElseThrow();
  }

  private static DigitImage even(double width) {
    return even(draw(new Stroke(SEVEN, width))).image();
  }

  private static DigitImage plain(double width) {
    return plain(draw(new Stroke(SEVEN, width))).image();
  }

  private static double difference(DigitImage one, DigitImage other) {
    double sum = 0;
    for (int i = 0; i < DigitImage.SIZE; i++) {
      sum += Math.abs(one.pixel(i / 28, i % 28) - other.pixel(i / 28, i % 28)) / 255.0;
    }
    return sum / DigitImage.SIZE;
  }
}
