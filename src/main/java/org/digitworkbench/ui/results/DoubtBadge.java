package org.digitworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says that people doubt a label; takes no room while it is not shown. */
final class DoubtBadge extends Label {

  DoubtBadge() {
    super("Reviewers doubt this label");
    setId("doubt-badge");
    getStyleClass().add("doubt-badge");
    setTooltip(
        new Tooltip(
            "People who looked at this image say that its label is wrong or cannot be told."
                + "\nThat is their claim: every number here counts the label as it is."));
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }
}
