package org.digitworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says that people doubt a label; takes no room while it is not shown. */
final class DoubtBadge extends Label {

  private DoubtBadge(String text) {
    super(text);
    setId("doubt-badge");
    getStyleClass().add("doubt-badge");
    setTooltip(
        new Tooltip(
            "People who looked at this image say that its label is wrong or undecidable.\nThat "
                + "is their claim: every number here counts the label as it is."));
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** In words. */
  static DoubtBadge whole() {
    return new DoubtBadge("Reviewers doubt this label");
  }

  /** A sign with the words in its tooltip. */
  static DoubtBadge small() {
    DoubtBadge badge = new DoubtBadge("?");
    badge.setAccessibleText("Reviewers doubt this label");
    return badge;
  }
}
