package org.digitworkbench.engine.dl4j;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * DL4J's Adam, computed in one loop that the JVM vectorises: ND4J's own takes an element at a time
 * through a function object, an eighth of a training. The moments are kept here, not in DL4J's
 * state view.
 */
final class FusedAdam extends Adam {

  private static final long serialVersionUID = 1;

  FusedAdam(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public FusedAdam clone() {
    return new FusedAdam(getLearningRate(), getBeta1(), getBeta2(), getEpsilon());
  }

  @Override
  public GradientUpdater<Adam> instantiate(INDArray viewArray, boolean initializeViewArray) {
    return new Updater(this);
  }

  /** Turns gradients into steps, for the parameters of one block, whose number never changes. */
  private static final class Updater implements GradientUpdater<Adam> {

    private final FusedAdam config;
    private float[] gradient = new float[0];
    private float[] mean = new float[0];
    private float[] square = new float[0];

    Updater(FusedAdam config) {
      this.config = config;
    }

    @Override
    public FusedAdam getConfig() {
      return config;
    }

    @Override
    public void setState(Map<String, INDArray> stateMap, boolean initialize) {
      throw new UnsupportedOperationException("The moments are not in DL4J's state");
    }

    @Override
    public Map<String, INDArray> getState() {
      return Map.of();
    }

    @Override
    public void setStateViewArray(
        INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
      // The moments are kept in arrays of this object.
    }

    /**
     * Replaces the gradient by the step to be subtracted: Kingma and Ba 2015, the efficient form at
     * the end of section 2.
     */
    @Override
    public void applyUpdater(INDArray gradientArray, int iteration, int epoch) {
      int length = Math.toIntExact(gradientArray.length());
      if (gradient.length != length) {
        gradient = new float[length];
        mean = new float[length];
        square = new float[length];
      }
      double correction1 = 1 - Math.pow(config.getBeta1(), iteration + 1.0);
      double correction2 = 1 - Math.pow(config.getBeta2(), iteration + 1.0);
      double rate = config.getLearningRate() * Math.sqrt(correction2) / correction1;
      FloatPointer address = (FloatPointer) gradientArray.data().addressPointer();
      address.get(gradient);
      step(
          gradient,
          mean,
          square,
          (float) config.getBeta1(),
          (float) config.getBeta2(),
          (float) rate,
          (float) config.getEpsilon());
      address.put(gradient);
    }

    private static void step(
        float[] g, float[] m, float[] v, float beta1, float beta2, float rate, float epsilon) {
      for (int i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        g[i] = rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
      }
    }
  }
}
