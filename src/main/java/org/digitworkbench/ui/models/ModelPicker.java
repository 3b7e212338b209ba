package org.digitworkbench.ui.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The choices of the model picker, the picked one and its rival; either may be null. Used on the FX
 * thread.
 */
public final class ModelPicker {

  private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ModelChoice> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ModelChoice> rival = new SimpleObjectProperty<>();

  public ObservableList<ModelChoice> choices() {
    return choices;
  }

  /** The network that Draw and Results speak of. */
  public ObjectProperty<@Nullable ModelChoice> selectedProperty() {
    return selected;
  }

  /** The network it is held against. */
  public ObjectProperty<@Nullable ModelChoice> rivalProperty() {
    return rival;
  }

  /**
   * Adds the choice, or puts it in the place of the one of the same name; a pick of that name
   * follows.
   */
  public void put(ModelChoice choice) {
    boolean wasSelected = hasName(selected.get(), choice.name());
    boolean wasRival = hasName(rival.get(), choice.name());
    int index = 0;
    while (index < choices.size() && !choices.get(index).name().equals(choice.name())) {
      index++;
    }
    if (index < choices.size()) {
      choices.set(index, choice);
    } else {
      choices.add(choice);
    }
    if (wasSelected) {
      selected.set(choice);
    }
    if (wasRival) {
      rival.set(choice);
    }
  }

  private static boolean hasName(@Nullable ModelChoice choice, String name) {
    return choice != null && choice.name().equals(name);
  }
}
