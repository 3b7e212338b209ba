package org.digitworkbench.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.engine.LayerActivation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;
  private static final int AGAINST = 0xff000000 | Dye.AGAINST;

  @Test
  void aMapIsATileWhoseValuesStayInPlace() {
    float[] values = new float[3 * 20 * 20];
    values[0] = 2;
    values[400 + 20 * 19 + 18] = -2;
    Pixels pixels = picture(new Shape(3, 20, 20), values, 100);
    // Twice as large, two tiles side by side with a gap of 2, the third below.
    assertThat(pixels.width()).isEqualTo(82);
    assertThat(pixels.height()).isEqualTo(82);
    assertThat(pixels.color(1, 1)).isEqualTo(WHITE);
    assertThat(pixels.color(2, 0)).isEqualTo(BLACK);
    assertThat(pixels.color(42 + 36, 38)).isEqualTo(AGAINST);
    assertThat(pixels.color(41, 10)).as("gap").isZero();
    assertThat(pixels.color(60, 60)).as("no fourth tile").isZero();
  }

  @Test
  void aUnitIsACellInRowsOf32() {
    float[] values = new float[64];
    values[33] = 1;
    Pixels pixels = picture(new Shape(64, 1, 1), values, 352);
    int cell = 352 / 32;
    assertThat(pixels.width()).isEqualTo(351);
    assertThat(pixels.height()).isEqualTo(2 * cell - 1);
    assertThat(pixels.color(cell, cell)).isEqualTo(WHITE);
    assertThat(pixels.color(0, cell)).isEqualTo(BLACK);
    assertThat(pixels.color(0, 0)).isEqualTo(BLACK);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 352, 480})
  void everyLayerFitsTheColumn(int width) {
    for (var preset : Presets.all()) {
      NetworkSpec network = preset.network();
      for (var line : network.summary()) {
        Pixels pixels = picture(line.output(), new float[line.output().size()], width);
        assertThat(pixels.width()).as(line.title()).isLessThanOrEqualTo(width);
        assertThat(pixels.height()).as(line.title()).isLessThan(1200);
      }
    }
    assertThat(picture(new Shape(8192, 1, 1), new float[8192], width).width())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void aLayerThatGivesNothingIsBlack() {
    Pixels pixels = picture(new Shape(1, 1, 1), new float[1], 100);
    assertThat(pixels.color(0, 0)).isEqualTo(BLACK);
  }

  @Test
  void evidenceIsDyedFromOneColourOverWhiteToTheOther() {
    assertThat(Dye.color(1)).isEqualTo(Dye.FOR);
    assertThat(Dye.color(0)).isEqualTo(0xffffff);
    assertThat(Dye.color(-1)).isEqualTo(Dye.AGAINST);
  }

  private static Pixels picture(Shape shape, float[] values, int width) {
    return LayerPicture.of(new LayerActivation("layer", shape, values), width).pixels();
  }
}
