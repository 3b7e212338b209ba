package org.digitworkbench.engine.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.digitworkbench.domain.Loss;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The last layer of a DL4J network: ten logits, the answer and the {@link Loss}. It computes the
 * logits once where DL4J's own does three times, and counts what was predicted right.
 *
 * <p>Sigmoids divided by their sum are the softmax of their logarithms: so the answer of either
 * loss and its cross-entropy are computed in the same way.
 */
final class FusedOutput extends OutputLayer implements AutoCloseable {

  private static final long serialVersionUID = 1;

  private static final float HALF = 0.5f;

  private final transient Gemm gemm;
  private final Loss loss;
  private final transient @Nullable InputDropout dropout;
  private final transient Rows output;
  private final transient Rows inputGradient;
  private transient @Nullable Weights weights;
  private transient Sums last = new Sums(Double.NaN, 0);

  /**
   * @param dropout rate of the input's
   */
  private FusedOutput(
      NeuralNetConfiguration configuration,
      Gemm gemm,
      int inputs,
      int classes,
      Loss loss,
      double dropout) {
    super(configuration, DataType.FLOAT);
    this.gemm = gemm;
    this.loss = loss;
    this.dropout = dropout == 0 ? null : new InputDropout(dropout, inputs);
    output = new Rows(classes);
    inputGradient = new Rows(inputs);
  }

  /** A layer for DL4J's configuration. */
  static org.deeplearning4j.nn.conf.layers.OutputLayer configuration(
      Gemm gemm, int inputs, int classes, Loss loss, double dropout) {
    return new Configuration(gemm, inputs, classes, loss, dropout);
  }

  /**
   * Over the images of the newest gradient.
   *
   * @param loss sum of the answers' cross-entropies, in nats, whatever is made small
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
      if (loss == Loss.QUADRATIC) {
        Kernels.logSigmoid(row);
      }
      Kernels.softmax(row);
      probabilities.matrix().write(r, row);
    }
    return probabilities.array();
  }

  /** The gradients of the loss by weights, biases and input, summed over the images. */
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
    float[] logSigmoids = new float[bias.length];
    double crossEntropy = 0;
    int correct = 0;
    for (int r = 0; r < x.rows(); r++) {
      delta.read(r, row);
      y.read(r, truth);
      Kernels.add(row, bias, row.length);
      if (loss == Loss.QUADRATIC) {
        Kernels.logSigmoid(row);
        System.arraycopy(row, 0, logSigmoids, 0, row.length);
      }
      int label = Kernels.largest(truth);
      double logits = 0;
      for (int c = 0; c < row.length; c++) {
        logits += truth[c] * row[c];
      }
      crossEntropy += Kernels.softmax(row) - logits;
      int predicted = Kernels.largest(row);
      boolean right = truth[label] == 1 ? predicted == label : row[predicted] < HALF;
      correct += right ? 1 : 0;
      switch (loss) {
        case CROSS_ENTROPY -> subtract(row, truth);
        case QUADRATIC -> quadratic(logSigmoids, truth, row);
      }
      Kernels.add(biasGradient, row, row.length);
      delta.write(r, row);
    }
    last = new Sums(crossEntropy, correct);
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

  /** The gradient of the cross-entropy by the logits: {@code softmax(z) - y}. */
  private static void subtract(float[] row, float[] truth) {
    for (int c = 0; c < row.length; c++) {
      row[c] -= truth[c];
    }
  }

  /** The gradient of half the squared differences by the logits: {@code (s - y) s (1 - s)}. */
  private static void quadratic(float[] logSigmoids, float[] truth, float[] gradient) {
    for (int c = 0; c < gradient.length; c++) {
      double s = Math.exp(logSigmoids[c]);
      gradient[c] = (float) ((s - truth[c]) * s * -Math.expm1(logSigmoids[c]));
    }
  }

  /** The mean cross-entropy of the answers at the newest gradient. */
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
    private final Loss loss;
    private final double dropout;

    Configuration(Gemm gemm, int inputs, int classes, Loss loss, double dropout) {
      this.gemm = gemm;
      this.loss = loss;
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
      FusedOutput layer =
          new FusedOutput(configuration, gemm, (int) nIn, (int) nOut, loss, dropout);
      layer.setListeners(listeners);
      layer.setIndex(index);
      layer.setParamsViewArray(parameters);
      layer.setParamTable(initializer().init(configuration, parameters, initialise));
      return layer;
    }
  }
}
