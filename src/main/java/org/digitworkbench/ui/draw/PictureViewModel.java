package org.digitworkbench.ui.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureJudge.Judged;
import org.digitworkbench.picture.PictureWriter;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.saving.ChosenFile;
import org.digitworkbench.ui.saving.FileSaver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures from elsewhere in place of a drawing, and drawings that go elsewhere. Whatever cannot be
 * opened changes nothing but the message. Used on the FX thread.
 */
final class PictureViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(PictureViewModel.class);

  private final Executor background;
  private final Executor latest;
  private final Executor fx;
  private final Consumer<String> messages;
  private final Supplier<Function<Picture, Judged>> judge;

  private final ObjectProperty<PaperSteps> steps = new SimpleObjectProperty<>(PaperSteps.ALL);
  private final ObjectProperty<@Nullable OpenedPicture> shown = new SimpleObjectProperty<>();
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ObjectProperty<List<Reading>> readings = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private int newest;

  /**
   * @param background runs one task at a time
   * @param messages shows a sentence; with an empty one when all is well again
   * @param judge what turns a picture and finds the digits in it, called in the background
   */
  PictureViewModel(
      Executor background,
      Executor fx,
      Consumer<String> messages,
      Supplier<Function<Picture, Judged>> judge) {
    this.background = background;
    this.latest = new LatestOnly(background);
    this.fx = fx;
    this.messages = messages;
    this.judge = judge;
    steps.subscribe((_, now) -> take(now));
  }

  /** The picture on the sheet; null while there is none. */
  ObservableValue<@Nullable OpenedPicture> shownProperty() {
    return shown;
  }

  /** Which picture is being read, in a few words; empty when none is. */
  ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The steps from a photograph to its ink; at the start all. */
  ObjectProperty<PaperSteps> stepsProperty() {
    return steps;
  }

  /** Takes that step, or leaves it out. */
  void take(PaperSteps.Step step, boolean taken) {
    if (steps.get().has(step) != taken) {
      steps.set(steps.get().with(step, taken));
    }
  }

  /** Whether no step is left out. */
  BooleanBinding allSteps() {
    return Bindings.createBooleanBinding(() -> steps.get().isComplete(), steps);
  }

  /** Which of its digits the answer is of, from 0. */
  IntegerProperty selectedProperty() {
    return selected;
  }

  /** What the networks say of each of its digits; empty until they have been asked. */
  ObservableValue<List<Reading>> readings() {
    return readings;
  }

  void setReadings(List<Reading> all) {
    readings.set(List.copyOf(all));
  }

  /**
   * The digit that the answer is of, to be labelled; null without a picture.
   *
   * @param asked whether what the networks say of it counts
   */
  @Nullable OnSheet onSheet(boolean asked) {
    OpenedPicture picture = shown.get();
    if (picture == null) {
      return null;
    }
    int index = selected.get();
    List<Reading> all = readings.get();
    return new OnSheet(
        Drawing.BLANK,
        Drawing.BLANK,
        picture.digits().get(index).ink(),
        asked && index < all.size() ? all.get(index).prediction() : null);
  }

  /** Selects the next digit, or closes the picture after the last; false without one. */
  boolean next() {
    OpenedPicture picture = shown.get();
    if (picture == null) {
      return false;
    }
    int next = selected.get() + 1;
    if (next < picture.digits().size()) {
      selected.set(next);
    } else {
      close();
    }
    return true;
  }

  /** All its digits line by line, and its name. */
  ObservableValue<String> caption() {
    return readings.map(all -> {
      OpenedPicture picture = shown.get();
      return picture == null ? "" : picture.caption(all);
    });
  }

  /** Opens a picture in the background; a newer one takes the place of one not yet read. */
  void open(PictureSource source) {
    open(source.name(), source::read, true);
  }

  /** Reads the picture on the sheet anew. */
  private void take(PaperSteps now) {
    OpenedPicture picture = shown.get();
    if (picture != null) {
      open(picture.name(), () -> picture.picture().with(now), false);
    }
  }

  /**
   * @param isNew whether it is only opened if there are digits in it
   */
  private void open(String name, Supplier<Picture> source, boolean isNew) {
    int ticket = ++newest;
    PaperSteps taken = steps.get();
    Function<Picture, Judged> judging = judge.get();
    reading.set("Reading %s …".formatted(name));
    latest.execute(() -> {
      try {
        Picture read = source.get();
        Judged judged = judging.apply(read.steps().equals(taken) ? read : read.with(taken));
        if (judged.digits().isEmpty()) {
          throw new WorkbenchException(
              "No digit was found in %s; it needs dark ink on light or light on dark."
                  .formatted(name));
        }
        if (isNew && !judged.hasDigits()) {
          throw new WorkbenchException(
              "No digits were found in %s: nothing in it looks like one.".formatted(name));
        }
        OpenedPicture opened = OpenedPicture.of(name, judged.picture(), judged.digits());
        fx.execute(() -> show(opened, ticket));
      } catch (WorkbenchException e) {
        LOG.info("The picture was not opened", e);
        fx.execute(() -> refuse(ticket, String.valueOf(e.getMessage())));
      } catch (RuntimeException | OutOfMemoryError e) {
        LOG.error("The picture was not opened", e);
        fx.execute(() ->
            refuse(
                ticket, "%s could not be opened; save it smaller and try again.".formatted(name)));
      }
    });
  }

  /** Says that nothing was found to paste. */
  void nothingToPaste() {
    messages.accept("There is no picture on the clipboard; copy one first.");
  }

  private void refuse(int ticket, String why) {
    if (ticket == newest) {
      reading.set("");
    }
    messages.accept(why);
  }

  private void show(OpenedPicture opened, int ticket) {
    if (ticket == newest) {
      reading.set("");
      readings.set(List.of());
      selected.set(0);
      shown.set(opened);
      messages.accept("");
    }
  }

  /** Back to the sheet; a picture that is still being read will not appear either. */
  void close() {
    newest++;
    reading.set("");
    shown.set(null);
    readings.set(List.of());
  }

  /**
   * Writes the drawing, as an SVG if the name ends so, else as a PNG of 280 x 280 pixels.
   *
   * @param ending for a name with neither ending, such as ".png"
   */
  static void save(Drawing drawing, Path chosen, String ending, FileSaver saver) {
    Path file = ChosenFile.withEnding(chosen, ending, ".png", ".svg");
    saver.save(
        file,
        "The drawing",
        () ->
            ChosenFile.hasEnding(file, ".svg")
                ? PictureWriter.svg(drawing)
                : PictureWriter.png(Rasteriser.rasterise(drawing)));
  }

  /** Paints the drawing in the background and hands it over on the FX thread. */
  void copy(Drawing drawing, Consumer<GreyRaster> clipboard) {
    background.execute(() -> {
      GreyRaster raster = Rasteriser.rasterise(drawing);
      fx.execute(() -> clipboard.accept(raster));
    });
  }
}
