package org.digitworkbench.ui.inside;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
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
  private static final String LOOKING = "Looking into the network …";
  private static final String DIVERGED =
      "This training has diverged: its weights are no longer finite numbers.";
  private static final String HINT =
      "Click a unit to learn about it; zoom with the wheel, drag to move.";
  private static final String BLANK =
      "Nothing is drawn: these are the activations for an empty sheet.";
  private static final String FAILED = "The network could not be shown; the log has the details.";

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
  private final BooleanProperty beside = new SimpleBooleanProperty();
  private final ObservableValue<String> besideHint;

  /** The shown network with other parameters; null to look with its own. */
  private @Nullable ModelChoice override;

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
    this.besideHint =
        Bindings.createStringBinding(
            this::besideHint, models.shownProperty(), models.rivalProperty(), rival);
    active.subscribe(_ -> update());
    beside.subscribe(_ -> update());
    image.subscribe(_ -> update());
    models
        .shownProperty()
        .subscribe(_ -> {
          override = null;
          update();
        });
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

  /**
   * The same of its rival, renewed right before; null while it is not to be seen, and without one
   * that tells the same classes apart.
   */
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

  /** Whether the rival is looked into, too. */
  public BooleanProperty besideProperty() {
    return beside;
  }

  /** Why there is no rival to be seen, one sentence; else empty. */
  ObservableValue<String> besideHintProperty() {
    return besideHint;
  }

  private String besideHint() {
    if (rival.getValue() != null) {
      return "";
    }
    ModelChoice other = models.rivalProperty().get();
    return other == null
        ? "Pick a rival first, beside the network at the top"
        : "The rival %s knows %s, not %s"
            .formatted(
                other.title(),
                models.classes(other).title(),
                models.classes(models.shownProperty().getValue()).title());
  }

  /**
   * Looks with other parameters of the shown network, such as those of a running training, until
   * null or until another network or another epoch is shown.
   *
   * @param parameters in the order of {@link org.digitworkbench.domain.NetworkSpec}; not written to
   *     again. Of another number than the network has, they are left out.
   */
  public void showParameters(float @Nullable [] parameters) {
    ModelChoice shown = models.shownProperty().getValue();
    boolean had = override != null;
    override = null;
    if (parameters != null
        && shown != null
        && parameters.length == shown.model().parameters().length) {
      TrainedModel model = shown.model();
      try {
        override =
            new ModelChoice(
                shown.name(),
                new TrainedModel(
                    model.network(), model.training(), model.provenance(), parameters));
      } catch (WorkbenchException e) {
        LOG.info("Parameters that cannot be shown", e);
        problem.set(DIVERGED);
        return;
      }
    }
    if (had || override != null) {
      update();
    }
  }

  /** What a unit of the picked network is in its rival; null if it has none like it. */
  @Nullable Unit inRival(@Nullable Unit unit) {
    Sight own = sight.get();
    Sight other = rivalSight.get();
    return unit == null || own == null || other == null ? null : own.counterpart(unit, other);
  }

  /** What a unit of the rival is in the picked network; likewise. */
  @Nullable Unit inPicked(@Nullable Unit unit) {
    Sight own = sight.get();
    Sight other = rivalSight.get();
    return unit == null || own == null || other == null ? null : other.counterpart(unit, own);
  }

  /** What a unit is and gives; for null what is wrong, or what to do. */
  String sentence(@Nullable Unit unit, boolean ofRival) {
    Sight seen = ofRival ? rivalSight.get() : sight.get();
    if (seen == null) {
      return "";
    }
    if (unit != null && seen.has(unit)) {
      return UnitText.sentence(seen, unit);
    }
    String trouble = UnitText.trouble(seen);
    if (!trouble.isEmpty()) {
      return trouble;
    }
    return seen.drawn() ? HINT : BLANK;
  }

  private void update() {
    if (!active.get()) {
      return;
    }
    DigitImage drawn = image.getValue();
    ModelChoice shown = models.shownProperty().getValue();
    ModelChoice model = override == null ? shown : override;
    ModelChoice other = beside.get() ? rival.getValue() : null;
    Classes classes = models.classes(model);
    if (model != null && sight.get() == null) {
      problem.set(LOOKING);
    }
    updates.execute(() -> {
      try {
        Sight seen = eye.look(model, classes, drawn);
        Sight seenByRival = seen == null ? null : rivalEye.look(other, classes, drawn);
        fx.execute(() -> show(seen, seenByRival, seen == null ? NO_MODEL : ""));
      } catch (RuntimeException | LinkageError e) {
        LOG.error("The network could not be shown", e);
        String sentence = WorkbenchException.sentence(e, FAILED);
        fx.execute(() -> show(null, null, sentence));
      }
    });
  }

  private void show(@Nullable Sight seen, @Nullable Sight seenByRival, String sentence) {
    problem.set(sentence);
    Unit unit = picked.get();
    if (unit != null && (seen == null || !seen.has(unit))) {
      // First, or whoever sees the new network asks it for a unit that it does not have.
      picked.set(null);
    }
    rivalSight.set(seenByRival);
    sight.set(seen);
  }
}
