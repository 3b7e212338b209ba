package org.digitworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.digitworkbench.ink.GreyRaster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

  @ParameterizedTest
  @CsvSource({"17, 11, 1", "17, 11, 3", "16, 9, 2", "5, 4, 9", "1, 1, 2", "40, 3, 4"})
  void isTheMinimumOfTheMaxima(int width, int height, int reach) {
    byte[] pixels = new byte[width * height];
    new Random(width * 7 + reach).nextBytes(pixels);
    GreyRaster light = GreyRaster.of(width, height, pixels);

    GreyRaster closed = Closing.close(light, reach);
    GreyRaster opened = Closing.open(light, reach);

    assertThat(closed).isEqualTo(around(around(light, reach, true), reach, false));
    assertThat(opened).isEqualTo(around(around(light, reach, false), reach, true));
  }

  private static GreyRaster around(GreyRaster light, int reach, boolean most) {
    byte[] result = new byte[light.width() * light.height()];
    for (int y = 0; y < light.height(); y++) {
      for (int x = 0; x < light.width(); x++) {
        int value = light.ink(x, y);
        for (int ny = Math.max(0, y - reach); ny <= Math.min(light.height() - 1, y + reach); ny++) {
          for (int nx = Math.max(0, x - reach);
              nx <= Math.min(light.width() - 1, x + reach);
              nx++) {
            int near = light.ink(nx, ny);
            value = most ? Math.max(value, near) : Math.min(value, near);
          }
        }
        result[y * light.width() + x] = (byte) value;
      }
    }
    return GreyRaster.of(light.width(), light.height(), result);
  }
}
