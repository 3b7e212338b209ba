package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.saving.ChosenFile;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected images of the gallery, or with all that are shown. */
final class GalleryMenu extends MenuButton {

  private final ResultsViewModel viewModel;
  private final DigitGrid grid;
  private final FileSaver saver;
  private final MenuItem subject = new MenuItem();
  private final MenuItem collect = new MenuItem("Add to our drawings");

  GalleryMenu(ResultsViewModel viewModel, DigitGrid grid, FileSaver saver) {
    super(null, new FontIcon(Feather.DOWNLOAD));
    this.viewModel = viewModel;
    this.grid = grid;
    this.saver = saver;
    String help =
        "Save the selected images, or all that are shown; Ctrl or Shift with a click selects"
            + " several, Ctrl+A all";
    setId("gallery-actions");
    setTooltip(new Tooltip(KeyText.of(help)));
    setAccessibleText("Save images");
    setAccessibleHelp(KeyText.of(help));
    getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    setMinWidth(USE_PREF_SIZE);
    subject.setDisable(true);
    MenuItem sheet = new MenuItem("Contact sheet as PNG …");
    sheet.setId("gallery-contact-sheet");
    sheet.setOnAction(_ -> chooseFile());
    MenuItem folder = new MenuItem("Folder with a CSV …");
    folder.setId("gallery-folder");
    folder.setOnAction(_ -> chooseFolder());
    collect.setId("gallery-collect");
    collect.setOnAction(_ -> collect());
    getItems().setAll(subject, new SeparatorMenuItem(), sheet, folder, collect);
    disableProperty().bind(viewModel.gallery().itemsProperty().map(items -> items.isEmpty()));
    setOnShowing(_ -> describe());
  }

  private @Nullable GalleryTaking taking() {
    GalleryShown shown = viewModel.gallery().shownProperty().get();
    return shown == null
        ? null
        : GalleryTaking.of(
            shown, grid.selectedPositionsProperty().get(), viewModel.rivalResultsProperty().get());
  }

  private void describe() {
    GalleryTaking taking = taking();
    boolean collectable = viewModel.gallery().collection() != null;
    collect.setVisible(collectable);
    if (taking != null) {
      String not = taking.notCollected();
      subject.setText(taking.title());
      collect.setDisable(!not.isEmpty());
      collect.setText(
          "Add to our drawings" + (not.isEmpty() ? "" : " – " + not.toLowerCase(Locale.ROOT)));
    }
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the contact sheet");
    chooser.setInitialFileName("contact-sheet.png");
    chooser.getExtensionFilters().add(new ExtensionFilter("PNG picture", "*.png"));
    withTaking(
        chooser.showSaveDialog(getScene().getWindow()),
        (taking, file) -> taking.contactSheet(ChosenFile.withEnding(file.toPath(), ".png"), saver));
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Where to create the new folder");
    withTaking(
        chooser.showDialog(getScene().getWindow()),
        (taking, parent) -> taking.folder(parent.toPath(), saver));
  }

  private void withTaking(@Nullable File chosen, BiConsumer<GalleryTaking, File> action) {
    GalleryTaking taking = taking();
    if (chosen != null && taking != null) {
      action.accept(taking, chosen);
    }
  }

  private void collect() {
    GalleryTaking taking = taking();
    CollectionModel collection = viewModel.gallery().collection();
    if (taking != null && collection != null) {
      taking.collect(collection, saver);
    }
  }
}
