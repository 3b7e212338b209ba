package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;

/**
 * One number for each parameter of a network, in the order of {@link NetworkSpec} and in that of
 * DL4J's flat array for the workbench's layers. There the weights of a dense layer are the other
 * way round, unit by unit; the rest is the same.
 */
final class NetworkParameters {

  /** Units that are turned at once: as many floats as lie next to each other in a cache. */
  private static final int TURNED = 16;

  private NetworkParameters() {}

  /** A copy of DL4J's in the order of {@link NetworkSpec}. */
  static float[] read(NetworkSpec network, MemorySegment flat) {
    return mean(network, List.of(flat), 1);
  }

  /**
   * The sums of several of DL4J's divided by a number, in the order of {@link NetworkSpec}; while a
   * training waits, so nothing is copied twice.
   *
   * @param flat none for zeros
   */
  static float[] mean(NetworkSpec network, List<MemorySegment> flat, int number) {
    float[] all = new float[network.parameterCount()];
    if (flat.isEmpty()) {
      return all;
    }
    int next = 0;
    for (LayerSummary line : network.summary()) {
      int weights = isDense(line) ? line.weights() : 0;
      if (weights > 0) {
        int inputs = line.weightShape().get(0);
        int units = line.weightShape().get(1);
        float[] rows = new float[TURNED * inputs];
        for (int unit = 0; unit < units; unit += TURNED) {
          int count = Math.min(TURNED, units - unit);
          copyMean(flat, number, next + unit * inputs, rows, 0, count * inputs);
          for (int i = 0; i < inputs; i++) {
            int to = next + i * units + unit;
            for (int u = 0; u < count; u++) {
              all[to + u] = rows[u * inputs + i];
            }
          }
        }
      }
      int rest = next + weights;
      next += line.parameters();
      copyMean(flat, number, rest, all, rest, next - rest);
    }
    return all;
  }

  private static void copyMean(
      List<MemorySegment> flat, int number, int from, float[] target, int to, int length) {
    long offset = from * Matrix.FLOAT.byteSize();
    MemorySegment.copy(flat.getFirst(), Matrix.FLOAT, offset, target, to, length);
    if (flat.size() > 1) {
      float[] more = new float[length];
      for (MemorySegment other : flat.subList(1, flat.size())) {
        MemorySegment.copy(other, Matrix.FLOAT, offset, more, 0, length);
        Kernels.add(target, to, more, length);
      }
    }
    if (number > 1) {
      for (int i = to; i < to + length; i++) {
        target[i] /= number;
      }
    }
  }

  /** Copies them to DL4J's. */
  static void write(NetworkSpec network, float[] all, MemorySegment flat) {
    float[] turned = all.clone();
    int next = 0;
    for (LayerSummary line : network.summary()) {
      if (isDense(line)) {
        int inputs = line.weightShape().get(0);
        int units = line.weightShape().get(1);
        for (int i = 0; i < inputs; i++) {
          for (int u = 0; u < units; u++) {
            turned[next + u * inputs + i] = all[next + i * units + u];
          }
        }
      }
      next += line.parameters();
    }
    MemorySegment.copy(turned, 0, flat, Matrix.FLOAT, 0, turned.length);
  }

  private static boolean isDense(LayerSummary line) {
    return line.weightShape().size() == 2;
  }
}
