package org.digitworkbench.ui.draw;

import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.GreyRaster;
import org.jspecify.annotations.Nullable;

/**
 * What is on the sheet.
 *
 * @param drawing its strokes; blank under a picture
 * @param picture the ink of the picked digit of a picture; null for a drawing
 * @param prediction what the picked network says of it; null if it has not been asked yet
 */
public record OnSheet(
    Drawing drawing, @Nullable GreyRaster picture, @Nullable Prediction prediction) {}
