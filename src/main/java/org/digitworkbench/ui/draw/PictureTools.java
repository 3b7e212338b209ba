package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.SceneKeys;
import org.digitworkbench.ui.controls.Tips;
import org.digitworkbench.ui.saving.FileSaver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Four buttons in one: open and paste a picture, copy and save the drawing; with their keys. */
final class PictureTools extends HBox {

  private static final KeyCombination OPEN = key(KeyCode.O);
  private static final KeyCombination PASTE = key(KeyCode.V);
  private static final KeyCombination COPY = key(KeyCode.C);
  private static final KeyCombination SAVE = key(KeyCode.S);

  private static final ExtensionFilter PNG = new ExtensionFilter("PNG picture", "*.png");
  private static final ExtensionFilter SVG = new ExtensionFilter("SVG drawing", "*.svg");

  private final PictureViewModel pictures;
  private final DrawViewModel drawing;
  private final FileSaver saver;
  private final BooleanBinding blank;

  PictureTools(DrawViewModel drawing, FileSaver saver) {
    this.drawing = drawing;
    this.saver = saver;
    this.pictures = drawing.pictures();
    this.blank = drawing.blank();
    setMinWidth(Region.USE_PREF_SIZE);
    Button open = button(Feather.FOLDER, "open-picture", "Open a picture of digits (Ctrl+O)");
    open.setOnAction(_ -> open());
    open.getStyleClass().add(Styles.LEFT_PILL);
    Button paste = button(Feather.CLIPBOARD, "paste-picture", "Paste a picture (Ctrl+V)");
    paste.setOnAction(_ -> paste());
    paste.getStyleClass().add(Styles.CENTER_PILL);
    Button copy = button(Feather.COPY, "copy-drawing", "Copy the drawing as a picture (Ctrl+C)");
    copy.setOnAction(_ -> copy());
    copy.disableProperty().bind(blank);
    copy.getStyleClass().add(Styles.CENTER_PILL);
    Button save = button(Feather.DOWNLOAD, "save-drawing", "Save the drawing, PNG or SVG (Ctrl+S)");
    save.setOnAction(_ -> save());
    save.disableProperty().bind(blank);
    save.getStyleClass().add(Styles.RIGHT_PILL);
    getChildren().addAll(open, paste, copy, save);
    SceneKeys.listen(this, KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (OPEN.match(event)) {
      open();
    } else if (PASTE.match(event)) {
      paste();
    } else if (COPY.match(event) && !blank.get()) {
      copy();
    } else if (SAVE.match(event) && !blank.get()) {
      save();
    } else {
      return;
    }
    event.consume();
  }

  private void open() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a picture of digits");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                "PNG and JPEG pictures", "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG"),
            new ExtensionFilter("All files", "*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      pictures.open(PictureSource.file(file.toPath()));
    }
  }

  private void paste() {
    if (!Transfer.open(Clipboard.getSystemClipboard(), pictures)) {
      pictures.nothingToPaste();
    }
  }

  private void copy() {
    pictures.copy(
        drawing.drawingProperty().get(),
        raster -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(InkImage.of(raster));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the drawing");
    chooser.setInitialFileName("drawing.png");
    chooser.getExtensionFilters().addAll(PNG, SVG);
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      String ending = chooser.getSelectedExtensionFilter() == SVG ? ".svg" : ".png";
      PictureViewModel.save(drawing.drawingProperty().get(), file.toPath(), ending, saver);
    }
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static Button button(Feather icon, String id, String tooltip) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    Tips.put(button, KeyText.of(tooltip));
    button.setAccessibleText(KeyText.of(tooltip));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
