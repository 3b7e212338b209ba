package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;

class PixelInkTest {

  /** Grey levels out of 255; the ink itself has 33 of them on the mean of all pixels. */
  private static final double CLOSE = 3;

  @Test
  void theSheetHoldsNearlyTheSameImage() {
    ImageSet test = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();
    double sum = 0;
    int images = 100;
    for (int i = 0; i < images; i++) {
      sum += difference(test.image(i), seen(PixelInk.of(test.image(i))));
    }
    assertThat(sum / images).isLessThan(CLOSE);
  }

  @Test
  void aRubberTakesPixelsAway() {
    byte[] pixels = new byte[DigitImage.SIZE];
    for (int column = 4; column < 24; column++) {
      pixels[14 * DigitImage.SIDE + column] = (byte) 255;
    }
    Drawing line = PixelInk.of(DigitImage.of(pixels));
    assertThat(line.strokes()).hasSize(1);
    Drawing cut = Eraser.rub(line, new Point(140, 100), new Point(140, 180), 20);
    assertThat(cut.strokes()).hasSize(2);
    assertThat(PixelInk.of(DigitImage.of(new byte[DigitImage.SIZE])).isBlank()).isTrue();
  }

  private static DigitImage seen(Drawing drawing) {
    return Framing.steps(Rasteriser.rasterise(drawing), Preprocessing.NONE).orElseThrow().image();
  }

  private static double difference(DigitImage a, DigitImage b) {
    double sum = 0;
    for (int row = 0; row < DigitImage.SIDE; row++) {
      for (int column = 0; column < DigitImage.SIDE; column++) {
        sum += Math.abs(a.pixel(row, column) - b.pixel(row, column));
      }
    }
    return sum / DigitImage.SIZE;
  }
}
