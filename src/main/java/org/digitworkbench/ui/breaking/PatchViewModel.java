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
    if (active.get()) {
      Patch place = patch.get();
      bench.make(updates, hint, patched, subject -> cover(subject, place), _ -> true);
    }
  }

  private Patched cover(Bench.Subject subject, Patch place) {
    DigitImage covered = place.over(subject.image());
    ModelChoice rival = subject.rival();
    return new Patched(
        subject.classes(),
        subject.image(),
        subject.model().name(),
        ask(subject.model(), covered),
        rival == null ? null : rival.name(),
        rival == null ? null : ask(rival, covered));
  }

  private Prediction ask(ModelChoice choice, DigitImage image) {
    return Prediction.of(bench.probes().of(choice.model()).probabilities(image.ink()));
  }
}
