package org.digitworkbench.ui.epochs;

import java.util.Locale;

/** The words for a place in a run. */
final class EpochText {

  private EpochText() {}

  /**
   * Such as "Epoch 3 of 15".
   *
   * @param epoch complete epochs; -1 for the newest state
   * @param passes over the training images in the newest state
   */
  static String of(int epoch, double passes, int planned) {
    if (epoch == 0 || (epoch < 0 && passes == 0)) {
      return "Untrained";
    }
    boolean whole = epoch > 0 || passes == Math.rint(passes);
    return whole
        ? String.format(
            Locale.ROOT, "Epoch %d of %d", epoch > 0 ? epoch : Math.round(passes), planned)
        : String.format(Locale.ROOT, "%.1f of %d epochs", passes, planned);
  }
}
