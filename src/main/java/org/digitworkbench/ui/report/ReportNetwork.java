package org.digitworkbench.ui.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.ui.models.ModelChoice;

/** A network that a report can be about. */
final class ReportNetwork {

  private static final Pattern RUN_ID = Pattern.compile("(.+)-\\d{8}-\\d{6}-\\d{3}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

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

  /** Its name in the report: that of the run rather than its id. */
  String name() {
    Matcher id = RUN_ID.matcher(choice.name());
    return id.matches() ? id.group(1) : choice.name();
  }

  /** Such as "relu of 26 Nov 09:45". */
  @Override
  public String toString() {
    return name().equals(choice.name())
        ? choice.name()
        : name() + " of " + TIME.format(choice.model().provenance().started());
  }
}
