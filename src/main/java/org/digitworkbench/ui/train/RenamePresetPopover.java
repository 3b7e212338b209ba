package org.digitworkbench.ui.train;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Preset;

/** Asks for another title of the chosen preset, one of the user's own. */
final class RenamePresetPopover {

  private static final double GAP = 8;
  private static final double WIDTH = 320;

  private final TrainViewModel viewModel;
  private final PresetsViewModel presets;
  private final TextField title = new TextField();
  private final Button rename = new Button("Rename");
  private final Label note = new Label();
  private final Popover popover;

  RenamePresetPopover(TrainViewModel viewModel, PresetsViewModel presets) {
    this.viewModel = viewModel;
    this.presets = presets;
    title.setId("preset-new-title");
    title.setAccessibleText("Title");
    title.setTextFormatter(SavePresetPopover.limit(SavePresetPopover.MAX_TITLE));
    title.setOnAction(_ -> rename());
    title.textProperty().subscribe(this::explain);
    note.setId("preset-rename-note");
    note.getStyleClass().add("field-label");
    note.setWrapText(true);
    rename.setId("preset-rename-now");
    rename.getStyleClass().add(Styles.ACCENT);
    rename.setDefaultButton(true);
    rename.setOnAction(_ -> rename());
    Label titleLabel = new Label("Title");
    titleLabel.setLabelFor(title);
    titleLabel.getStyleClass().add("field-label");
    VBox content = new VBox(GAP, titleLabel, title, note, rename);
    content.setAlignment(Pos.TOP_LEFT);
    content.setPadding(new Insets(2 * GAP));
    content.setPrefWidth(WIDTH);
    popover = new Popover(content);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
  }

  void open(Node owner) {
    title.setText(chosen().title());
    explain(title.getText());
    popover.show(owner);
    title.requestFocus();
    title.selectAll();
  }

  private Preset chosen() {
    return viewModel.presetProperty().get();
  }

  private void explain(String typed) {
    String problem = presets.titleProblem(chosen(), typed);
    rename.setDisable(!problem.isEmpty());
    note.setText(
        problem.isEmpty()
            ? "On the command line it is still called %s.".formatted(chosen().id())
            : problem);
  }

  private void rename() {
    if (!rename.isDisabled()) {
      popover.hide();
      presets.rename(chosen(), title.getText(), viewModel.presetProperty()::set);
    }
  }
}
