package org.digitworkbench.ui.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.ui.models.ModelChoice;

/** A network that a report can be about. */
final class ReportNetwork {

  private final ModelChoice choice;
  private final BooleanProperty picked = new SimpleBooleanProperty();

  ReportNetwork(ModelChoice choice, boolean picked) {
    this.choice = choice;
    this.picked.set(picked);
  }

  ModelChoice choice() {
    return choice;
  }

  /** Whether it goes into the report. */
  BooleanProperty pickedProperty() {
    return picked;
  }

  /** Its name in the list and in the report. */
  @Override
  public String toString() {
    return choice.title();
  }
}
