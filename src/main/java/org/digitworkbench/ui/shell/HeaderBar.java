package org.digitworkbench.ui.shell;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.digitworkbench.onnx.OnnxExport;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.controls.Tips;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Name of the app, model picker with rival, files, tools. */
final class HeaderBar extends HBox {

  private static final String STYLE_CLASS = "header-bar";

  /**
   * @param tools more buttons
   * @param help the last of them
   * @param lessons whether the lessons are open
   */
  HeaderBar(
      ShellViewModel viewModel,
      ExportViewModel export,
      RunPalette palette,
      List<ShellView.Tool> tools,
      Node help,
      BooleanProperty lessons) {
    getStyleClass().add(STYLE_CLASS);
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label("Digit Workbench");
    title.getStyleClass().add("app-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);

    ComboBox<@Nullable ModelChoice> picker = picker(viewModel, palette, "No network yet");
    picker.setId("model-picker");
    picker.setAccessibleText("Network in use");
    Tips.put(picker, "The trained network that all tabs use");
    picker.valueProperty().bindBidirectional(viewModel.models().selectedProperty());

    ComboBox<@Nullable ModelChoice> rival = picker(viewModel, palette, "none");
    rival.setId("rival-picker");
    rival.setAccessibleText("Rival network");
    Tips.put(rival, "A second network that reads the same drawing");
    rival.valueProperty().bindBidirectional(viewModel.models().rivalProperty());

    Button opening = iconButton(Feather.FOLDER, "open-model", "Open a network …");
    opening.setOnAction(_ -> open(export));
    Button exporting =
        iconButton(Feather.DOWNLOAD, "export-model", "Export the network for other programs …");
    exporting.setOnAction(_ -> export(export));
    exporting.disableProperty().bind(export.unavailable());
    Button swap = iconButton(Feather.REPEAT, "swap-models", "Swap the network and its rival");
    swap.setOnAction(_ -> viewModel.swapModels());
    swap.disableProperty().bind(viewModel.models().rivalProperty().isNull());
    Button clear = iconButton(Feather.X, "clear-rival", "Remove the rival");
    clear.setOnAction(_ -> viewModel.clearRival());
    clear.disableProperty().bind(viewModel.models().rivalProperty().isNull());

    Button theme = iconButton(Feather.MOON, "theme-switch", "Light or dark theme (Ctrl+T)");
    FontIcon icon = new FontIcon();
    icon.iconCodeProperty()
        .bind(Bindings.when(viewModel.darkProperty()).then(Feather.SUN).otherwise(Feather.MOON));
    theme.setGraphic(icon);
    theme.setOnAction(_ -> viewModel.switchTheme());

    Button guide = iconButton(Feather.BOOK_OPEN, "lessons-switch", "Lessons (Ctrl+L)");
    guide.setOnAction(_ -> lessons.set(!lessons.get()));

    getChildren()
        .addAll(
            title,
            spring,
            caption("Network"),
            picker,
            opening,
            exporting,
            swap,
            caption("Rival"),
            rival,
            clear);
    for (ShellView.Tool tool : tools) {
      Button button = iconButton(tool.icon(), tool.id(), tool.text());
      button.setOnAction(_ -> tool.action().run());
      getChildren().add(button);
    }
    getChildren().addAll(guide, theme, help);
  }

  private void open(ExportViewModel export) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a network");
    chooser
        .getExtensionFilters()
        .add(
            new ExtensionFilter(
                "Networks, and zips of DL4J's ModelSerializer",
                "*" + ModelFiles.EXTENSION,
                "*" + ExportViewModel.ZIP));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      export.open(file.toPath());
    }
  }

  private void export(ExportViewModel export) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export the network for other programs");
    chooser.setInitialFileName(export.suggestedName());
    ExtensionFilter zip = filter("Zip of DL4J's ModelSerializer", ExportViewModel.ZIP);
    chooser.getExtensionFilters().addAll(filter("ONNX", OnnxExport.EXTENSION), zip);
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      boolean toZip = chooser.getSelectedExtensionFilter() == zip;
      export.export(file.toPath(), toZip ? ExportViewModel.ZIP : OnnxExport.EXTENSION);
    }
  }

  private static ExtensionFilter filter(String title, String ending) {
    return new ExtensionFilter(title, "*" + ending);
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static ComboBox<@Nullable ModelChoice> picker(
      ShellViewModel viewModel, RunPalette palette, String none) {
    ComboBox<@Nullable ModelChoice> box = new ComboBox<>(viewModel.models().choices());
    box.setCellFactory(_ -> new ModelCell(palette, viewModel::dataOf, false, ""));
    box.setButtonCell(new ModelCell(palette, _ -> "", true, none));
    box.setPromptText(none);
    box.setPlaceholder(new Label("Train a network first"));
    box.getStyleClass().add("model-box");
    return box;
  }

  private static Button iconButton(Feather icon, String id, String text) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    Tips.put(button, KeyText.of(text));
    button.setAccessibleText(KeyText.of(text));
    return button;
  }
}
