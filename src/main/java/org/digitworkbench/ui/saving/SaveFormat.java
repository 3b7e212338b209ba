package org.digitworkbench.ui.saving;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;

/**
 * One way to save something.
 *
 * @param title such as "PNG picture"
 * @param ending of the file's name, such as ".png"
 * @param content asked on the FX thread; what it gives is asked for the bytes in the background
 */
public record SaveFormat(String title, String ending, Supplier<Supplier<byte[]>> content) {

  /** A PNG of what is painted on the FX thread. */
  public static SaveFormat png(Supplier<WritableImage> picture) {
    return new SaveFormat("PNG picture", ".png", () -> PngPicture.of(picture.get()));
  }

  /** An SVG that is made on the FX thread. */
  public static SaveFormat svg(Supplier<String> drawing) {
    return text("SVG drawing", ".svg", drawing);
  }

  /** A CSV that is made on the FX thread. */
  public static SaveFormat csv(Supplier<String> table) {
    return text("CSV table", ".csv", table);
  }

  private static SaveFormat text(String title, String ending, Supplier<String> text) {
    return new SaveFormat(
        title,
        ending,
        () -> {
          String made = text.get();
          return () -> made.getBytes(StandardCharsets.UTF_8);
        });
  }
}
