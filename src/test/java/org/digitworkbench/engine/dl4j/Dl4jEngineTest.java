package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Trains real networks on real digits. */
class Dl4jEngineTest {

  private static final NetworkSpec NORMALISED =
      new NetworkSpec(
          List.of(
              new Convolution(4, 5, Activation.IDENTITY),
              new BatchNormalisation(Activation.RELU),
              new MaxPool(4),
              new Dropout(0.1),
              new Dense(20, Activation.IDENTITY),
              new BatchNormalisation(Activation.GELU)),
          Initialisation.GLOROT_UNIFORM);

  private static Dl4jEngine engine;
  private static DatasetCatalog datasets;
  private static Dataset mnist;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    datasets = new DatasetCatalog(Path.of("assets/datasets"));
    mnist = datasets.load("mnist");
  }

  @Test
  void learnsDigitsFromTwoThousandImages() throws Exception {
    LearningCurve curve = train(spec("relu", 2, 2000)).curve();
    assertThat(curve.epochs().getFirst().testAccuracy()).isBetween(0.02, 0.25);
    assertThat(curve.epochs().getLast().testAccuracy()).isGreaterThan(0.85);
    assertThat(curve.epochs().getLast().trainLoss())
        .isLessThan(curve.epochs().getFirst().trainLoss() / 3);
  }

  @Test
  void theSameSeedGivesTheSameNumbersEvenBesideAnotherTraining() throws Exception {
    TrainingSession first = session("relu", spec("relu", 1, 1000));
    TrainingSession twin = session("twin", spec("relu", 1, 1000));
    TrainingSession other = session("other", spec("relu", 1, 1000).withSeed(7));
    first.start();
    twin.start();
    other.start();
    first.await();
    twin.await();
    other.await();
    assertThat(withoutTimes(first.curve())).isEqualTo(withoutTimes(twin.curve()));
    assertThat(withoutTimes(first.curve())).isNotEqualTo(withoutTimes(other.curve()));
  }

  @Test
  void glimpsesChangeNoBitOfATraining() throws Exception {
    for (NetworkSpec network : List.of(Presets.of("relu").network(), NORMALISED)) {
      TrainingSpec training = spec("relu", 1, 1000);
      List<Glimpse> glimpses = new ArrayList<>();
      List<TrainingSession> seen = new ArrayList<>();
      List<TrainedModel> ends = new ArrayList<>();
      TrainingListener asking =
          new TrainingListener() {
            @Override
            public void onBatch(BatchMetrics batch) {
              seen.getFirst().glimpse();
            }

            @Override
            public void onGlimpse(Glimpse glimpse) {
              glimpses.add(glimpse);
            }

            @Override
            public void onFinished(TrainedModel model) {
              ends.add(model);
            }
          };
      seen.add(trainer().session("seen", "relu", network, training, asking));
      TrainingSession unseen =
          trainer()
              .session(
                  "unseen",
                  "relu",
                  network,
                  training,
                  new TrainingListener() {
                    @Override
                    public void onFinished(TrainedModel model) {
                      ends.add(model);
                    }
                  });
      for (TrainingSession session : List.of(seen.getFirst(), unseen)) {
        session.start();
        session.await();
        session.close();
      }
      assertThat(withoutTimes(seen.getFirst().curve())).isEqualTo(withoutTimes(unseen.curve()));
      assertThat(ends.getFirst().parameters()).isEqualTo(ends.getLast().parameters());
      int batches = 1 + (1000 - 1) / training.optimisation().batchSize();
      assertThat(glimpses).hasSize(batches);
      assertThat(glimpses.getLast().parameters()).isEqualTo(ends.getFirst().parameters());
    }
  }

  @Test
  void aStepIsThatOfAPlainNetworkOfTheSameParameters() {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new Convolution(4, 3, Activation.RELU),
                new MaxPool(2),
                new Dense(16, Activation.RELU)),
            Initialisation.GLOROT_UNIFORM);
    TrainingSpec training = spec("relu", 1, 0);
    float[] parameters = InitialParameters.draw(network, 1);
    MultiLayerNetwork plain =
        PlainNetwork.of(network, training.optimisation().optimiser(), 1, parameters);
    int[] order = {3, 1, 4, 15, 9, 2, 6, 5};
    try (Learner learner = engine.learner(network, training, parameters)) {
      for (int step = 0; step < 5; step++) {
        Learner.BatchScore score = learner.train(mnist.train(), order, 0, order.length);
        plain.fit(features(mnist.train(), order), labels(mnist.train(), order));
        assertThat(score.loss()).isCloseTo(plain.score(), within(1e-4));
      }
      float[] ours = learner.probabilities(mnist.test(), 0, 20);
      int[] first = java.util.stream.IntStream.range(0, 20).toArray();
      float[] theirs = plain.output(features(mnist.test(), first)).dup('c').data().asFloat();
      for (int i = 0; i < ours.length; i++) {
        assertThat(ours[i]).isCloseTo(theirs[i], within(1e-4f));
      }
    }
  }

  @Test
  void parametersGoInAndComeOutUnchanged() {
    for (NetworkSpec network : List.of(Presets.of("cnn").network(), NORMALISED)) {
      float[] parameters = new float[network.parameterCount()];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = i;
      }
      try (Learner learner = engine.learner(network, spec("cnn", 1, 0), parameters)) {
        assertThat(learner.parameters()).isEqualTo(parameters);
      }
    }
  }

  @Test
  void aTrainedModelAnswersLikeItsLearner() throws Exception {
    List<TrainedModel> models = new ArrayList<>();
    TrainingSession session =
        trainer()
            .session(
                "relu",
                "relu",
                Presets.of("relu").network(),
                spec("relu", 1, 1000),
                new TrainingListener() {
                  @Override
                  public void onFinished(TrainedModel model) {
                    models.add(model);
                  }
                });
    session.start();
    session.await();
    try (Classifier classifier = engine.classifier(models.getFirst())) {
      int correct = 0;
      for (int i = 0; i < 100; i++) {
        correct +=
            classifier.predict(mnist.test().image(i)).label() == mnist.test().label(i) ? 1 : 0;
      }
      assertThat(correct).isGreaterThan(70);
      float sum = 0;
      for (float p : classifier.predict(mnist.test().image(0)).toArray()) {
        sum += p;
      }
      assertThat(sum).isCloseTo(1, within(1e-4f));
    }
  }

  @Test
  void dropoutIsSeeded() {
    NetworkSpec network = Presets.of("relu").network();
    float[] parameters = InitialParameters.draw(network, 1);
    int[] order = java.util.stream.IntStream.range(0, 64).toArray();
    List<float[]> results = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2}) {
      try (Learner learner = engine.learner(network, spec("relu", 1, 0), parameters)) {
        learner.seed(seed);
        learner.train(mnist.train(), order, 0, order.length);
        results.add(learner.parameters());
      }
    }
    assertThat(results.get(0)).isEqualTo(results.get(1)).isNotEqualTo(results.get(2));
  }

  /** Who computes a share depends on what else the processors do. */
  @Test
  void aNormalisedNetworkLearnsTheSameBitsBesideAnotherTraining() throws Exception {
    TrainingSpec training =
        spec("relu", 4, 1000).withOptimisation(o -> o.withOptimiser(Optimiser.Adam.withRate(0.01)));
    List<TrainingSession> twins = new ArrayList<>();
    for (String name : List.of("first", "twin", "third")) {
      twins.add(trainer().session(name, "own", NORMALISED, training, new TrainingListener() {}));
    }
    twins.forEach(TrainingSession::start);
    for (TrainingSession twin : twins) {
      twin.await();
      assertThat(withoutTimes(twin.curve())).isEqualTo(withoutTimes(twins.getFirst().curve()));
    }
    assertThat(twins.getFirst().curve().epochs().getLast().testAccuracy()).isGreaterThan(0.5);
  }

  /**
   * Adam with dropout, momentum, augmented images on a falling rate, and normalisations with
   * RMSProp and a decay.
   */
  @ParameterizedTest
  @ValueSource(strings = {"relu", "momentum", "augmented", "normalised"})
  void aTrainingGoesOnFromAnyOfItsCheckpointsToTheSameBits(String kind) throws Exception {
    TrainingSpec training =
        switch (kind) {
          case "momentum" ->
              spec("relu", 3, 400)
                  .withOptimisation(o -> o.withOptimiser(new Optimiser.Sgd(0.05, 0.9, true)));
          case "augmented" -> spec("ink", 3, 200);
          case "normalised" ->
              spec("relu", 3, 400)
                  .withOptimisation(o -> o.withOptimiser(Optimiser.RmsProp.withRate(1e-3)))
                  .withOptimisation(o -> o.withWeightDecay(0.01));
          default -> spec("relu", 3, 400);
        };
    NetworkSpec network = "normalised".equals(kind) ? NORMALISED : Presets.of("relu").network();
    List<Checkpoint> undisturbed = checkpoints(null, network, training, 0);
    assertThat(undisturbed).extracting(Checkpoint::epoch).containsExactly(0, 1, 2, 3, 3);
    List<Checkpoint> stopped = checkpoints(null, network, training, 2);
    assertThat(stopped.getLast().batch()).isPositive();
    List<Checkpoint> places = new ArrayList<>(undisturbed.subList(0, 3));
    places.add(stopped.getLast());
    for (Checkpoint place : places) {
      Checkpoint end = checkpoints(place, network, training, 0).getLast();
      Checkpoint expected = undisturbed.getLast();
      assertThat(end.model().parameters()).isEqualTo(expected.model().parameters());
      assertThat(end.optimiser().steps()).isEqualTo(expected.optimiser().steps());
      assertThat(end.optimiser().moments())
          .containsExactlyElementsOf(expected.optimiser().moments());
      assertThat(withoutTimes(end.model().provenance().curve()))
          .isEqualTo(withoutTimes(expected.model().provenance().curve()));
    }
  }

  /**
   * @param stopIn the epoch after whose first mini-batch it is stopped; 0 for none
   */
  private static List<Checkpoint> checkpoints(
      @Nullable Checkpoint from, NetworkSpec network, TrainingSpec training, int stopIn)
      throws InterruptedException {
    List<Checkpoint> checkpoints = new ArrayList<>();
    List<TrainingSession> session = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onBatch(BatchMetrics batch) {
            if (batch.epoch() == stopIn) {
              session.getFirst().stop();
            }
          }

          @Override
          public void onCheckpoint(Checkpoint checkpoint) {
            checkpoints.add(checkpoint);
          }
        };
    session.add(
        from == null
            ? trainer().session("relu", "relu", network, training, listener)
            : trainer().session("relu", from, training.epochs(), listener));
    session.getFirst().start();
    session.getFirst().await();
    session.getFirst().close();
    return checkpoints;
  }

  private static INDArray features(ImageSet images, int[] order) {
    float[] table = PixelScaling.UNIT.table();
    float[] all = new float[order.length * DigitImage.SIZE];
    for (int i = 0; i < order.length; i++) {
      images.copyScaled(order[i], table, all, i * DigitImage.SIZE);
    }
    return Nd4j.createFromArray(all).reshape('c', order.length, DigitImage.SIZE);
  }

  private static INDArray labels(ImageSet images, int[] order) {
    INDArray labels = Nd4j.zeros(order.length, NetworkSpec.CLASSES);
    for (int i = 0; i < order.length; i++) {
      labels.putScalar(i, images.label(order[i]), 1);
    }
    return labels;
  }

  private static TrainingSpec spec(String preset, int epochs, int limit) {
    return Presets.of(preset).training().withEpochs(epochs).withData(d -> d.withTrainLimit(limit));
  }

  private static Trainer trainer() {
    return new Trainer(engine, datasets, "test", InstantSource.system());
  }

  private static TrainingSession session(String name, TrainingSpec training) {
    return trainer()
        .session(name, "relu", Presets.of("relu").network(), training, new TrainingListener() {});
  }

  private static TrainingSession train(TrainingSpec training) throws InterruptedException {
    TrainingSession session = session("relu", training);
    session.start();
    session.await();
    return session;
  }

  private static List<List<Double>> withoutTimes(LearningCurve curve) {
    return curve.epochs().stream()
        .map(e -> List.of(e.trainLoss(), e.trainAccuracy(), e.testLoss(), e.testAccuracy()))
        .toList();
  }
}
