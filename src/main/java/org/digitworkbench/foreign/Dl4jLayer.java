package org.digitworkbench.foreign;

import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.WorkbenchException;
import tools.jackson.databind.JsonNode;

/**
 * What one layer of a {@code MultiLayerConfiguration} says of itself. What the workbench does not
 * have is refused with its name.
 *
 * @param index of the layer, counted from 0
 */
record Dl4jLayer(Refusal refusal, int index, JsonNode json) {

  private static final double LEAK = 0.01;
  private static final double CLOSE = 1e-9;

  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "ActivationReLU", Activation.RELU,
          "ActivationSigmoid", Activation.SIGMOID,
          "ActivationTanH", Activation.TANH,
          "ActivationLReLU", Activation.LEAKY_RELU,
          "ActivationELU", Activation.ELU,
          "ActivationSwish", Activation.SWISH,
          "ActivationIdentity", Activation.IDENTITY);

  /** Such as "DenseLayer". */
  String kind() {
    return Refusal.kind(json);
  }

  /** The kind of what a field holds, such as "ActivationReLU". */
  String kind(String field) {
    return Refusal.kind(json.path(field));
  }

  /**
   * @param what it has or is, such as "has a dilation"
   */
  WorkbenchException refused(String what) {
    return refusal.layer(index, what);
  }

  int inputs() {
    return json.path("nin").asInt(-1);
  }

  int outputs() {
    return json.path("nout").asInt(-1);
  }

  boolean is(String option, boolean unless) {
    return json.path(option).asBoolean(unless);
  }

  String text(String field) {
    return json.path(field).asString("");
  }

  /** How a convolution or a pool treats the border. */
  String mode() {
    return text("convolutionMode");
  }

  /** One number for both directions. */
  int square(String field) {
    JsonNode both = json.path(field);
    int side = both.path(0).asInt(-1);
    if (both.size() != 2 || side < 0 || both.path(1).asInt(-1) != side) {
      throw refused("has a %s that is not square".formatted(field));
    }
    return side;
  }

  Activation activation() {
    JsonNode function = json.path("activationFn");
    String kind = Refusal.kind(function);
    Activation activation = ACTIVATIONS.get(kind);
    if (activation == null) {
      throw refused("has the activation " + kind);
    }
    boolean usual =
        switch (activation) {
          case RELU ->
              isZero(function, "max")
                  && isZero(function, "threshold")
                  && isZero(function, "negativeSlope");
          case LEAKY_RELU -> isClose(function.path("alpha").asDouble(LEAK), LEAK);
          case ELU -> isClose(function.path("alpha").asDouble(1), 1);
          default -> true;
        };
    if (!usual) {
      throw refused("has the activation %s with an option".formatted(kind));
    }
    return activation;
  }

  private static boolean isZero(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isMissingNode() || value.isNull() || value.asDouble(1) == 0;
  }

  static boolean isClose(double a, double b) {
    return Math.abs(a - b) < CLOSE;
  }

  /** With biases, and without what normalises within a layer. */
  void requirePlain() {
    if (!is("hasBias", true)) {
      throw refused("has no biases");
    }
    if (is("hasLayerNorm", false)) {
      throw refused("has a layer normalisation");
    }
  }

  /** Without a dilation, with a border that is known. */
  void requireUsualWindow() {
    if (json.has("dilation") && square("dilation") != 1) {
      throw refused("has a dilation");
    }
    if (!List.of("", "Truncate", "Strict", "Same").contains(mode())) {
      throw refused("has the mode " + Refusal.shortened(mode()));
    }
    requireChannelsFirst();
  }

  void requireChannelsFirst() {
    if (!json.path("cnn2dDataFormat").asString("NCHW").equals("NCHW")) {
      throw refused("has its channels last");
    }
  }
}
