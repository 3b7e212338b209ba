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
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.Loss;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

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
            new Convolution(8, 3, 1, 2, SIGMOID)),
        List.of(new Convolution(3, 3, SWISH), new MaxPool(2), new Convolution(4, 2, SWISH)),
        List.of(
            new Convolution(8, 3, SWISH),
            new Convolution(8, 3, SWISH),
            new MaxPool(4),
            new Convolution(2, 3, ELU),
            new MaxPool(2)),
        List.of(new AveragePool(3), new Dense(10, TANH)),
        List.of(
            new Convolution(4, 3, TANH),
            new AveragePool(2),
            new Dropout(0),
            new Convolution(3, 4, RELU),
            new AveragePool(4)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void lossesAndParametersAreThoseOfPlainDl4j(List<LayerSpec> layers) {
    learnTheSame(layers, new Optimiser.Sgd(0.01));
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "GELU")
  void everyActivationLearnsAsInPlainDl4j(Activation activation) {
    learnTheSame(
        List.of(new Dense(40, activation), new Dense(20, activation)), new Optimiser.Sgd(0.01));
  }

  /** DL4J has two functions of that name, and neither is the paper's. */
  @Test
  void geluLearnsAsInPlainDl4jWithTheFunctionOfThePaper() {
    List<LayerSpec> layers =
        List.of(new Dense(40, Activation.GELU), new Dense(20, Activation.GELU));
    List<LayerSpec> others = List.of(new Dense(40, TANH), new Dense(20, TANH));
    Optimiser optimiser = new Optimiser.Sgd(0.05);
    float[] parameters = InitialParameters.draw(network(layers), SEED);
    MultiLayerNetwork plain = PlainNetwork.of(network(others), optimiser, SEED, parameters);
    for (int i = 0; i < 2; i++) {
      BaseLayer layer = (BaseLayer) plain.getLayer(i).conf().getLayer();
      layer.setActivationFn(new GeluOfThePaper());
    }
    learnTheSame(
        network(layers),
        OptimisationSpec.unshuffled(optimiser, 64),
        images,
        plain,
        network(others));
  }

  /** An element at a time, its slope by differences in double precision. */
  private static final class GeluOfThePaper extends BaseActivationFunction {

    private static final long serialVersionUID = 1;

    @Override
    public INDArray getActivation(INDArray x, boolean training) {
      return x.assign(each(x, GeluOfThePaper::value));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray x, INDArray gradient) {
      INDArray slope = each(x, z -> (value(z + 1e-5) - value(z - 1e-5)) / 2e-5);
      return new Pair<>(slope.muli(gradient), null);
    }

    private static INDArray each(INDArray x, DoubleUnaryOperator function) {
      INDArray y = Nd4j.create(x.shape());
      for (int r = 0; r < x.rows(); r++) {
        for (int c = 0; c < x.columns(); c++) {
          y.putScalar(r, c, function.applyAsDouble(x.getDouble(r, c)));
        }
      }
      return y;
    }

    private static double value(double z) {
      double u = Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z);
      return 0.5 * z * (1 + Math.tanh(u));
    }
  }

  @Test
  void theQuadraticLossIsHalfTheSquaredDifferencesOfPlainDl4j() {
    for (List<LayerSpec> layers :
        List.<List<LayerSpec>>of(List.of(), List.of(new Dense(30, SIGMOID)))) {
      learnTheSame(
          network(layers).withLoss(Loss.QUADRATIC),
          OptimisationSpec.unshuffled(new Optimiser.Sgd(0.5), 64),
          images);
    }
  }

  @Test
  void imagesOfNoClassTeachTheQuadraticLossTheSame() {
    learnTheSame(
        network(List.of(new Dense(20, RELU))).withLoss(Loss.QUADRATIC),
        OptimisationSpec.unshuffled(new Optimiser.Sgd(0.5), 64),
        new SomeOfNoClass(images));
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

  @ParameterizedTest
  @MethodSource("optimisers")
  void weightsAndNoBiasesDecayAsThoseOfPlainDl4j(Optimiser optimiser) {
    learnTheSame(
        network(
            List.of(new Convolution(3, 5, RELU), new MaxPool(4), new Dense(12, SIGMOID)),
            Initialisation.FAN_IN_UNIFORM),
        OptimisationSpec.unshuffled(optimiser, 64).withWeightDecay(0.2),
        images);
  }

  static List<List<LayerSpec>> normalisedNetworks() {
    return List.of(
        List.of(
            new Dense(30, IDENTITY),
            new BatchNormalisation(RELU),
            new Dense(20, IDENTITY),
            new BatchNormalisation(SIGMOID)),
        List.of(new Dense(20, TANH), new BatchNormalisation(IDENTITY), new Dense(8, RELU)),
        List.of(new BatchNormalisation(IDENTITY), new Dense(12, RELU)),
        List.of(
            new Convolution(4, 3, IDENTITY),
            new BatchNormalisation(SWISH),
            new MaxPool(2),
            new Convolution(3, 4, TANH),
            new AveragePool(2),
            new BatchNormalisation(TANH)),
        List.of(
            new AveragePool(2),
            new BatchNormalisation(ELU),
            new Convolution(3, 5, TANH),
            new MaxPool(2),
            new BatchNormalisation(LEAKY_RELU),
            new Dense(10, IDENTITY),
            new BatchNormalisation(RELU)));
  }

  @ParameterizedTest
  @MethodSource("normalisedNetworks")
  void normalisationIsOverTheWholeMiniBatchAsInPlainDl4j(List<LayerSpec> layers) {
    learnTheSame(layers, new Optimiser.Sgd(0.05));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void optimisersAndDecayLeaveTheRunningStatisticsAlone(Optimiser optimiser) {
    learnTheSame(
        network(List.of(new Dense(30, IDENTITY), new BatchNormalisation(TANH))),
        OptimisationSpec.unshuffled(optimiser, 64).withWeightDecay(0.1),
        images);
  }

  /** Only roundings differ, in another order of the sums. */
  @Test
  void normalisationDoesNotDependOnTheNumberOfShares() {
    NetworkSpec network =
        network(
            List.of(
                new Convolution(4, 5, IDENTITY),
                new BatchNormalisation(RELU),
                new MaxPool(4),
                new Dense(20, IDENTITY),
                new BatchNormalisation(RELU)));
    OptimisationSpec optimisation = OptimisationSpec.unshuffled(new Optimiser.Sgd(0.1), 150);
    float[] parameters = InitialParameters.draw(network, SEED);
    Gemm gemm = Gemm.best(OpenBlas::load);
    List<float[]> learned = new ArrayList<>();
    for (int processors : new int[] {1, 2, 3, 4}) {
      Crew crew = new Crew(processors, Thread.ofPlatform().daemon().factory());
      try (Dl4jNetwork learner =
          new Dl4jNetwork(network, optimisation, PixelScaling.SYMMETRIC, parameters, gemm, crew)) {
        for (int from = 0; from < 450; from += 150) {
          learner.train(images, IntStream.range(0, 450).toArray(), from, from + 150);
        }
        learned.add(learner.parameters());
      }
    }
    assertThat(learned.getFirst()).isNotEqualTo(parameters);
    for (float[] other : learned) {
      assertThat(other).containsExactly(learned.getFirst(), within(ROUNDING));
    }
  }

  @Test
  void imagesOfNoClassTeachTheSameAsEqualLabels() {
    learnTheSame(
        network(List.of(new Dense(20, RELU))),
        OptimisationSpec.unshuffled(new Optimiser.Sgd(0.1), 64),
        new SomeOfNoClass(images));
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
    learnTheSame(network(layers), OptimisationSpec.unshuffled(optimiser, 64), images);
  }

  private static NetworkSpec network(List<LayerSpec> layers) {
    return network(layers, Initialisation.GLOROT_UNIFORM);
  }

  private static NetworkSpec network(List<LayerSpec> layers, Initialisation initialisation) {
    return new NetworkSpec(layers, initialisation);
  }

  private static void learnTheSame(
      NetworkSpec network, OptimisationSpec optimisation, Images shown) {
    float[] parameters = InitialParameters.draw(network, SEED);
    MultiLayerNetwork plain = PlainNetwork.of(network, optimisation, SEED, parameters);
    learnTheSame(network, optimisation, shown, plain, network);
  }

  /**
   * @param plain with the network's drawn parameters
   * @param twin a network with the same parameters that DL4J can say
   */
  private static void learnTheSame(
      NetworkSpec network,
      OptimisationSpec optimisation,
      Images shown,
      MultiLayerNetwork plain,
      NetworkSpec twin) {
    float[] parameters = InitialParameters.draw(network, SEED);
    try (Learner learner = engine.learner(network, training(optimisation), parameters)) {
      int from = 0;
      for (int size : BATCHES) {
        int[] order = IntStream.range(from, from + size).toArray();
        Learner.BatchScore score = learner.train(shown, order, 0, size);
        INDArray labels = labels(shown, order);
        double expected = crossEntropy(answer(plain, features(order)), labels);
        double penalty = plain.calcRegularizationScore(true);
        plain.fit(features(order), labels);
        if (network.loss() == Loss.CROSS_ENTROPY) {
          expected = plain.score() - penalty;
        }
        assertThat(score.loss()).isCloseTo(expected, within((double) ROUNDING));
        from += size;
      }
      MultiLayerNetwork ours = PlainNetwork.of(twin, optimisation, SEED, learner.parameters());
      assertCloseTo(ours.params(), plain.params());
      int[] order = IntStream.range(0, 80).toArray();
      assertCloseTo(
          Nd4j.createFromArray(learner.probabilities(images, 0, 80)).reshape(80, 10),
          answer(plain, features(order)));
    }
  }

  /** The outputs divided by their sum: those of a softmax stay as they are. */
  private static INDArray answer(MultiLayerNetwork plain, INDArray features) {
    INDArray output = plain.output(features);
    return output.divColumnVector(output.sum(true, 1));
  }

  private static double crossEntropy(INDArray answer, INDArray labels) {
    return -Transforms.log(answer).mul(labels).sumNumber().doubleValue() / labels.size(0);
  }

  static List<List<LayerSpec>> droppedNetworks() {
    return List.of(
        List.of(new Dense(30, SIGMOID), new Dropout(0.4)),
        List.of(new Dense(30, SIGMOID), new Dropout(0.4), new BatchNormalisation(TANH)));
  }

  @ParameterizedTest
  @MethodSource("droppedNetworks")
  void dropoutIsThatOfPlainDl4jUnderTheSameMask(List<LayerSpec> layers) {
    int size = 20;
    long batchSeed = 77;
    NetworkSpec network = network(layers);
    Optimiser optimiser = new Optimiser.Sgd(0.1);
    float[] parameters = InitialParameters.draw(network, SEED);
    MultiLayerNetwork plain = PlainNetwork.of(network, optimiser, SEED, parameters);
    try (InputDropout dropout = new InputDropout(0.4, 30);
        Learner learner =
            engine.learner(
                network, training(OptimisationSpec.unshuffled(optimiser, 64)), parameters)) {
      // The layer behind the dropout is the second, and has the seed of its place.
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

  private static TrainingSpec training(OptimisationSpec optimisation) {
    TrainingSpec t = Presets.of("relu").training();
    return new TrainingSpec(
        DataSpec.all(t.data().dataset(), PixelScaling.SYMMETRIC), optimisation, 1, SEED);
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
