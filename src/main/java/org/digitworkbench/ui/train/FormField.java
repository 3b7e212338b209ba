package org.digitworkbench.ui.train;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitworkbench.domain.InvalidSpecException;

/** A value that the user edits as text, and what is wrong with it. */
public final class FormField {

  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  public StringProperty textProperty() {
    return text;
  }

  /** One sentence; empty if the value is fine. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  String text() {
    return text.get().strip();
  }

  /**
   * Tries to make something of the value and keeps the complaint; whether there was none.
   *
   * @param use throws {@link InvalidSpecException} if the value is not fine
   */
  <T> boolean check(Function<String, T> use) {
    String complaint = "";
    try {
      Objects.requireNonNull(use.apply(text()));
    } catch (InvalidSpecException e) {
      complaint = String.valueOf(e.getMessage());
    }
    error.set(complaint);
    return complaint.isEmpty();
  }
}
