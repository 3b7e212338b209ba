package org.digitworkbench.engine.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The last layer of a DL4J network: ten logits, softmax and cross-entropy. It computes the logits
 * once where DL4J's own does three times, and counts what was predicted right.
 */
final class FusedOutput extends OutputLayer implements AutoCloseable {

  private static final long serialVersionUID = 1;

  private static final float HALF = 0.5f;

  private final transient Gemm gemm;
  private final transient @Nullable InputDropout dropout;
  private final transient Rows output;
  private final transient Rows inputGradient;
  private transient @Nullable Weights weights;
  private transient Sums last = new Sums(Double.NaN, 0);

  /**
   * @param dropout rate of the input's
   */
  private FusedOutput(
      NeuralNetConfiguration configuration, Gemm gemm, int inputs, int classes, double dropout) {
    super(configuration, DataType.FLOAT);
    this.gemm = gemm;
    this.dropout = dropout == 0 ? null : new InputDropout(dropout, inputs);
    output = new Rows(classes);
    inputGradient = new Rows(inputs);
  }

  /** A layer for DL4J's configuration. */
  static org.deeplearning4j.nn.conf.layers.OutputLayer configuration(
      Gemm gemm, int inputs, int classes, double dropout) {
    return new Configuration(gemm, inputs, classes, dropout);
  }

  /**
   * Over the images of the newest gradient.
   *
   * @param loss sum of the cross-entropies, in nats
   * @param correct how many were predicted right; an image of no class is, if no class has half
   */
  record Sums(double loss, int correct) {}

  Sums last() {
    return last;
  }

  /** Decides the dropout mask of the next mini-batch. */
  void seed(long seed) {
    if (dropout != null) {
      dropout.seed(seed);
    }
  }

  @Override
  public void setParamTable(Map<String, INDArray> parameters) {
    super.setParamTable(parameters);
    weights = new Weights(gemm, parameters);
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    super.setBackpropGradientsViewArray(gradients);
    weights().setGradients(gradientViews);
  }

  /** The probabilities, images x classes. */
  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    Matrix x = Matrix.of(input);
    Rows.Batch probabilities = output.first(x.rows());
    weights().multiply(x, probabilities.matrix());
    float[] bias = weights().bias();
    float[] row = new float[bias.length];
    for (int r = 0; r < x.rows(); r++) {
      probabilities.matrix().read(r, row);
      Kernels.add(row, bias, row.length);
      Kernels.softmax(row);
      probabilities.matrix().write(r, row);
    }
    return probabilities.array();
  }

  /**
   * The gradients of the cross-entropy by weights, biases and input, summed over the images: by the
   * logits it is {@code softmax(z) - y}.
   */
  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      @Nullable INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Matrix x = dropout == null ? Matrix.of(input) : dropout.apply(Matrix.of(input));
    Matrix y = Matrix.of(labels);
    Matrix delta = output.first(x.rows()).matrix();
    weights().multiply(x, delta);
    float[] bias = weights().bias();
    float[] biasGradient = new float[bias.length];
    float[] row = new float[bias.length];
    float[] truth = new float[bias.length];
    double loss = 0;
    int correct = 0;
    for (int r = 0; r < x.rows(); r++) {
      delta.read(r, row);
      y.read(r, truth);
      Kernels.add(row, bias, row.length);
      int label = Kernels.largest(truth);
      double logits = 0;
      for (int c = 0; c < row.length; c++) {
        logits += truth[c] * row[c];
      }
      loss += Kernels.softmax(row) - logits;
      int predicted = Kernels.largest(row);
      boolean right = truth[label] == 1 ? predicted == label : row[predicted] < HALF;
      correct += right ? 1 : 0;
      for (int c = 0; c < row.length; c++) {
        row[c] -= truth[c];
      }
      Kernels.add(biasGradient, row, row.length);
      delta.write(r, row);
    }
    last = new Sums(loss, correct);
    Rows.Batch next = index == 0 ? null : inputGradient.first(x.rows());
    Gradient gradient =
        weights().backpropagate(x, delta, biasGradient, next == null ? null : next.matrix());
    if (next == null) {
      return new Pair<>(gradient, null);
    }
    if (dropout != null) {
      dropout.backpropagate(next.matrix());
    }
    return new Pair<>(gradient, next.array());
  }

  /** The mean loss of the newest gradient. */
  @Override
  public double computeScore(
      double regularisation, boolean training, LayerWorkspaceMgr workspaces) {
    return last.loss() / getInputMiniBatchSize() + regularisation;
  }

  @Override
  public void close() {
    output.close();
    inputGradient.close();
    weights().close();
    if (dropout != null) {
      dropout.close();
    }
  }

  private Weights weights() {
    if (weights == null) {
      throw new IllegalStateException("no parameters");
    }
    return weights;
  }

  /** Has DL4J make the layer. */
  private static final class Configuration extends org.deeplearning4j.nn.conf.layers.OutputLayer {

    private static final long serialVersionUID = 1;

    private final transient Gemm gemm;
    private final double dropout;

    Configuration(Gemm gemm, int inputs, int classes, double dropout) {
      this.gemm = gemm;
      this.dropout = dropout;
      setNIn(inputs);
      setNOut(classes);
      setLossFn(new LossMCXENT());
      setActivationFn(new ActivationSoftmax());
    }

    @Override
    public Layer instantiate(
        NeuralNetConfiguration configuration,
        Collection<TrainingListener> listeners,
        int index,
        INDArray parameters,
        boolean initialise,
        DataType type) {
      FusedOutput layer = new FusedOutput(configuration, gemm, (int) nIn, (int) nOut, dropout);
      layer.setListeners(listeners);
      layer.setIndex(index);
      layer.setParamsViewArray(parameters);
      layer.setParamTable(initializer().init(configuration, parameters, initialise));
      return layer;
    }
  }
}
