package org.digitworkbench.ui.draw;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureReader;

/** A picture of the toolkit's, from the clipboard or dropped; nobody paints on it any more. */
record FxPicture(String name, Image image) implements PictureSource {

  @Override
  public Picture read() {
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    if (image.isError() || pixels == null || width < 1 || height < 1) {
      throw new WorkbenchException("%s cannot be read; save it and open the file.".formatted(name));
    }
    return PictureReader.of(
        width,
        height,
        (y, argb) ->
            pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width));
  }
}
