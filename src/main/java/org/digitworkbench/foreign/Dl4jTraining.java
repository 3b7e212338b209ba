package org.digitworkbench.foreign;

import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.TrainingSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How a network of DL4J was trained, as far as its configuration tells and the workbench can. */
final class Dl4jTraining {

  private static final int BATCH = 64;
  private static final double USUAL_RATE = 1e-3;
  private static final int MAX_PASSES = 10_000;

  private Dl4jTraining() {}

  static TrainingSpec of(JsonNode configuration, PixelScaling scaling) {
    JsonNode layer = weighted(configuration);
    OptimisationSpec optimisation =
        OptimisationSpec.shuffled(optimiser(layer.path("iupdater")), BATCH)
            .withWeightDecay(decay(layer.path("regularization")));
    long seed = configuration.path("confs").path(0).path("seed").asLong(1);
    return new TrainingSpec(DataSpec.all("mnist", scaling), optimisation, 1, seed);
  }

  /** Epochs that the network has been trained for, as DL4J counts them. */
  static double passes(JsonNode configuration) {
    return Math.clamp(configuration.path("epochCount").asInt(0), 0, MAX_PASSES);
  }

  private static JsonNode weighted(JsonNode configuration) {
    for (JsonNode conf : configuration.path("confs")) {
      if (conf.path("layer").path("iupdater").isObject()) {
        return conf.path("layer");
      }
    }
    return MissingNode.getInstance();
  }

  /** The same rule with the same numbers; Adam where that cannot be. */
  private static Optimiser optimiser(JsonNode updater) {
    double rate = number(updater, "learningRate", USUAL_RATE);
    try {
      return switch (Refusal.kind(updater)) {
        case "Sgd" -> new Optimiser.Sgd(rate);
        case "Nesterovs" -> new Optimiser.Sgd(rate, number(updater, "momentum", 0), true);
        // DL4J adds epsilon inside the root.
        case "RmsProp" ->
            new Optimiser.RmsProp(
                rate,
                number(updater, "rmsDecay", Double.NaN),
                Math.sqrt(number(updater, "epsilon", Double.NaN)));
        case "Adam" ->
            new Optimiser.Adam(
                rate,
                number(updater, "beta1", Double.NaN),
                number(updater, "beta2", Double.NaN),
                number(updater, "epsilon", Double.NaN));
        default -> Optimiser.Adam.withRate(rate);
      };
    } catch (InvalidSpecException _) {
      return Optimiser.Adam.withRate(USUAL_RATE);
    }
  }

  private static double decay(JsonNode regularisations) {
    for (JsonNode regularisation : regularisations) {
      if (Refusal.kind(regularisation).equals("WeightDecay")
          && regularisation.path("applyLR").asBoolean(false)) {
        double share = number(regularisation.path("coeff"), "value", 0);
        return share >= 0 && share <= 1 ? share : 0;
      }
    }
    return 0;
  }

  private static double number(JsonNode object, String field, double otherwise) {
    return object.path(field).asDouble(otherwise);
  }
}
