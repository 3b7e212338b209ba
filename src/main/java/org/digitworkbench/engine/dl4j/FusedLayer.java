package org.digitworkbench.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A hidden layer of a DL4J network, with its activation and the dropout in front of it. DL4J's own
 * layers compute the forward pass again in the backward pass and a gradient by the image that
 * nobody reads, in new arrays; these keep what they need, in arrays that serve every mini-batch.
 */
abstract class FusedLayer extends BaseLayer<FusedConfiguration> implements AutoCloseable {

  private static final long serialVersionUID = 1;

  private final transient @Nullable InputDropout dropout;
  private final transient Rows output;
  private final transient Rows inputGradient;
  private transient @Nullable Matrix seen;

  /**
   * @param dropout rate of the input's
   * @param inputs values of one image
   * @param outputs values of one image
   */
  FusedLayer(NeuralNetConfiguration configuration, double dropout, int inputs, int outputs) {
    super(configuration, DataType.FLOAT);
    this.dropout = dropout == 0 ? null : new InputDropout(dropout, inputs);
    output = new Rows(outputs);
    inputGradient = new Rows(inputs);
  }

  /** Writes the layer's values, images x outputs. */
  abstract void forward(Matrix input, Matrix output);

  /**
   * Computes the gradients by the layer's weights, summed over the images, and by its input.
   *
   * @param input of the newest forward pass
   * @param output of it
   * @param gradient by the output; overwritten
   * @param inputGradient to be written; null if nobody asks
   */
  abstract Gradient backward(
      Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient);

  /** Decides the dropout mask of the next mini-batch. */
  final void seed(long seed) {
    if (dropout != null) {
      dropout.seed(seed);
    }
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    see(training);
    return give();
  }

  /** Takes the input, with a dropout mask if training. */
  final Matrix see(boolean training) {
    Matrix x = Matrix.of(input);
    seen = training && dropout != null ? dropout.apply(x) : x;
    return seen;
  }

  /** Computes the values of what was taken. */
  final INDArray give() {
    Rows.Batch y = output.first(seen().rows());
    forward(seen(), y.matrix());
    return y.array();
  }

  /** What was taken last. */
  final Matrix seen() {
    if (seen == null) {
      throw new IllegalStateException("no forward pass");
    }
    return seen;
  }

  /** The newest values. */
  final Matrix given() {
    return output.first(seen().rows()).matrix();
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Rows.Batch next = index == 0 ? null : inputGradient.first(seen().rows());
    Gradient gradient =
        backward(seen(), given(), Matrix.of(epsilon), next == null ? null : next.matrix());
    if (next == null) {
      return new Pair<>(gradient, null);
    }
    if (dropout != null) {
      dropout.backpropagate(next.matrix());
    }
    return new Pair<>(gradient, next.array());
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {
    // Weights are used as they are.
  }

  @Override
  public void close() {
    output.close();
    inputGradient.close();
    if (dropout != null) {
      dropout.close();
    }
  }
}
