package org.digitworkbench.ui.train;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.jspecify.annotations.Nullable;

/** Asks for the title and the description of a preset of the user's own. */
final class SavePresetPopover {

  private static final double GAP = 8;
  private static final double WIDTH = 320;
  static final int MAX_TITLE = 64;

  private static final int MAX_DESCRIPTION = 500;

  private final TrainViewModel viewModel;
  private final PresetsViewModel presets;
  private final TextField title = new TextField();
  private final TextArea description = new TextArea();
  private final Button save = new Button("Save");
  private final Label note = new Label();
  private final Popover popover;

  SavePresetPopover(TrainViewModel viewModel, PresetsViewModel presets) {
    this.viewModel = viewModel;
    this.presets = presets;
    title.setId("preset-title");
    title.setAccessibleText("Title");
    title.setTextFormatter(limit(MAX_TITLE));
    description.setId("preset-description");
    description.setAccessibleText("Description");
    description.setPromptText("What it is, in a sentence");
    description.setTextFormatter(limit(MAX_DESCRIPTION));
    description.setWrapText(true);
    description.setPrefRowCount(3);
    note.getStyleClass().add("field-label");
    note.setWrapText(true);
    save.setId("preset-save-now");
    save.getStyleClass().add(Styles.ACCENT);
    save.setDefaultButton(true);
    save.setOnAction(_ -> save());
    title.setOnAction(_ -> save());
    title.textProperty().subscribe(this::explain);
    Label titleLabel = new Label("Title");
    titleLabel.getStyleClass().add("field-label");
    Label descriptionLabel = new Label("Description");
    descriptionLabel.getStyleClass().add("field-label");
    VBox content = new VBox(GAP, titleLabel, title, descriptionLabel, description, note, save);
    content.setAlignment(Pos.TOP_LEFT);
    content.setPadding(new Insets(2 * GAP));
    content.setPrefWidth(WIDTH);
    popover = new Popover(content);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
  }

  static TextFormatter<?> limit(int length) {
    return new TextFormatter<>(
        change -> change.getControlNewText().length() <= length ? change : null);
  }

  void open(Node owner) {
    ExperimentSpec spec = viewModel.form().spec();
    title.setText(spec.title());
    description.setText(spec.description());
    popover.show(owner);
    title.requestFocus();
    title.selectAll();
  }

  private void explain(String typed) {
    Preset replaced = presets.replacedBy(typed);
    save.setDisable(typed.isBlank());
    save.setText(replaced == null ? "Save" : "Replace");
    note.setText(note(replaced));
  }

  private static String note(@Nullable Preset replaced) {
    return replaced == null
        ? "It is kept in your folder and listed among the presets."
        : "It replaces your preset %s.".formatted(replaced.title());
  }

  private void save() {
    if (!title.getText().isBlank() && viewModel.form().validProperty().get()) {
      popover.hide();
      presets.save(
          title.getText().strip(),
          description.getText(),
          viewModel.form().spec(),
          viewModel.presetProperty()::set);
    }
  }
}
