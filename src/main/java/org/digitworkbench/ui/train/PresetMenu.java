package org.digitworkbench.ui.train;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.ui.saving.ChosenFile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the chosen preset and with files of presets. */
final class PresetMenu extends MenuButton {

  private static final ExtensionFilter JSON = new ExtensionFilter("JSON specification", "*.json");

  private final TrainViewModel viewModel;
  private final PresetsViewModel presets;

  PresetMenu(TrainViewModel viewModel, PresetsViewModel presets) {
    super(null, new FontIcon(Feather.MORE_HORIZONTAL));
    this.viewModel = viewModel;
    this.presets = presets;
    TrainForm form = viewModel.form();
    setId("preset-menu");
    getStyleClass().addAll(Styles.BUTTON_ICON, "no-arrow");
    setTooltip(new Tooltip("Save, rename, delete, import or export a preset"));
    setAccessibleText("Save, rename, delete, import or export a preset");
    SavePresetPopover saving = new SavePresetPopover(viewModel, presets);
    MenuItem save = item("preset-save", "Save as preset …", () -> saving.open(this));
    save.disableProperty().bind(form.validProperty().not());
    MenuItem back =
        item(
            "preset-back", "Back to the preset", () -> form.load(viewModel.presetProperty().get()));
    back.disableProperty().bind(form.changedProperty().not());
    RenamePresetPopover renaming = new RenamePresetPopover(viewModel, presets);
    MenuItem rename = item("preset-rename", "Rename …", () -> renaming.open(this));
    MenuItem delete =
        item("preset-delete", "Delete", () -> presets.delete(viewModel.presetProperty().get()));
    viewModel
        .presetProperty()
        .subscribe(preset -> {
          rename.setText("Rename %s …".formatted(preset.title()));
          rename.setDisable(!presets.isOwn(preset));
          delete.setText("Delete " + preset.title());
          delete.setDisable(!presets.isOwn(preset));
        });
    MenuItem importing = item("preset-import", "Import from JSON …", this::importFile);
    MenuItem exporting = item("preset-export", "Export as JSON …", this::exportFile);
    exporting.disableProperty().bind(form.validProperty().not());
    getItems().addAll(save, back, rename, delete, new SeparatorMenuItem(), importing, exporting);
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void importFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Import a preset");
    chooser.getExtensionFilters().add(JSON);
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      presets.importFile(file.toPath(), this::choose);
    }
  }

  private void exportFile() {
    ExperimentSpec spec = viewModel.form().spec();
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export what the form says");
    chooser.setInitialFileName(spec.id() + ".json");
    chooser.getExtensionFilters().add(JSON);
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      presets.exportFile(ChosenFile.withEnding(file.toPath(), ".json"), spec);
    }
  }

  private void choose(Preset preset) {
    viewModel.presetProperty().set(preset);
  }
}
