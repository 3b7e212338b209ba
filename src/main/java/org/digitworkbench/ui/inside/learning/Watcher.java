package org.digitworkbench.ui.inside.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.inside.DeadUnits;
import org.digitworkbench.inside.LearningMoment;
import org.jspecify.annotations.Nullable;

/**
 * Asks a network, with any parameters of its training, about images of its data set. Used by one
 * thread.
 */
public final class Watcher {

  /** Training images that the gradients of a network are taken of. */
  static final int MINI_BATCH = 128;

  /** Test images that a unit is dead for. */
  static final int SAMPLE = 500;

  /** Images at a time, so that the values of a large layer take little memory. */
  private static final int SLICE = 50;

  private final Supplier<Engine> engine;
  private final DatasetSource datasets;
  private @Nullable TrainedModel model;
  private @Nullable Probe probe;
  private String dataset = "";
  private List<Integer> examples = List.of();

  public Watcher(Supplier<Engine> engine, DatasetSource datasets) {
    this.engine = engine;
    this.datasets = datasets;
  }

  /**
   * What it says of the first test image of each class, in the order of the labels.
   *
   * @param parameters to be used in place of the model's own
   */
  List<Answer> answers(TrainedModel of, float[] parameters) {
    ImageSet test = test(of);
    if (!of.training().data().dataset().equals(dataset)) {
      dataset = of.training().data().dataset();
      examples =
          IntStream.range(0, NetworkSpec.CLASSES)
              .flatMap(label ->
                  IntStream.range(0, test.size()).filter(i -> test.label(i) == label).limit(1))
              .boxed()
              .toList();
    }
    float[] ink = new float[examples.size() * DigitImage.SIZE];
    for (int i = 0; i < examples.size(); i++) {
      float[] image = test.image(examples.get(i)).ink();
      System.arraycopy(image, 0, ink, i * DigitImage.SIZE, image.length);
    }
    float[] said = open(of, parameters).probabilities(ink);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      int index = examples.get(i);
      int from = i * NetworkSpec.CLASSES;
      answers.add(
          new Answer(
              test.label(index),
              test.image(index),
              Arrays.copyOfRange(said, from, from + NetworkSpec.CLASSES)));
    }
    return List.copyOf(answers);
  }

  /**
   * The units of each layer that say nothing about the first {@link #SAMPLE} test images; without
   * the layers whose units cannot be dead.
   *
   * @param parameters to be used in place of the model's own
   */
  List<DeadShare> dead(TrainedModel of, float[] parameters) {
    ImageSet test = test(of).first(SAMPLE);
    Probe asked = open(of, parameters);
    NetworkSpec network = of.network();
    List<LayerSummary> lines = network.summary();
    List<DeadShare> shares = new ArrayList<>();
    for (int layer = 0; layer < lines.size(); layer++) {
      Integer values =
          LearningMoment.hasWeights(lines.get(layer)) ? DeadUnits.valuesOf(network, layer) : null;
      if (values != null) {
        Activation activation = network.activation(values);
        DeadUnits units = new DeadUnits(activation, lines.get(values).output());
        for (int from = 0; from < test.size(); from += SLICE) {
          units.add(asked.values(test, from, Math.min(from + SLICE, test.size()), values));
        }
        shares.add(
            new DeadShare(layer, units.dead(), units.units(), activation != Activation.RELU));
      }
    }
    return List.copyOf(shares);
  }

  /** The gradient of the mean loss over the first {@link #MINI_BATCH} training images. */
  float[] gradient(TrainedModel of) {
    ImageSet train = datasets.load(of.training().data().dataset()).train();
    int[] order = IntStream.range(0, Math.min(MINI_BATCH, train.size())).toArray();
    try (Learner learner = engine.get().learner(of.network(), of.training(), of.parameters())) {
      learner.seed(of.training().seed());
      learner.train(train, order, 0, order.length);
      return learner.gradient();
    }
  }

  private ImageSet test(TrainedModel of) {
    return datasets.load(of.training().data().dataset()).test();
  }

  private Probe open(TrainedModel of, float[] parameters) {
    Probe open = probe;
    TrainedModel before = model;
    if (open != null
        && before != null
        && before.network().equals(of.network())
        && before.training().data().equals(of.training().data())) {
      open.take(parameters);
    } else {
      if (open != null) {
        open.close();
      }
      probe = null;
      open = engine.get().probe(of);
      open.take(parameters);
    }
    probe = open;
    model = of;
    return open;
  }
}
