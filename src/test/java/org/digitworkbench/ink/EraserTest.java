package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EraserTest {

  private final Drawing line =
      Drawing.BLANK.withStroke(Stroke.of(new Point(40, 140), new Point(240, 140)));

  @Test
  void inkIsGoneWhereTheRubberWasAndNowhereElse() {
    Drawing rest = Eraser.rub(line, new Point(140, 100), new Point(140, 180), 20);

    GreyRaster before = Rasteriser.rasterise(line);
    GreyRaster after = Rasteriser.rasterise(rest);
    assertThat(rest.strokes()).hasSize(2);
    assertThat(after.ink(140, 140)).isZero();
    assertThat(after.ink(131, 140)).isZero();
    assertThat(after.ink(149, 140)).isZero();
    for (int x : new int[] {35, 60, 110, 128, 152, 200, 245}) {
      assertThat(after.ink(x, 140)).as("ink at %d", x).isEqualTo(before.ink(x, 140));
    }
  }

  @Test
  void aFastRubberLeavesNoGapBetweenItsPlaces() {
    Drawing rest = Eraser.rub(line, new Point(0, 140), new Point(280, 140), 10);

    assertThat(rest.isBlank()).isTrue();
  }

  @Test
  void inkBesideTheRubberIsLeftAlone() {
    assertThat(Eraser.rub(line, new Point(0, 200), new Point(280, 200), 20)).isSameAs(line);
  }

  @Test
  void rubbingAgainAndAgainDoesNotMakeStrokesOfEverMorePoints() {
    Drawing rest = line;
    for (int i = 0; i < 20; i++) {
      rest = Eraser.rub(rest, new Point(60 + i, 140), new Point(60 + i, 140), 4);
    }

    assertThat(rest.strokes().stream().mapToInt(s -> s.points().size()).sum()).isLessThan(220);
  }

  @Test
  void aDotIsRubbedOut() {
    Drawing dot = Drawing.BLANK.withStroke(Stroke.of(new Point(50, 50)));

    assertThat(Eraser.rub(dot, new Point(60, 50), new Point(60, 50), 4).isBlank()).isTrue();
  }
}
