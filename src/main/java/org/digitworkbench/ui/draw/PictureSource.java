package org.digitworkbench.ui.draw;

import java.nio.file.Path;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureReader;

/** Where a picture comes from. */
interface PictureSource {

  /** What to call it. */
  String name();

  /**
   * Reads it; slow, and called in the background.
   *
   * @throws org.digitworkbench.domain.WorkbenchException if it is no picture
   */
  Picture read();

  static PictureSource file(Path file) {
    return new PictureSource() {
      @Override
      public String name() {
        return String.valueOf(file.getFileName());
      }

      @Override
      public Picture read() {
        return PictureReader.open(file);
      }
    };
  }
}
