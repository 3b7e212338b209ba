package org.digitworkbench.ui.draw;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.PixelInk;
import org.digitworkbench.ink.Preprocessing;
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
  private final AsItIs asItIs = new AsItIs(preprocessing);
  private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(Reading.BLANK);

  /** Of the reading, once they are painted: an answer does not wait for pictures. */
  private final ObjectProperty<@Nullable FramingSteps> steps = new SimpleObjectProperty<>();

  private final ObservableValue<@Nullable Prediction> prediction = reading.map(Reading::prediction);
  private final ObservableValue<@Nullable Prediction> rivalPrediction =
      reading.map(Reading::rivalPrediction);

  private final NumberViewModel number = new NumberViewModel(ink.marks());
  private final AnswerViewModel answer;

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
    this.answer = new AnswerViewModel(models, reading, number);
    ink.marks().setOnChoose(this::choose);
    this.pictures = new PictureViewModel(background, fx, messages, this::judge);
    drawing.subscribe(this::drawn);
    pictures.shownProperty().subscribe(this::read);
    pictures.selectedProperty().subscribe(this::showSelected);
    models.shownProperty().subscribe(this::read);
    models.rivalProperty().subscribe(this::read);
    wanted.subscribe(this::read);
    preprocessing.subscribe(this::read);
  }

  /** Which picture is being read, in a few words; empty when none is. */
  public ReadOnlyStringProperty pictureReadProperty() {
    return pictures.readingProperty();
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
    return number.numberProperty().map(ReadNumber::drawing);
  }

  /** What is said of it, in words. */
  AnswerViewModel answer() {
    return answer;
  }

  /** Whether there are several digits on the sheet, all but one of which are only in the answer. */
  public ObservableValue<Boolean> several() {
    return number.numberProperty().map(ReadNumber::isSeveral);
  }

  /**
   * What is on the sheet to be labelled: the picked digit of a picture, the chosen one of a drawn
   * number, or the drawing; or null. It has no prediction while a step of the preprocessing is left
   * out.
   */
  public @Nullable OnSheet onSheet() {
    boolean all = preprocessing.get().isComplete();
    OnSheet picked = pictures.onSheet(all);
    return picked == null ? number.onSheet(drawing.get(), isOne(), all) : picked;
  }

  /**
   * Makes room for the next one: the next digit of a picture, what is left of a drawn number
   * without the chosen digit, or else an empty sheet.
   */
  public void next() {
    if (!pictures.next()) {
      OnSheet shown = onSheet();
      put(shown == null ? Drawing.BLANK : shown.rest());
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
    asItIs.show(drawing.get());
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
    return steps;
  }

  /** What is to be drawn, such as "a 7", in place of what the picked network knows; else empty. */
  public StringProperty wantedProperty() {
    return wanted;
  }

  /** What to draw: what is wanted, or for the picked network something such as "a garment". */
  ObservableValue<String> subject() {
    ObservableValue<String> known =
        models
            .shownProperty()
            .map(models::classes)
            .map(classes -> classes.areDigits() ? "a digit or a number" : classes.one())
            .orElse("a digit");
    return wanted.flatMap(some -> some.isEmpty() ? known : wanted);
  }

  /** Whoever draws wants the sheet back. */
  private void drawn(Drawing newest) {
    if (!newest.isBlank()) {
      pictures.close();
    }
    asItIs.drawn(newest);
    read();
  }

  /** Whether all that is drawn is one digit, however it looks. */
  private boolean isOne() {
    return asItIs.holds()
        || !wanted.get().isEmpty()
        || !models.classes(models.shownProperty().getValue()).areDigits();
  }

  private void read() {
    Drawing newest = drawing.get();
    boolean one = isOne();
    Preprocessing steps = preprocessing.get();
    OpenedPicture picture = pictures.shownProperty().getValue();
    Asked picked = asked(models.shownProperty().getValue());
    Asked rival = asked(models.rivalProperty().get());
    latest.execute(() -> {
      try {
        if (picture == null) {
          ReadNumber result = reader.read(newest, one, steps, picked, rival);
          fx.execute(() -> show(result));
          paint(result.digits());
        } else {
          List<Reading> results = reader.read(picture.digits(), steps, picked, rival);
          fx.execute(() -> show(picture, results));
          paint(results);
        }
      } catch (RuntimeException e) {
        LOG.error("The drawing could not be read", e);
      }
    });
  }

  /** In the background, after the answer. */
  private void paint(List<Reading> results) {
    results.stream().map(Reading::steps).filter(Objects::nonNull).forEach(FramingSteps::paint);
    fx.execute(this::showSteps);
  }

  private void showSteps() {
    steps.set(reading.get().steps());
  }

  private void show(ReadNumber result) {
    number.show(result);
    reading.set(number.chosen());
  }

  private void choose(int index) {
    number.choose(index);
    reading.set(number.chosen());
    showSteps();
  }

  private void show(OpenedPicture picture, List<Reading> results) {
    if (picture.equals(pictures.shownProperty().getValue())) {
      number.clear();
      pictures.setReadings(results);
      showSelected();
    }
  }

  private void showSelected() {
    List<Reading> results = pictures.readings().getValue();
    int index = pictures.selectedProperty().get();
    if (index < results.size()) {
      reading.set(results.get(index));
      showSteps();
    }
  }

  /** Turns a picture and cuts it into its digits as the network reads it that is picked now. */
  private Function<Picture, Judged> judge() {
    Asked picked = asked(models.shownProperty().getValue());
    return picture -> reader.judge(picture, picked);
  }

  private Asked asked(@Nullable ModelChoice choice) {
    return new Asked(choice == null ? null : choice.model(), models.classes(choice));
  }
}
