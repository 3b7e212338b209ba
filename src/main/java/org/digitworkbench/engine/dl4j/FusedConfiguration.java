package org.digitworkbench.engine.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.params.EmptyParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Has DL4J make a {@link FusedLayer}. */
final class FusedConfiguration extends FeedForwardLayer {

  private static final long serialVersionUID = 1;

  private final transient Maker maker;
  private final transient ParamInitializer parameters;

  private FusedConfiguration(Maker maker, ParamInitializer parameters) {
    this.maker = maker;
    this.parameters = parameters;
  }

  /** Makes the layer of a configuration. */
  @FunctionalInterface
  interface Maker {
    FusedLayer make(NeuralNetConfiguration configuration);
  }

  /**
   * A layer with weights.
   *
   * @param inputs that a unit sees
   */
  static FusedConfiguration weighted(int inputs, int units, Maker maker) {
    FusedConfiguration configuration =
        new FusedConfiguration(maker, DefaultParamInitializer.getInstance());
    configuration.setNIn(inputs);
    configuration.setNOut(units);
    return configuration;
  }

  /** A layer without weights. */
  static FusedConfiguration weightless(Maker maker) {
    return new FusedConfiguration(maker, EmptyParamInitializer.getInstance());
  }

  /** A batch normalisation. */
  static FusedConfiguration normalisation(int channels, Maker maker) {
    return new FusedConfiguration(maker, new NormalisationParameters(channels));
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType type) {
    FusedLayer layer = maker.make(configuration);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialise));
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return parameters;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    throw new UnsupportedOperationException("not needed to train");
  }
}
