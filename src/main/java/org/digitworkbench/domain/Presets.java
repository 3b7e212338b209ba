package org.digitworkbench.domain;

import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Initialisation.FAN_IN_UNIFORM;
import static org.digitworkbench.domain.Initialisation.GLOROT_UNIFORM;
import static org.digitworkbench.domain.PixelScaling.SYMMETRIC;
import static org.digitworkbench.domain.PixelScaling.UNIT;

import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.Optimiser.Adam;
import org.digitworkbench.domain.Optimiser.Sgd;

/**
 * The built-in presets: published experiments, each with the initialisation, the order of the
 * images and the scaling of the framework that it was published with, one of our own, and the
 * history of MNIST.
 */
public final class Presets {

  private static final long SEED = 42;

  private static final DataSpec MNIST = DataSpec.all("mnist", UNIT);
  private static final DataSpec MNIST_SYMMETRIC = DataSpec.all("mnist", SYMMETRIC);
  private static final DataSpec FASHION = DataSpec.all("fashion-mnist", UNIT);

  /** Stochastic gradient descent as the tutorials of PyTorch begin with it. */
  private static final Sgd SLOW = new Sgd(1e-3);

  private static final Preset RELU_PRESET =
      new Preset(
          "relu",
          "ReLU",
          "Two dense layers with ReLU and a little dropout: one half of the race of ReLU against Sigmoid.",
          "The training loss goes on falling while the test loss turns up after a few epochs: overfitting.",
          new NetworkSpec(
              List.of(new Dense(512, RELU), new Dropout(0.2), new Dense(256, RELU)),
              GLOROT_UNIFORM),
          new TrainingSpec(MNIST, OptimisationSpec.shuffled(Adam.withRate(1e-3), 128), 15, SEED),
          "98.25 % on the test images after 15 epochs, best 98.42 %",
          PublishedResult.accuracy(0.9825, 0.98, 1).withTrainAccuracy(0.9947).reaching97(2, 1, 2));

  private static final Preset TUTORIAL =
      new Preset(
          "tutorial",
          "Tutorial",
          "The first network of many tutorials: plain SGD with a small learning rate, stopped long before it converges.",
          "The accuracy still climbs at the end, and most 5s are read as something else.",
          new NetworkSpec(List.of(new Dense(512, RELU), new Dense(512, RELU)), FAN_IN_UNIFORM),
          new TrainingSpec(MNIST, OptimisationSpec.unshuffled(SLOW, 64), 5, SEED),
          "72.7 % on the test images after 5 epochs, mean loss 1.6386",
          PublishedResult.accuracy(0.727, 0.70, 0.76).withTestLoss(1.6386));

  private static final List<Preset> TODAY =
      List.of(
          RELU_PRESET,
          new Preset(
              "sigmoid",
              "Sigmoid",
              "The same network with Sigmoid: the other half of the race.",
              "At epoch 1 it is some 4 points behind ReLU, at epoch 15 level with it.",
              RELU_PRESET.network().withActivation(Activation.SIGMOID),
              RELU_PRESET.training(),
              "98.28 % on the test images after 15 epochs",
              PublishedResult.accuracy(0.9828, 0.98, 1).reaching97(6, 5, 8)),
          TUTORIAL,
          new Preset(
              "tutorial-longer",
              "Tutorial, longer",
              "The same network with smaller mini-batches and twice the epochs: four times as many steps.",
              "The same learning rate gets much further: what the tutorial lacked was steps, not units.",
              TUTORIAL.network(),
              new TrainingSpec(MNIST, OptimisationSpec.unshuffled(SLOW, 32), 10, SEED),
              "89.2 % on the test images after 10 epochs, mean loss 0.386",
              PublishedResult.accuracy(0.892, 0.885, 0.90).withTestLoss(0.386)),
          new Preset(
              "tutorial-deeper",
              "Tutorial, deeper",
              "One layer more than the tutorial, and narrower towards the end: deeper is not better when training stops early.",
              "In Results, digit 5 lags far behind digit 1.",
              new NetworkSpec(
                  List.of(new Dense(512, RELU), new Dense(256, RELU), new Dense(128, RELU)),
                  FAN_IN_UNIFORM),
              new TrainingSpec(MNIST, OptimisationSpec.unshuffled(SLOW, 32), 10, SEED),
              "just under 86 % on the test images after 10 epochs; of the 1s 97.4 %, of the 5s 74.1 %",
              PublishedResult.accuracy(0.86, 0.83, 0.89)),
          new Preset(
              "compact",
              "Compact",
              "Two layers of only 25 units: quick to train, yet it overfits visibly.",
              "The training accuracy pulls away from the test accuracy, and both fluctuate: the learning rate is high.",
              new NetworkSpec(List.of(new Dense(25, RELU), new Dense(25, RELU)), FAN_IN_UNIFORM),
              new TrainingSpec(
                  MNIST,
                  OptimisationSpec.shuffled(new Adam(0.02, 0.9, 0.999, 1e-8), 1028),
                  100,
                  SEED),
              "95 % on the test images and 98 % on the training images after 100 epochs",
              PublishedResult.accuracy(0.95, 0.94, 0.97).withTrainAccuracy(0.98)),
          new Preset(
              "deep-mlp",
              "Deep MLP",
              "Three dense layers of 512 units: what a plain network without convolutions can do.",
              "Compare it with CNN: six times the parameters, and more mistakes.",
              new NetworkSpec(
                  List.of(new Dense(512, RELU), new Dense(512, RELU), new Dense(512, RELU)),
                  FAN_IN_UNIFORM),
              new TrainingSpec(
                  MNIST_SYMMETRIC,
                  OptimisationSpec.shuffled(new Adam(3e-3, 0.9, 0.999, 1e-8), 1000),
                  20,
                  SEED),
              "97.84 % on the test images after 20 epochs",
              PublishedResult.accuracy(0.9784, 0.975, 1)),
          new Preset(
              "cnn",
              "CNN",
              "One convolution and one max-pool before the dense layer: it sees shapes, not single pixels.",
              "Fewer mistakes than Deep MLP, for more time per epoch.",
              new NetworkSpec(
                  List.of(
                      new Convolution(28, 3, RELU),
                      new MaxPool(2),
                      new Dense(128, RELU),
                      new Dropout(0.2)),
                  FAN_IN_UNIFORM),
              new TrainingSpec(
                  MNIST_SYMMETRIC,
                  OptimisationSpec.shuffled(new Adam(3e-3, 0.9, 0.999, 1e-8), 1000),
                  20,
                  SEED),
              "98.69 % on the test images after 20 epochs",
              PublishedResult.accuracy(0.9869, 0.984, 1)),
          new Preset(
              "fashion-small",
              "Fashion, small",
              "Garments instead of digits: one hidden layer of 20 units on Fashion-MNIST.",
              "In Results, shirts are mistaken for T-shirts, pullovers and coats; trousers and bags hardly ever are.",
              new NetworkSpec(List.of(new Dense(20, RELU)), GLOROT_UNIFORM),
              new TrainingSpec(
                  FASHION, OptimisationSpec.shuffled(Adam.withRate(1e-3), 32), 10, SEED),
              "86.31 % on the test images after 10 epochs, 88.15 % on the training images",
              PublishedResult.accuracy(0.8631, 0.855, 0.875).withTrainAccuracy(0.8815)),
          new Preset(
              "fashion-dropout",
              "Fashion, dropout",
              "Two layers of 50 units with dropout after each, on Fashion-MNIST.",
              "Dropout keeps training and test accuracy close together; compare with Fashion, small.",
              new NetworkSpec(
                  List.of(
                      new Dense(50, RELU), new Dropout(0.2), new Dense(50, RELU), new Dropout(0.2)),
                  GLOROT_UNIFORM),
              new TrainingSpec(
                  FASHION, OptimisationSpec.shuffled(Adam.withRate(1e-3), 32), 10, SEED),
              "86.96 % on the test images after 10 epochs, loss 0.3651",
              PublishedResult.accuracy(0.8696, 0.86, 0.885).withTestLoss(0.3651)),
          new Preset(
              "ink",
              "Ink",
              "Four convolutions, trained on digits as many hands would write them: the best one for drawings.",
              "It reads drawings better than any other preset, and is unsure about what is not a digit.",
              new NetworkSpec(
                  List.of(
                      new Convolution(32, 3, RELU),
                      new Convolution(32, 3, RELU),
                      new MaxPool(2),
                      new Convolution(64, 3, RELU),
                      new Convolution(64, 3, RELU),
                      new MaxPool(2),
                      new Dropout(0.2),
                      new Dense(128, RELU),
                      new Dropout(0.4)),
                  GLOROT_UNIFORM),
              new TrainingSpec(
                  MNIST.withAugmentation(Augmentation.HANDWRITING),
                  OptimisationSpec.shuffled(Adam.withRate(1.5e-3), 128)
                      .withSchedule(Schedule.COSINE),
                  10,
                  SEED),
              "the workbench's own",
              null));

  private static final List<Preset> ALL =
      Stream.concat(TODAY.stream(), Classics.all().stream()).toList();

  private Presets() {}

  /** All presets, in the order in which they are shown. */
  public static List<Preset> all() {
    return ALL;
  }

  /**
   * The preset of that id.
   *
   * @throws WorkbenchException if there is none
   */
  public static Preset of(String id) {
    return ALL.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new WorkbenchException(
                "There is no preset \"%s\"; choose one of %s."
                    .formatted(id, String.join(", ", ALL.stream().map(Preset::id).toList()))));
  }
}
