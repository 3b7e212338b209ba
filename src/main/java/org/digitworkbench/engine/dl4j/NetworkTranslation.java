package org.digitworkbench.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Shape;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Says a {@link NetworkSpec} in DL4J's words. */
final class NetworkTranslation {

  private final ListBuilder list;
  private final List<LayerSpec> specs;
  private double pendingDropout;

  private NetworkTranslation(List<LayerSpec> specs, ListBuilder list) {
    this.specs = specs;
    this.list = list;
  }

  /**
   * The configuration of a network whose parameters will be set, not drawn.
   *
   * @param loss of the output layer
   */
  static MultiLayerConfiguration configuration(
      NetworkSpec network, Optimiser optimiser, ILossFunction loss) {
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .updater(updater(optimiser))
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
            .list();
    NetworkTranslation translation = new NetworkTranslation(network.layers(), list);
    translation.addHidden();
    OutputLayer.Builder output =
        new OutputLayer.Builder(loss).nOut(NetworkSpec.CLASSES).activation(Activation.SOFTMAX);
    list.layer(translation.withDropout(output.build()));
    Shape in = Shape.IMAGE;
    return list.setInputType(InputType.convolutionalFlat(in.height(), in.width(), in.channels()))
        .backpropType(BackpropType.Standard)
        .build();
  }

  /**
   * A dropout becomes that of the next layer's input, which is the same function. The activation of
   * a convolution in front of a max-pool goes behind it: every activation here is monotonic, so the
   * function is the same, on a fraction of the elements.
   */
  private void addHidden() {
    for (int i = 0; i < specs.size(); i++) {
      switch (specs.get(i)) {
        case LayerSpec.Dense d ->
            list.layer(
                withDropout(
                    new DenseLayer.Builder()
                        .nOut(d.units())
                        .activation(activation(d.activation()))
                        .build()));
        case LayerSpec.Convolution c -> {
          boolean pooled = i + 1 < specs.size() && specs.get(i + 1) instanceof LayerSpec.MaxPool;
          list.layer(
              withDropout(
                  new ConvolutionLayer.Builder(c.kernel(), c.kernel())
                      .nOut(c.filters())
                      .activation(
                          pooled
                              ? Activation.IDENTITY.getActivationFunction()
                              : activation(c.activation()))
                      .build()));
          if (pooled) {
            i++;
            addMaxPool((LayerSpec.MaxPool) specs.get(i));
            list.layer(
                new ActivationLayer.Builder().activation(activation(c.activation())).build());
          }
        }
        case LayerSpec.MaxPool p -> addMaxPool(p);
        case LayerSpec.Dropout d -> pendingDropout = 1 - (1 - pendingDropout) * (1 - d.rate());
      }
    }
  }

  private void addMaxPool(LayerSpec.MaxPool p) {
    list.layer(
        withDropout(
            new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(p.size(), p.size())
                .stride(p.size(), p.size())
                .build()));
  }

  /** DL4J's dropout is given the share that is kept. */
  private Layer withDropout(Layer layer) {
    if (pendingDropout > 0) {
      layer.setIDropout(new Dropout(1 - pendingDropout));
      pendingDropout = 0;
    }
    return layer;
  }

  private static IActivation activation(org.digitworkbench.domain.Activation activation) {
    return switch (activation) {
      case RELU -> Activation.RELU.getActivationFunction();
      case SIGMOID -> Activation.SIGMOID.getActivationFunction();
      case TANH -> Activation.TANH.getActivationFunction();
      case LEAKY_RELU -> new ActivationLReLU(0.01);
    };
  }

  private static IUpdater updater(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd s when s.momentum() == 0 -> new Sgd(s.learningRate());
      case Optimiser.Sgd s -> new Nesterovs(s.learningRate(), s.momentum());
      case Optimiser.Adam a -> new FusedAdam(a.learningRate(), a.beta1(), a.beta2(), a.epsilon());
    };
  }
}
