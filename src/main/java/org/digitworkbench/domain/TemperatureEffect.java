package org.digitworkbench.domain;

import java.util.BitSet;

/**
 * What a temperature does to the calibration of a network, measured on images that it was not
 * fitted on.
 *
 * @param scaling the temperature
 * @param source what it was fitted on
 * @param fitted on how many images
 * @param measured indices of the images it was measured on; not to be written to
 * @param before the network as it is, on those images, whose indices are counted anew
 * @param after the network at that temperature, likewise
 */
public record TemperatureEffect(
    TemperatureScaling scaling,
    Source source,
    int fitted,
    BitSet measured,
    Evaluation before,
    Evaluation after) {

  /** Images that a network has not learned from. */
  public enum Source {
    /** Training images beyond its limit. */
    HELD_OUT("training images that it has not learned from"),
    /** Every second test image; it has learned from all training images. */
    HALF("every second test image, as it has learned from all training images"),
    /** All test images of the data set that it has learned from. */
    TEST_IMAGES("test images of its data set, as it has learned from all training images");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    /** What they are, within a sentence. */
    public String title() {
      return title;
    }
  }

  /**
   * Measures a temperature.
   *
   * @param shown what the network says as it is
   * @param measured indices of those of its images that the temperature was not fitted on
   */
  public static TemperatureEffect of(
      TemperatureScaling scaling, Source source, int fitted, Evaluation shown, BitSet measured) {
    Evaluation before = shown.among(measured);
    Evaluation after =
        Evaluation.of(
            before.dataset(),
            scaling.apply(before.predictions()),
            index -> before.verdicts().get(index).truth());
    return new TemperatureEffect(scaling, source, fitted, measured, before, after);
  }

  /** The same on those of the images that are predicted as that class, which no scaling changes. */
  public TemperatureEffect among(int predicted) {
    BitSet kept = new BitSet();
    BitSet original = new BitSet();
    int index = 0;
    for (int image = measured.nextSetBit(0); image >= 0; image = measured.nextSetBit(image + 1)) {
      if (before.verdicts().get(index).predicted() == predicted) {
        kept.set(index);
        original.set(image);
      }
      index++;
    }
    return new TemperatureEffect(
        scaling, source, fitted, original, before.among(kept), after.among(kept));
  }
}
