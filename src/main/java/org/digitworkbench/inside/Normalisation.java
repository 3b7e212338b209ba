package org.digitworkbench.inside;

import org.digitworkbench.domain.LayerSpec.BatchNormalisation;

/**
 * The numbers of a batch normalisation for one unit.
 *
 * @param value what comes to the unit
 * @param mean running mean of its channel
 * @param variance running variance of its channel
 * @param scale learned
 * @param shift learned
 */
record Normalisation(double value, double mean, double variance, double scale, double shift) {

  static Normalisation of(Pass pass, Unit unit) {
    int channels = pass.lines().get(unit.layer()).weights();
    int channel = unit.index() / (pass.shape(unit.layer()).size() / channels);
    return new Normalisation(
        pass.values(unit.layer() - 1)[unit.index()],
        pass.parameter(unit.layer(), 2 * channels + channel),
        pass.parameter(unit.layer(), 3 * channels + channel),
        pass.parameter(unit.layer(), channel),
        pass.parameter(unit.layer(), channels + channel));
  }

  /** Shifted and scaled. */
  double sum() {
    return (value - mean) / Math.sqrt(variance + BatchNormalisation.EPSILON) * scale + shift;
  }
}
