package org.digitworkbench.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.WorkbenchException;
import tools.jackson.databind.JsonNode;

/**
 * The layers of a {@code MultiLayerConfiguration} in the workbench's words. Only what changes a
 * network's answers must be the same: what has a part in training alone, such as noise on the
 * weights, is left out.
 */
final class Dl4jLayers {

  private static final int SIDE = 28;
  private static final double LEAK = 0.01;

  private static final double CLOSE = 1e-9;

  /** So that a share of 0.8 that is kept is 0.2 that is not. */
  private static final double DECIMALS = 1e9;

  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "ActivationReLU", Activation.RELU,
          "ActivationSigmoid", Activation.SIGMOID,
          "ActivationTanH", Activation.TANH,
          "ActivationLReLU", Activation.LEAKY_RELU,
          "ActivationELU", Activation.ELU,
          "ActivationSwish", Activation.SWISH,
          "ActivationIdentity", Activation.IDENTITY);

  private static final Map<String, Initialisation> INITIALISATIONS =
      Map.of(
          "WeightInitRelu", Initialisation.HE_NORMAL,
          "WeightInitLecunNormal", Initialisation.LECUN_NORMAL,
          "WeightInitNormal", Initialisation.LECUN_NORMAL);

  /** What a layer with parameters says of itself. */
  private record Sizes(int layer, int inputs, int outputs) {}

  private final Refusal refusal;
  private final List<LayerSpec> layers = new ArrayList<>();
  private final List<Sizes> sizes = new ArrayList<>();
  private final List<Boolean> logarithms = new ArrayList<>();
  private Loss loss = Loss.CROSS_ENTROPY;

  Dl4jLayers(Refusal refusal) {
    this.refusal = refusal;
  }

  /**
   * The network of a configuration.
   *
   * @throws WorkbenchException naming the first layer or option that the workbench does not have
   */
  NetworkSpec network(JsonNode configuration) {
    if (configuration.has("vertices")) {
      throw refusal.because("it is a ComputationGraph, and only a MultiLayerNetwork can be");
    }
    JsonNode confs = configuration.path("confs");
    if (!confs.isArray() || confs.isEmpty()) {
      throw refusal.because("its configuration.json has no layers");
    }
    int last = confs.size() - 1;
    if (last > 3 * NetworkSpec.MAX_LAYERS) {
      throw refusal.because("it has %,d layers".formatted(confs.size()));
    }
    for (int i = 0; i <= last; i++) {
      preprocessor(i, configuration.path("inputPreProcessors").path(Integer.toString(i)));
      JsonNode layer = confs.get(i).path("layer");
      if (i == last) {
        output(i, layer);
      } else {
        hidden(i, layer);
      }
    }
    return checked(initialisation(confs.get(last).path("layer")));
  }

  /** For each normalisation, whether DL4J keeps the logarithm of its deviation. */
  List<Boolean> logarithms() {
    return logarithms;
  }

  private void hidden(int i, JsonNode layer) {
    dropout(i, layer);
    switch (Refusal.kind(layer)) {
      case "DenseLayer" -> {
        requirePlain(i, layer);
        layers.add(new LayerSpec.Dense(units(i, layer), activation(i, layer)));
      }
      case "ConvolutionLayer", "Convolution2D" -> {
        requirePlain(i, layer);
        layers.add(convolution(i, layer));
      }
      case "SubsamplingLayer", "Pooling2D" -> layers.add(pool(i, layer));
      case "BatchNormalization" -> layers.add(normalisation(i, layer));
      case "ActivationLayer" -> behind(i, activation(i, layer));
      case "DropoutLayer" -> {}
      case "OutputLayer" ->
          throw refusal.layer(i, "is an OutputLayer, which can only be the last one");
      default -> throw refusal.layer(i, "is of the kind " + Refusal.kind(layer));
    }
  }

  private void output(int i, JsonNode layer) {
    dropout(i, layer);
    if (!Refusal.kind(layer).equals("OutputLayer")) {
      throw refusal.layer(i, "is the last one, but no OutputLayer");
    }
    requirePlain(i, layer);
    int answers = units(i, layer);
    if (answers != NetworkSpec.CLASSES) {
      throw refusal.layer(i, "gives %,d answers instead of ten".formatted(answers));
    }
    String answer = Refusal.kind(layer.path("activationFn"));
    String goal = Refusal.kind(layer.path("lossFn"));
    loss =
        switch (answer + " " + goal) {
          case "ActivationSoftmax LossMCXENT", "ActivationSoftmax LossNegativeLogLikelihood" ->
              Loss.CROSS_ENTROPY;
          case "ActivationSigmoid LossL2", "ActivationSigmoid LossMSE" -> Loss.QUADRATIC;
          default -> throw refusal.layer(i, "answers by %s with %s".formatted(answer, goal));
        };
  }

  /** In DL4J it belongs to the input of a layer, and is given the share that is kept. */
  private void dropout(int i, JsonNode layer) {
    JsonNode dropout = layer.path("idropout");
    // DL4J's normalisation takes no notice of it.
    if (!dropout.isObject() || Refusal.kind(layer).equals("BatchNormalization")) {
      return;
    }
    if (!Refusal.kind(dropout).equals("Dropout")) {
      throw refusal.layer(i, "has a dropout of the kind " + Refusal.kind(dropout));
    }
    double rate = Math.round((1 - dropout.path("p").asDouble(-1)) * DECIMALS) / DECIMALS;
    if (rate != 0) {
      layers.add(new LayerSpec.Dropout(rate));
    }
  }

  private LayerSpec convolution(int i, JsonNode layer) {
    int kernel = square(i, layer, "kernelSize");
    int stride = square(i, layer, "stride");
    int padding = square(i, layer, "padding");
    requireDense(i, layer);
    if (mode(layer).equals("Same")) {
      if (stride != 1 || kernel % 2 == 0) {
        throw refusal.layer(i, "has the mode Same with an even kernel or a stride");
      }
      padding = kernel / 2;
    }
    return new LayerSpec.Convolution(
        units(i, layer), kernel, stride, padding, activation(i, layer));
  }

  private LayerSpec pool(int i, JsonNode layer) {
    int size = square(i, layer, "kernelSize");
    requireDense(i, layer);
    if (square(i, layer, "stride") != size) {
      throw refusal.layer(i, "is a pool whose tiles overlap or leave gaps");
    }
    if (square(i, layer, "padding") != 0 || mode(layer).equals("Same")) {
      throw refusal.layer(i, "is a pool with padding");
    }
    String kind = layer.path("poolingType").asString("");
    return switch (kind) {
      case "MAX" -> new LayerSpec.MaxPool(size);
      case "AVG" -> new LayerSpec.AveragePool(size);
      default -> throw refusal.layer(i, "is a pool of the kind " + Refusal.shortened(kind));
    };
  }

  /** Its own activation is one that DL4J takes no notice of. */
  private LayerSpec normalisation(int i, JsonNode layer) {
    double epsilon = layer.path("eps").asDouble(Double.NaN);
    if (!(Math.abs(epsilon - LayerSpec.BatchNormalisation.EPSILON) < CLOSE)) {
      throw refusal.layer(i, "has the epsilon %s instead of 1.0E-5".formatted(epsilon));
    }
    if (layer.path("lockGammaBeta").asBoolean(false)) {
      throw refusal.layer(i, "has the option lockGammaBeta");
    }
    logarithms.add(layer.path("useLogStd").asBoolean(false));
    requireFormat(i, layer);
    units(i, layer);
    return new LayerSpec.BatchNormalisation(Activation.IDENTITY);
  }

  /** An activation that is a layer of its own becomes that of the layer in front. */
  private void behind(int i, Activation activation) {
    LayerSpec before = layers.isEmpty() ? null : layers.removeLast();
    if (before == null || before.activation() != Activation.IDENTITY) {
      throw refusal.layer(i, "is an activation with no layer to be behind");
    }
    layers.add(
        switch (before) {
          case LayerSpec.Dense d -> new LayerSpec.Dense(d.units(), activation);
          case LayerSpec.Convolution c ->
              new LayerSpec.Convolution(
                  c.filters(), c.kernel(), c.stride(), c.padding(), activation);
          case LayerSpec.BatchNormalisation _ -> new LayerSpec.BatchNormalisation(activation);
          case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ ->
              throw refusal.layer(i, "is an activation with no layer to be behind");
        });
  }

  private Activation activation(int i, JsonNode layer) {
    JsonNode function = layer.path("activationFn");
    String kind = Refusal.kind(function);
    Activation activation = ACTIVATIONS.get(kind);
    if (activation == null) {
      throw refusal.layer(i, "has the activation " + kind);
    }
    boolean usual =
        switch (activation) {
          case RELU ->
              isZero(function, "max")
                  && isZero(function, "threshold")
                  && isZero(function, "negativeSlope");
          case LEAKY_RELU -> Math.abs(function.path("alpha").asDouble(LEAK) - LEAK) < CLOSE;
          case ELU -> Math.abs(function.path("alpha").asDouble(1) - 1) < CLOSE;
          default -> true;
        };
    if (!usual) {
      throw refusal.layer(i, "has the activation %s with an option".formatted(kind));
    }
    return activation;
  }

  private static boolean isZero(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isMissingNode() || value.isNull() || value.asDouble(1) == 0;
  }

  private void requirePlain(int i, JsonNode layer) {
    if (!layer.path("hasBias").asBoolean(true)) {
      throw refusal.layer(i, "has no biases");
    }
    if (layer.path("hasLayerNorm").asBoolean(false)) {
      throw refusal.layer(i, "has a layer normalisation");
    }
  }

  private void requireDense(int i, JsonNode layer) {
    if (layer.has("dilation") && square(i, layer, "dilation") != 1) {
      throw refusal.layer(i, "has a dilation");
    }
    if (!List.of("", "Truncate", "Strict", "Same").contains(mode(layer))) {
      throw refusal.layer(i, "has the mode " + Refusal.shortened(mode(layer)));
    }
    requireFormat(i, layer);
  }

  private void requireFormat(int i, JsonNode layer) {
    if (!layer.path("cnn2dDataFormat").asString("NCHW").equals("NCHW")) {
      throw refusal.layer(i, "has its channels last");
    }
  }

  private static String mode(JsonNode layer) {
    return layer.path("convolutionMode").asString("");
  }

  /** One number for both directions. */
  private int square(int i, JsonNode layer, String field) {
    JsonNode both = layer.path(field);
    int side = both.path(0).asInt(-1);
    if (both.size() != 2 || side < 0 || both.path(1).asInt(-1) != side) {
      throw refusal.layer(i, "has a %s that is not square".formatted(field));
    }
    return side;
  }

  private int units(int i, JsonNode layer) {
    int outputs = layer.path("nout").asInt(-1);
    sizes.add(new Sizes(i, layer.path("nin").asInt(-1), outputs));
    return outputs;
  }

  /** Pixels in a row become an image, and an image becomes a row: the workbench does both. */
  private void preprocessor(int i, JsonNode preprocessor) {
    boolean known =
        switch (Refusal.kind(preprocessor)) {
          case "" -> true;
          case "CnnToFeedForwardPreProcessor" ->
              preprocessor.path("format").asString("NCHW").equals("NCHW");
          case "FeedForwardToCnnPreProcessor" ->
              layers.stream().allMatch(LayerSpec.Dropout.class::isInstance)
                  && preprocessor.path("inputHeight").asInt(0) == SIDE
                  && preprocessor.path("inputWidth").asInt(0) == SIDE
                  && preprocessor.path("numChannels").asInt(0) == 1;
          default -> false;
        };
    if (!known) {
      throw refusal.layer(i, "has a preprocessor that does not fit: " + Refusal.kind(preprocessor));
    }
  }

  private static Initialisation initialisation(JsonNode layer) {
    return INITIALISATIONS.getOrDefault(
        Refusal.kind(layer.path("weightInitFn")), Initialisation.GLOROT_UNIFORM);
  }

  /** The network, if its layers have as many inputs and outputs as they say. */
  private NetworkSpec checked(Initialisation initialisation) {
    NetworkSpec network = new NetworkSpec(layers, initialisation, loss);
    List<LayerSummary> lines =
        network.summary().stream().filter(line -> line.parameters() > 0).toList();
    for (int i = 0; i < lines.size(); i++) {
      List<Integer> shape = lines.get(i).weightShape();
      Sizes said = sizes.get(i);
      int inputs = shape.size() == 4 ? shape.get(1) : shape.getFirst();
      if (said.inputs() != inputs) {
        throw refusal.layer(
            said.layer(), "takes %,d inputs instead of %,d".formatted(said.inputs(), inputs));
      }
    }
    return network;
  }
}
