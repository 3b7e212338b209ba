package org.digitworkbench.engine.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of a batch normalisation, in DL4J's words one vector: the channels' scales, their
 * shifts, their running means and their running variances.
 */
final class NormalisationParameters implements ParamInitializer {

  /** Name of the vector. */
  static final String KEY = "normalisation";

  private final int channels;

  NormalisationParameters(int channels) {
    this.channels = channels;
  }

  @Override
  public long numParams(NeuralNetConfiguration configuration) {
    return numParams(configuration.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return 4L * channels;
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return List.of(KEY);
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return List.of();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return List.of();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return false;
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return false;
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration configuration, INDArray view, boolean initialise) {
    return Map.of(KEY, view);
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration configuration, INDArray view) {
    return Map.of(KEY, view);
  }
}
