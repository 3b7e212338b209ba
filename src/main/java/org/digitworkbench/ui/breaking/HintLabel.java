package org.digitworkbench.ui.breaking;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** One quiet sentence in place of something that is not there. */
final class HintLabel extends Label {

  /**
   * @param there whether the other thing is, which then is seen in its place
   */
  HintLabel(ObservableValue<String> hint, ObservableValue<Boolean> there) {
    getStyleClass().addAll("break-hint", Styles.TEXT_MUTED);
    setWrapText(true);
    textProperty().bind(hint);
    visibleProperty().bind(there.map(now -> !now));
    managedProperty().bind(visibleProperty());
  }
}
