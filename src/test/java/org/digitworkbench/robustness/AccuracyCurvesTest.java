package org.digitworkbench.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Probe;
import org.junit.jupiter.api.Test;

class AccuracyCurvesTest {

  private static Map<String, AccuracyCurve> curves(Probe probe, ImageSet images, int count) {
    AccuracyCurves making = new AccuracyCurves(images, count);
    double before = 0;
    while (making.hasMore()) {
      assertThatThrownBy(making::curves).isInstanceOf(IllegalStateException.class);
      making.next(probe);
      assertThat(making.share()).isGreaterThan(before);
      before = making.share();
    }
    assertThat(before).isEqualTo(1);
    return making.curves().stream().collect(Collectors.toMap(c -> c.scale().id(), c -> c));
  }

  @Test
  void theMoreItIsDisturbedTheLessANetworkReads() {
    try (Probe probe = Networks.ENGINE.probe(Networks.shipped("relu"))) {
      // More than one chunk, and every 33rd image.
      Map<String, AccuracyCurve> curves = curves(probe, Networks.DIGITS, 300);
      int right = 0;
      for (int i = 0; i < 300; i++) {
        int index = i * 10_000 / 300;
        float[] said = probe.probabilities(Networks.DIGITS.image(index).ink());
        right += Prediction.of(said).label() == Networks.DIGITS.label(index) ? 1 : 0;
      }
      for (AccuracyCurve curve : curves.values()) {
        assertThat(at(curve, 0)).as(curve.scale().id()).isEqualTo(right / 300.0);
        assertThat(curve.mean()).isBetween(0.1, 0.97);
      }
      assertThat(at(of(curves, "noise"), 1)).isLessThan(0.4);
      assertThat(at(of(curves, "blur"), 4)).isLessThan(0.4);
      assertThat(at(of(curves, "rotation"), -90)).isLessThan(0.4);
      assertThat(at(of(curves, "rotation"), 15)).isGreaterThan(0.8);
      assertThat(at(of(curves, "shift"), 10)).isLessThan(0.4);
      assertThat(at(of(curves, "shift"), 1)).isGreaterThan(0.8);
      assertThat(at(of(curves, "thickness"), 3)).isLessThan(0.8);
      AccuracyCurve attack = of(curves, "attack");
      assertThat(attack.accuracies().reversed()).isSorted();
      assertThat(at(attack, 0.3)).isLessThan(0.05);
      assertThat(at(attack, 0.1))
          .as("an attack is worse than noise of the same size")
          .isLessThan(at(of(curves, "noise"), 0.1) - 0.4);
    }
  }

  @Test
  void fewerImagesThanAskedForAreAll() {
    try (Probe probe = Networks.ENGINE.probe(Networks.shipped("relu"))) {
      AccuracyCurves making = new AccuracyCurves(Networks.DIGITS.first(3), 1000);
      assertThat(making.count()).isEqualTo(3);
      assertThat(curves(probe, Networks.DIGITS.first(3), 1000)).hasSize(6);
    }
  }

  @Test
  void theMeanIsOverTheRangeAndNotOverThePoints() {
    Scale scale = new Scale("x", "X", "x", 1, "", List.of(0.0, 1.0, 10.0));
    assertThat(new AccuracyCurve(scale, List.of(1.0, 0.5, 0.5)).mean())
        .isCloseTo((0.75 + 9 * 0.5) / 10, within(1e-12));
  }

  private static AccuracyCurve of(Map<String, AccuracyCurve> curves, String id) {
    return Objects.requireNonNull(curves.get(id));
  }

  private static double at(AccuracyCurve curve, double size) {
    return curve.accuracies().get(curve.scale().sizes().indexOf(size));
  }
}
