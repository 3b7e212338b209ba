package org.digitworkbench.ui.models;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitworkbench.domain.TrainedModel;

/**
 * A trained network that can be picked.
 *
 * @param name unique among the choices
 * @param model a snapshot; a network that is being trained is a new choice of the same name after
 *     each epoch
 */
public record ModelChoice(String name, TrainedModel model) {

  private static final Pattern RUN_ID = Pattern.compile("(.+)-\\d{8}-\\d{6}-\\d{3}(-\\d+)?");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  /**
   * What the user is shown: the name, or for a run of an earlier day its name and its time in place
   * of its id, such as "relu of 26 Nov 10:02".
   */
  public String title() {
    Matcher id = RUN_ID.matcher(name);
    return id.matches() ? id.group(1) + " of " + TIME.format(model.provenance().started()) : name;
  }

  /** Whether it is a run of an earlier day. */
  public boolean isKeptRun() {
    return RUN_ID.matcher(name).matches();
  }

  @Override
  public String toString() {
    return title();
  }
}
