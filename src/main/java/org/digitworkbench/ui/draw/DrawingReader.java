package org.digitworkbench.ui.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Sheet;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureJudge;
import org.digitworkbench.picture.PictureJudge.Judged;
import org.jspecify.annotations.Nullable;

/**
 * From strokes to what networks say of them. Used on one background thread; keeps the networks that
 * it was last asked of.
 */
final class DrawingReader {

  private final Supplier<Engine> engine;
  private final Map<TrainedModel, Classifier> classifiers = new HashMap<>();

  DrawingReader(Supplier<Engine> engine) {
    this.engine = engine;
  }

  /** The reading of a drawing; without predictions where it is blank or a model is missing. */
  Reading read(Drawing drawing, Preprocessing preprocessing, Asked picked, Asked rival) {
    keepOnly(picked.model(), rival.model());
    return drawing.isBlank()
        ? new Reading(drawing, null, picked.nothing(), rival.nothing())
        : read(drawing, Sheet.of(Rasteriser.rasterise(drawing)), preprocessing, picked, rival);
  }

  /** The readings of digits cut out of a picture, likewise. */
  List<Reading> read(
      List<FoundDigit> digits, Preprocessing preprocessing, Asked picked, Asked rival) {
    keepOnly(picked.model(), rival.model());
    return digits.stream()
        .map(digit -> read(Drawing.BLANK, digit.sheet(), preprocessing, picked, rival))
        .toList();
  }

  /** The digits in a picture, cut apart with the help of the network if it knows digits. */
  List<FoundDigit> digits(Picture picture, Asked picked) {
    TrainedModel model = picked.model();
    return model == null || !picked.classes().areDigits()
        ? picture.digits()
        : picture.digits(images -> classifier(model).predict(images));
  }

  /** The picture the right way up, and whether it has digits, if the network knows digits. */
  Judged judge(Picture picture, Asked picked) {
    TrainedModel model = picked.model();
    return model == null || !picked.classes().areDigits()
        ? new Judged(picture, true)
        : new PictureJudge(images -> classifier(model).predict(images)).judge(picture);
  }

  private Reading read(
      Drawing drawing, Sheet sheet, Preprocessing preprocessing, Asked picked, Asked rival) {
    return Framing.steps(sheet, preprocessing)
        .map(steps ->
            new Reading(drawing, steps, ask(picked, steps.image()), ask(rival, steps.image())))
        .orElseGet(() -> new Reading(drawing, null, picked.nothing(), rival.nothing()));
  }

  private Answer ask(Asked network, DigitImage image) {
    return network.model() == null
        ? network.nothing()
        : new Answer(network.classes(), classifier(network.model()).predict(image));
  }

  private Classifier classifier(TrainedModel model) {
    return classifiers.computeIfAbsent(model, m -> engine.get().classifier(m));
  }

  private void keepOnly(@Nullable TrainedModel model, @Nullable TrainedModel rival) {
    classifiers
        .entrySet()
        .removeIf(entry -> {
          boolean old = entry.getKey() != model && entry.getKey() != rival;
          if (old) {
            entry.getValue().close();
          }
          return old;
        });
  }
}
