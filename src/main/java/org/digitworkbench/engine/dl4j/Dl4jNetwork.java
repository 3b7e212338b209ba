package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.Learner;
import org.jspecify.annotations.Nullable;
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

  /** Those of the shares of the newest mini-batch, summed over its images. */
  private List<MemorySegment> newestGradients = List.of();

  private int newestImages = 1;

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
    NetworkParameters.write(spec, parameters, Matrix.memory(this.parameters));
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
    if (Layers.haveNormalisation(spec)) {
      passInSegments(images, order, from, to, shares);
      Arrays.setAll(sums, share -> replicas.get(share).last());
    } else {
      crew.run(
          shares,
          share ->
              sums[share] =
                  replicas
                      .get(share)
                      .backpropagate(
                          images,
                          order,
                          from + (to - from) * share / shares,
                          from + (to - from) * (share + 1) / shares,
                          seedOf(share)));
    }
    newestGradients = replicas.stream().limit(shares).map(Replica::gradient).toList();
    newestImages = to - from;
    update.step(crew, newestGradients, newestImages);
    double loss = Arrays.stream(sums).mapToDouble(FusedOutput.Sums::loss).sum();
    int correct = Arrays.stream(sums).mapToInt(FusedOutput.Sums::correct).sum();
    return new BatchScore(loss / (to - from), correct);
  }

  /** All shares up to a normalisation, then all shares on from there. */
  private void passInSegments(Images images, int[] order, int from, int to, int shares) {
    @Nullable ChannelSums[] ends = new @Nullable ChannelSums[shares];
    crew.run(
        shares,
        share ->
            ends[share] =
                replicas
                    .get(share)
                    .begin(
                        images,
                        order,
                        from + (to - from) * share / shares,
                        from + (to - from) * (share + 1) / shares,
                        seedOf(share)));
    ChannelSums total = ChannelSums.total(ends);
    while (total != null) {
      ChannelSums sums = total;
      replicas.getFirst().pass().remember(sums);
      crew.run(shares, share -> ends[share] = replicas.get(share).pass().advance(sums));
      total = ChannelSums.total(ends);
    }
  }

  private long seedOf(int share) {
    return seed + ((long) share << Integer.SIZE);
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
    return NetworkParameters.read(spec, Matrix.memory(parameters));
  }

  @Override
  public float[] gradient() {
    return NetworkParameters.mean(spec, newestGradients, newestImages);
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    replicas.clear();
    newestGradients = List.of();
    parameters.close();
  }
}
