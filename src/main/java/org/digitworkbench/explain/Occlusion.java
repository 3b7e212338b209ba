package org.digitworkbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Classifier;

/**
 * Finds the pixels that speak for an answer by painting patches of paper over them (occlusion
 * sensitivity: Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks", ECCV
 * 2014). What a patch says is how much the answer's log-odds {@code ln(p / (1 - p))} fall without
 * it: the weight of evidence of Robnik-Šikonja and Kononenko, "Explaining Classifications for
 * Individual Instances", TKDE 2008. Unlike the probability lost, it tells pixels apart even where
 * the network is so sure that no single patch changes its mind.
 *
 * <p>A patch is 4 x 4 pixels, a little more than the width of a pen stroke in MNIST's framing (2 to
 * 3): it cuts a stroke. Smaller ones leave its edges, and the network hardly notices; larger ones
 * cannot tell two strokes apart. Patches are 2 pixels apart, so that each pixel away from the
 * border is under four of them, whose mean it gets. A patch with no ink changes nothing and is not
 * asked for: of 169 patches about half are left, in one batch.
 */
public final class Occlusion {

  /** Side of a patch in pixels. */
  public static final int PATCH = 4;

  private static final int STRIDE = 2;

  private Occlusion() {}

  /** What the pixels say of the classifier's answer for that image. */
  public static Saliency of(Classifier classifier, DigitImage image) {
    List<Patch> patches = patches(image);
    byte[] pixels = new byte[(1 + patches.size()) * DigitImage.SIZE];
    byte[] whole = image.toBytes();
    System.arraycopy(whole, 0, pixels, 0, whole.length);
    for (int i = 0; i < patches.size(); i++) {
      int from = (i + 1) * DigitImage.SIZE;
      System.arraycopy(whole, 0, pixels, from, whole.length);
      patches.get(i).paint(pixels, from);
    }
    int count = 1 + patches.size();
    float[] all = classifier.probabilities(new ImageSet(pixels, new byte[count]), 0, count);
    return saliency(image, patches, all);
  }

  private static Saliency saliency(DigitImage image, List<Patch> patches, float[] all) {
    Prediction answer = prediction(all, 0);
    int label = answer.label();
    double whole = logOdds(answer, label);
    float weakest = answer.confidence();
    double[] sums = new double[DigitImage.SIZE];
    int[] counts = new int[DigitImage.SIZE];
    for (int i = 0; i < patches.size(); i++) {
      Prediction without = prediction(all, i + 1);
      weakest = Math.min(weakest, without.probability(label));
      patches.get(i).add(whole - logOdds(without, label), sums, counts);
    }
    float[] evidence = new float[DigitImage.SIZE];
    for (int i = 0; i < evidence.length; i++) {
      boolean ink = image.pixel(i / DigitImage.SIDE, i % DigitImage.SIDE) > 0;
      evidence[i] = ink ? (float) (sums[i] / counts[i]) : 0;
    }
    return new Saliency(answer, evidence, weakest);
  }

  private static Prediction prediction(float[] all, int index) {
    float[] row = new float[NetworkSpec.CLASSES];
    System.arraycopy(all, index * row.length, row, 0, row.length);
    return Prediction.of(row);
  }

  /**
   * From the sum of the other probabilities, since {@code 1 - p} would be 0 for a float next to 1;
   * finite even where a float rounds a probability to 0.
   */
  private static double logOdds(Prediction prediction, int label) {
    double others = 0;
    for (int i = 0; i < NetworkSpec.CLASSES; i++) {
      others += i == label ? 0 : prediction.probability(i);
    }
    return Math.log(Math.max(prediction.probability(label), Float.MIN_NORMAL))
        - Math.log(Math.max(others, Float.MIN_NORMAL));
  }

  private static List<Patch> patches(DigitImage image) {
    List<Patch> patches = new ArrayList<>();
    for (int top = 0; top + PATCH <= DigitImage.SIDE; top += STRIDE) {
      for (int left = 0; left + PATCH <= DigitImage.SIDE; left += STRIDE) {
        Patch patch = new Patch(top, left);
        if (patch.hasInk(image)) {
          patches.add(patch);
        }
      }
    }
    return patches;
  }

  /** A square of pixels. */
  private record Patch(int top, int left) {

    boolean hasInk(DigitImage image) {
      for (int row = top; row < top + PATCH; row++) {
        for (int column = left; column < left + PATCH; column++) {
          if (image.pixel(row, column) > 0) {
            return true;
          }
        }
      }
      return false;
    }

    void paint(byte[] pixels, int from) {
      for (int row = top; row < top + PATCH; row++) {
        int start = from + row * DigitImage.SIDE + left;
        Arrays.fill(pixels, start, start + PATCH, (byte) 0);
      }
    }

    void add(double evidence, double[] sums, int[] counts) {
      for (int row = top; row < top + PATCH; row++) {
        for (int column = left; column < left + PATCH; column++) {
          sums[row * DigitImage.SIDE + column] += evidence;
          counts[row * DigitImage.SIDE + column]++;
        }
      }
    }
  }
}
