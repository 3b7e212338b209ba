package org.digitworkbench.ui.draw;

import java.io.File;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/** Takes pictures from the clipboard or from what is dragged over the sheet. */
final class Transfer {

  private Transfer() {}

  /** Whether there may be a picture in it; a file may still turn out to be none. */
  static boolean mayHold(Clipboard clipboard) {
    return clipboard.hasFiles() || clipboard.hasImage();
  }

  /**
   * Opens the first file, or the image.
   *
   * @return false if there is neither
   */
  static boolean open(Clipboard clipboard, PictureViewModel pictures) {
    List<File> files = clipboard.hasFiles() ? clipboard.getFiles() : List.of();
    if (!files.isEmpty()) {
      pictures.open(PictureSource.file(files.getFirst().toPath()));
      return true;
    }
    Image image = clipboard.hasImage() ? clipboard.getImage() : null;
    if (image != null) {
      pictures.open(new FxPicture("The picture", image));
      return true;
    }
    return false;
  }
}
