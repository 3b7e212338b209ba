package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.ELU;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.LEAKY_RELU;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.InitialParameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks, images and comparisons of the tests of probes. */
final class Probing {

  static final float ROUNDING = 2e-5f;

  /** Real digits: indices into the test images. */
  static final int[] DIGITS = {7, 18, 115};

  static final Dl4jEngine ENGINE = new Dl4jEngine("test", Thread.ofPlatform().daemon().factory());

  static final ImageSet IMAGES =
      new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();

  private Probing() {}

  /**
   * None with a normalisation or a dropout, which plain DL4J computes otherwise on its way back.
   */
  static List<List<LayerSpec>> networks() {
    return List.of(
        List.of(),
        List.of(new Dense(30, RELU), new Dense(256, SIGMOID)),
        List.of(new Convolution(3, 5, RELU), new MaxPool(2), new Dense(12, TANH)),
        List.of(new Convolution(4, 5, 2, 2, TANH), new Convolution(3, 3, 1, 1, LEAKY_RELU)),
        List.of(new Convolution(2, 4, 3, 1, SIGMOID), new MaxPool(2), new Dense(10, RELU)),
        List.of(new Convolution(8, 3, SWISH), new Convolution(9, 3, ELU), new AveragePool(4)),
        List.of(new AveragePool(2), new Convolution(3, 3, RELU), new MaxPool(3), new MaxPool(2)));
  }

  /** By the definitions in {@link Activation}. */
  static float[] activated(Activation activation, float[] sums) {
    float[] values = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      double x = sums[i];
      values[i] =
          (float)
              switch (activation) {
                case RELU -> Math.max(0, x);
                case SIGMOID -> 1 / (1 + Math.exp(-x));
                case TANH -> Math.tanh(x);
                case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
                case ELU -> x > 0 ? x : Math.expm1(x);
                case GELU ->
                    0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
                case SWISH -> x / (1 + Math.exp(-x));
                case IDENTITY -> x;
              };
    }
    return values;
  }

  static MultiLayerNetwork plain(TrainedModel model) {
    return PlainNetwork.of(
        model.network(), model.training().optimisation().optimiser(), 1, model.parameters());
  }

  static INDArray inputs(TrainedModel model, int... digits) {
    float[] table = model.training().data().scaling().table();
    float[] all = new float[digits.length * DigitImage.SIZE];
    for (int i = 0; i < digits.length; i++) {
      IMAGES.copyScaled(digits[i], table, all, i * DigitImage.SIZE);
    }
    return Nd4j.createFromArray(all).reshape('c', digits.length, DigitImage.SIZE);
  }

  static float[] ink(int index) {
    return IMAGES.image(index).ink();
  }

  static List<String> titles(List<LayerSummary> lines) {
    return lines.stream().map(LayerSummary::title).toList();
  }

  static void assertClose(float[] ours, float[] plain) {
    assertThat(ours).containsExactly(plain, within(ROUNDING));
  }

  /** Within roundings of the largest. */
  static void assertLike(float[] ours, float[] plain) {
    float largest = 0;
    for (float value : plain) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(largest).isPositive();
    assertThat(ours).containsExactly(plain, within(ROUNDING * largest));
  }

  static TrainedModel model(List<LayerSpec> layers) {
    return model(Loss.CROSS_ENTROPY, layers);
  }

  /** With biases and statistics that are not those of a beginning. */
  static TrainedModel model(Loss loss, List<LayerSpec> layers) {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM, loss);
    float[] parameters = InitialParameters.draw(network, 4);
    Random random = new Random(4);
    int next = 0;
    for (LayerSummary line : network.summary()) {
      next += line.weights();
      for (int i = 0; i < line.biases() + line.statistics(); i++) {
        parameters[next++] += 0.2f * random.nextFloat();
      }
    }
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    return new TrainedModel(
        network,
        new TrainingSpec(
            DataSpec.all("mnist", PixelScaling.SYMMETRIC),
            OptimisationSpec.unshuffled(new Optimiser.Sgd(0.1), 1),
            1,
            3),
        provenance,
        parameters);
  }
}
