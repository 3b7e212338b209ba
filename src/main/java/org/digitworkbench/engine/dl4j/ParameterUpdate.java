package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.WorkbenchException;

/**
 * The optimiser's step, and the decay of the weights, on all parameters at once, from gradients
 * that each belong to a share of the mini-batch: in blocks that stay in the cache, as loops that
 * the JVM vectorises, on all of the crew. ND4J's own takes an element at a time through a function
 * object, on one thread.
 */
final class ParameterUpdate {

  /** Floats of a block: the six arrays of one fit the first-level cache. */
  private static final int BLOCK = 1024;

  /** Below these blocks a thread is not worth waking. */
  private static final int SMALLEST_PART = 16;

  private final Optimiser optimiser;
  private final double weightDecay;
  private final List<Range> weights;
  private final MemorySegment parameters;
  private final int count;
  private final int blocks;
  private final float[][] first;
  private final float[][] second;
  private double rateFactor = 1;
  private int steps;

  /**
   * @param weights the parameters that decay
   * @param parameters outside the heap; stepped in place
   */
  ParameterUpdate(OptimisationSpec optimisation, List<Range> weights, MemorySegment parameters) {
    optimiser = optimisation.optimiser();
    weightDecay = optimisation.weightDecay();
    this.weights = weights;
    this.parameters = parameters;
    count = Math.toIntExact(parameters.byteSize() / Matrix.FLOAT.byteSize());
    // The last one is not full: what is computed beyond its end is never written.
    blocks = (count + BLOCK - 1) / BLOCK;
    int moments =
        switch (optimiser) {
          case Optimiser.Sgd s -> s.momentum() == 0 ? 0 : 1;
          case Optimiser.Adam _ -> 2;
          case Optimiser.RmsProp _ -> 1;
        };
    first = new float[moments > 0 ? blocks : 0][BLOCK];
    second = new float[moments > 1 ? blocks : 0][BLOCK];
  }

  /** The parameters from {@code from} to {@code to - 1}. */
  record Range(int from, int to) {}

  /** A copy of what was remembered so far, in the order of the parameters. */
  OptimiserState state() {
    List<float[]> moments = new ArrayList<>();
    for (float[][] moment : moments()) {
      float[] flat = new float[count];
      for (int block = 0; block < blocks; block++) {
        System.arraycopy(moment[block], 0, flat, block * BLOCK, length(block));
      }
      moments.add(flat);
    }
    return new OptimiserState(steps, moments);
  }

  /**
   * Goes on from there.
   *
   * @throws WorkbenchException if the state is of another network or optimiser
   */
  void restore(OptimiserState state) {
    List<float[][]> moments = moments();
    if (state.moments().size() != moments.size()
        || state.moments().stream().anyMatch(flat -> flat.length != count)) {
      throw new WorkbenchException("The optimiser's state is of another network or optimiser.");
    }
    steps = state.steps();
    for (int i = 0; i < moments.size(); i++) {
      for (int block = 0; block < blocks; block++) {
        System.arraycopy(
            state.moments().get(i), block * BLOCK, moments.get(i)[block], 0, length(block));
      }
    }
  }

  private List<float[][]> moments() {
    return Stream.of(first, second).filter(moment -> moment.length > 0).toList();
  }

  /** Parameters in that block: the last one is not full. */
  private int length(int block) {
    return Math.min(BLOCK, count - block * BLOCK);
  }

  /** Multiplies the learning rate of the coming steps. */
  void scaleRate(double factor) {
    rateFactor = factor;
  }

  /**
   * One step.
   *
   * @param gradients sums over the images of each share, in the order of the parameters
   * @param images in all shares
   */
  void step(Crew crew, List<MemorySegment> gradients, int images) {
    steps++;
    int parts = Math.clamp(blocks / SMALLEST_PART, 1, crew.processors());
    crew.run(
        parts,
        part -> step(gradients, 1f / images, blocks * part / parts, blocks * (part + 1) / parts));
  }

  private void step(List<MemorySegment> gradients, float scale, int begin, int end) {
    float[] gradient = new float[BLOCK];
    float[] other = new float[BLOCK];
    float[] parameter = new float[BLOCK];
    for (int block = begin; block < end; block++) {
      long offset = (long) block * BLOCK * Matrix.FLOAT.byteSize();
      int length = length(block);
      MemorySegment.copy(gradients.getFirst(), Matrix.FLOAT, offset, gradient, 0, length);
      for (MemorySegment more : gradients.subList(1, gradients.size())) {
        MemorySegment.copy(more, Matrix.FLOAT, offset, other, 0, length);
        Kernels.add(gradient, other, length);
      }
      MemorySegment.copy(parameters, Matrix.FLOAT, offset, parameter, 0, length);
      if (weightDecay > 0) {
        decay(parameter, block);
      }
      float rate = (float) (rateFactor * optimiser.learningRate());
      switch (optimiser) {
        case Optimiser.Adam a -> adam(a, parameter, gradient, scale, block);
        case Optimiser.RmsProp r ->
            rmsProp(
                parameter,
                gradient,
                first[block],
                scale,
                (float) r.decay(),
                rate,
                (float) r.epsilon());
        case Optimiser.Sgd s when s.momentum() == 0 -> descend(parameter, gradient, rate * scale);
        case Optimiser.Sgd s when s.nesterov() ->
            nesterov(parameter, gradient, first[block], (float) s.momentum(), rate * scale);
        case Optimiser.Sgd s ->
            momentum(parameter, gradient, first[block], (float) s.momentum(), rate * scale);
      }
      MemorySegment.copy(parameter, 0, parameters, Matrix.FLOAT, offset, length);
    }
  }

  /** The part of the block that is weights loses its share. */
  private void decay(float[] parameter, int block) {
    float share = (float) (rateFactor * optimiser.learningRate() * weightDecay);
    for (Range range : weights) {
      int end = Math.min(range.to() - block * BLOCK, BLOCK);
      for (int i = Math.max(range.from() - block * BLOCK, 0); i < end; i++) {
        parameter[i] -= share * parameter[i];
      }
    }
  }

  private void adam(Optimiser.Adam a, float[] parameter, float[] gradient, float scale, int block) {
    double correction1 = 1 - Math.pow(a.beta1(), steps);
    double correction2 = 1 - Math.pow(a.beta2(), steps);
    float rate = (float) (rateFactor * a.learningRate() * Math.sqrt(correction2) / correction1);
    adam(
        parameter,
        gradient,
        first[block],
        second[block],
        scale,
        (float) a.beta1(),
        (float) a.beta2(),
        rate,
        (float) a.epsilon());
  }

  /** Kingma and Ba 2015, the efficient form at the end of section 2. */
  private static void adam(
      float[] p,
      float[] g,
      float[] m,
      float[] v,
      float scale,
      float beta1,
      float beta2,
      float rate,
      float epsilon) {
    for (int i = 0; i < BLOCK; i++) {
      float d = g[i] * scale;
      m[i] = beta1 * m[i] + (1 - beta1) * d;
      v[i] = beta2 * v[i] + (1 - beta2) * d * d;
      p[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
    }
  }

  private static void rmsProp(
      float[] p, float[] g, float[] v, float scale, float decay, float rate, float epsilon) {
    for (int i = 0; i < BLOCK; i++) {
      float d = g[i] * scale;
      v[i] = decay * v[i] + (1 - decay) * d * d;
      p[i] -= rate * d / ((float) Math.sqrt(v[i]) + epsilon);
    }
  }

  private static void descend(float[] p, float[] g, float rate) {
    for (int i = 0; i < BLOCK; i++) {
      p[i] -= rate * g[i];
    }
  }

  private static void momentum(float[] p, float[] g, float[] v, float momentum, float rate) {
    for (int i = 0; i < BLOCK; i++) {
      v[i] = momentum * v[i] - rate * g[i];
      p[i] += v[i];
    }
  }

  /** Nesterov's momentum in the form of Bengio et al. 2012, as in DL4J. */
  private static void nesterov(float[] p, float[] g, float[] v, float momentum, float rate) {
    for (int i = 0; i < BLOCK; i++) {
      float before = v[i];
      v[i] = momentum * before - rate * g[i];
      p[i] += (1 + momentum) * v[i] - momentum * before;
    }
  }
}
