package org.digitworkbench.robustness;

import java.util.List;
import java.util.Locale;

/**
 * Sizes of something that is done to images.
 *
 * @param id for programs
 * @param title on the screen
 * @param axis what the size is of, within a sentence
 * @param factor from a size to the number that is shown
 * @param unit behind that number
 * @param sizes at which accuracies are measured, ascending, 0 among them
 */
public record Scale(
    String id, String title, String axis, double factor, String unit, List<Double> sizes) {

  public Scale {
    sizes = List.copyOf(sizes);
  }

  public double least() {
    return sizes.getFirst();
  }

  public double most() {
    return sizes.getLast();
  }

  /** Such as "30 %", "+1.5 px" or "-45°"; a sign where both directions are possible. */
  public String text(double size) {
    double shown = Math.round(size * factor * 100) / 100.0;
    String sign = least() < 0 && shown > 0 ? "+" : "";
    String number =
        shown == Math.rint(shown)
            ? String.format(Locale.ROOT, "%.0f", shown + 0.0)
            : String.format(Locale.ROOT, "%.2f", shown).replaceFirst("0$", "");
    return sign + number + unit;
  }
}
