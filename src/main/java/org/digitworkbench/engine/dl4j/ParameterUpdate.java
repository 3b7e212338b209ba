package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.digitworkbench.domain.Optimiser;

/**
 * The optimiser's step on all parameters at once, from gradients that each belong to a share of the
 * mini-batch: in blocks that stay in the cache, as loops that the JVM vectorises, on all of the
 * crew. ND4J's own takes an element at a time through a function object, on one thread.
 */
final class ParameterUpdate {

  /** Floats of a block: five arrays of them fit the first-level cache. */
  private static final int BLOCK = 1024;

  private final Optimiser optimiser;
  private final MemorySegment parameters;
  private final int count;
  private final float[] first;
  private final float[] second;
  private int steps;

  /**
   * @param parameters outside the heap; stepped in place
   */
  ParameterUpdate(Optimiser optimiser, MemorySegment parameters) {
    this.optimiser = optimiser;
    this.parameters = parameters;
    count = Math.toIntExact(parameters.byteSize() / Matrix.FLOAT.byteSize());
    first = new float[moments(optimiser) > 0 ? count : 0];
    second = new float[moments(optimiser) > 1 ? count : 0];
  }

  private static int moments(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd s -> s.momentum() == 0 ? 0 : 1;
      case Optimiser.Adam _ -> 2;
    };
  }

  /**
   * One step.
   *
   * @param gradients sums over the images of each share, of the parameters' length
   * @param images in all shares
   */
  void step(Crew crew, List<MemorySegment> gradients, int images) {
    steps++;
    int blocks = (count + BLOCK - 1) / BLOCK;
    int parts = Math.clamp(blocks / 16, 1, crew.processors());
    crew.run(
        parts,
        part -> {
          int from = (int) ((long) blocks * part / parts) * BLOCK;
          int to = Math.min(count, (int) ((long) blocks * (part + 1) / parts) * BLOCK);
          step(gradients, 1f / images, from, to);
        });
  }

  private void step(List<MemorySegment> gradients, float scale, int begin, int end) {
    float[] gradient = new float[BLOCK];
    float[] other = new float[BLOCK];
    float[] parameter = new float[BLOCK];
    for (int from = begin; from < end; from += BLOCK) {
      int length = Math.min(BLOCK, end - from);
      read(gradients.getFirst(), from, gradient, length);
      for (MemorySegment more : gradients.subList(1, gradients.size())) {
        read(more, from, other, length);
        Kernels.add(gradient, other, length);
      }
      read(parameters, from, parameter, length);
      switch (optimiser) {
        case Optimiser.Adam a -> adam(a, parameter, gradient, scale, from, length);
        case Optimiser.Sgd s when s.momentum() > 0 ->
            nesterov(s, parameter, gradient, scale, from, length);
        case Optimiser.Sgd s ->
            descend(parameter, gradient, (float) s.learningRate() * scale, length);
      }
      MemorySegment.copy(
          parameter, 0, parameters, Matrix.FLOAT, from * Matrix.FLOAT.byteSize(), length);
    }
  }

  /** Kingma and Ba 2015, the efficient form at the end of section 2. */
  private void adam(
      Optimiser.Adam a, float[] parameter, float[] gradient, float scale, int from, int length) {
    double correction1 = 1 - Math.pow(a.beta1(), steps);
    double correction2 = 1 - Math.pow(a.beta2(), steps);
    float rate = (float) (a.learningRate() * Math.sqrt(correction2) / correction1);
    adam(
        parameter,
        gradient,
        first,
        second,
        from,
        length,
        scale,
        (float) a.beta1(),
        (float) a.beta2(),
        rate,
        (float) a.epsilon());
  }

  private static void adam(
      float[] p,
      float[] g,
      float[] m,
      float[] v,
      int from,
      int length,
      float scale,
      float beta1,
      float beta2,
      float rate,
      float epsilon) {
    for (int i = 0; i < length; i++) {
      float d = g[i] * scale;
      float mean = beta1 * m[from + i] + (1 - beta1) * d;
      float square = beta2 * v[from + i] + (1 - beta2) * d * d;
      m[from + i] = mean;
      v[from + i] = square;
      p[i] -= rate * mean / ((float) Math.sqrt(square) + epsilon);
    }
  }

  private static void descend(float[] p, float[] g, float rate, int length) {
    for (int i = 0; i < length; i++) {
      p[i] -= rate * g[i];
    }
  }

  /** Momentum as Nesterov's, in the form of Bengio et al. 2012 that DL4J uses. */
  private void nesterov(
      Optimiser.Sgd s, float[] parameter, float[] gradient, float scale, int from, int length) {
    float momentum = (float) s.momentum();
    float rate = (float) s.learningRate() * scale;
    for (int i = 0; i < length; i++) {
      float before = first[from + i];
      float velocity = momentum * before - rate * gradient[i];
      first[from + i] = velocity;
      parameter[i] += (1 + momentum) * velocity - momentum * before;
    }
  }

  private static void read(MemorySegment from, int index, float[] target, int length) {
    MemorySegment.copy(from, Matrix.FLOAT, index * Matrix.FLOAT.byteSize(), target, 0, length);
  }
}
