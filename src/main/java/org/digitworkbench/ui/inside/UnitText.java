package org.digitworkbench.ui.inside;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.UnitNames;
import org.jspecify.annotations.Nullable;

/** What is said of units and layers; units, maps, rows and columns are counted from 1. */
final class UnitText {

  private UnitText() {}

  /** Where a unit is and what it gives, in a sentence. */
  @SuppressWarnings("ReferenceEquality") // Without an activation the sums are the values.
  static String sentence(Sight sight, Unit unit) {
    String name =
        UnitNames.capital(new UnitNames(sight.lines(), sight.classes().names()).inLayer(unit));
    if (unit.layer() == Unit.PIXELS) {
      return "%s: %.0f %% ink".formatted(name, 100 * sight.image().ink()[unit.index()]);
    }
    LayerActivation layer = sight.layers().get(unit.layer());
    float value = layer.values()[unit.index()];
    float sum = layer.sums()[unit.index()];
    if (unit.layer() == sight.layers().size() - 1) {
      return "%s: %s, from the logit %s".formatted(name, percent(value), number(sum));
    }
    return "%s of %s: %s%s"
        .formatted(
            name,
            layer.title(),
            number(value),
            layer.values() == layer.sums() ? "" : ", from the sum " + number(sum));
  }

  /** With three decimals, or with three digits and a power of ten where those would not say it. */
  static String number(float value) {
    if (Float.isNaN(value)) {
      return "not a number";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? "infinite" : "minus infinite";
    }
    float size = Math.abs(value);
    return size != 0 && (size < 0.001 || size >= 100_000)
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /** A probability, or that it is none. */
  static String percent(float probability) {
    return Float.isFinite(probability) ? Percent.probability(probability) : number(probability);
  }

  /** The kind of a layer in a word or two, such as "Dense" or "Max-pool". */
  static String kind(LayerSummary line) {
    String title = line.title();
    if (line.isNormalisation()) {
      return "Batch norm.";
    }
    int end = title.indexOf(' ');
    return end < 0 ? title : title.substring(0, end);
  }

  /**
   * Three short lines: what the layer is, its shape and its activation, its parameters. The shape
   * of a dense layer is in the first.
   */
  static String strip(LayerSummary line) {
    String[] parts = line.title().split(", ", -1);
    String last = parts[parts.length - 1];
    boolean activated =
        parts.length > 1
            && !last.endsWith("filters")
            && !Character.isDigit(last.charAt(last.length() - 1));
    boolean dense = line.weightShape().size() == 2;
    String does = activated ? last : "";
    String shape = dense ? "" : line.output().toString();
    return "%s\n%s\n%s"
        .formatted(
            parts[0],
            Stream.of(shape, does).filter(part -> !part.isEmpty()).collect(joining(", ")),
            parameters(line));
  }

  /**
   * Likewise where there is little room: such as "Dense" and "512", or "Conv.", "28 of" and "26 ×
   * 26".
   */
  static String brief(LayerSummary line) {
    String kind =
        switch (kind(line)) {
          case "Convolution" -> "Conv.";
          case "Max-pool", "Average-pool" -> "Pool";
          case "Batch norm." -> "Norm.";
          default -> kind(line);
        };
    Shape shape = line.output();
    return shape.height() == 1 && shape.width() == 1
        ? "%s\n%d".formatted(kind, shape.channels())
        : "%s\n%d of\n%d × %d".formatted(kind, shape.channels(), shape.height(), shape.width());
  }

  /** What a layer gives, such as "512 units" or "28 maps of 26 × 26". */
  static String shape(Shape shape) {
    return shape.height() == 1 && shape.width() == 1
        ? "%,d units".formatted(shape.channels())
        : "%d maps of %d × %d".formatted(shape.channels(), shape.height(), shape.width());
  }

  /** Such as "401,920 parameters". */
  static String parameters(LayerSummary line) {
    return line.parameters() == 0 ? "no parameters" : "%,d parameters".formatted(line.parameters());
  }

  /** All of a layer in one sentence. */
  static String layer(int number, LayerSummary line) {
    String does = isDropout(line) ? "; inactive outside training" : "";
    return "Layer %d: %s%s. Its output is %s; it has %s."
        .formatted(number, line.title(), does, shape(line.output()), parameters(line));
  }

  static boolean isDropout(LayerSummary line) {
    return kind(line).equals("Dropout");
  }

  /** How many of a layer's values are infinite or no numbers. */
  static int broken(LayerActivation layer) {
    int broken = 0;
    for (float value : layer.values()) {
      if (!Float.isFinite(value)) {
        broken++;
      }
    }
    return broken;
  }

  /** That a network's values are too large to be numbers, in a sentence; empty if they are not. */
  static String trouble(Sight sight) {
    for (int i = 0; i < sight.layers().size(); i++) {
      LayerActivation layer = sight.layers().get(i);
      int broken = broken(layer);
      if (broken > 0) {
        return "From layer %d on, values are too large to be numbers: %,d of %,d in %s."
            .formatted(i + 1, broken, layer.values().length, layer.title());
      }
    }
    return "";
  }

  /** What is seen, for those who do not see it. */
  static String accessible(Sight sight, @Nullable Unit picked) {
    List<String> layers = sight.lines().stream().map(LayerSummary::title).toList();
    String answer = sight.drawn() ? " It answers " + answer(sight) + "." : " Nothing is drawn.";
    return "The network %s: 784 pixels, %s.%s%s"
        .formatted(
            sight.choice().title(),
            String.join("; ", layers),
            answer,
            picked == null ? "" : " Picked: " + sentence(sight, picked) + ".");
  }

  private static String answer(Sight sight) {
    float[] values = sight.layers().getLast().values();
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    Classes classes = sight.classes();
    return classes.name(best) + " with " + percent(values[best]);
  }
}
