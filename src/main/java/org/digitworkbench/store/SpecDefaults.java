package org.digitworkbench.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What older documents do not say of a network and its training, because nothing else was possible
 * then, and what a specification written by hand may leave out.
 */
final class SpecDefaults {

  private SpecDefaults() {}

  /** Adds what is missing to the document's "network" and "training". */
  static void addTo(JsonNode document) {
    if (document.path("network") instanceof ObjectNode network) {
      if (!network.has("loss")) {
        network.put("loss", "cross-entropy");
      }
      for (JsonNode layer : network.path("layers")) {
        if (layer instanceof ObjectNode convolution
            && layer.path("type").asString("").equals("convolution")) {
          addInt(convolution, "stride", 1);
          addInt(convolution, "padding", 0);
        }
      }
    }
    if (document.path("training").path("optimisation") instanceof ObjectNode optimisation) {
      if (!optimisation.has("weightDecay")) {
        optimisation.put("weightDecay", 0.0);
      }
      if (optimisation.path("optimiser") instanceof ObjectNode optimiser
          && optimiser.path("type").asString("").equals("sgd")
          && !optimiser.has("nesterov")) {
        optimiser.put("nesterov", optimiser.path("momentum").asDouble(0) > 0);
      }
    }
  }

  private static void addInt(ObjectNode object, String field, int value) {
    if (!object.has(field)) {
      object.put(field, value);
    }
  }
}
