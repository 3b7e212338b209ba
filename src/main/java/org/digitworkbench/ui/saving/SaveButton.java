package org.digitworkbench.ui.saving;

import java.io.File;
import java.nio.file.Path;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small button with the ways to save one thing. */
public final class SaveButton extends Button {

  private final String subject;
  private final String name;

  /**
   * @param subject what is saved, such as "The chart"
   * @param name of the file at first, without its ending
   */
  public SaveButton(String subject, String name, FileSaver saver, SaveFormat... formats) {
    super(null, new FontIcon(Feather.DOWNLOAD));
    this.subject = subject;
    this.name = name;
    setTooltip(new Tooltip(title()));
    setAccessibleText(title());
    getStyleClass().addAll("flat", "button-icon", "small");
    ContextMenu menu = new ContextMenu();
    for (SaveFormat format : formats) {
      MenuItem item = new MenuItem(format.title() + " …");
      item.setOnAction(_ -> {
        Path file = choose(format);
        if (file != null) {
          saver.save(file, subject, format.content().get());
        }
      });
      menu.getItems().add(item);
    }
    setOnAction(_ -> menu.show(this, Side.BOTTOM, 0, 0));
  }

  private String title() {
    return "Save t" + subject.substring(1);
  }

  private @Nullable Path choose(SaveFormat format) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title());
    chooser.setInitialFileName(name + format.ending());
    chooser.getExtensionFilters().add(new ExtensionFilter(format.title(), "*" + format.ending()));
    File file = chooser.showSaveDialog(getScene().getWindow());
    return file == null ? null : ChosenFile.withEnding(file.toPath(), format.ending());
  }
}
