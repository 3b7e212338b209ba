package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;

/**
 * The parameters of a network of the workbench's layers in the order of {@link NetworkSpec}: DL4J
 * keeps the weights of a dense layer the other way round.
 */
final class NetworkParameters {

  private NetworkParameters() {}

  /** A copy of them. */
  static float[] read(NetworkSpec spec, MultiLayerNetwork network) {
    float[] all = new float[spec.parameterCount()];
    int next = 0;
    for (Block block : blocks(spec, network)) {
      next += block.read(all, next);
    }
    return all;
  }

  /** Gives the network others; copied. */
  static void write(NetworkSpec spec, MultiLayerNetwork network, float[] all) {
    int next = 0;
    for (Block block : blocks(spec, network)) {
      next += block.write(all, next);
    }
  }

  /** The parameters of one layer. */
  private sealed interface Block {

    /** Copies them to the place {@code from}; how many. */
    int read(float[] all, int from);

    /** Copies them from there; how many. */
    int write(float[] all, int from);
  }

  /**
   * Those of a layer with weights.
   *
   * @param weights units x inputs of a unit
   * @param unitsFirst whether {@link NetworkSpec} has the weights in the same order, not transposed
   */
  private record Weighted(Matrix weights, MemorySegment biases, boolean unitsFirst)
      implements Block {

    @Override
    public int read(float[] all, int from) {
      float[] row = new float[inputs()];
      for (int unit = 0; unit < units(); unit++) {
        weights.read(unit, row);
        for (int i = 0; i < row.length; i++) {
          all[from + index(unit, i)] = row[i];
        }
      }
      MemorySegment.copy(biases, Matrix.FLOAT, 0, all, from + units() * inputs(), units());
      return units() * (inputs() + 1);
    }

    @Override
    public int write(float[] all, int from) {
      float[] row = new float[inputs()];
      for (int unit = 0; unit < units(); unit++) {
        for (int i = 0; i < row.length; i++) {
          row[i] = all[from + index(unit, i)];
        }
        weights.write(unit, row);
      }
      MemorySegment.copy(all, from + units() * inputs(), biases, Matrix.FLOAT, 0, units());
      return units() * (inputs() + 1);
    }

    private int units() {
      return weights.rows();
    }

    private int inputs() {
      return weights.columns();
    }

    /** Place of a weight in the order of {@link NetworkSpec}. */
    private int index(int unit, int input) {
      return unitsFirst ? unit * inputs() + input : input * units() + unit;
    }
  }

  /** Those of a normalisation, in the same order. */
  private record Normalisation(MemorySegment values) implements Block {

    @Override
    public int read(float[] all, int from) {
      MemorySegment.copy(values, Matrix.FLOAT, 0, all, from, count());
      return count();
    }

    @Override
    public int write(float[] all, int from) {
      MemorySegment.copy(all, from, values, Matrix.FLOAT, 0, count());
      return count();
    }

    private int count() {
      return (int) (values.byteSize() / Matrix.FLOAT.byteSize());
    }
  }

  private static List<Block> blocks(NetworkSpec spec, MultiLayerNetwork network) {
    List<Block> blocks = new ArrayList<>();
    Iterator<LayerSummary> lines =
        spec.summary().stream().filter(line -> line.parameters() > 0).iterator();
    for (Layer layer : network.getLayers()) {
      if (layer.numParams() > 0) {
        LayerSummary line = lines.next();
        blocks.add(
            line.isNormalisation()
                ? new Normalisation(Matrix.memory(layer.getParam(NormalisationParameters.KEY)))
                : new Weighted(
                    Matrix.ofWeights(layer.getParam(DefaultParamInitializer.WEIGHT_KEY)),
                    Matrix.memory(layer.getParam(DefaultParamInitializer.BIAS_KEY)),
                    line.isConvolution()));
      }
    }
    return blocks;
  }
}
