package org.digitworkbench.ui.results;

import java.util.BitSet;
import org.digitworkbench.ui.heatmap.HeatmapSelection;

/** Which images are picked for the gallery. */
public sealed interface Pick {

  /** All mistakes. */
  Pick MISTAKES = new Part(HeatmapSelection.NOTHING);

  /**
   * A part of the confusion matrix: the images of a cell, be they right or wrong; of a row, a
   * column or a block the mistakes, or all images, as the gallery's scope says; likewise of the
   * whole matrix for nothing.
   */
  record Part(HeatmapSelection selection) implements Pick {}

  /**
   * Images that something else than the matrix has picked, right ones and wrong ones.
   *
   * @param title says what they have in common, such as "23 images that only relu reads right"
   * @param indices of the images; not to be written to
   */
  record Images(String title, BitSet indices) implements Pick {}
}
