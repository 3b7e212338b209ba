package org.digitworkbench.ui.network;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.digitworkbench.domain.Activation;
import org.jspecify.annotations.Nullable;

/** A choice of activations; null is shown as the prompt. */
final class ActivationBox extends ComboBox<@Nullable Activation> {

  ActivationBox(String accessibleText) {
    getItems().setAll(Activation.values());
    getStyleClass().add("activation-box");
    setAccessibleText(accessibleText);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Activation activation) {
            return activation == null ? "" : activation.title();
          }

          @Override
          public Activation fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
  }
}
