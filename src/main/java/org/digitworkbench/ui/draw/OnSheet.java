package org.digitworkbench.ui.draw;

import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.GreyRaster;
import org.jspecify.annotations.Nullable;

/**
 * What is on the sheet.
 *
 * @param drawing the strokes of the digit; blank under a picture
 * @param whole with those of all other digits
 * @param picture the ink of the picked digit of a picture; null for a drawing
 * @param prediction what the picked network says of it; null if it has not been asked yet
 */
public record OnSheet(
    Drawing drawing, Drawing whole, @Nullable GreyRaster picture, @Nullable Prediction prediction) {

  /** The other digits. */
  Drawing rest() {
    return new Drawing(
        whole.strokes().stream().filter(stroke -> !drawing.strokes().contains(stroke)).toList());
  }
}
