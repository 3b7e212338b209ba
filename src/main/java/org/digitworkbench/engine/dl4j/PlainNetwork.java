package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.domain.WorkbenchException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * A {@link NetworkSpec} as DL4J's manual writes it: its own layers, loss and updaters, each
 * activation where it is said. The same function as the network that the workbench trains, without
 * any class of the workbench: what others open, and what the quicker one is held against.
 */
final class PlainNetwork {

  private static final double HALF = 0.5;

  /** A normalisation's parameters in the order of {@link NetworkSpec}. */
  private static final List<String> NORMALISATION = List.of("gamma", "beta", "mean", "var");

  private PlainNetwork() {}

  /**
   * A network with these parameters. Its input is a row of 784 scaled pixels for each image, its
   * output ten probabilities; with the quadratic loss it is ten sigmoids, which divided by their
   * sum are the workbench's answer.
   *
   * <p>Trained on, it learns by the same rules with two exceptions. DL4J knows momentum only in
   * Nesterov's form, so that is what the classical one becomes. Its RMSProp adds epsilon inside the
   * root, so it is given the square of ours.
   *
   * @param seed of dropout masks, should it be trained on
   * @param parameters in the order of {@link NetworkSpec}; copied
   * @throws WorkbenchException if a layer's activation is GELU
   */
  static MultiLayerNetwork of(
      NetworkSpec network, OptimisationSpec optimisation, long seed, float[] parameters) {
    MultiLayerNetwork plain = new MultiLayerNetwork(configuration(network, optimisation, seed));
    // Given parameters keep DL4J from drawing its own.
    plain.init(Nd4j.create(DataType.FLOAT, 1, network.parameterCount()), false);
    setParameters(plain, network, parameters);
    return plain;
  }

  /** Without a decay of the weights. */
  static MultiLayerNetwork of(
      NetworkSpec network, Optimiser optimiser, long seed, float[] parameters) {
    return of(network, OptimisationSpec.unshuffled(optimiser, 1), seed, parameters);
  }

  private static MultiLayerConfiguration configuration(
      NetworkSpec network, OptimisationSpec optimisation, long seed) {
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .seed(seed)
            .updater(updater(optimisation.optimiser()))
            .list();
    // In DL4J dropout belongs to the input of the next layer.
    double dropped = 0;
    boolean first = true;
    for (LayerSpec spec : network.layers()) {
      switch (spec) {
        case LayerSpec.Dropout d -> dropped = 1 - (1 - dropped) * (1 - d.rate());
        case LayerSpec.BatchNormalisation b -> {
          addNormalisation(list, b, dropped, first);
          dropped = 0;
          first = false;
        }
        default -> {
          list.layer(withDropout(layer(spec), dropped));
          dropped = 0;
          first = false;
        }
      }
    }
    list.layer(withDropout(output(network.loss()), dropped));
    Shape in = Shape.IMAGE;
    list.setInputType(InputType.convolutionalFlat(in.height(), in.width(), in.channels()));
    MultiLayerConfiguration configuration = list.build();
    if (optimisation.weightDecay() > 0) {
      decay(configuration, new WeightDecay(optimisation.weightDecay(), true));
    }
    return configuration;
  }

  /** Not by a builder: those of 1.0.0-M2.1 let each layer decay twice. */
  private static void decay(MultiLayerConfiguration configuration, WeightDecay decay) {
    for (NeuralNetConfiguration layer : configuration.getConfs()) {
      if (layer.getLayer() instanceof BaseLayer weighted) {
        weighted.setRegularization(List.of(decay));
      }
    }
  }

  /** DL4J's own takes no notice of an activation or of dropout: each is a layer of its own. */
  private static void addNormalisation(
      ListBuilder list, LayerSpec.BatchNormalisation normalisation, double dropped, boolean first) {
    if (dropped > 0) {
      if (first) {
        // DL4J fails to turn pixels into an image behind a layer of dropout: so in front of it.
        Shape in = Shape.IMAGE;
        list.inputPreProcessor(
            0, new FeedForwardToCnnPreProcessor(in.height(), in.width(), in.channels()));
      }
      list.layer(new DropoutLayer(1 - dropped));
    }
    list.layer(
        new BatchNormalization.Builder()
            .decay(LayerSpec.BatchNormalisation.DECAY)
            .eps(LayerSpec.BatchNormalisation.EPSILON)
            .useLogStd(false)
            .build());
    if (normalisation.activation() != org.digitworkbench.domain.Activation.IDENTITY) {
      list.layer(new ActivationLayer(activation(normalisation.activation())));
    }
  }

  private static OutputLayer output(Loss loss) {
    return switch (loss) {
      case CROSS_ENTROPY ->
          new OutputLayer.Builder(new LossMCXENT())
              .nOut(NetworkSpec.CLASSES)
              .activation(Activation.SOFTMAX)
              .build();
      // DL4J's sum of squares has no factor of a half: the classes' weights have it.
      case QUADRATIC ->
          new OutputLayer.Builder(
                  new LossL2(
                      Nd4j.valueArrayOf(new long[] {1, NetworkSpec.CLASSES}, HALF, DataType.FLOAT)))
              .nOut(NetworkSpec.CLASSES)
              .activation(Activation.SIGMOID)
              .build();
    };
  }

  private static org.deeplearning4j.nn.conf.layers.Layer layer(LayerSpec spec) {
    return switch (spec) {
      case LayerSpec.Dense d ->
          new DenseLayer.Builder().nOut(d.units()).activation(activation(d.activation())).build();
      case LayerSpec.Convolution c ->
          new ConvolutionLayer.Builder(c.kernel(), c.kernel())
              .nOut(c.filters())
              .stride(c.stride(), c.stride())
              .padding(c.padding(), c.padding())
              .activation(activation(c.activation()))
              .build();
      case LayerSpec.MaxPool p -> pool(SubsamplingLayer.PoolingType.MAX, p.size());
      case LayerSpec.AveragePool p -> pool(SubsamplingLayer.PoolingType.AVG, p.size());
      case LayerSpec.BatchNormalisation _, LayerSpec.Dropout _ ->
          throw new IllegalArgumentException("not one layer of DL4J");
    };
  }

  private static SubsamplingLayer pool(SubsamplingLayer.PoolingType type, int size) {
    return new SubsamplingLayer.Builder(type).kernelSize(size, size).stride(size, size).build();
  }

  /** DL4J's dropout is given the share that is kept. */
  private static org.deeplearning4j.nn.conf.layers.Layer withDropout(
      org.deeplearning4j.nn.conf.layers.Layer layer, double dropped) {
    if (dropped > 0) {
      layer.setIDropout(new Dropout(1 - dropped));
    }
    return layer;
  }

  private static IActivation activation(org.digitworkbench.domain.Activation activation) {
    return switch (activation) {
      case RELU -> Activation.RELU.getActivationFunction();
      case SIGMOID -> Activation.SIGMOID.getActivationFunction();
      case TANH -> Activation.TANH.getActivationFunction();
      case LEAKY_RELU -> new ActivationLReLU(0.01);
      case ELU -> Activation.ELU.getActivationFunction();
      // One of DL4J's two is x sigmoid(1.702 x), the other cubes 0.044715 along with x.
      case GELU ->
          throw new WorkbenchException(
              "A network with GELU cannot be exported: what DL4J calls GELU is another function.");
      case SWISH -> Activation.SWISH.getActivationFunction();
      case IDENTITY -> Activation.IDENTITY.getActivationFunction();
    };
  }

  private static IUpdater updater(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd s when s.momentum() == 0 -> new Sgd(s.learningRate());
      case Optimiser.Sgd s -> new Nesterovs(s.learningRate(), s.momentum());
      case Optimiser.RmsProp r ->
          new RmsProp(r.learningRate(), r.decay(), r.epsilon() * r.epsilon());
      case Optimiser.Adam a -> new Adam(a.learningRate(), a.beta1(), a.beta2(), a.epsilon());
    };
  }

  private static void setParameters(
      MultiLayerNetwork plain, NetworkSpec network, float[] parameters) {
    List<Layer> layers =
        Arrays.stream(plain.getLayers()).filter(layer -> layer.numParams() > 0).toList();
    List<LayerSummary> lines =
        network.summary().stream().filter(line -> line.parameters() > 0).toList();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      LayerSummary line = lines.get(i);
      Layer layer = layers.get(i);
      if (line.isNormalisation()) {
        for (String key : NORMALISATION) {
          next = assign(layer.getParam(key), parameters, next, line.biases());
        }
      } else {
        next = assign(layer.getParam("W"), parameters, next, line.weights());
        next = assign(layer.getParam("b"), parameters, next, line.biases());
      }
    }
  }

  private static int assign(INDArray target, float[] parameters, int from, int count) {
    float[] values = Arrays.copyOfRange(parameters, from, from + count);
    target.assign(Nd4j.createFromArray(values).reshape('c', target.shape()));
    return from + count;
  }
}
