package org.digitworkbench.ui.inside;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.inside.Marked;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the picked network, and into its rival, with the present drawing, while it is shown;
 * the newest drawing wins. Used on the FX thread.
 */
public final class InsideViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(InsideViewModel.class);

  private static final String NO_MODEL = "Pick or train a network first";
  private static final String FAILED = "The network could not be looked into; the log says why.";

  private final ModelPicker models;
  private final ObservableValue<@Nullable DigitImage> image;
  private final ObservableValue<@Nullable ModelChoice> rival;
  private final Executor updates;
  private final Executor fx;
  private final Eye eye;
  private final Eye rivalEye;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Sight> sight = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Sight> rivalSight = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(NO_MODEL);
  private final ObjectProperty<@Nullable Unit> picked = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Marked> marked = new SimpleObjectProperty<>();

  /**
   * @param engine asked on the background thread
   * @param image what the network sees; null for a blank sheet
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public InsideViewModel(
      Supplier<Engine> engine,
      ObservableValue<@Nullable DigitImage> image,
      ModelPicker models,
      Executor background,
      Executor fx) {
    this.models = models;
    this.image = image;
    this.rival = models.comparableRival();
    this.updates = new LatestOnly(background);
    this.fx = fx;
    this.eye = new Eye(engine);
    this.rivalEye = new Eye(engine);
    active.subscribe(_ -> update());
    image.subscribe(_ -> update());
    models.shownProperty().subscribe(_ -> update());
    rival.subscribe(_ -> update());
  }

  /** Whether it is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The picked network as it sees the newest drawing; null without a network. */
  public ReadOnlyObjectProperty<@Nullable Sight> sightProperty() {
    return sight.getReadOnlyProperty();
  }

  /** The same of its rival; null without one that tells the same classes apart. */
  public ReadOnlyObjectProperty<@Nullable Sight> rivalSightProperty() {
    return rivalSight.getReadOnlyProperty();
  }

  /** Why there is nothing to see, one sentence; else empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The unit of the picked network that is asked about; null for none. */
  public ObjectProperty<@Nullable Unit> pickedProperty() {
    return picked;
  }

  /** Units of the picked network that are to be seen among the others; null for none. */
  public ObjectProperty<@Nullable Marked> markedProperty() {
    return marked;
  }

  private void update() {
    if (!active.get()) {
      return;
    }
    DigitImage drawn = image.getValue();
    ModelChoice model = models.shownProperty().getValue();
    ModelChoice other = rival.getValue();
    Classes classes = models.classes(model);
    updates.execute(() -> {
      try {
        Sight seen = eye.look(model, classes, drawn);
        Sight seenByRival = rivalEye.look(other, classes, drawn);
        fx.execute(() -> show(seen, seenByRival, seen == null ? NO_MODEL : ""));
      } catch (RuntimeException | LinkageError e) {
        LOG.error("The network could not be looked into", e);
        String sentence =
            e instanceof WorkbenchException
                ? Objects.requireNonNullElse(e.getMessage(), FAILED)
                : FAILED;
        fx.execute(() -> show(null, null, sentence));
      }
    });
  }

  private void show(@Nullable Sight seen, @Nullable Sight seenByRival, String sentence) {
    sight.set(seen);
    rivalSight.set(seenByRival);
    problem.set(sentence);
  }

  /** Of the background thread: a probe for one network, made anew for another one. */
  private static final class Eye {

    private static final DigitImage BLANK = DigitImage.of(new byte[DigitImage.SIZE]);

    private final Supplier<Engine> engine;
    private @Nullable TrainedModel model;
    private @Nullable Probe probe;

    Eye(Supplier<Engine> engine) {
      this.engine = engine;
    }

    @Nullable Sight look(
        @Nullable ModelChoice choice, Classes classes, @Nullable DigitImage drawn) {
      if (choice == null) {
        return null;
      }
      DigitImage seen = drawn == null ? BLANK : drawn;
      TrainedModel wanted = choice.model();
      return new Sight(
          choice,
          classes,
          seen,
          drawn != null,
          wanted.network().summary(),
          open(wanted).look(seen.ink()));
    }

    private Probe open(TrainedModel wanted) {
      Probe open = probe;
      if (open != null && model != null && model.network().equals(wanted.network())) {
        if (model != wanted) {
          open.take(wanted.parameters());
        }
      } else {
        if (open != null) {
          open.close();
        }
        open = engine.get().probe(wanted);
      }
      probe = open;
      model = wanted;
      return open;
    }
  }
}
