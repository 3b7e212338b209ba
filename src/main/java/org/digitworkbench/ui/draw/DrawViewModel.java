package org.digitworkbench.ui.draw;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.PixelInk;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureJudge.Judged;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.ink.InkSheet;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the drawing anew whenever it or a picked network changes; the newest drawing wins. Used on
 * the FX thread.
 */
public final class DrawViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(DrawViewModel.class);
  private static final String NO_ANSWER = "–";

  private final ModelPicker models;
  private final DrawingReader reader;
  private final Executor latest;
  private final PictureViewModel pictures;
  private final Executor fx;

  private final InkSheet ink = new InkSheet();
  private final ObjectProperty<Drawing> drawing = new SimpleObjectProperty<>(Drawing.BLANK);
  private final StringProperty wanted = new SimpleStringProperty("");
  private final ObjectProperty<Preprocessing> preprocessing =
      new SimpleObjectProperty<>(Preprocessing.ALL);
  private Consumer<Drawing> sheet = drawing::set;
  private @Nullable AsItIs asItIs;
  private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(Reading.BLANK);
  private final ObservableValue<@Nullable Prediction> prediction = reading.map(Reading::prediction);
  private final ObservableValue<@Nullable Prediction> rivalPrediction =
      reading.map(Reading::rivalPrediction);

  /**
   * A drawing that the networks see without any step.
   *
   * @param before the steps that were taken before, and will be again
   */
  private record AsItIs(Drawing drawing, Preprocessing before) {

    boolean isPartOf(Drawing other) {
      int count = drawing.strokes().size();
      return other.strokes().size() >= count
          && other.strokes().subList(0, count).equals(drawing.strokes());
    }
  }

  /**
   * @param engine asked on the background thread, when the first drawing is read
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   * @param messages shows a sentence to the user; called on the FX thread, with an empty one when
   *     all is well again
   */
  public DrawViewModel(
      Supplier<Engine> engine,
      ModelPicker models,
      Executor background,
      Executor fx,
      Consumer<String> messages) {
    this.models = models;
    this.reader = new DrawingReader(engine);
    this.latest = new LatestOnly(background);
    this.fx = fx;
    this.pictures = new PictureViewModel(background, fx, messages, this::cutter, this::judge);
    drawing.subscribe(this::drawn);
    pictures.shownProperty().subscribe(this::read);
    pictures.selectedProperty().subscribe(this::showSelected);
    models.shownProperty().subscribe(this::read);
    models.rivalProperty().subscribe(this::read);
    preprocessing.subscribe(this::read);
  }

  /** The sheet, for every canvas that shows it. */
  public InkSheet ink() {
    return ink;
  }

  /** The strokes on the sheet. */
  public ObjectProperty<Drawing> drawingProperty() {
    return drawing;
  }

  /** The steps from the ink to what the networks see; at the start all. */
  ObjectProperty<Preprocessing> preprocessingProperty() {
    return preprocessing;
  }

  /** Takes that step, or leaves it out. */
  void take(Preprocessing.Step step, boolean taken) {
    if (preprocessing.get().has(step) != taken) {
      preprocessing.set(preprocessing.get().with(step, taken));
    }
  }

  /** Whether no step is left out. */
  BooleanBinding allSteps() {
    return Bindings.createBooleanBinding(() -> preprocessing.get().isComplete(), preprocessing);
  }

  /** What the picked network says; null without a drawing or a network. */
  public ObservableValue<@Nullable Prediction> predictionProperty() {
    return prediction;
  }

  /** What the rival says, likewise. */
  public ObservableValue<@Nullable Prediction> rivalPredictionProperty() {
    return rivalPrediction;
  }

  /**
   * The drawing that the predictions are of: the one on the sheet, or while it is read, an older.
   */
  ObservableValue<Drawing> answered() {
    return reading.map(Reading::drawing);
  }

  /**
   * What is on the sheet to be labelled: the picked digit of a picture, or the drawing; or null. It
   * has no prediction while a step of the preprocessing is left out.
   */
  public @Nullable OnSheet onSheet() {
    boolean whole = preprocessing.get().equals(Preprocessing.ALL);
    OpenedPicture picture = pictures.shownProperty().getValue();
    Drawing drawn = drawing.get();
    if (picture != null) {
      int index = pictures.selectedProperty().get();
      List<Reading> all = pictures.readings().getValue();
      return new OnSheet(
          Drawing.BLANK,
          picture.digits().get(index).ink(),
          whole && index < all.size() ? all.get(index).prediction() : null);
    }
    Reading last = reading.get();
    return drawn.isBlank()
        ? null
        : new OnSheet(
            drawn, null, whole && last.drawing().equals(drawn) ? last.prediction() : null);
  }

  /** Makes room for the next one: the next digit of a picture, or else an empty sheet. */
  public void next() {
    OpenedPicture picture = pictures.shownProperty().getValue();
    int next = pictures.selectedProperty().get() + 1;
    if (picture == null) {
      put(Drawing.BLANK);
    } else if (next < picture.digits().size()) {
      pictures.selectedProperty().set(next);
    } else {
      pictures.close();
    }
  }

  /** Puts a drawing on the sheet, a step that can be undone there. */
  public void put(Drawing other) {
    sheet.accept(other);
  }

  /** Puts an image on the sheet, to be changed there, in place of a picture too. */
  public void put(DigitImage image) {
    pictures.close();
    put(PixelInk.of(image));
  }

  /**
   * Puts an image on the sheet for the networks to see as it is: no step is taken until another
   * drawing takes its place.
   */
  public void putAsItIs(DigitImage image) {
    put(image);
    AsItIs same = asItIs;
    asItIs = new AsItIs(drawing.get(), same == null ? preprocessing.get() : same.before());
    preprocessing.set(Preprocessing.NONE);
  }

  /**
   * @param takes what is to be on the sheet
   */
  void setSheet(Consumer<Drawing> takes) {
    sheet = takes;
  }

  /** Whether there is nothing on the sheet. */
  BooleanBinding blank() {
    return Bindings.createBooleanBinding(() -> drawing.get().isBlank(), drawing);
  }

  /** Whether there is no picture on the sheet. */
  BooleanBinding unpictured() {
    return Bindings.createBooleanBinding(
        () -> pictures.shownProperty().getValue() == null, pictures.shownProperty());
  }

  /** The pictures that take the place of a drawing. */
  PictureViewModel pictures() {
    return pictures;
  }

  /** The 28 x 28 pixels that the networks see; null for a blank sheet. */
  public ObservableValue<@Nullable DigitImage> seen() {
    return steps().map(FramingSteps::image);
  }

  /** How they came about; null likewise. */
  ObservableValue<@Nullable FramingSteps> steps() {
    return reading.map(Reading::steps);
  }

  /** The picked network's answer, a question mark for what it does not know, or a dash. */
  public ObservableValue<String> answer() {
    return reading.map(r -> r.answer().textOr(NO_ANSWER));
  }

  /** What the network whose answer is shown tells apart. */
  public ObservableValue<Classes> classes() {
    return reading.map(r -> r.answer().classes());
  }

  /** What is to be drawn, such as "a 7", in place of what the picked network knows; else empty. */
  public StringProperty wantedProperty() {
    return wanted;
  }

  /** What to draw: what is wanted, or for the picked network something such as "a digit". */
  ObservableValue<String> subject() {
    ObservableValue<String> known =
        models.shownProperty().map(choice -> models.classes(choice).one()).orElse("a digit");
    return wanted.flatMap(some -> some.isEmpty() ? known : wanted);
  }

  /** How sure the picked network is, or what to do for an answer. */
  public StringBinding confidence() {
    return Bindings.createStringBinding(
        () -> {
          Answer shown = reading.get().answer();
          if (shown.prediction() != null) {
            return ConfidenceText.of(shown.prediction(), shown.classes());
          }
          ModelChoice choice = models.shownProperty().getValue();
          return choice == null
              ? "Pick or train a network first"
              : "Draw %s on the sheet".formatted(models.classes(choice).one());
        },
        reading,
        models.shownProperty());
  }

  /** The rival's answer and whether it agrees; empty without a rival or a drawing. */
  public StringBinding rivalText() {
    return Bindings.createStringBinding(
        () -> {
          ModelChoice choice = models.rivalProperty().get();
          Reading shown = reading.get();
          return choice == null
              ? ""
              : ConfidenceText.rival(choice.title(), shown.rival(), shown.answer());
        },
        reading,
        models.rivalProperty());
  }

  /** Whether the picked network and the rival contradict each other. */
  ObservableValue<Boolean> differs() {
    return reading.map(Reading::differs);
  }

  /** Whoever draws wants the sheet back. */
  private void drawn(Drawing newest) {
    if (!newest.isBlank()) {
      pictures.close();
    }
    AsItIs kept = asItIs;
    if (kept != null && !kept.isPartOf(newest)) {
      asItIs = null;
      preprocessing.set(kept.before());
    }
    read();
  }

  private void read() {
    Drawing newest = drawing.get();
    Preprocessing steps = preprocessing.get();
    OpenedPicture picture = pictures.shownProperty().getValue();
    Asked picked = asked(models.shownProperty().getValue());
    Asked rival = asked(models.rivalProperty().get());
    latest.execute(() -> {
      try {
        if (picture == null) {
          Reading result = reader.read(newest, steps, picked, rival);
          fx.execute(() -> reading.set(result));
        } else {
          List<Reading> results = reader.read(picture.digits(), steps, picked, rival);
          fx.execute(() -> show(picture, results));
        }
      } catch (RuntimeException e) {
        LOG.error("The drawing could not be read", e);
      }
    });
  }

  private void show(OpenedPicture picture, List<Reading> results) {
    if (picture.equals(pictures.shownProperty().getValue())) {
      pictures.setReadings(results);
      showSelected();
    }
  }

  private void showSelected() {
    List<Reading> results = pictures.readings().getValue();
    int index = pictures.selectedProperty().get();
    if (index < results.size()) {
      reading.set(results.get(index));
    }
  }

  /** Cuts a picture into its digits as the network reads them that is picked now. */
  private Function<Picture, List<FoundDigit>> cutter() {
    Asked picked = asked(models.shownProperty().getValue());
    return picture -> reader.digits(picture, picked);
  }

  /** Turns a picture as that network reads it best. */
  private Function<Picture, Judged> judge() {
    Asked picked = asked(models.shownProperty().getValue());
    return picture -> reader.judge(picture, picked);
  }

  private Asked asked(@Nullable ModelChoice choice) {
    return new Asked(choice == null ? null : choice.model(), models.classes(choice));
  }
}
