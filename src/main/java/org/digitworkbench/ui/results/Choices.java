package org.digitworkbench.ui.results;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;

/** Small segmented buttons for one of a few things. */
final class Choices {

  private Choices() {}

  /**
   * Buttons of which the one of the property's value is on.
   *
   * @param id the buttons' ids begin with it
   */
  static <E extends Enum<E>> SegmentedButton of(
      String id,
      E[] values,
      Property<E> chosen,
      Function<E, String> title,
      Function<E, String> help) {
    SegmentedButton choice = new SegmentedButton();
    for (E value : values) {
      ToggleButton button = new ToggleButton(title.apply(value));
      button.setId(id + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setTooltip(new Tooltip(help.apply(value)));
      button.setAccessibleText(help.apply(value));
      button.setMinWidth(Region.USE_PREF_SIZE);
      chosen.subscribe(now -> button.setSelected(now == value));
      button
          .selectedProperty()
          .subscribe(on -> {
            if (on) {
              chosen.setValue(value);
            }
          });
      choice.getButtons().add(button);
    }
    Segments.keepOne(choice);
    return choice;
  }
}
