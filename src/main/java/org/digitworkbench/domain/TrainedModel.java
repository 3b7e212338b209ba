package org.digitworkbench.domain;

/** A network with the parameters that it learned, and where they come from. */
public final class TrainedModel {

  private final NetworkSpec network;
  private final TrainingSpec training;
  private final Provenance provenance;
  private final float[] parameters;

  /**
   * @param parameters in the order of {@link NetworkSpec}; not copied, and never written to again
   * @throws WorkbenchException if their number is not that of the network, or one is not a finite
   *     number
   */
  public TrainedModel(
      NetworkSpec network, TrainingSpec training, Provenance provenance, float[] parameters) {
    if (parameters.length != network.parameterCount()) {
      throw new WorkbenchException(
          "The model has %,d parameters, but its network needs %,d."
              .formatted(parameters.length, network.parameterCount()));
    }
    for (float value : parameters) {
      if (!Float.isFinite(value)) {
        throw new WorkbenchException("The model has a parameter that is not a finite number.");
      }
    }
    this.network = network;
    this.training = training;
    this.provenance = provenance;
    this.parameters = parameters;
  }

  public NetworkSpec network() {
    return network;
  }

  public TrainingSpec training() {
    return training;
  }

  public Provenance provenance() {
    return provenance;
  }

  /** The parameters in the order of {@link NetworkSpec}; not a copy, not to be written to. */
  public float[] parameters() {
    return parameters;
  }
}
