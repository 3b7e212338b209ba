package org.digitworkbench.ui.breaking;

import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.DigitImage;

/**
 * What was changed in an image, the strongest change in full colour: more ink in orange, less in
 * blue, the two of the Okabe-Ito palette that colour-blind people can tell apart.
 */
final class ChangeTile extends StackPane {

  private static final int MORE = 0xd55e00;
  private static final int LESS = 0x56b4e9;

  private final int factor;
  private final WritableImage picture;

  /**
   * @param factor side of a pixel
   */
  ChangeTile(int factor) {
    this.factor = factor;
    int side = factor * DigitImage.SIDE;
    picture = new WritableImage(side, side);
    setBackground(Background.fill(Color.BLACK));
    setMinSize(side, side);
    setMaxSize(side, side);
    getChildren().add(new ImageView(picture));
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
      double share = strongest == 0 ? 0 : (double) Math.abs(change) / strongest;
      int color = 0xff000000 | dimmed(change > 0 ? MORE : LESS, share);
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

  private static int dimmed(int rgb, double share) {
    int dimmed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      dimmed |= (int) Math.round((rgb >> shift & 0xff) * share) << shift;
    }
    return dimmed;
  }
}
