package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pictures of steps in a row, with arrows between them and their names or switches below. */
final class StepStrip extends GridPane {

  private static final double TOOLTIP = 320;

  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  /** A picture that comes before all steps. */
  Tooltip begin(String name, String explanation, Node picture) {
    Label label = new Label(name);
    Tooltip tooltip = tooltip(explanation);
    label.setTooltip(tooltip);
    Tooltip.install(picture, tooltip);
    add(picture, label);
    return tooltip;
  }

  /**
   * A step with its switch, named as its picture with "-on".
   *
   * @param taken whether the step is taken
   * @param take called with what the switch is set to
   */
  Tooltip step(
      String name,
      String explanation,
      Node picture,
      ObservableValue<Boolean> taken,
      Consumer<Boolean> take) {
    CheckBox box = new CheckBox(name);
    box.setId(picture.getId() + "-on");
    box.setAccessibleText(name + ": " + explanation);
    Tooltip tooltip = tooltip(explanation);
    box.setTooltip(tooltip);
    Tooltip.install(picture, tooltip);
    taken.subscribe(on -> {
      box.setSelected(on);
      picture.pseudoClassStateChanged(OFF, !on);
    });
    box.selectedProperty().subscribe(take);
    add(picture, box);
    return tooltip;
  }

  /** In the next column, after an arrow unless it is the first. */
  private void add(Node picture, Region name) {
    int column = getColumnCount();
    if (column > 0) {
      FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
      arrow.getStyleClass().add("step-arrow");
      ColumnConstraints gap = new ColumnConstraints();
      gap.setMinWidth(0);
      gap.setHgrow(Priority.ALWAYS);
      gap.setHalignment(HPos.CENTER);
      getColumnConstraints().add(gap);
      add(arrow, column++, 0);
    }
    getColumnConstraints().add(new ColumnConstraints());
    picture.getStyleClass().add("step-picture");
    name.getStyleClass().addAll("step-name", Styles.TEXT_SMALL);
    name.setMinWidth(Region.USE_PREF_SIZE);
    // A name wider than its picture reaches into the gaps, so that the pictures stand even.
    StackPane under = new StackPane(name);
    under.setMinWidth(0);
    under.setPrefWidth(0);
    add(picture, column, 0);
    add(under, column, 1);
  }

  private static Tooltip tooltip(String sentence) {
    Tooltip tooltip = new Tooltip(sentence);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP);
    return tooltip;
  }
}
