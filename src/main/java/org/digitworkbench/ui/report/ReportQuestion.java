package org.digitworkbench.ui.report;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A question of the report, and what the student answers. */
final class ReportQuestion {

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty answer = new SimpleStringProperty("");

  StringProperty textProperty() {
    return text;
  }

  StringProperty answerProperty() {
    return answer;
  }
}
