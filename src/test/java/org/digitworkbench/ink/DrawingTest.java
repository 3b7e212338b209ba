package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static final Stroke BAR = Stroke.of(new Point(140, 40), new Point(140, 240));

  @Test
  void aNewCanvasIsBlank() {
    assertThat(Drawing.BLANK.isBlank()).isTrue();
    assertThat(Drawing.BLANK.withStroke(BAR).isBlank()).isFalse();
  }

  @Test
  void strokesGrowAtTheirEnd() {
    Stroke longer = BAR.withPoint(new Point(150, 250));

    assertThat(longer.points()).hasSize(3).endsWith(new Point(150, 250));
    assertThat(longer.width()).isEqualTo(Stroke.DEFAULT_WIDTH);
    assertThat(BAR.points()).hasSize(2);
  }

  @Test
  void nonsenseIsRefused() {
    List<Point> points = List.of(new Point(0, 0));

    assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, 1e300));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(points, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(points, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(List.of(), 18));
  }
}
