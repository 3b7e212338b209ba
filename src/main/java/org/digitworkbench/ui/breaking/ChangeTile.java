package org.digitworkbench.ui.breaking;

import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ui.why.Dye;

/**
 * What was changed in an image, the strongest change in the full colour of {@link Dye}: more ink in
 * orange, less in blue.
 */
final class ChangeTile extends StackPane {

  private final ImageView view = new ImageView();
  private int factor;
  private WritableImage picture;

  /**
   * @param factor side of a pixel
   */
  ChangeTile(int factor) {
    setBackground(Background.fill(Color.BLACK));
    getChildren().add(view);
    picture = resize(factor);
  }

  /** Another size, black until something is shown again. */
  void setFactor(int newFactor) {
    if (newFactor != factor) {
      picture = resize(newFactor);
    }
  }

  private WritableImage resize(int newFactor) {
    factor = newFactor;
    int side = factor * DigitImage.SIDE;
    setMinSize(side, side);
    setMaxSize(side, side);
    WritableImage image = new WritableImage(side, side);
    view.setImage(image);
    return image;
  }

  /**
   * Shows the change from one image to the other.
   *
   * @return how many times it is magnified; 0 if there is none
   */
  double show(DigitImage before, DigitImage after) {
    byte[] from = before.toBytes();
    byte[] to = after.toBytes();
    int strongest = 0;
    for (int i = 0; i < from.length; i++) {
      strongest = Math.max(strongest, Math.abs((to[i] & 0xff) - (from[i] & 0xff)));
    }
    int side = factor * DigitImage.SIDE;
    int[] pixels = new int[side * side];
    for (int i = 0; i < from.length; i++) {
      int change = (to[i] & 0xff) - (from[i] & 0xff);
      float share = strongest == 0 ? 0 : (float) Math.abs(change) / strongest;
      int color = 0xff000000 | Dye.mix(0, change > 0 ? Dye.FOR : Dye.AGAINST, share);
      int start = i / DigitImage.SIDE * factor * side + i % DigitImage.SIDE * factor;
      for (int row = 0; row < factor; row++) {
        Arrays.fill(pixels, start + row * side, start + row * side + factor, color);
      }
    }
    picture
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), pixels, 0, side);
    return strongest == 0 ? 0 : 255.0 / strongest;
  }
}
