package org.digitworkbench.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a network is as often right as it says: its images sorted by confidence, the probability
 * of the predicted class, into bins of equal width, and the share that is right in each.
 *
 * <p>M. P. Naeini, G. F. Cooper and M. Hauskrecht, "Obtaining well calibrated probabilities using
 * Bayesian binning", AAAI 2015; with 15 bins, as here: C. Guo, G. Pleiss, Y. Sun and K. Q.
 * Weinberger, "On calibration of modern neural networks", ICML 2017. By class it is what was
 * predicted that counts, as in C. Gupta and A. Ramdas, "Top-label calibration and
 * multiclass-to-binary reductions", ICLR 2022: "where it says 3, with 90 %".
 *
 * @param bins {@link #BINS} of them, from confidence 0 to 1
 */
public record Calibration(List<Bin> bins) {

  /** Number of bins. */
  public static final int BINS = 15;

  /**
   * The images of some confidence.
   *
   * @param from confidence above which they are, except that 0 belongs to the first bin
   * @param to confidence up to which they are, itself included
   * @param count number of images
   * @param confidence mean confidence; 0 if there are no images
   * @param accuracy share that is right; 0 if there are no images
   */
  public record Bin(double from, double to, int count, double confidence, double accuracy) {

    public boolean isEmpty() {
      return count == 0;
    }

    /** How much more often it is right than it says; negative where it is too sure. */
    public double gap() {
      return accuracy - confidence;
    }
  }

  public Calibration {
    bins = List.copyOf(bins);
  }

  /** That of all images. */
  public static Calibration of(Evaluation evaluation) {
    return of(evaluation.verdicts(), _ -> true);
  }

  /** That of the images predicted as that class, be they of it or not. */
  public static Calibration of(Evaluation evaluation, int predicted) {
    return of(evaluation.verdicts(), verdict -> verdict.predicted() == predicted);
  }

  private static Calibration of(List<Verdict> verdicts, Predicate<Verdict> counts) {
    int[] images = new int[BINS];
    int[] right = new int[BINS];
    double[] confidence = new double[BINS];
    for (Verdict verdict : verdicts) {
      if (counts.test(verdict)) {
        int bin = bin(verdict.confidence());
        images[bin]++;
        right[bin] += verdict.isMistake() ? 0 : 1;
        confidence[bin] += verdict.confidence();
      }
    }
    List<Bin> bins = new ArrayList<>(BINS);
    for (int i = 0; i < BINS; i++) {
      double of = Math.max(1, images[i]);
      bins.add(
          new Bin(
              (double) i / BINS,
              (double) (i + 1) / BINS,
              images[i],
              confidence[i] / of,
              right[i] / of));
    }
    return new Calibration(bins);
  }

  /** Index of the bin that a confidence from 0 to 1 belongs to. */
  public static int bin(double confidence) {
    return Math.clamp((int) Math.ceil(confidence * BINS) - 1, 0, BINS - 1);
  }

  /** The indices of the images of an evaluation that are in the bin of that index. */
  public static BitSet images(Evaluation evaluation, int bin) {
    BitSet images = new BitSet();
    for (Verdict verdict : evaluation.verdicts()) {
      images.set(verdict.index(), bin(verdict.confidence()) == bin);
    }
    return images;
  }

  /** The indices of those of them that were predicted as that class. */
  public static BitSet images(Evaluation evaluation, int bin, int predicted) {
    BitSet images = images(evaluation, bin);
    for (Verdict verdict : evaluation.verdicts()) {
      if (verdict.predicted() != predicted) {
        images.clear(verdict.index());
      }
    }
    return images;
  }

  /** Number of images. */
  public int count() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /**
   * The expected calibration error: how far apart confidence and accuracy of the bins are, the mean
   * over all images, from 0 to 1; 0 if there are no images.
   */
  public double ece() {
    double sum = 0;
    for (Bin bin : bins) {
      sum += bin.count() * Math.abs(bin.gap());
    }
    return sum / Math.max(1, count());
  }

  /** Mean confidence of all images; 0 if there are none. */
  public double confidence() {
    return bins.stream().mapToDouble(bin -> bin.count() * bin.confidence()).sum()
        / Math.max(1, count());
  }

  /** Share of all images that is right; 0 if there are none. */
  public double accuracy() {
    return bins.stream().mapToDouble(bin -> bin.count() * bin.accuracy()).sum()
        / Math.max(1, count());
  }
}
