package org.digitworkbench.ui.inside.learning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.inside.LearningMoment;

/** The words of the pane. */
final class LearningText {

  /** Gradients of layers vary by such a factor anyway. */
  private static final double LIKE = 10;

  /** From there on a gradient vanishes rather than varies. */
  private static final double FADED = 100;

  /** More than a float can tell from nothing. */
  private static final double MOST = 1e15;

  private LearningText() {}

  /** Such as "Being trained: epoch 3, mini-batch 120 of 469". */
  static String live(Glimpse glimpse) {
    return String.format(
        Locale.ROOT,
        "Being trained: epoch %d, mini-batch %,d of %,d",
        glimpse.epoch(),
        glimpse.batch(),
        glimpse.batches());
  }

  /** Such as "After 3 epochs" or "Untrained". */
  static String after(TrainedModel model) {
    double passes = model.provenance().passes();
    if (passes == 0) {
      return "Untrained";
    }
    return passes == 1
        ? "After 1 epoch"
        : passes == Math.rint(passes)
            ? String.format(Locale.ROOT, "After %.0f epochs", passes)
            : String.format(Locale.ROOT, "After %.1f epochs", passes);
  }

  /** What the gradients of the layers tell; empty where there is nothing to compare. */
  static String fading(LearningMoment moment) {
    OptionalDouble fading = moment.fading();
    if (fading.isEmpty()) {
      return "";
    }
    double ratio = fading.getAsDouble();
    if (!(ratio < MOST)) {
      return "No gradient reaches the first layer.";
    }
    if (ratio < LIKE && ratio > 1 / LIKE) {
      return "The gradient is about as large in the first layer as in the last hidden one.";
    }
    boolean less = ratio > 1;
    double times = less ? ratio : 1 / ratio;
    String sentence =
        "The gradient in the first layer is %s times %s than in the last hidden one"
            .formatted(rounded(times), less ? "smaller" : "larger");
    return times < FADED
        ? sentence + "."
        : sentence + ": it %s on its way back.".formatted(less ? "vanishes" : "explodes");
  }

  /** Instead, where no gradients are known. */
  static final String NO_GRADIENTS =
      "The gradients appear with the next mini-batch, or once nothing else is being trained.";

  /** How the pictures of the layers are read. */
  static String axes(double end) {
    return String.format(
        Locale.ROOT,
        "Weights and gradients from epoch 0 to %s; gradients up from 6e-14 to 8, lines at 1e-12, 1e-8 and 1e-4",
        plain(end));
  }

  private static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  /** With two digits that count, such as "4,300,000". */
  private static String rounded(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return String.format(Locale.ROOT, "%,.0f", Math.rint(value / unit) * unit);
  }

  /** Such as "3 of 512 units dead" or "all 64 units saturated". */
  static String dead(DeadShare share) {
    String how = share.saturated() ? "saturated" : "dead";
    return share.dead() == share.units() && share.units() > 0
        ? String.format(Locale.ROOT, "all %,d units %s", share.units(), how)
        : String.format(
            Locale.ROOT,
            "%s of %,d units %s",
            share.dead() == 0 ? "none" : String.format(Locale.ROOT, "%,d", share.dead()),
            share.units(),
            how);
  }

  /** A small number such as "3.2e-5". */
  static String small(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-");
  }

  /** A power of two without digits that do not count, such as "0.25". */
  static String reach(float value) {
    return value >= 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", "");
  }
}
