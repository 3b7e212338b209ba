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

  /** So that a share of 0.8 that is kept is 0.2 that is not. */
  private static final double DECIMALS = 1e9;

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
      Dl4jLayer layer = new Dl4jLayer(refusal, i, confs.get(i).path("layer"));
      dropout(layer);
      if (i == last) {
        output(layer);
      } else {
        hidden(layer);
      }
    }
    return checked(initialisation(confs.get(last).path("layer")));
  }

  /** For each normalisation, whether DL4J keeps the logarithm of its deviation. */
  List<Boolean> logarithms() {
    return logarithms;
  }

  private void hidden(Dl4jLayer layer) {
    switch (layer.kind()) {
      case "DenseLayer" -> {
        layer.requirePlain();
        layers.add(new LayerSpec.Dense(units(layer), layer.activation()));
      }
      case "ConvolutionLayer", "Convolution2D" -> {
        layer.requirePlain();
        layers.add(convolution(layer));
      }
      case "SubsamplingLayer", "Pooling2D" -> layers.add(pool(layer));
      case "BatchNormalization" -> layers.add(normalisation(layer));
      case "ActivationLayer" -> behind(layer);
      case "DropoutLayer" -> {}
      case "OutputLayer" ->
          throw layer.refused("is an OutputLayer, which can only be the last one");
      default -> throw layer.refused("is of the kind " + layer.kind());
    }
  }

  private void output(Dl4jLayer layer) {
    if (!layer.kind().equals("OutputLayer")) {
      throw layer.refused("is the last one, but no OutputLayer");
    }
    layer.requirePlain();
    int answers = units(layer);
    if (answers != NetworkSpec.CLASSES) {
      throw layer.refused("gives %,d answers instead of ten".formatted(answers));
    }
    String answer = layer.kind("activationFn");
    String goal = layer.kind("lossFn");
    loss =
        switch (answer + " " + goal) {
          case "ActivationSoftmax LossMCXENT", "ActivationSoftmax LossNegativeLogLikelihood" ->
              Loss.CROSS_ENTROPY;
          case "ActivationSigmoid LossL2", "ActivationSigmoid LossMSE" -> Loss.QUADRATIC;
          default -> throw layer.refused("answers by %s with %s".formatted(answer, goal));
        };
  }

  /** In DL4J it belongs to the input of a layer, and is given the share that is kept. */
  private void dropout(Dl4jLayer layer) {
    JsonNode dropout = layer.json().path("idropout");
    // DL4J's normalisation takes no notice of it.
    if (!dropout.isObject() || layer.kind().equals("BatchNormalization")) {
      return;
    }
    if (!Refusal.kind(dropout).equals("Dropout")) {
      throw layer.refused("has a dropout of the kind " + Refusal.kind(dropout));
    }
    double rate = Math.round((1 - dropout.path("p").asDouble(-1)) * DECIMALS) / DECIMALS;
    if (rate != 0) {
      layers.add(new LayerSpec.Dropout(rate));
    }
  }

  private LayerSpec convolution(Dl4jLayer layer) {
    int kernel = layer.square("kernelSize");
    int stride = layer.square("stride");
    int padding = layer.square("padding");
    layer.requireUsualWindow();
    if (layer.mode().equals("Same")) {
      if (stride != 1 || kernel % 2 == 0) {
        throw layer.refused("has the mode Same with an even kernel or a stride");
      }
      padding = kernel / 2;
    }
    return new LayerSpec.Convolution(units(layer), kernel, stride, padding, layer.activation());
  }

  private LayerSpec pool(Dl4jLayer layer) {
    int size = layer.square("kernelSize");
    layer.requireUsualWindow();
    if (layer.square("stride") != size) {
      throw layer.refused("is a pool whose tiles overlap or leave gaps");
    }
    if (layer.square("padding") != 0 || layer.mode().equals("Same")) {
      throw layer.refused("is a pool with padding");
    }
    String kind = layer.text("poolingType");
    return switch (kind) {
      case "MAX" -> new LayerSpec.MaxPool(size);
      case "AVG" -> new LayerSpec.AveragePool(size);
      default -> throw layer.refused("is a pool of the kind " + Refusal.shortened(kind));
    };
  }

  /** Its own activation is one that DL4J takes no notice of. */
  private LayerSpec normalisation(Dl4jLayer layer) {
    double epsilon = layer.json().path("eps").asDouble(Double.NaN);
    if (!Dl4jLayer.isClose(epsilon, LayerSpec.BatchNormalisation.EPSILON)) {
      throw layer.refused("has the epsilon %s instead of 1.0E-5".formatted(epsilon));
    }
    if (layer.is("lockGammaBeta", false)) {
      throw layer.refused("has the option lockGammaBeta");
    }
    logarithms.add(layer.is("useLogStd", false));
    layer.requireChannelsFirst();
    units(layer);
    return new LayerSpec.BatchNormalisation(Activation.IDENTITY);
  }

  /** An activation that is a layer of its own becomes that of the layer in front. */
  private void behind(Dl4jLayer layer) {
    Activation activation = layer.activation();
    LayerSpec before = layers.isEmpty() ? null : layers.removeLast();
    if (before == null || before.activation() != Activation.IDENTITY) {
      throw layer.refused("is an activation with no layer to be behind");
    }
    layers.add(
        switch (before) {
          case LayerSpec.Dense d -> new LayerSpec.Dense(d.units(), activation);
          case LayerSpec.Convolution c ->
              new LayerSpec.Convolution(
                  c.filters(), c.kernel(), c.stride(), c.padding(), activation);
          case LayerSpec.BatchNormalisation _ -> new LayerSpec.BatchNormalisation(activation);
          case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ ->
              throw layer.refused("is an activation with no layer to be behind");
        });
  }

  private int units(Dl4jLayer layer) {
    sizes.add(new Sizes(layer.index(), layer.inputs(), layer.outputs()));
    return layer.outputs();
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
