package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunColorsTest {

  /**
   * Matrices of linear RGB: normal eyes, protanopes, deuteranopes and tritanopes, by Machado,
   * Oliveira and Fernandes (2009), severity 1.
   */
  private static final List<List<Double>> EYES =
      List.of(
          List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0),
          List.of(
              0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
              1.051998),
          List.of(
              0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
              0.968881),
          List.of(
              1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
              0.303900));

  private static double[] seen(double[] c, List<Double> m) {
    return IntStream.range(0, 3)
        .mapToDouble(i -> m.get(3 * i) * c[0] + m.get(3 * i + 1) * c[1] + m.get(3 * i + 2) * c[2])
        .map(v -> Math.clamp(v, 0, 1))
        .toArray();
  }

  private static double[] linear(String hex) {
    return IntStream.of(1, 3, 5)
        .mapToDouble(i -> Integer.parseInt(hex.substring(i, i + 2), 16) / 255.0)
        .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
        .toArray();
  }

  /** OKLab, Ottosson (2020). */
  private static double[] oklab(double[] c) {
    double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double apart(String one, String other, List<Double> eyes) {
    double[] a = oklab(seen(linear(one), eyes));
    double[] b = oklab(seen(linear(other), eyes));
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  private static double luminance(String hex) {
    double[] c = linear(hex);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05;
  }

  @Test
  void tenValuesOfASweepCanBeToldApart() {
    List<String> scale = RunColors.scale(10);
    for (List<Double> eyes : EYES) {
      for (int i = 0; i < 10; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(apart(scale.get(i), scale.get(j), eyes))
              .as("%s and %s", scale.get(i), scale.get(j))
              .isGreaterThan(0.045);
        }
      }
    }
  }

  @Test
  void aScaleGrowsLighterAndIsSeenInBothThemes() {
    for (int count = 2; count <= 10; count++) {
      List<String> scale = RunColors.scale(count);
      assertThat(new HashSet<>(scale)).hasSize(count);
      for (int i = 1; i < count; i++) {
        assertThat(oklab(linear(scale.get(i)))[0])
            .isGreaterThan(oklab(linear(scale.get(i - 1)))[0]);
      }
    }
    for (String color : RunColors.scale(10)) {
      assertThat(luminance("#FFFFFF") / luminance(color)).isGreaterThan(2.1);
      assertThat(luminance(color) / luminance("#0D1117")).isGreaterThan(2.1);
    }
    assertThat(RunColors.scale(1)).hasSize(1);
    assertThat(RunColors.scale(200)).hasSize(200);
  }

  @Test
  void activationsHaveColoursOfTheirOwnAndReluAndSigmoidTheirs() {
    List<String> names = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      names.add(activation.id());
    }
    List<String> colors = RunColors.distinct(names);
    assertThat(new HashSet<>(colors)).hasSameSizeAs(names);
    RunColors all = new RunColors();
    assertThat(colors.get(names.indexOf("relu"))).isEqualTo(all.hex("relu"));
    assertThat(colors.get(names.indexOf("sigmoid"))).isEqualTo(all.hex("sigmoid"));
  }

  @Test
  void aRunHasTheColourOfItsGroupAlsoTheNextTime() {
    RunColors colors = new RunColors(Map.of("compact-rate-1e-2", "#123456"));
    assertThat(colors.hex("something else")).isNotEqualTo("#123456");
    assertThat(colors.hex("compact-rate-1e-2")).isEqualTo("#123456");
    assertThat(colors.hex("compact-rate-1e-2-s42")).isEqualTo("#123456");
    assertThat(colors.hex("compact-rate-1e-2-sm7-20261121-201530-417")).isEqualTo("#123456");
    assertThat(colors.hex("relu-s43")).isEqualTo(colors.hex("relu"));
  }
}
