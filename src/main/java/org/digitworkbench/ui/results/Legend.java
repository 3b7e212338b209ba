package org.digitworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.models.ModelChoice;
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

  void showOwn(ModelChoice choice, RunPalette palette) {
    show(own, choice, palette);
  }

  void showRival(@Nullable ModelChoice choice, RunPalette palette) {
    setVisible(choice != null);
    if (choice != null) {
      show(rival, choice, palette);
    }
  }

  private static void show(Label entry, ModelChoice choice, RunPalette palette) {
    entry.setText(choice.title());
    entry.setGraphic(new Circle(4, palette.color(choice.name())));
  }

  private static Label entry() {
    Label label = new Label();
    label.setMaxWidth(128);
    return label;
  }
}
