package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
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
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A ReLU network without dropout as DL4J's manual writes it: each layer as it is, nothing moved,
 * its own loss.
 */
final class PlainNetwork {

  private PlainNetwork() {}

  static MultiLayerConfiguration configuration(
      NetworkSpec network, Optimiser optimiser, ILossFunction loss) {
    Optimiser.Adam adam = (Optimiser.Adam) optimiser;
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .updater(new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon()))
            .list();
    for (LayerSpec layer : network.layers()) {
      switch (layer) {
        case LayerSpec.Dense d ->
            list.layer(
                new DenseLayer.Builder().nOut(d.units()).activation(Activation.RELU).build());
        case LayerSpec.Convolution c ->
            list.layer(
                new ConvolutionLayer.Builder(c.kernel(), c.kernel())
                    .nOut(c.filters())
                    .activation(Activation.RELU)
                    .build());
        case LayerSpec.MaxPool p ->
            list.layer(
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(p.size(), p.size())
                    .stride(p.size(), p.size())
                    .build());
        case LayerSpec.Dropout _ -> throw new IllegalArgumentException("no dropout");
      }
    }
    list.layer(new OutputLayer.Builder(loss).nOut(10).activation(Activation.SOFTMAX).build());
    return list.setInputType(InputType.convolutionalFlat(28, 28, 1)).build();
  }

  static void setParameters(MultiLayerNetwork plain, NetworkSpec network, float[] parameters) {
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
