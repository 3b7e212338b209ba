package org.digitworkbench.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.nd4j.linalg.api.buffer.DataType;

/** Says a {@link NetworkSpec} in DL4J's words, with layers that the workbench computes. */
final class NetworkTranslation {

  private final Gemm gemm;
  private final ListBuilder list;
  private Shape shape = Shape.IMAGE;
  private double dropout;

  private NetworkTranslation(Gemm gemm, ListBuilder list) {
    this.gemm = gemm;
    this.list = list;
  }

  /** The configuration of a network whose parameters will be set, not drawn. */
  static MultiLayerConfiguration configuration(NetworkSpec network, Gemm gemm) {
    // The layers own their arrays: nothing is left for DL4J's workspaces.
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .trainingWorkspaceMode(WorkspaceMode.NONE)
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .list();
    new NetworkTranslation(gemm, list).add(network);
    return list.build();
  }

  /**
   * A dropout becomes that of the next layer's input, as in DL4J, and a max-pool part of the
   * convolution in front of it: the same functions.
   */
  private void add(NetworkSpec network) {
    List<LayerSpec> specs = network.layers();
    for (int i = 0; i < specs.size(); i++) {
      switch (specs.get(i)) {
        case LayerSpec.Dense d -> {
          list.layer(
              FusedDense.configuration(
                  gemm, shape.size(), d.units(), d.activation(), takeDropout()));
          shape = new Shape(d.units(), 1, 1);
        }
        case LayerSpec.Convolution c -> {
          int pool = 1;
          if (i + 1 < specs.size() && specs.get(i + 1) instanceof LayerSpec.MaxPool(int size)) {
            pool = size;
            i++;
          }
          FusedConvolution.Geometry geometry =
              new FusedConvolution.Geometry(shape, c.filters(), c.kernel(), pool);
          list.layer(FusedConvolution.configuration(gemm, geometry, c.activation(), takeDropout()));
          shape = geometry.output();
        }
        case LayerSpec.MaxPool p -> {
          list.layer(FusedMaxPool.configuration(shape, p.size(), takeDropout()));
          shape = new Shape(shape.channels(), shape.height() / p.size(), shape.width() / p.size());
        }
        case LayerSpec.AveragePool p -> {
          list.layer(FusedAveragePool.configuration(shape, p.size(), takeDropout()));
          shape = new Shape(shape.channels(), shape.height() / p.size(), shape.width() / p.size());
        }
        case LayerSpec.BatchNormalisation b ->
            list.layer(FusedNormalisation.configuration(shape, b.activation(), takeDropout()));
        case LayerSpec.Dropout d -> dropout = 1 - (1 - dropout) * (1 - d.rate());
      }
    }
    list.layer(
        FusedOutput.configuration(
            gemm, shape.size(), NetworkSpec.CLASSES, network.loss(), takeDropout()));
  }

  private double takeDropout() {
    double taken = dropout;
    dropout = 0;
    return taken;
  }
}
