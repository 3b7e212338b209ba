package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.LEAKY_RELU;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.TANH;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The workbench's layers, optimisers and shares of a mini-batch compute what an untouched DL4J
 * network of the same parameters does.
 */
class EquivalenceTest {

  private static final long SEED = 3;

  /** The smallest with two shares, and one that leaves them unequal. */
  private static final List<Integer> BATCHES = List.of(64, 9, 71);

  private static final float ROUNDING = 2e-5f;

  private static Dl4jEngine engine;
  private static ImageSet images;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
  }

  static List<List<LayerSpec>> networks() {
    return List.of(
        List.of(),
        List.of(new Dense(30, RELU), new Dense(20, SIGMOID)),
        List.of(new Dense(256, TANH), new Dense(1, LEAKY_RELU), new Dense(7, RELU)),
        List.of(new Convolution(3, 3, RELU), new Dense(10, TANH)),
        List.of(new Convolution(4, 3, SIGMOID), new MaxPool(2), new Dense(10, RELU)),
        List.of(
            new Convolution(3, 5, LEAKY_RELU),
            new MaxPool(3),
            new Convolution(5, 2, TANH),
            new MaxPool(2),
            new MaxPool(2)),
        List.of(new MaxPool(2), new Convolution(2, 1, RELU)),
        List.of(new Convolution(4, 5, 1, 2, TANH), new Convolution(3, 5, 2, 0, IDENTITY)),
        List.of(new Convolution(2, 4, 3, 1, SIGMOID), new MaxPool(2), new Dense(10, RELU)),
        List.of(
            new Convolution(9, 3, RELU),
            new Convolution(10, 3, LEAKY_RELU),
            new MaxPool(2),
            new Convolution(8, 3, 1, 1, RELU),
            new Dropout(0),
            new Convolution(17, 3, TANH),
            new MaxPool(3)),
        List.of(
            new Convolution(8, 3, 1, 2, RELU),
            new MaxPool(2),
            new Convolution(8, 3, 1, 2, SIGMOID)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void lossesAndParametersAreThoseOfPlainDl4j(List<LayerSpec> layers) {
    learnTheSame(layers, new Optimiser.Sgd(0.01));
  }

  static List<Optimiser> optimisers() {
    // A large epsilon: Adam makes a full step of a gradient that is nothing but rounding.
    return List.of(
        new Optimiser.Sgd(0.1),
        new Optimiser.Sgd(0.05, 0.9, true),
        new Optimiser.Adam(1e-2, 0.9, 0.999, 1e-3));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void stepsAreThoseOfPlainDl4j(Optimiser optimiser) {
    learnTheSame(List.of(new Dense(40, RELU), new Dense(20, SIGMOID)), optimiser);
  }

  @Test
  void imagesOfNoClassTeachTheSameAsEqualLabels() {
    Images images = new SomeOfNoClass(EquivalenceTest.images);
    learnTheSame(List.of(new Dense(20, RELU)), new Optimiser.Sgd(0.1), images);
  }

  /** Every third image is of no class. */
  private record SomeOfNoClass(ImageSet images) implements Images {

    @Override
    public int size() {
      return images.size();
    }

    @Override
    public int label(int index) {
      return index % 3 == 0 ? NONE : images.label(index);
    }

    @Override
    public void copyScaled(int index, float[] table, float[] target, int offset) {
      images.copyScaled(index, table, target, offset);
    }
  }

  private static void learnTheSame(List<LayerSpec> layers, Optimiser optimiser) {
    learnTheSame(layers, optimiser, images);
  }

  private static void learnTheSame(List<LayerSpec> layers, Optimiser optimiser, Images shown) {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM);
    float[] parameters = InitialParameters.draw(network, SEED);
    MultiLayerNetwork plain = PlainNetwork.of(network, optimiser, SEED, parameters);
    try (Learner learner = engine.learner(network, training(optimiser), parameters)) {
      int from = 0;
      for (int size : BATCHES) {
        int[] order = IntStream.range(from, from + size).toArray();
        Learner.BatchScore score = learner.train(shown, order, 0, size);
        plain.fit(features(order), labels(shown, order));
        assertThat(score.loss()).isCloseTo(plain.score(), within((double) ROUNDING));
        from += size;
      }
      MultiLayerNetwork ours = PlainNetwork.of(network, optimiser, SEED, learner.parameters());
      assertCloseTo(ours.params(), plain.params());
      int[] order = IntStream.range(0, 80).toArray();
      assertCloseTo(
          Nd4j.createFromArray(learner.probabilities(images, 0, 80)).reshape(80, 10),
          plain.output(features(order)));
    }
  }

  @Test
  void dropoutIsThatOfPlainDl4jUnderTheSameMask() {
    int size = 20;
    long batchSeed = 77;
    NetworkSpec network =
        new NetworkSpec(
            List.of(new Dense(30, SIGMOID), new Dropout(0.4)), Initialisation.GLOROT_UNIFORM);
    Optimiser optimiser = new Optimiser.Sgd(0.1);
    float[] parameters = InitialParameters.draw(network, SEED);
    MultiLayerNetwork plain = PlainNetwork.of(network, optimiser, SEED, parameters);
    try (InputDropout dropout = new InputDropout(0.4, 30);
        Learner learner = engine.learner(network, training(optimiser), parameters)) {
      // The output layer is the second, and has the seed of its place.
      dropout.seed(batchSeed + 1);
      INDArray mask = Nd4j.create(size, 30);
      mask.assign(rows(dropout.apply(Matrix.of(Nd4j.ones(size, 30)))));
      assertThat(mask.neq(0).castTo(mask.dataType()).meanNumber().doubleValue())
          .isCloseTo(0.6, within(0.1));
      plain.getLayer(1).conf().getLayer().setIDropout(new GivenMask(mask));
      int[] order = IntStream.range(0, size).toArray();
      learner.seed(batchSeed);
      double loss = learner.train(images, order, 0, size).loss();
      plain.fit(features(order), labels(images, order));
      assertThat(loss).isCloseTo(plain.score(), within((double) ROUNDING));
      MultiLayerNetwork ours = PlainNetwork.of(network, optimiser, SEED, learner.parameters());
      assertCloseTo(ours.params(), plain.params());
    }
  }

  /** Dropout as DL4J calls it, with a mask that is given. */
  private record GivenMask(INDArray mask) implements IDropout {

    @Override
    public INDArray applyDropout(
        INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
      return result.assign(input.mul(mask));
    }

    @Override
    public INDArray backprop(INDArray gradient, INDArray inputGradient, int iteration, int epoch) {
      return inputGradient.assign(gradient.mul(mask));
    }

    @Override
    public void clear() {
      // The mask stays.
    }

    @Override
    public IDropout clone() {
      return this;
    }
  }

  private static void assertCloseTo(INDArray ours, INDArray plain) {
    assertThat(ours.sub(plain).amaxNumber().floatValue()).isLessThan(ROUNDING);
  }

  private static INDArray rows(Matrix matrix) {
    float[][] all = new float[matrix.rows()][matrix.columns()];
    for (int r = 0; r < all.length; r++) {
      matrix.read(r, all[r]);
    }
    return Nd4j.createFromArray(all);
  }

  private static TrainingSpec training(Optimiser optimiser) {
    TrainingSpec t = Presets.of("relu").training();
    return new TrainingSpec(
        DataSpec.all(t.data().dataset(), PixelScaling.SYMMETRIC),
        OptimisationSpec.unshuffled(optimiser, 64),
        1,
        SEED);
  }

  private static INDArray features(int[] order) {
    float[] table = PixelScaling.SYMMETRIC.table();
    float[] all = new float[order.length * DigitImage.SIZE];
    for (int i = 0; i < order.length; i++) {
      images.copyScaled(order[i], table, all, i * DigitImage.SIZE);
    }
    return Nd4j.createFromArray(all).reshape('c', order.length, DigitImage.SIZE);
  }

  private static INDArray labels(Images images, int[] order) {
    INDArray labels = Nd4j.zeros(order.length, NetworkSpec.CLASSES);
    for (int i = 0; i < order.length; i++) {
      int label = images.label(order[i]);
      if (label == Images.NONE) {
        labels.getRow(i).assign(1.0 / NetworkSpec.CLASSES);
      } else {
        labels.putScalar(i, label, 1);
      }
    }
    return labels;
  }
}
