package org.digitworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.digitworkbench.ui.controls.RunPalette;
import org.jspecify.annotations.Nullable;

/** Which bars are whose; not seen without a rival. */
final class Legend extends VBox {

  private final Label own = entry();
  private final Label rival = entry();

  Legend() {
    getStyleClass().add("legend");
    getChildren().addAll(own, rival);
    setVisible(false);
  }

  void showOwn(String name, RunPalette palette) {
    show(own, name, palette);
  }

  void showRival(@Nullable String name, RunPalette palette) {
    setVisible(name != null);
    if (name != null) {
      show(rival, name, palette);
    }
  }

  private static void show(Label entry, String name, RunPalette palette) {
    entry.setText(name);
    entry.setGraphic(new Circle(4, palette.color(name)));
  }

  private static Label entry() {
    Label label = new Label();
    label.setMaxWidth(128);
    return label;
  }
}
