package org.digitworkbench.ui.inside.room;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the room under its title. */
class Section extends VBox {

  private final HBox head = new HBox();

  Section(String title) {
    getStyleClass().add("section");
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(title);
    label.getStyleClass().add(Styles.TEXT_BOLD);
    label.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().add(label);
    getChildren().add(head);
  }

  /** Puts something at the right of the title. */
  final void beside(Node node) {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    head.getChildren().addAll(spring, node);
  }

  /** Small words over as many lines as they need. */
  static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(Styles.TEXT_SMALL);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
