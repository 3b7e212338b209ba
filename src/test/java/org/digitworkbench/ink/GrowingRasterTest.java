package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each raster is the one of the whole drawing, whatever was asked for before. */
class GrowingRasterTest {

  private final GrowingRaster growing = new GrowingRaster();
  private final Random random = new Random(11);

  @Test
  void aDrawingGrowsPointByPointAndStrokeByStroke() {
    Drawing drawing = Drawing.BLANK;
    assertSame(drawing);
    for (int s = 0; s < 4; s++) {
      drawing = drawn(drawing, 5 + 20 * s, 1 + random.nextInt(12));
    }
  }

  @Test
  void pointsThatComeTogetherAreAllThere() {
    Stroke first = stroke(20, 9);
    assertSame(Drawing.BLANK.withStroke(upTo(first, 2)));
    assertSame(Drawing.BLANK.withStroke(upTo(first, 7)).withStroke(stroke(8, 4)));
    assertSame(Drawing.BLANK.withStroke(first).withStroke(stroke(8, 5)).withStroke(stroke(30, 1)));
  }

  @Test
  void anUndoneStrokeAnEarlierPointAndAnotherWidthArePaintedAnew() {
    Drawing one = drawn(Drawing.BLANK, 18, 8);
    Drawing two = drawn(one, 18, 8);
    assertSame(one);
    assertSame(two);
    Stroke last = two.strokes().getLast();
    assertSame(one.withStroke(upTo(last, 3)));
    assertSame(one.withStroke(new Stroke(last.points(), 30)));
    assertSame(Drawing.BLANK.withStroke(last));
    assertSame(Drawing.BLANK);
    assertSame(one);
  }

  /** Adds a stroke, comparing with each point. */
  private Drawing drawn(Drawing before, double width, int points) {
    Stroke stroke = stroke(width, points);
    for (int n = 1; n <= points; n++) {
      assertSame(before.withStroke(upTo(stroke, n)));
    }
    return before.withStroke(stroke);
  }

  private Stroke stroke(double width, int points) {
    return new Stroke(
        random
            .doubles(0, Drawing.SIDE)
            .limit(points)
            .mapToObj(x -> new Point(x, random.nextDouble(Drawing.SIDE)))
            .toList(),
        width);
  }

  private static Stroke upTo(Stroke stroke, int points) {
    return new Stroke(List.copyOf(stroke.points().subList(0, points)), stroke.width());
  }

  private void assertSame(Drawing drawing) {
    assertThat(growing.rasterise(drawing)).isEqualTo(Rasteriser.rasterise(drawing));
  }
}
