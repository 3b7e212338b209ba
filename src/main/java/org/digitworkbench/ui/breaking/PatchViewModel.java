package org.digitworkbench.ui.breaking;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.robustness.Patch;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * A patch of paper over the drawing, and what the networks say of the rest; the newest place wins.
 * Used on the FX thread.
 */
final class PatchViewModel {

  /** Largest side of a patch, in pixels. */
  static final int LARGEST = 14;

  private static final int SIDE = 5;

  private final Bench bench;
  private final Executor updates;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<Patch> patch =
      new SimpleObjectProperty<>(Patch.around(DigitImage.SIDE / 2, DigitImage.SIDE / 2, SIDE));
  private final ReadOnlyObjectWrapper<@Nullable Patched> patched = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

  /**
   * What the networks say of a covered drawing.
   *
   * @param image the drawing without its patch
   * @param name of the picked network
   * @param prediction what it says of the rest
   * @param rivalName null without a rival
   * @param rival what that says; null likewise
   */
  record Patched(
      Classes classes,
      DigitImage image,
      String name,
      Prediction prediction,
      @Nullable String rivalName,
      @Nullable Prediction rival) {}

  PatchViewModel(Bench bench) {
    this.bench = bench;
    this.updates = new LatestOnly(bench.background());
    bench.onChange(this::update);
    active.subscribe(_ -> update());
    patch.subscribe(_ -> update());
  }

  BooleanProperty activeProperty() {
    return active;
  }

  /** Where it is, and how large. */
  ObjectProperty<Patch> patchProperty() {
    return patch;
  }

  /** What is shown; null without a drawing. */
  ReadOnlyObjectProperty<@Nullable Patched> patchedProperty() {
    return patched.getReadOnlyProperty();
  }

  /** Why there is nothing, or what to do; else empty. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  private void update() {
    if (!active.get()) {
      return;
    }
    DigitImage image = bench.image();
    ModelChoice model = bench.model();
    ModelChoice rival = bench.rival();
    Classes classes = bench.classes();
    Patch place = patch.get();
    hint.set(bench.missing());
    if (image == null || model == null) {
      patched.set(null);
      return;
    }
    updates.execute(() -> {
      try {
        DigitImage covered = place.over(image);
        Patched result =
            new Patched(
                classes,
                image,
                model.name(),
                ask(model, covered),
                rival == null ? null : rival.name(),
                rival == null ? null : ask(rival, covered));
        bench.fx().execute(() -> show(result));
      } catch (RuntimeException | LinkageError e) {
        bench.fail(e, hint::set);
      }
    });
  }

  /** An older answer is not shown over a sheet that has been cleared meanwhile. */
  private void show(Patched result) {
    if (bench.missing().isEmpty()) {
      patched.set(result);
    }
  }

  private Prediction ask(ModelChoice choice, DigitImage image) {
    return Prediction.of(bench.probes().of(choice.model()).probabilities(image.ink()));
  }
}
