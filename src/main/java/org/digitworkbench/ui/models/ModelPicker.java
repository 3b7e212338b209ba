package org.digitworkbench.ui.models;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.data.Classes;
import org.jspecify.annotations.Nullable;

/**
 * The choices of the model picker, the picked one and its rival; either may be null. Used on the FX
 * thread.
 */
public final class ModelPicker {

  private final Function<String, Classes> classes;
  private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ModelChoice> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ModelChoice> rival = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ModelChoice> earlier = new SimpleObjectProperty<>();
  private final ObservableValue<@Nullable ModelChoice> shown =
      Bindings.createObjectBinding(
          () -> earlier.get() == null ? selected.get() : earlier.get(), selected, earlier);

  /**
   * @param classes of a data set, by its id; asked on the FX thread
   */
  public ModelPicker(Function<String, Classes> classes) {
    this.classes = classes;
    selected.subscribe(choice -> {
      if (choice == null || !hasName(earlier.get(), choice.name())) {
        earlier.set(null);
      }
    });
  }

  public ObservableList<ModelChoice> choices() {
    return choices;
  }

  /** The network that is picked, in its newest state. */
  public ObjectProperty<@Nullable ModelChoice> selectedProperty() {
    return selected;
  }

  /**
   * The network that Draw and Results speak of: the picked one, as it is or as it was after an
   * earlier epoch.
   */
  public ObservableValue<@Nullable ModelChoice> shownProperty() {
    return shown;
  }

  /**
   * Shows the picked network as it was, until another one is picked.
   *
   * @param choice of the picked one's name; null to show it as it is
   */
  public void showEarlier(@Nullable ModelChoice choice) {
    ModelChoice picked = selected.get();
    earlier.set(choice != null && hasName(picked, choice.name()) ? choice : null);
  }

  /** The network it is held against. */
  public ObjectProperty<@Nullable ModelChoice> rivalProperty() {
    return rival;
  }

  /** What that network tells apart; digits without a network. */
  public Classes classes(@Nullable ModelChoice choice) {
    return choice == null
        ? Classes.digits("")
        : classes.apply(choice.model().training().data().dataset());
  }

  /** The rival, if it tells the same classes apart as the picked network; else null. */
  public ObservableValue<@Nullable ModelChoice> comparableRival() {
    return Bindings.createObjectBinding(
        () -> {
          ModelChoice other = rival.get();
          return classes(other).sameAs(classes(shown.getValue())) ? other : null;
        },
        shown,
        rival);
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

  /** Takes the choice of that name away, unless it is picked or the rival; whether it is gone. */
  public boolean remove(String name) {
    if (hasName(selected.get(), name) || hasName(rival.get(), name)) {
      return false;
    }
    choices.removeIf(choice -> choice.name().equals(name));
    return true;
  }

  private static boolean hasName(@Nullable ModelChoice choice, String name) {
    return choice != null && choice.name().equals(name);
  }
}
