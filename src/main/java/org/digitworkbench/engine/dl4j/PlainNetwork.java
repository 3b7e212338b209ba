package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Shape;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * A {@link NetworkSpec} as DL4J's manual writes it: its own layers, loss and updaters, each
 * activation where it is said. The same function as the network that the workbench trains, without
 * any class of the workbench: what others open, and what the quicker one is held against.
 */
final class PlainNetwork {

  private PlainNetwork() {}

  /**
   * A network with these parameters. Its input is a row of 784 scaled pixels for each image, its
   * output ten probabilities.
   *
   * @param seed of dropout masks, should it be trained on
   * @param parameters in the order of {@link NetworkSpec}; copied
   */
  static MultiLayerNetwork of(
      NetworkSpec network, Optimiser optimiser, long seed, float[] parameters) {
    MultiLayerNetwork plain = new MultiLayerNetwork(configuration(network, optimiser, seed));
    // Given parameters keep DL4J from drawing its own.
    plain.init(Nd4j.create(DataType.FLOAT, 1, network.parameterCount()), false);
    setParameters(plain, network, parameters);
    return plain;
  }

  private static MultiLayerConfiguration configuration(
      NetworkSpec network, Optimiser optimiser, long seed) {
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .seed(seed)
            .updater(updater(optimiser))
            .list();
    // DL4J has no layer of dropout: it belongs to the input of the next layer.
    double dropped = 0;
    for (LayerSpec spec : network.layers()) {
      if (spec instanceof LayerSpec.Dropout d) {
        dropped = 1 - (1 - dropped) * (1 - d.rate());
      } else {
        list.layer(withDropout(layer(spec), dropped));
        dropped = 0;
      }
    }
    OutputLayer output =
        new OutputLayer.Builder(new LossMCXENT())
            .nOut(NetworkSpec.CLASSES)
            .activation(Activation.SOFTMAX)
            .build();
    list.layer(withDropout(output, dropped));
    Shape in = Shape.IMAGE;
    return list.setInputType(InputType.convolutionalFlat(in.height(), in.width(), in.channels()))
        .build();
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
      case LayerSpec.MaxPool p ->
          new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
              .kernelSize(p.size(), p.size())
              .stride(p.size(), p.size())
              .build();
      case LayerSpec.AveragePool _, LayerSpec.BatchNormalisation _ ->
          throw new UnsupportedOperationException("in work");
      case LayerSpec.Dropout _ -> throw new IllegalArgumentException("no layer of its own");
    };
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
      case ELU, GELU, SWISH -> throw new UnsupportedOperationException("in work");
      case IDENTITY -> Activation.IDENTITY.getActivationFunction();
    };
  }

  private static IUpdater updater(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd s when s.momentum() == 0 -> new Sgd(s.learningRate());
      case Optimiser.Sgd s -> new Nesterovs(s.learningRate(), s.momentum());
      case Optimiser.RmsProp _ -> throw new UnsupportedOperationException("in work");
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
      next = assign(layers.get(i).getParam("W"), parameters, next, lines.get(i).weights());
      next = assign(layers.get(i).getParam("b"), parameters, next, lines.get(i).biases());
    }
  }

  private static int assign(INDArray target, float[] parameters, int from, int count) {
    float[] values = Arrays.copyOfRange(parameters, from, from + count);
    target.assign(Nd4j.createFromArray(values).reshape('c', target.shape()));
    return from + count;
  }
}
