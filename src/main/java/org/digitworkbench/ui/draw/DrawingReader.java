package org.digitworkbench.ui.draw;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.DrawnDigits;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.GrowingRaster;
import org.digitworkbench.ink.Preprocessing;
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
  private final GrowingRaster raster = new GrowingRaster();
  private Map<Drawing, Reading> known = Map.of();
  private @Nullable Question question;

  /** What the readings depend on beside the ink. */
  private record Question(Preprocessing preprocessing, Asked picked, Asked rival) {}

  DrawingReader(Supplier<Engine> engine) {
    this.engine = engine;
  }

  /**
   * The reading of a drawing; without predictions where it is blank or a model is missing. Digits
   * that are as they were are not read again.
   *
   * @param one whether it is one digit however it looks
   */
  ReadNumber read(
      Drawing drawing, boolean one, Preprocessing preprocessing, Asked picked, Asked rival) {
    keepOnly(picked.model(), rival.model());
    if (drawing.isBlank()) {
      return ReadNumber.of(new Reading(drawing, null, picked.nothing(), rival.nothing()));
    }
    Question same = new Question(preprocessing, picked, rival);
    if (!same.equals(question)) {
      question = same;
      known = Map.of();
    }
    List<List<Drawing>> found = one ? List.of() : DrawnDigits.lines(drawing);
    // A digit alone is the drawing itself, which is read below.
    List<List<Reading>> lines = areSeveral(found) ? inSight(found, same) : List.of();
    ReadNumber number =
        areSeveral(lines) ? new ReadNumber(drawing, lines) : ReadNumber.of(digit(drawing, same));
    known = number.digits().stream().collect(toMap(Reading::drawing, r -> r, (r, _) -> r));
    return number;
  }

  private static <T> boolean areSeveral(List<List<T>> lines) {
    return lines.stream().mapToInt(List::size).sum() > 1;
  }

  /** Without digits that are beside the sheet. */
  private List<List<Reading>> inSight(List<List<Drawing>> lines, Question question) {
    return lines.stream()
        .map(line ->
            line.stream()
                .map(digit -> digit(digit, question))
                .filter(reading -> reading.steps() != null)
                .toList())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Reading digit(Drawing digit, Question q) {
    Reading before = known.get(digit);
    return before == null
        ? read(digit, Sheet.of(raster.rasterise(digit)), q.preprocessing(), q.picked(), q.rival())
        : before;
  }

  /** The readings of digits cut out of a picture, likewise. */
  List<Reading> read(
      List<FoundDigit> digits, Preprocessing preprocessing, Asked picked, Asked rival) {
    keepOnly(picked.model(), rival.model());
    return digits.stream()
        .map(digit -> read(Drawing.BLANK, digit.sheet(), preprocessing, picked, rival))
        .toList();
  }

  /** The picture the right way up and the digits in it, with the network's help if it knows any. */
  Judged judge(Picture picture, Asked picked) {
    TrainedModel model = picked.model();
    return model == null || !picked.classes().areDigits()
        ? Judged.unread(picture)
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

  /** Forgets the networks; they are made again when they are asked. */
  void close() {
    keepOnly(null, null);
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
