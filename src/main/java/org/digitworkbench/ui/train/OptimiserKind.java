package org.digitworkbench.ui.train;

import java.util.List;
import org.digitworkbench.domain.Optimiser;

/** An optimiser as it is chosen, with the numbers that it has beside the learning rate. */
public enum OptimiserKind {
  SGD("SGD"),
  MOMENTUM("SGD, momentum"),
  NESTEROV("SGD, Nesterov"),
  ADAM("Adam"),
  RMS_PROP("RMSProp");

  /** Most numbers that a kind has. */
  static final int MOST_NUMBERS = 3;

  /**
   * A number of an optimiser.
   *
   * @param title above its field
   * @param subject of the sentence about it
   * @param usual value
   */
  record Setting(String title, String subject, String usual) {}

  private final String title;

  OptimiserKind(String title) {
    this.title = title;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  /** What it has beside the learning rate. */
  List<Setting> numbers() {
    return switch (this) {
      case SGD -> List.of();
      case MOMENTUM, NESTEROV -> List.of(new Setting("Momentum", "The momentum", "0.9"));
      case ADAM ->
          List.of(
              new Setting("Beta 1", "Adam's beta1", "0.9"),
              new Setting("Beta 2", "Adam's beta2", "0.999"),
              new Setting("Epsilon", "Adam's epsilon", "1e-7"));
      case RMS_PROP ->
          List.of(
              new Setting("Decay", "RMSProp's decay", "0.9"),
              new Setting("Epsilon", "RMSProp's epsilon", "1e-7"));
    };
  }

  static OptimiserKind of(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd sgd -> sgd.momentum() == 0 ? SGD : sgd.nesterov() ? NESTEROV : MOMENTUM;
      case Optimiser.Adam _ -> ADAM;
      case Optimiser.RmsProp _ -> RMS_PROP;
    };
  }

  /** The values of an optimiser of this kind, in the order of {@link #numbers}. */
  static List<Double> values(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd sgd -> sgd.momentum() == 0 ? List.of() : List.of(sgd.momentum());
      case Optimiser.Adam adam -> List.of(adam.beta1(), adam.beta2(), adam.epsilon());
      case Optimiser.RmsProp prop -> List.of(prop.decay(), prop.epsilon());
    };
  }

  /**
   * An optimiser of this kind.
   *
   * @param values as many as there are {@link #numbers}
   * @throws org.digitworkbench.domain.InvalidSpecException naming the value that is out of range
   */
  Optimiser build(double rate, List<Double> values) {
    return switch (this) {
      case SGD -> new Optimiser.Sgd(rate);
      case MOMENTUM, NESTEROV -> new Optimiser.Sgd(rate, values.getFirst(), this == NESTEROV);
      case ADAM -> new Optimiser.Adam(rate, values.get(0), values.get(1), values.get(2));
      case RMS_PROP -> new Optimiser.RmsProp(rate, values.get(0), values.get(1));
    };
  }
}
