package org.digitworkbench.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.engine.InitialParameters;

/**
 * A preset's network in DJL: its functional operations in a loop written by hand, and its own Adam.
 * DJL's {@code Trainer} with a {@code SequentialBlock}, batches as slices of a copy in the epoch's
 * order, and batches written by Java into a direct buffer were tried as well: each took the same
 * CPU time within 10 %, this one the least in most epochs.
 */
final class PeerNetwork {

  private static final int CHUNK = 1000;

  private final NDManager manager;
  private final NetworkSpec spec;
  private final float[] scaling;
  private final Optimizer adam;
  private final List<NDArray> parameters = new ArrayList<>();

  /** Running means and variances, in pairs. */
  private final List<NDArray> statistics = new ArrayList<>();

  PeerNetwork(NDManager parent, Preset preset) {
    manager = parent.newSubManager();
    spec = preset.network();
    scaling = preset.training().data().scaling().table();
    adam = adam(preset.training().optimisation().optimiser());
    float[] initial = InitialParameters.draw(spec, preset.training().seed());
    int next = 0;
    for (LayerSummary layer : spec.summary()) {
      if (layer.parameters() > 0) {
        float[] weights = Arrays.copyOfRange(initial, next, next + layer.weights());
        next += layer.weights();
        float[] biases = Arrays.copyOfRange(initial, next, next + layer.biases());
        next += layer.biases();
        parameters.add(weights(weights, layer.weightShape()));
        parameters.add(manager.create(biases));
        for (int half = 0; half < 2 && layer.isNormalisation(); half++) {
          int length = layer.statistics() / 2;
          statistics.add(manager.create(Arrays.copyOfRange(initial, next, next + length)));
          next += length;
        }
      }
    }
    parameters.forEach(parameter -> parameter.setRequiresGradient(true));
  }

  /**
   * Ours are inputs x units for a dense layer, libtorch's units x inputs; filters are the same.
   * Turned here, because libtorch's own transpose only swaps the strides, which is slower later on.
   */
  private NDArray weights(float[] values, List<Integer> shape) {
    if (shape.size() != 2) {
      return manager.create(
          values, new Shape(shape.stream().mapToLong(Integer::longValue).toArray()));
    }
    int inputs = shape.get(0);
    int units = shape.get(1);
    float[] turned = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[i % units * inputs + i / units] = values[i];
    }
    return manager.create(turned, new Shape(units, inputs));
  }

  /** All presets train with Adam. */
  private static Optimizer adam(Optimiser optimiser) {
    if (!(optimiser instanceof Optimiser.Adam adam)) {
      throw new IllegalArgumentException("Not measured: " + optimiser);
    }
    return Optimizer.adam()
        .optLearningRateTracker(Tracker.fixed((float) adam.learningRate()))
        .optBeta1((float) adam.beta1())
        .optBeta2((float) adam.beta2())
        .optEpsilon((float) adam.epsilon())
        .build();
  }

  /** One step on the images {@code order[from]} to {@code order[to - 1]}; the loss before it. */
  float train(PeerImages images, int[] order, int from, int to) {
    try (NDManager batch = manager.newSubManager()) {
      NDIndex rows = new NDIndex("{}", batch.create(Arrays.copyOfRange(order, from, to)));
      NDArray pixels = images.pixels().get(batch, rows);
      NDArray labels = images.labels().get(batch, rows);
      NDArray loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        loss = forward(pixels, true).logSoftmax(1).gather(labels, 1).mean().neg();
        collector.backward(loss);
      }
      for (int i = 0; i < parameters.size(); i++) {
        NDArray parameter = parameters.get(i);
        try (NDArray gradient = parameter.getGradient()) {
          adam.update(Integer.toString(i), parameter, gradient);
        }
      }
      return loss.getFloat();
    }
  }

  /** The share of the images that are predicted right. */
  double accuracy(PeerImages images) {
    long correct = 0;
    for (int from = 0; from < images.size(); from += CHUNK) {
      try (NDManager chunk = manager.newSubManager()) {
        NDIndex rows = new NDIndex("%d:%d".formatted(from, Math.min(from + CHUNK, images.size())));
        NDArray answers = forward(images.pixels().get(chunk, rows), false).argMax(1);
        NDArray labels = images.labels().get(chunk, rows).flatten();
        correct += answers.eq(labels).toType(DataType.INT64, false).sum().getLong();
      }
    }
    return (double) correct / images.size();
  }

  Prediction predict(DigitImage image) {
    byte[] bytes = image.toBytes();
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      pixels[i] = scaling[bytes[i] & 0xff];
    }
    try (NDManager call = manager.newSubManager()) {
      NDArray input = call.create(pixels, new Shape(1, DigitImage.SIZE));
      return Prediction.of(forward(input, false).softmax(1).toFloatArray());
    }
  }

  /** The logits. */
  private NDArray forward(NDArray pixels, boolean training) {
    NDArray x = pixels.reshape(-1, 1, DigitImage.SIDE, DigitImage.SIDE);
    int next = 0;
    int normalisations = 0;
    for (LayerSpec layer : spec.layers()) {
      switch (layer) {
        case LayerSpec.Dense d -> {
          x = activate(dense(x, next), d.activation());
          next += 2;
        }
        case LayerSpec.Convolution c -> {
          NDArray filtered =
              Conv2d.conv2d(
                      x,
                      parameters.get(next),
                      parameters.get(next + 1),
                      new Shape(c.stride(), c.stride()),
                      new Shape(c.padding(), c.padding()))
                  .singletonOrThrow();
          x = activate(filtered, c.activation());
          next += 2;
        }
        case LayerSpec.MaxPool p -> {
          Shape tile = new Shape(p.size(), p.size());
          x = Pool.maxPool2d(x, tile, tile, new Shape(0, 0), false);
        }
        case LayerSpec.AveragePool p -> {
          Shape tile = new Shape(p.size(), p.size());
          x = Pool.avgPool2d(x, tile, tile, new Shape(0, 0), false, false);
        }
        case LayerSpec.BatchNormalisation b -> {
          x = activate(normalise(x, next, normalisations, training), b.activation());
          next += 2;
          normalisations++;
        }
        case LayerSpec.Dropout d -> {
          if (training) {
            x = x.getNDArrayInternal().dropout(x, (float) d.rate(), true).singletonOrThrow();
          }
        }
      }
    }
    return dense(x, next);
  }

  private NDArray dense(NDArray x, int next) {
    NDArray flat = x.getShape().dimension() == 2 ? x : x.reshape(x.getShape().get(0), -1);
    return Linear.linear(flat, parameters.get(next), parameters.get(next + 1)).singletonOrThrow();
  }

  private NDArray normalise(NDArray x, int next, int normalisation, boolean training) {
    return BatchNorm.batchNorm(
            x,
            statistics.get(2 * normalisation),
            statistics.get(2 * normalisation + 1),
            parameters.get(next),
            parameters.get(next + 1),
            1,
            (float) LayerSpec.BatchNormalisation.DECAY,
            (float) LayerSpec.BatchNormalisation.EPSILON,
            training)
        .singletonOrThrow();
  }

  private static NDArray activate(NDArray x, Activation activation) {
    return switch (activation) {
      case RELU -> ai.djl.nn.Activation.relu(x);
      case SIGMOID -> ai.djl.nn.Activation.sigmoid(x);
      case TANH -> ai.djl.nn.Activation.tanh(x);
      case LEAKY_RELU -> ai.djl.nn.Activation.leakyRelu(x, 0.01f);
      case ELU -> ai.djl.nn.Activation.elu(x, 1);
      case GELU -> ai.djl.nn.Activation.gelu(x);
      case SWISH -> ai.djl.nn.Activation.swish(x, 1);
      case IDENTITY -> x;
    };
  }
}
