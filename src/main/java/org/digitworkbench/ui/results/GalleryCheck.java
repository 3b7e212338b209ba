package org.digitworkbench.ui.results;

import java.util.BitSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * One check box of the gallery's filter: while it is on, only the images of a set are shown. Used
 * on the FX thread.
 */
public final class GalleryCheck {

  private final String id;
  private final String title;
  private final String help;
  private final String unavailable;
  private final ObservableValue<@Nullable BitSet> images;
  private final BooleanProperty on = new SimpleBooleanProperty();

  /**
   * @param id of the check box, such as "rival-right"
   * @param title such as "The rival is right"
   * @param help says what the images have in common
   * @param unavailable says why it cannot be used while there are no {@code images}; if empty, the
   *     check box is not even seen then
   * @param images indices of the images, not to be written to; null while it cannot be used
   */
  public GalleryCheck(
      String id,
      String title,
      String help,
      String unavailable,
      ObservableValue<@Nullable BitSet> images) {
    this.id = id;
    this.title = title;
    this.help = help;
    this.unavailable = unavailable;
    this.images = images;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String help() {
    return help;
  }

  String unavailable() {
    return unavailable;
  }

  ObservableValue<@Nullable BitSet> images() {
    return images;
  }

  /** Whether the user has turned it on; it stays on while it cannot be used. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** The images that it lets through; null if it lets all through. */
  @Nullable BitSet active() {
    return on.get() ? images.getValue() : null;
  }
}
