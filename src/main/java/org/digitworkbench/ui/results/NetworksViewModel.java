package org.digitworkbench.ui.results;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;

/** The picked network held against its rival, image by image. Used on the FX thread. */
final class NetworksViewModel {

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final ObservableValue<@Nullable EvaluatedModel> rival;
  private final ModelPicker models;
  private final ObjectProperty<Pick> pick;
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Comparison.@Nullable Part> picked =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Pick made;

  /**
   * @param pick what the gallery shows
   */
  NetworksViewModel(
      ObservableValue<@Nullable EvaluatedModel> results,
      ObservableValue<@Nullable EvaluatedModel> rival,
      ModelPicker models,
      ObjectProperty<Pick> pick) {
    this.results = results;
    this.rival = rival;
    this.models = models;
    this.pick = pick;
    pick.subscribe(newest -> {
      if (!newest.equals(made)) {
        made = null;
        picked.set(null);
      }
    });
    results.subscribe(this::refresh);
    rival.subscribe(this::refresh);
    models.rivalProperty().subscribe(this::refresh);
  }

  /** What is shown; or null. */
  ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** Why there is no comparison, and what to do; else empty. */
  ReadOnlyStringProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** The part that the gallery shows; or null. */
  ReadOnlyObjectProperty<Comparison.@Nullable Part> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /** Shows the part in the gallery. */
  void pick(Comparison.Part part) {
    Comparison shown = comparison.get();
    if (shown != null) {
      made = shown.pick(part);
      picked.set(part);
      pick.set(made);
    }
  }

  /** What is picked follows from epoch to epoch; it goes when there is nothing to compare. */
  private void refresh() {
    EvaluatedModel own = results.getValue();
    EvaluatedModel other = rival.getValue();
    Comparison.Part part = picked.get();
    if (own == null || other == null || !own.dataset().equals(other.dataset())) {
      comparison.set(null);
      missing.set(own == null ? "" : why(own.choice(), models.rivalProperty().get()));
      if (part != null) {
        pick.set(Pick.MISTAKES);
      }
    } else {
      comparison.set(Comparison.of(own, other));
      missing.set("");
      if (part != null) {
        pick(part);
      }
    }
  }

  private String why(ModelChoice own, @Nullable ModelChoice other) {
    if (other == null) {
      return "Pick a rival at the top, in the second box, to see here which of the two reads "
          + "which images correctly, and whether the difference is more than chance.";
    }
    if (!models.classes(other).sameAs(models.classes(own))) {
      return "%s was trained on %s and %s on %s, which has other classes: their answers cannot be compared. Pick another rival at the top."
          .formatted(
              own.name(), models.classes(own).title(), other.name(), models.classes(other).title());
    }
    return "The answers of %s for these images are not known yet.".formatted(other.name());
  }
}
