package org.digitworkbench.domain;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.List;

/** What a temperature does to a network, in sentences. */
public final class TemperatureReading {

  /** Nothing is ever scaled unasked. */
  public static final String SCOPE =
      "This is only shown: the network stays as it is, and its answers would stay the same.";

  /** Nearer to 1 than this a temperature changes nothing that can be seen. */
  private static final double SAME = 0.005;

  private TemperatureReading() {}

  /** The temperature and what it was fitted on, the effect, and that it is only shown. */
  public static List<String> of(TemperatureEffect effect) {
    return List.of(temperature(effect), change(effect), SCOPE);
  }

  private static String temperature(TemperatureEffect effect) {
    double temperature = effect.scaling().temperature();
    String manner;
    if (Math.abs(temperature - 1) < SAME) {
      manner = "leaves it as confident as it is";
    } else {
      manner = temperature > 1 ? "makes it less confident" : "makes it more confident";
    }
    String images =
        effect.source() == TemperatureEffect.Source.HALF
            ? effect.source().title()
            : format(ROOT, "%,d %s", effect.fitted(), effect.source().title());
    return format(ROOT, "Temperature %.2f %s; fitted on %s.", temperature, manner, images);
  }

  private static String change(TemperatureEffect effect) {
    return format(
        ROOT,
        "On %s%s: expected calibration error %.2f → %s, loss %.4f → %.4f%s.",
        effect.source() == TemperatureEffect.Source.HALF ? "the other " : "these ",
        images(effect.before().predictions().size()),
        100 * Calibration.of(effect.before()).ece(),
        CalibrationReading.points(Calibration.of(effect.after()).ece()),
        effect.before().loss(),
        effect.after().loss(),
        effect.after().loss() < effect.before().loss() ? "" : ", so it does not help here");
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : format(ROOT, "%,d images", count);
  }
}
