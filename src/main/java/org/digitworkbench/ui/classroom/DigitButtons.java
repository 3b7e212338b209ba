package org.digitworkbench.ui.classroom;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.NetworkSpec;

/** All digits, and each, with how many drawings there are; one is always on. */
final class DigitButtons extends HBox {

  DigitButtons(ClassDrawingsViewModel viewModel) {
    getStyleClass().add("digit-buttons");
    ToggleGroup group = new ToggleGroup();
    for (int digit = ClassDrawingsViewModel.ALL; digit < NetworkSpec.CLASSES; digit++) {
      ToggleButton button = button(digit, viewModel);
      button.setToggleGroup(group);
      getChildren().add(button);
    }
  }

  private static ToggleButton button(int digit, ClassDrawingsViewModel viewModel) {
    boolean all = digit == ClassDrawingsViewModel.ALL;
    Label name = new Label(all ? "All" : Integer.toString(digit));
    name.getStyleClass().add("digit");
    Label count = new Label();
    count.getStyleClass().add("count");
    count
        .textProperty()
        .bind(viewModel.pageProperty().map(page -> "%,d".formatted(count(page.counts(), digit))));
    VBox content = new VBox(name, count);
    content.setAlignment(Pos.CENTER);
    ToggleButton button = new ToggleButton(null, content);
    button.setId("class-digit-" + (all ? "all" : digit));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setTooltip(new Tooltip(all ? "Drawings of all digits" : "Drawings of a " + digit));
    button
        .accessibleTextProperty()
        .bind(count.textProperty().map(n -> name.getText() + ", " + n + " drawings"));
    button.setOnAction(_ -> {
      button.setSelected(true);
      viewModel.digitProperty().set(digit);
    });
    viewModel.digitProperty().subscribe(now -> button.setSelected(now.intValue() == digit));
    return button;
  }

  private static int count(List<Integer> counts, int digit) {
    return digit == ClassDrawingsViewModel.ALL
        ? counts.stream().mapToInt(Integer::intValue).sum()
        : counts.get(digit);
  }
}
