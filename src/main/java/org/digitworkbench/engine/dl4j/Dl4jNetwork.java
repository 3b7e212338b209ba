package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Learner;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that learns and is asked; used by one thread at a time. A mini-batch is cut into equal
 * shares, each for a {@link Replica}, whose gradients are summed in one order: the numbers follow
 * from the number of shares, which is that of the processors, not from who computed which.
 */
final class Dl4jNetwork implements Learner, Inspector {

  /** Images below which a share costs more than it brings. */
  private static final int SMALLEST_SHARE = 32;

  /** Shares beyond which summing the gradients costs more than it brings. */
  private static final int MOST_SHARES = 8;

  private final NetworkSpec spec;
  private final Gemm gemm;
  private final Crew crew;
  private final float[] scaling;
  private final INDArray parameters;
  private final ParameterUpdate update;
  private final List<Replica> replicas = new ArrayList<>();
  private long seed;

  Dl4jNetwork(
      NetworkSpec spec,
      OptimisationSpec optimisation,
      PixelScaling scaling,
      float[] parameters,
      Gemm gemm,
      Crew crew) {
    this.spec = spec;
    this.gemm = gemm;
    this.crew = crew;
    this.scaling = scaling.table();
    this.parameters =
        Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', 1, spec.parameterCount());
    update =
        new ParameterUpdate(optimisation, Layers.weights(spec), Matrix.memory(this.parameters));
    growTo(1);
    setParameters(parameters);
  }

  @Override
  public void seed(long seed) {
    this.seed = seed;
  }

  @Override
  public void scaleRate(double factor) {
    update.scaleRate(factor);
  }

  @Override
  public OptimiserState optimiserState() {
    return update.state();
  }

  @Override
  public void restore(OptimiserState state) {
    update.restore(state);
  }

  @Override
  public BatchScore train(Images images, int[] order, int from, int to) {
    int shares = shares(to - from);
    FusedOutput.Sums[] sums = new FusedOutput.Sums[shares];
    crew.run(
        shares,
        share -> {
          int begin = from + (to - from) * share / shares;
          int end = from + (to - from) * (share + 1) / shares;
          sums[share] =
              replicas
                  .get(share)
                  .backpropagate(images, order, begin, end, seed + ((long) share << Integer.SIZE));
        });
    update.step(crew, replicas.stream().limit(shares).map(Replica::gradient).toList(), to - from);
    double loss = Arrays.stream(sums).mapToDouble(FusedOutput.Sums::loss).sum();
    int correct = Arrays.stream(sums).mapToInt(FusedOutput.Sums::correct).sum();
    return new BatchScore(loss / (to - from), correct);
  }

  @Override
  public float[] probabilities(ImageSet images, int from, int to) {
    return ask(from, to, NetworkSpec.CLASSES, new Question(images, Replica::probabilities));
  }

  @Override
  public int featureCount() {
    return Layers.features(spec);
  }

  @Override
  public float[] features(ImageSet images, int from, int to) {
    return ask(from, to, featureCount(), new Question(images, Replica::features));
  }

  @Override
  public List<LayerActivation> activations(DigitImage image) {
    return Layers.named(spec, replicas.getFirst().activations(image));
  }

  /** What replicas are asked, and of which images. */
  private record Question(ImageSet images, Replica.Answer answer) {}

  /** The answers, that many values for each image. */
  private float[] ask(int from, int to, int width, Question question) {
    int shares = shares(to - from);
    float[] all = new float[(to - from) * width];
    crew.run(
        shares,
        share -> {
          int begin = (to - from) * share / shares;
          int end = (to - from) * (share + 1) / shares;
          question
              .answer()
              .write(
                  replicas.get(share),
                  question.images(),
                  from + begin,
                  from + end,
                  all,
                  begin * width);
        });
    return all;
  }

  /** How many for a mini-batch of that size; their replicas are there then. */
  private int shares(int images) {
    int shares = Math.clamp(images / SMALLEST_SHARE, 1, Math.min(crew.processors(), MOST_SHARES));
    growTo(shares);
    return shares;
  }

  private void growTo(int count) {
    while (replicas.size() < count) {
      replicas.add(new Replica(NetworkTranslation.configuration(spec, gemm), parameters, scaling));
    }
  }

  @Override
  public float[] parameters() {
    float[] all = new float[spec.parameterCount()];
    int next = 0;
    for (Block block : blocks()) {
      float[] row = new float[block.inputs()];
      for (int unit = 0; unit < block.units(); unit++) {
        block.weights().read(unit, row);
        for (int i = 0; i < row.length; i++) {
          all[next + block.index(unit, i)] = row[i];
        }
      }
      next += block.units() * block.inputs();
      MemorySegment.copy(block.biases(), Matrix.FLOAT, 0, all, next, block.units());
      next += block.units();
    }
    return all;
  }

  private void setParameters(float[] all) {
    int next = 0;
    for (Block block : blocks()) {
      float[] row = new float[block.inputs()];
      for (int unit = 0; unit < block.units(); unit++) {
        for (int i = 0; i < row.length; i++) {
          row[i] = all[next + block.index(unit, i)];
        }
        block.weights().write(unit, row);
      }
      next += block.units() * block.inputs();
      MemorySegment.copy(all, next, block.biases(), Matrix.FLOAT, 0, block.units());
      next += block.units();
    }
  }

  /**
   * The parameters of one layer as DL4J keeps them.
   *
   * @param weights units x inputs of a unit
   * @param unitsFirst whether {@link NetworkSpec} has the weights in the same order, not transposed
   */
  private record Block(Matrix weights, MemorySegment biases, boolean unitsFirst) {

    int units() {
      return weights.rows();
    }

    int inputs() {
      return weights.columns();
    }

    /** Place of a weight in the order of {@link NetworkSpec}. */
    int index(int unit, int input) {
      return unitsFirst ? unit * inputs() + input : input * units() + unit;
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Iterator<LayerSummary> lines =
        spec.summary().stream().filter(line -> line.parameters() > 0).iterator();
    for (Layer layer : replicas.getFirst().network().getLayers()) {
      if (layer.numParams() > 0) {
        blocks.add(
            new Block(
                Matrix.ofWeights(layer.getParam(DefaultParamInitializer.WEIGHT_KEY)),
                Matrix.memory(layer.getParam(DefaultParamInitializer.BIAS_KEY)),
                lines.next().isConvolution()));
      }
    }
    return blocks;
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    replicas.clear();
    parameters.close();
  }
}
