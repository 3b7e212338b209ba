package org.digitworkbench.ui.inside.room;

import java.util.Locale;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.inside.LayerReading;
import org.digitworkbench.inside.LayerStatistics;
import org.digitworkbench.inside.Silence;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.UnitStatistics;
import org.digitworkbench.inside.UnitWeights;
import org.digitworkbench.ui.controls.ClassNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the room says. Units, maps, rows and columns are counted from 1. */
final class RoomText {

  static final String FLAT = "No pixel makes any difference to this unit: its gradient is 0.";

  static final String READING = "Reading the test images …";

  private static final Logger LOG = LoggerFactory.getLogger(RoomText.class);

  private static final String FAILED = "The unit could not be studied; the log has the details.";
  private static final String NO_MODEL = "Pick or train a network first";
  private static final String PICK =
      "Click a unit of the network to see its weights, what excites it and how often it is silent";
  private static final String PIXEL = "A pixel is only ink; click a unit of a later layer";

  private RoomText() {}

  /**
   * What to do to see something; empty if there is something.
   *
   * @param known whether the network has such a unit
   */
  static String hint(boolean hasNetwork, @Nullable Unit unit, boolean known) {
    if (!hasNetwork) {
      return NO_MODEL;
    }
    if (known) {
      return "";
    }
    return unit != null && unit.layer() == Unit.PIXELS ? PIXEL : PICK;
  }

  /** Such as "Unit 17", "Map 3" or "Answer 4". */
  static String title(UnitNow now) {
    if (now.isAnswer()) {
      return "Answer " + now.classes().name(now.unit().index());
    }
    return channel(now.line().output(), UnitWeights.channel(now.line(), now.unit()));
  }

  private static String channel(Shape shape, int channel) {
    return String.format(Locale.ROOT, "%s %,d", isFlat(shape) ? "Unit" : "Map", channel + 1);
  }

  /** Which layer, and in a feature map which place. */
  static String layer(UnitNow now) {
    String layer = "Layer %d: %s".formatted(now.unit().layer() + 1, now.line().title());
    if (!now.isInMap()) {
      return layer;
    }
    Shape shape = now.line().output();
    int place = now.unit().index() % (shape.height() * shape.width());
    return layer
        + ", row %d, column %d".formatted(place / shape.width() + 1, place % shape.width() + 1);
  }

  /**
   * What the unit gives now, and how that compares with the test images.
   *
   * @param studied of the same unit of the same network, or null
   */
  static String now(UnitNow now, @Nullable Studied studied) {
    String value = "Now " + Numbers.plain(now.value());
    if (now.isAnswer()) {
      value = "Now " + Percent.probability(now.value()).replace(' ', '\u00a0');
      value +=
          now.counted() == now.value() ? "" : ", from the logit " + Numbers.plain(now.counted());
    } else if (now.isInMap()) {
      value += ", at its strongest place " + Numbers.plain(now.counted());
    } else if (now.sum() != now.value()) {
      value += ", from the sum " + Numbers.plain(now.sum());
    }
    if (!now.drawn()) {
      return value + ", for the blank sheet";
    }
    if (studied == null || studied.subject().model() != now.model()) {
      return value;
    }
    if (studied.layer().silence().isSilent(now.counted())) {
      return value + ": silent";
    }
    UnitStatistics unit = studied.unit();
    long below = Math.round(unit.shareBelow(now.counted()) * unit.images());
    return value
        + ": more than for %s of the test images"
            .formatted(Numbers.share(below, unit.images()).replace(' ', '\u00a0'));
  }

  /** What the layer does in place of weights. */
  static String weightless(UnitNow now) {
    return switch (now.layer()) {
      case LayerSpec.MaxPool p ->
          "No weights: its output is the largest value of each %1$d × %1$d.".formatted(p.size());
      case LayerSpec.AveragePool p ->
          "No weights: its output is the mean of each %1$d × %1$d.".formatted(p.size());
      case LayerSpec.Dropout _ -> "No weights: outside training it passes its inputs on.";
      case LayerSpec.BatchNormalisation _ -> normalisation(now);
      case null, default -> "";
    };
  }

  private static String normalisation(UnitNow now) {
    float[] numbers =
        UnitWeights.normalisation(now.network(), now.model().parameters(), now.unit());
    return "Its input minus the mean %s, divided by the square root of the variance %s, times %s, plus %s."
        .formatted(
            Numbers.plain(numbers[2]),
            Numbers.plain(numbers[3]),
            Numbers.plain(numbers[0]),
            Numbers.plain(numbers[1]));
  }

  /** Where a weight comes from, and the number, such as "row 3, column 5: +0.124". */
  static String weight(LayerSummary line, UnitWeights shown, int index) {
    Shape shape = shown.shape();
    int area = shape.height() * shape.width();
    String place =
        isFlat(shape)
            ? ""
            : "row %d, column %d"
                .formatted(index % area / shape.width() + 1, index % area % shape.width() + 1);
    String channel =
        shape.channels() == 1 && !isFlat(shape)
            ? ""
            : (isFlat(shape) ? "unit " : line.isConvolution() ? "channel " : "map ") + index / area;
    String comma = place.isEmpty() || channel.isEmpty() ? "" : ", ";
    return channel + comma + place + ": " + Numbers.signed(shown.values()[index]);
  }

  /**
   * @param left such as "12 s left"; or empty
   */
  static String reading(int size, double progress, String left) {
    return String.format(
        Locale.ROOT,
        "Reading the %,d test images: %.0f %%%s …",
        size,
        Math.floor(100 * progress),
        left.isEmpty() ? "" : ", " + left);
  }

  /** Why something cannot be shown; the log has the rest. */
  static String failure(Throwable error) {
    LOG.warn("A unit could not be studied", error);
    return WorkbenchException.sentence(error, FAILED);
  }

  /** What is counted of the test images, and what to do with them. */
  static String counted(Studied studied) {
    String by =
        studied.subject().isLogit()
            ? "by its logit"
            : isFlat(studied.layer().shape()) ? "by its value" : "by the map's largest value";
    return String.format(
        Locale.ROOT, "Of %,d test images, %s. Click one to draw it.", studied.unit().images(), by);
  }

  /** Number and class of a test image and what the unit gives for it. */
  static String excitement(Studied studied, UnitStatistics.Excitement image) {
    String text =
        String.format(
            Locale.ROOT,
            "Test image #%d, %s: %s%s",
            image.image(),
            ClassNames.withArticle(studied.classes().name(image.label())),
            studied.subject().isLogit() ? "logit " : "",
            Numbers.plain(image.value()));
    return image.sum() == image.value()
        ? text
        : text + ", from the sum " + Numbers.plain(image.sum());
  }

  /** How often the unit is silent. */
  static String silence(Studied studied) {
    Silence silence = studied.layer().silence();
    UnitStatistics unit = studied.unit();
    String it = isFlat(studied.layer().shape()) ? "It" : "The map";
    if (silence == Silence.NEVER) {
      return "%s is never silent; its mean is %s."
          .formatted(
              studied.subject().isLogit() ? "A logit" : it + ", without an activation,",
              Numbers.plain(unit.mean()));
    }
    if (unit.silent() == 0) {
      return String.format(
          Locale.ROOT, "%s is never silent over the %,d test images.", it, unit.images());
    }
    if (unit.silent() < unit.images()) {
      return String.format(
          Locale.ROOT,
          "%s is silent (%s) for %s of the %,d test images.",
          it,
          silence.text(),
          Numbers.share(unit.silent(), unit.images()).replace(' ', '\u00a0'),
          unit.images());
    }
    String always =
        String.format(
            Locale.ROOT,
            "%s %s silent (%s) for every one of the %,d test images.",
            it,
            silence == Silence.ZERO ? "is dead:" : "is",
            silence.text(),
            unit.images());
    return silence == Silence.ZERO && studied.unit().most().getFirst().sum() < 0
        ? always + " Its largest sum is %s.".formatted(Numbers.plain(unit.most().getFirst().sum()))
        : always;
  }

  /** How many units of the layer are silent. */
  static String layer(LayerStatistics layer) {
    int channels = layer.shape().channels();
    String what = isFlat(layer.shape()) ? "units" : "feature maps";
    String never =
        switch (layer.silent().size()) {
          case 0 -> "Of the layer's %,d %s none is".formatted(channels, what);
          case 1 -> "Of the layer's %,d %s 1 is".formatted(channels, what);
          default ->
              "Of the layer's %,d %s %,d are".formatted(channels, what, layer.silent().size());
        };
    String dead = layer.silence() == Silence.ZERO ? " dead" : " silent for every image";
    String rare =
        layer.rare() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", and %,d respond%s to fewer than %.0f\u00a0%% of the images",
                layer.rare(),
                layer.rare() == 1 ? "s" : "",
                100 * LayerReading.RARE);
    return never
        + dead
        + rare
        + String.format(
            Locale.ROOT,
            ". On average, %.0f\u00a0%% are silent for an image.",
            100 * layer.share());
  }

  /** How the made image compares with the best of the test images. */
  static String made(Excited made, boolean logit, @Nullable Studied studied) {
    if (logit) {
      String best =
          studied == null
              ? "."
              : "; that of the best test image is %s."
                  .formatted(Numbers.plain(studied.best().sum()));
      return "Its logit is " + Numbers.plain(made.sum()) + best;
    }
    if (studied == null) {
      return "Its value is %s.".formatted(Numbers.plain(made.value()));
    }
    Excited best = studied.best();
    String text =
        "Its value is %s; with the best test image it is %s."
            .formatted(Numbers.plain(made.value()), Numbers.plain(best.value()));
    boolean bent = made.sum() != made.value() || best.sum() != best.value();
    return bent
        ? text
            + " Before the activation: %s and %s."
                .formatted(Numbers.plain(made.sum()), Numbers.plain(best.sum()))
        : text;
  }

  private static boolean isFlat(Shape shape) {
    return shape.height() == 1 && shape.width() == 1;
  }
}
