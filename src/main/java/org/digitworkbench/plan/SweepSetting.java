package org.digitworkbench.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainingSpec;

/** A setting of a specification that can have one value after the other. */
public enum SweepSetting {
  LEARNING_RATE("learning-rate", "Learning rate", "rate"),
  /** Of all dense layers alike. */
  HIDDEN_UNITS("hidden-units", "Hidden units", "units"),
  BATCH_SIZE("batch-size", "Batch size", "batch"),
  /** Behind every layer that has one. */
  ACTIVATION("activation", "Activation", ""),
  TRAINING_IMAGES("training-images", "Training images", "images");

  private final String id;
  private final String title;
  private final String word;

  SweepSetting(String id, String title, String word) {
    this.id = id;
    this.title = title;
    this.word = word;
  }

  /** Name on the command line. */
  public String id() {
    return id;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  /** Whether its values are numbers, which then have a place on an axis. */
  public boolean isNumeric() {
    return this != ACTIVATION;
  }

  /**
   * The setting of that {@link #id}.
   *
   * @throws InvalidSpecException if there is none
   */
  public static SweepSetting of(String id) {
    return Arrays.stream(values())
        .filter(setting -> setting.id.equals(id.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidSpecException(
                "There is no setting \"%s\" to sweep over; choose one of %s."
                    .formatted(
                        id,
                        String.join(
                            ", ", Arrays.stream(values()).map(SweepSetting::id).toList()))));
  }

  /**
   * The specification with that value.
   *
   * @throws InvalidSpecException if it is no value of this setting, or out of range
   */
  public ExperimentSpec apply(ExperimentSpec spec, String value) {
    NetworkSpec network = spec.network();
    TrainingSpec training = spec.training();
    switch (this) {
      case LEARNING_RATE ->
          training =
              training.withOptimisation(o ->
                  o.withOptimiser(o.optimiser().withLearningRate(number(value).doubleValue())));
      case HIDDEN_UNITS -> network = withUnits(spec, whole(value));
      case BATCH_SIZE -> training = training.withOptimisation(o -> o.withBatchSize(whole(value)));
      case ACTIVATION -> {
        network = network.withActivation(Activation.of(value));
        if (network.layers().stream().noneMatch(layer -> has(layer, Activation.of(value)))) {
          throw new InvalidSpecException(
              "%s has no layer with an activation to sweep over.".formatted(spec.id()));
        }
      }
      case TRAINING_IMAGES -> {
        int images = whole(value);
        if (images < 1) {
          throw new InvalidSpecException("The number of training images must be 1 or more.");
        }
        training = training.withData(d -> d.withTrainLimit(images));
      }
    }
    return new ExperimentSpec(spec.id(), spec.title(), spec.description(), network, training);
  }

  /** The value as it is always written, so that the same value is the same text. */
  String normal(String value) {
    return isNumeric()
        ? number(value).stripTrailingZeros().toPlainString()
        : Activation.of(value).id();
  }

  /** Such as "rate 0.01". */
  String nameOf(String value) {
    return isNumeric() ? word + " " + value : value;
  }

  /** Such as "-rate-1e-2": an id has no points. */
  String idOf(String value) {
    if (!isNumeric()) {
      return "-" + value;
    }
    BigDecimal number = number(value).stripTrailingZeros();
    return number.scale() <= 0
        ? "-%s-%s".formatted(word, number.toPlainString())
        : "-%s-%se-%d".formatted(word, number.unscaledValue(), number.scale());
  }

  private BigDecimal number(String value) {
    // A number of a million digits is no setting either.
    if (value.strip().length() > 20) {
      throw noNumber(value.strip().substring(0, 20) + "…");
    }
    try {
      return new BigDecimal(value.strip());
    } catch (NumberFormatException _) {
      throw noNumber(value.strip());
    }
  }

  private InvalidSpecException noNumber(String value) {
    return new InvalidSpecException(
        "\"%s\" is not a value for %s, which must be a number."
            .formatted(value, title.toLowerCase(Locale.ROOT)));
  }

  private int whole(String value) {
    try {
      return number(value).intValueExact();
    } catch (ArithmeticException _) {
      throw new InvalidSpecException(
          "\"%s\" is not a value for %s, which must be a whole number."
              .formatted(value, title.toLowerCase(Locale.ROOT)));
    }
  }

  private static boolean has(LayerSpec layer, Activation activation) {
    return switch (layer) {
      case LayerSpec.Dense d -> d.activation() == activation;
      case LayerSpec.Convolution c -> c.activation() == activation;
      case LayerSpec.BatchNormalisation b -> b.activation() == activation;
      case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ -> false;
    };
  }

  private static NetworkSpec withUnits(ExperimentSpec spec, int units) {
    List<LayerSpec> layers = spec.network().layers();
    if (layers.stream().noneMatch(LayerSpec.Dense.class::isInstance)) {
      throw new InvalidSpecException("%s has no hidden dense layer.".formatted(spec.id()));
    }
    return spec.network()
        .withLayers(
            layers.stream()
                .map(layer ->
                    layer instanceof LayerSpec.Dense d
                        ? new LayerSpec.Dense(units, d.activation())
                        : layer)
                .toList());
  }
}
