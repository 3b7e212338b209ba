package org.digitworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.ink.GreyRaster;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static final int SIDE = 800;
  private static final int PERIOD = 40;

  private final SquaredSheet sheet = new SquaredSheet(SIDE, SIDE);

  @Test
  void squaresAreGone() {
    GreyRaster cleared = Lines.remove(sheet.ruled(PERIOD).upright(PERIOD).light());

    for (int i = 0; i < SIDE * SIDE; i++) {
      assertThat(cleared.ink(i % SIDE, i / SIDE)).isGreaterThan(SquaredSheet.PAPER - 25);
    }
  }

  @Test
  void aStrokeThatCrossesLinesStaysWhole() {
    sheet.ruled(PERIOD).upright(PERIOD).fill(310, 205, 9, 150, SquaredSheet.PEN);

    GreyRaster cleared = Lines.remove(sheet.light());

    for (int y = 205; y < 355; y++) {
      assertThat(cleared.ink(314, y)).isEqualTo(SquaredSheet.PEN);
    }
  }

  @Test
  void aOneAlongALineIsNotEaten() {
    // The line is right in the middle of the stroke.
    sheet.ruled(PERIOD).upright(PERIOD).fill(317, 205, 9, 150, SquaredSheet.PEN);

    GreyRaster cleared = Lines.remove(sheet.light());

    for (int y = 206; y < 354; y++) {
      assertThat(cleared.ink(321, y)).isLessThan(SquaredSheet.LINE - 60);
    }
    assertThat(cleared.ink(321, 150)).isGreaterThan(SquaredSheet.PAPER - 10);
  }

  @Test
  void aThinBarOnALineIsNotEatenBecauseItIsDarker() {
    // The foot of a 2 or the bar of a 7, no thicker than the line that it covers.
    sheet.ruled(PERIOD).upright(PERIOD).fill(345, 320, 60, 3, SquaredSheet.PEN);

    GreyRaster cleared = Lines.remove(sheet.light());

    for (int x = 346; x < 404; x++) {
      assertThat(cleared.ink(x, 321)).isEqualTo(SquaredSheet.PEN);
    }
    assertThat(cleared.ink(430, 321)).isGreaterThan(SquaredSheet.PAPER - 10);
  }

  @Test
  void onAPageThatIsRuledAcrossTheMarginGoesToo() {
    sheet.ruled(PERIOD).fill(100, 0, 3, SIDE, SquaredSheet.LINE);

    GreyRaster cleared = Lines.remove(sheet.light());

    assertThat(cleared.ink(101, 333)).isGreaterThan(SquaredSheet.PAPER - 10);
  }

  @Test
  void barsInRowsAndAFewLinesAreNoRuling() {
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 8; column++) {
        // Sevens in rows: their bars are level, but there is paper between them.
        sheet.fill(40 + 90 * column, 60 + 110 * row, 45, 6, SquaredSheet.PEN);
        sheet.fill(77 + 90 * column, 60 + 110 * row, 8, 60, SquaredSheet.PEN);
      }
    }
    sheet.fill(0, 700, SIDE, 3, SquaredSheet.LINE).fill(0, 760, SIDE, 3, SquaredSheet.LINE);
    GreyRaster light = sheet.light();

    assertThat(Lines.remove(light)).isSameAs(light);
  }
}
