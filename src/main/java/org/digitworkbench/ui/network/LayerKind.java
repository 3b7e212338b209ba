package org.digitworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.jspecify.annotations.Nullable;

/** A kind of layer, with the fields that are typed and the values that a new one has. */
public enum LayerKind {
  DENSE("Dense", "Every unit sees every output of the layer before", true),
  CONVOLUTION("Convolution", "Square filters moved over the image", true),
  MAX_POOL("Max-pool", "The largest value of each square tile", false),
  AVERAGE_POOL("Average-pool", "The mean of each square tile", false),
  BATCH_NORMALISATION(
      "Batch normalisation",
      "Each channel scaled to mean 0 and variance 1 over the mini-batch",
      true),
  DROPOUT("Dropout", "Some values set to zero at random while training", false);

  /**
   * A number of a layer.
   *
   * @param title beside the number
   * @param subject with which the domain's sentences about it begin
   * @param preset of a new layer
   * @param digits that it seldom has more of
   */
  public record Field(String title, String subject, String preset, int digits) {}

  private final String title;
  private final String help;
  private final boolean activated;

  LayerKind(String title, String help, boolean activated) {
    this.title = title;
    this.help = help;
    this.activated = activated;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  /** What it does, in half a sentence. */
  public String help() {
    return help;
  }

  /** Whether an activation is behind it. */
  public boolean isActivated() {
    return activated;
  }

  /** The numbers to type, in the order of the texts of a {@link LayerDraft}. */
  public List<Field> fields() {
    return switch (this) {
      case DENSE -> List.of(new Field("Units", "The units of a dense layer", "128", 4));
      case CONVOLUTION ->
          List.of(
              new Field("Filters", "The filters of a convolution", "16", 4),
              new Field("Kernel", "The kernel of a convolution", "3", 2),
              new Field("Stride", "The stride of a convolution", "1", 2),
              new Field("Padding", "The padding of a convolution", "0", 2));
      case MAX_POOL, AVERAGE_POOL -> List.of(new Field("Size", "The size of the pool", "2", 2));
      case BATCH_NORMALISATION -> List.of();
      case DROPOUT -> List.of(new Field("Rate", "The dropout rate", "0.2", 4));
    };
  }

  /** The texts of a new layer. */
  List<String> presets() {
    return fields().stream().map(Field::preset).toList();
  }

  /**
   * The layer that these texts describe.
   *
   * @param activation ignored by kinds without one
   * @throws InvalidSpecException whose message begins with the subject of the field
   */
  LayerSpec build(List<String> texts, @Nullable Activation activation) {
    List<Field> fields = fields();
    Activation behind = activation == null ? Activation.IDENTITY : activation;
    if (this == DROPOUT) {
      return new LayerSpec.Dropout(number(fields.getFirst(), texts.getFirst()));
    }
    List<Integer> n = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      n.add(wholeNumber(fields.get(i), texts.get(i)));
    }
    return switch (this) {
      case DENSE -> new LayerSpec.Dense(n.getFirst(), behind);
      case CONVOLUTION -> new LayerSpec.Convolution(n.get(0), n.get(1), n.get(2), n.get(3), behind);
      case MAX_POOL -> new LayerSpec.MaxPool(n.getFirst());
      case AVERAGE_POOL -> new LayerSpec.AveragePool(n.getFirst());
      case BATCH_NORMALISATION -> new LayerSpec.BatchNormalisation(behind);
      case DROPOUT -> throw new IllegalStateException("built above");
    };
  }

  private static int wholeNumber(Field field, String text) {
    try {
      return Integer.parseInt(text.replaceAll("[, ]", ""));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException(
          "%s must be a whole number, such as %s.".formatted(field.subject(), field.preset()));
    }
  }

  private static double number(Field field, String text) {
    try {
      return Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException(
          "%s must be a number, such as %s.".formatted(field.subject(), field.preset()));
    }
  }
}
