package org.digitworkbench.ui.why;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A title with something muted behind it. */
final class SectionTitle extends HBox {

  SectionTitle(String title, Label subtitle) {
    getStyleClass().add("section");
    setAlignment(Pos.BASELINE_LEFT);
    Label label = new Label(title);
    label.getStyleClass().add(Styles.TEXT_BOLD);
    label.setMinWidth(USE_PREF_SIZE);
    subtitle.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    getChildren().addAll(label, subtitle);
  }
}
