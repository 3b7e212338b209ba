package org.digitworkbench.ui.breaking;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;

/**
 * The ways to break the picked network's answer, of which one is looked at; the others rest. Used
 * on the FX thread.
 */
public final class BreakViewModel {

  /** What is looked at. */
  enum Way {
    SMALLEST("Smallest change"),
    PATCH("Patch"),
    DISTURB("Disturb"),
    ROBUST("Robustness");

    private final String title;

    Way(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SMALLEST);
  private final SmallestViewModel smallest;
  private final PatchViewModel patch;
  private final DisturbViewModel disturb;
  private final RobustViewModel robust;

  /**
   * @param engine asked on the background thread
   * @param datasets for the test images, read on the background thread
   * @param image what the network sees; null for a blank sheet
   * @param sheet takes an image to be drawn on
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public BreakViewModel(
      Supplier<Engine> engine,
      DatasetSource datasets,
      ObservableValue<@Nullable DigitImage> image,
      ModelPicker models,
      Consumer<DigitImage> sheet,
      Executor background,
      Executor fx) {
    Bench bench = new Bench(engine, image, models, background, fx);
    this.smallest = new SmallestViewModel(bench, sheet);
    this.patch = new PatchViewModel(bench);
    this.disturb = new DisturbViewModel(bench);
    this.robust = new RobustViewModel(bench, datasets);
    bind(Way.SMALLEST, smallest.activeProperty());
    bind(Way.PATCH, patch.activeProperty());
    bind(Way.DISTURB, disturb.activeProperty());
    bind(Way.ROBUST, robust.activeProperty());
  }

  private void bind(Way one, BooleanProperty inFront) {
    inFront.bind(active.and(way.isEqualTo(one)));
  }

  /** Whether it is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  ObjectProperty<Way> wayProperty() {
    return way;
  }

  SmallestViewModel smallest() {
    return smallest;
  }

  PatchViewModel patch() {
    return patch;
  }

  DisturbViewModel disturb() {
    return disturb;
  }

  RobustViewModel robust() {
    return robust;
  }
}
