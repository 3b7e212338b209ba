package org.digitworkbench.ui.inside.room;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.inside.Marked;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.fx.Remaining;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.Sight;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the picked unit. While it is shown the test images are read in the background,
 * some hundred at a time, once for each layer that is asked about; an image that excites the unit
 * is made when asked for. Used on the FX thread.
 */
public final class RoomViewModel {

  private final InsideViewModel inside;
  private final ObservableValue<@Nullable ModelChoice> shown;
  private final Consumer<DigitImage> sheet;
  private final Study study;
  private final Making making;
  private final Executor background;
  private final Executor updates;
  private final Executor fx;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final BooleanProperty marking = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable UnitNow> now = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Studied> studied = new ReadOnlyObjectWrapper<>();

  /** What the background thread asks whether it should go on. */
  private volatile @Nullable Subject wanted;

  /** What is shown, or will be. */
  private @Nullable Subject subject;

  /** Of its network. */
  private @Nullable String name;

  /** Of the background thread: whether its queue has a task that reads on. */
  private boolean readingOn;

  private final Remaining remaining = new Remaining(System::nanoTime);

  /**
   * @param inside knows the picked unit and what it gives now
   * @param shown the network that is looked into
   * @param sheet takes an image to be drawn on
   * @param engine asked on the background thread
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public RoomViewModel(
      InsideViewModel inside,
      ObservableValue<@Nullable ModelChoice> shown,
      Consumer<DigitImage> sheet,
      Supplier<Engine> engine,
      DatasetSource datasets,
      Executor background,
      Executor fx) {
    this.inside = inside;
    this.shown = shown;
    this.sheet = sheet;
    this.study = new Study(engine, datasets);
    this.making = new Making(study, background, fx);
    this.background = background;
    this.updates = new LatestOnly(background);
    this.fx = fx;
    active.subscribe(_ -> update());
    shown.subscribe(_ -> update());
    inside.pickedProperty().subscribe(_ -> update());
    inside.sightProperty().subscribe(_ -> look());
    marking.subscribe(_ -> mark());
    studied.subscribe(_ -> mark());
  }

  /** Whether it is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Whether the layer's silent units are to be marked in the picture of the network. */
  BooleanProperty markingProperty() {
    return marking;
  }

  /** The picked unit as it is with the present drawing; null without one. */
  ReadOnlyObjectProperty<@Nullable UnitNow> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** What to do to see something; empty if there is something. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** How far the test images are read; empty when they are. */
  ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Why nothing is known from the test images; else empty. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /**
   * What the test images say of the picked unit; null while they are read. While those of another
   * epoch are read, what was known of the one before.
   */
  ReadOnlyObjectProperty<@Nullable Studied> studiedProperty() {
    return studied.getReadOnlyProperty();
  }

  /** Likewise, but of the shown epoch alone. */
  @Nullable Studied known() {
    Subject s = subject;
    return s != null && isStudied(s) ? studied.get() : null;
  }

  /** The image that is made for the picked unit. */
  Making making() {
    return making;
  }

  /** Picks the unit that feeds a weight; a dropout is passed by, and a pixel is none. */
  void pickSource(UnitNow now, int index) {
    int layer = now.unit().layer() - 1;
    while (layer >= 0 && now.network().layers().get(layer) instanceof LayerSpec.Dropout) {
      layer--;
    }
    if (layer >= 0) {
      inside.pickedProperty().set(new Unit(layer, index));
    }
  }

  /** Takes an image as the drawing. */
  void draw(DigitImage image) {
    sheet.accept(image);
  }

  /** Picks the next of the layer's units that are silent for every test image. */
  void pickNextSilent() {
    Studied known = known();
    Subject s = subject;
    if (known == null || s == null || known.layer().silent().isEmpty()) {
      return;
    }
    int channels = s.line().output().channels();
    int area = s.line().output().size() / channels;
    int next = s.channel();
    do {
      next = (next + 1) % channels;
    } while (!known.layer().silent().contains(next));
    inside.pickedProperty().set(new Unit(s.layer(), next * area));
  }

  /** Makes the image that excites the picked unit most. */
  void make() {
    Subject s = subject;
    if (s == null || !active.get()) {
      return;
    }
    making.begin(s);
  }

  private void update() {
    ModelChoice choice = shown.getValue();
    Subject next =
        Subject.of(choice == null ? null : choice.model(), inside.pickedProperty().get());
    if (!Objects.equals(next, subject)) {
      boolean epoch =
          next != null
              && subject != null
              && next.looksLike(subject)
              && Objects.equals(name, choice == null ? null : choice.name());
      subject = next;
      name = choice == null ? null : choice.name();
      if (!epoch) {
        studied.set(null);
      }
      making.clear();
      reading.set("");
      trouble.set("");
    }
    wanted = active.get() ? next : null;
    if (!active.get()) {
      making.cancel();
    }
    look();
    if (active.get() && next != null && !isStudied(next)) {
      reading.set(RoomText.READING);
      updates.execute(() -> study(next));
    }
  }

  private boolean isStudied(Subject s) {
    Studied known = studied.get();
    return known != null && known.subject().equals(s);
  }

  private void look() {
    Sight sight = inside.sightProperty().get();
    Unit unit = inside.pickedProperty().get();
    Subject s = subject;
    hint.set(RoomText.hint(shown.getValue() != null, unit, s != null));
    if (active.get()) {
      now.set(s == null || unit == null || sight == null ? null : UnitNow.of(sight, unit));
    }
  }

  private void mark() {
    Studied known = studied.get();
    Marked marked = marking.get() && known != null ? known.layer().marked() : null;
    inside.markedProperty().set(marked);
  }

  private void study(Subject s) {
    if (!s.equals(wanted)) {
      return;
    }
    try {
      study.open(s);
      report(s);
      if (!study.isComplete() && !readingOn) {
        readingOn = true;
        background.execute(this::readOn);
      }
    } catch (RuntimeException | LinkageError e) {
      fail(s, RoomText.failure(e));
    }
  }

  /** One chunk; the next one queues behind a newer pick. */
  private void readOn() {
    readingOn = false;
    Subject s = wanted;
    if (s == null || !study.isAbout(s)) {
      return;
    }
    try {
      study.readOn();
      report(s);
      if (!study.isComplete()) {
        readingOn = true;
        background.execute(this::readOn);
      }
    } catch (RuntimeException | LinkageError e) {
      fail(s, RoomText.failure(e));
    }
  }

  private void report(Subject s) {
    if (study.isComplete()) {
      Studied all = study.studied();
      tell(
          s,
          () -> {
            reading.set("");
            studied.set(all);
          });
    } else {
      String state =
          RoomText.reading(study.size(), study.progress(), remaining.at(study.progress()));
      tell(s, () -> reading.set(state));
    }
  }

  private void fail(Subject s, String sentence) {
    tell(
        s,
        () -> {
          reading.set("");
          studied.set(null);
          trouble.set(sentence);
        });
  }

  private void tell(Subject about, Runnable news) {
    fx.execute(() -> {
      if (about.equals(wanted)) {
        news.run();
      }
    });
  }
}
