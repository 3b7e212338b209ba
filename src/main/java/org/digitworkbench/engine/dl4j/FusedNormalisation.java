package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A batch normalisation with the activation behind it. While training, each pass has two halves:
 * the first gives sums over the share's images, the second is given those over the whole
 * mini-batch. Between the halves all shares have to meet: {@link SegmentedPass} takes care of that.
 */
final class FusedNormalisation extends FusedLayer {

  private static final long serialVersionUID = 1;

  private final int channels;

  /** Values of a channel in one image. */
  private final int plane;

  private final Activation activation;

  private transient @Nullable MemorySegment parameters;
  private transient @Nullable MemorySegment gradients;
  private transient @Nullable ChannelSums gradientSums;

  // For each value of an image, what belongs to its channel.
  private final transient float[] mean;
  private final transient float[] inverseDeviation;
  private final transient float[] factor;
  private final transient float[] shift;

  private final transient double[] firstSum;
  private final transient double[] secondSum;

  private FusedNormalisation(
      NeuralNetConfiguration configuration, Shape shape, Activation activation, double dropout) {
    super(configuration, dropout, shape.size(), shape.size());
    channels = shape.channels();
    plane = shape.height() * shape.width();
    this.activation = activation;
    int size = shape.size();
    mean = new float[size];
    inverseDeviation = new float[size];
    factor = new float[size];
    shift = new float[size];
    firstSum = new double[size];
    secondSum = new double[size];
  }

  /**
   * @param input shape of one image
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(Shape input, Activation activation, double dropout) {
    return FusedConfiguration.normalisation(
        input.channels(),
        configuration -> new FusedNormalisation(configuration, input, activation, dropout));
  }

  @Override
  public void setParamTable(Map<String, INDArray> table) {
    super.setParamTable(table);
    parameters = Matrix.memory(Objects.requireNonNull(table.get(NormalisationParameters.KEY)));
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray view) {
    super.setBackpropGradientsViewArray(view);
    gradients = Matrix.memory(view);
  }

  /** With the running means and variances. */
  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    if (training) {
      throw new IllegalStateException("the statistics of a share are not those of its mini-batch");
    }
    use(c -> parameter(2, c), c -> parameter(3, c));
    return super.activate(false, workspaces);
  }

  /** The sums of the share's inputs and of their squares. */
  ChannelSums measure() {
    Matrix input = see(true);
    Arrays.fill(firstSum, 0);
    Arrays.fill(secondSum, 0);
    float[] x = new float[input.columns()];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, x);
      for (int i = 0; i < x.length; i++) {
        double value = x[i];
        firstSum[i] += value;
        secondSum[i] += value * value;
      }
    }
    return sums(input.rows());
  }

  /** The layer's values, with the sums over the mini-batch of what {@link #measure} gives. */
  INDArray normalise(ChannelSums inputs) {
    use(inputs::mean, inputs::variance);
    return give();
  }

  /** Moves the running means and variances towards those of the mini-batch. */
  void remember(ChannelSums inputs) {
    for (int c = 0; c < channels; c++) {
      move(2, c, inputs.mean(c));
      move(3, c, inputs.variance(c));
    }
  }

  private void move(int row, int channel, double value) {
    double kept = BatchNormalisation.DECAY * parameter(row, channel);
    parameters()
        .setAtIndex(
            Matrix.FLOAT,
            (long) row * channels + channel,
            (float) (kept + (1 - BatchNormalisation.DECAY) * value));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    float[] row = new float[input.columns()];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = (row[i] - mean[i]) * factor[i];
      }
      Kernels.activate(activation, row, shift, row.length);
      output.write(r, row);
    }
  }

  /**
   * Writes the gradients by the scales and shifts.
   *
   * @param epsilon gradient by the output; becomes that by the weighted sums
   * @return the sums of the share's gradients by the shifted values, and of these times the
   *     normalised ones
   */
  ChannelSums differentiate(INDArray epsilon) {
    Matrix gradient = Matrix.of(epsilon);
    Matrix input = seen();
    Matrix output = given();
    boolean needsSum = Kernels.needsSum(activation);
    Arrays.fill(firstSum, 0);
    Arrays.fill(secondSum, 0);
    float[] x = new float[input.columns()];
    float[] value = new float[x.length];
    float[] delta = new float[x.length];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, x);
      gradient.read(r, delta);
      if (needsSum) {
        weightedSums(x, value);
      } else {
        output.read(r, value);
      }
      Kernels.differentiate(activation, delta, value, delta.length);
      gradient.write(r, delta);
      for (int i = 0; i < x.length; i++) {
        double d = delta[i];
        firstSum[i] += d;
        secondSum[i] += d * ((x[i] - mean[i]) * inverseDeviation[i]);
      }
    }
    ChannelSums sums = sums(input.rows());
    writeGradients(sums);
    return sums;
  }

  private void weightedSums(float[] x, float[] z) {
    for (int i = 0; i < x.length; i++) {
      z[i] = (x[i] - mean[i]) * factor[i] + shift[i];
    }
  }

  /** Running values follow from no gradient: theirs is zero, so that the optimiser leaves them. */
  private void writeGradients(ChannelSums sums) {
    if (gradients == null) {
      throw new IllegalStateException("no gradients");
    }
    gradients.fill((byte) 0);
    for (int c = 0; c < channels; c++) {
      gradients.setAtIndex(Matrix.FLOAT, c, (float) sums.second(c));
      gradients.setAtIndex(Matrix.FLOAT, (long) channels + c, (float) sums.first(c));
    }
  }

  /** Decides the sums over the mini-batch of what {@link #differentiate} gives. */
  void setGradientSums(ChannelSums sums) {
    gradientSums = sums;
  }

  /** Ioffe and Szegedy 2015, section 3, the derivatives put into one another. */
  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    if (inputGradient != null) {
      ChannelSums sums = Objects.requireNonNull(gradientSums);
      float[] deltaMean = spread(sums::mean, new float[mean.length]);
      float[] productMean = spread(sums::secondMean, new float[mean.length]);
      float[] x = new float[mean.length];
      float[] delta = new float[mean.length];
      for (int r = 0; r < input.rows(); r++) {
        input.read(r, x);
        gradient.read(r, delta);
        for (int i = 0; i < x.length; i++) {
          float normalised = (x[i] - mean[i]) * inverseDeviation[i];
          delta[i] = factor[i] * (delta[i] - deltaMean[i] - normalised * productMean[i]);
        }
        inputGradient.write(r, delta);
      }
    }
    return new DefaultGradient();
  }

  /** Decides by what is normalised. */
  private void use(IntToDoubleFunction means, IntToDoubleFunction variances) {
    IntToDoubleFunction inverse =
        c -> 1 / Math.sqrt(variances.applyAsDouble(c) + BatchNormalisation.EPSILON);
    spread(means, mean);
    spread(inverse, inverseDeviation);
    spread(c -> parameter(0, c) * inverse.applyAsDouble(c), factor);
    spread(c -> parameter(1, c), shift);
  }

  private float[] spread(IntToDoubleFunction ofChannel, float[] target) {
    for (int c = 0; c < channels; c++) {
      Arrays.fill(target, c * plane, (c + 1) * plane, (float) ofChannel.applyAsDouble(c));
    }
    return target;
  }

  private ChannelSums sums(int images) {
    double[] first = new double[channels];
    double[] second = new double[channels];
    for (int i = 0; i < firstSum.length; i++) {
      first[i / plane] += firstSum[i];
      second[i / plane] += secondSum[i];
    }
    return new ChannelSums((long) images * plane, first, second);
  }

  /**
   * @param row 0 for scales, 1 for shifts, 2 for running means, 3 for running variances
   */
  private float parameter(int row, int channel) {
    return parameters().getAtIndex(Matrix.FLOAT, (long) row * channels + channel);
  }

  private MemorySegment parameters() {
    if (parameters == null) {
      throw new IllegalStateException("no parameters");
    }
    return parameters;
  }
}
