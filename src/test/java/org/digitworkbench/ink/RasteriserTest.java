package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RasteriserTest {

  @Test
  void aDotIsADiscOfTheBrush() {
    GreyRaster raster = draw(Stroke.of(new Point(100, 60)));

    assertThat(area(raster)).isCloseTo(Math.PI * 81, within(3.0));
    assertThat(raster.ink(100, 60)).isEqualTo(255);
    assertThat(raster.ink(100 + 7, 60)).isEqualTo(255);
    assertThat(raster.ink(100 + 10, 60)).isZero();
    assertThat(raster.ink(100 + 7, 60 + 7)).isZero();
  }

  @Test
  void aLineHasTheBrushesWidthInEveryDirection() {
    for (int degrees = 0; degrees < 180; degrees += 15) {
      double x = 80 * Math.cos(Math.toRadians(degrees));
      double y = 80 * Math.sin(Math.toRadians(degrees));
      GreyRaster raster = draw(Stroke.of(new Point(140 - x, 140 - y), new Point(140 + x, 140 + y)));

      assertThat(area(raster))
          .as("area at %d degrees", degrees)
          .isCloseTo(160 * 18 + Math.PI * 81, within(25.0));
    }
  }

  @Test
  void edgesAreSmooth() {
    GreyRaster raster = draw(Stroke.of(new Point(50, 60), new Point(200, 140)));

    int halfInked = 0;
    for (byte ink : raster.toBytes()) {
      halfInked += (ink & 0xff) > 64 && (ink & 0xff) < 192 ? 1 : 0;
    }
    assertThat(halfInked).isGreaterThan(100);
  }

  @Test
  void crossingsGetNoDarker() {
    Stroke line = Stroke.of(new Point(50, 60.3), new Point(200, 140.7));
    Drawing once = Drawing.BLANK.withStroke(line);

    assertThat(Rasteriser.rasterise(once.withStroke(line))).isEqualTo(Rasteriser.rasterise(once));
  }

  @Test
  void whatLeavesTheCanvasIsCutOff() {
    GreyRaster raster = draw(Stroke.of(new Point(-5000, 140), new Point(5000, 140)));

    assertThat(area(raster)).isCloseTo(280 * 18, within(1.0));
    assertThat(area(draw(Stroke.of(new Point(-50, -50), new Point(400, -30))))).isZero();
  }

  @Test
  void fewPointsOfACircleMakeARoundStroke() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      double angle = Math.PI * i / 5;
      points.add(new Point(140 + 100 * Math.cos(angle), 140 + 100 * Math.sin(angle)));
    }
    GreyRaster raster = draw(new Stroke(points, 4));

    // Straight lines between the points would be 4.9 units inside the circle at their middles. At
    // the beginning and the end of the stroke nothing tells that it is closed.
    for (int i = 1; i < 9; i++) {
      double angle = Math.PI * (i + 0.5) / 5;
      int x = (int) (140 + 100 * Math.cos(angle));
      int y = (int) (140 + 100 * Math.sin(angle));
      assertThat(raster.ink(x, y)).as("between %d and %d", i, i + 1).isGreaterThan(128);
    }
  }

  @Test
  void pointsInOnePlaceAreADot() {
    Point point = new Point(100, 60);

    assertThat(draw(Stroke.of(point, point, point))).isEqualTo(draw(Stroke.of(point)));
  }

  @Test
  void aFullDrawingIsFastEnoughForEveryFrame() {
    Drawing drawing = Drawing.BLANK;
    for (int stroke = 0; stroke < 4; stroke++) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        double angle = i / 10.0;
        points.add(
            new Point(140 + (100 - stroke * 20) * Math.cos(angle), 140 + 100 * Math.sin(angle)));
      }
      drawing = drawing.withStroke(new Stroke(points, 18));
    }
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 100; i++) {
      long start = System.nanoTime();
      Rasteriser.rasterise(drawing);
      best = Math.min(best, System.nanoTime() - start);
    }

    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(5));
  }

  private static GreyRaster draw(Stroke stroke) {
    return Rasteriser.rasterise(Drawing.BLANK.withStroke(stroke));
  }

  /** In pixels of full ink. */
  private static double area(GreyRaster raster) {
    double sum = 0;
    for (byte ink : raster.toBytes()) {
      sum += (ink & 0xff) / 255.0;
    }
    return sum;
  }
}
