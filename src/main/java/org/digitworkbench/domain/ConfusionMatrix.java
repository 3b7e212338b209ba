package org.digitworkbench.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How often an image of one class was predicted as another: <b>rows are true, columns are
 * predicted</b>. Ratios whose denominator is 0 are 0.
 */
public final class ConfusionMatrix {

  private final int[][] counts;

  private ConfusionMatrix(int[][] counts) {
    this.counts = counts;
  }

  /**
   * A matrix of a copy of these counts, [true][predicted].
   *
   * @throws IllegalArgumentException if it is not square or has a negative count
   */
  public static ConfusionMatrix of(int[][] counts) {
    int[][] copy = new int[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      copy[row] = counts[row].clone();
      if (copy[row].length != counts.length) {
        throw new IllegalArgumentException("A confusion matrix is square");
      }
      for (int count : copy[row]) {
        if (count < 0) {
          throw new IllegalArgumentException("A confusion matrix has no negative counts");
        }
      }
    }
    return new ConfusionMatrix(copy);
  }

  /** Number of classes. */
  public int classes() {
    return counts.length;
  }

  /** How many images of class {@code truth} were predicted as {@code predicted}. */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** Number of images of that true class. */
  public int rowTotal(int truth) {
    int sum = 0;
    for (int count : counts[truth]) {
      sum += count;
    }
    return sum;
  }

  /** Number of images predicted as that class. */
  public int columnTotal(int predicted) {
    int sum = 0;
    for (int[] row : counts) {
      sum += row[predicted];
    }
    return sum;
  }

  /** Number of images. */
  public int total() {
    int sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum += rowTotal(row);
    }
    return sum;
  }

  /** Number of images on the diagonal. */
  public int correct() {
    int sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum += counts[row][row];
    }
    return sum;
  }

  /** Share of the images that were predicted right. */
  public double accuracy() {
    return ratio(correct(), total());
  }

  /** Share of the images of class {@code truth} that were predicted as {@code predicted}. */
  public double rowShare(int truth, int predicted) {
    return ratio(counts[truth][predicted], rowTotal(truth));
  }

  /** Share of the images predicted as {@code predicted} that are of class {@code truth}. */
  public double columnShare(int truth, int predicted) {
    return ratio(counts[truth][predicted], columnTotal(predicted));
  }

  /** The class's figures against all other classes. */
  public ClassMetrics metrics(int label) {
    int truePositives = counts[label][label];
    int falseNegatives = rowTotal(label) - truePositives;
    int falsePositives = columnTotal(label) - truePositives;
    int negatives = total() - rowTotal(label);
    double precision = ratio(truePositives, truePositives + falsePositives);
    double recall = ratio(truePositives, truePositives + falseNegatives);
    return new ClassMetrics(
        label,
        rowTotal(label),
        precision,
        recall,
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
        ratio(falsePositives, negatives),
        ratio(falseNegatives, rowTotal(label)));
  }

  /** The figures of all classes, by label. */
  public List<ClassMetrics> perClass() {
    List<ClassMetrics> all = new ArrayList<>();
    for (int label = 0; label < counts.length; label++) {
      all.add(metrics(label));
    }
    return all;
  }

  /**
   * The macro averages: each figure's unweighted mean over the classes that occur as true classes,
   * so that a rare class counts as much as a frequent one. The macro F1 is the mean of the classes'
   * F1, not the F1 of the mean precision and recall (Opitz and Burst, "Macro F1 and Macro F1",
   * 2019). 0 without images.
   */
  public MacroAverages macro() {
    List<ClassMetrics> occurring = perClass().stream().filter(m -> m.support() > 0).toList();
    return new MacroAverages(
        occurring.size(),
        mean(occurring, ClassMetrics::precision),
        mean(occurring, ClassMetrics::recall),
        mean(occurring, ClassMetrics::f1),
        mean(occurring, ClassMetrics::falsePositiveRate),
        mean(occurring, ClassMetrics::falseNegativeRate));
  }

  private static double mean(List<ClassMetrics> classes, ToDoubleFunction<ClassMetrics> figure) {
    return classes.stream().mapToDouble(figure).average().orElse(0);
  }

  /**
   * The cells off the diagonal with a count, largest first, then by true and predicted class; at
   * most {@code limit}.
   */
  public List<ConfusedPair> mostConfused(int limit) {
    List<ConfusedPair> pairs = new ArrayList<>();
    for (int truth = 0; truth < counts.length; truth++) {
      for (int predicted = 0; predicted < counts.length; predicted++) {
        if (truth != predicted && counts[truth][predicted] > 0) {
          pairs.add(new ConfusedPair(truth, predicted, counts[truth][predicted]));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(ConfusedPair::count).reversed());
    return pairs.stream().limit(limit).toList();
  }

  /** A copy of the counts, [true][predicted]. */
  public int[][] toArray() {
    int[][] copy = new int[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      copy[row] = counts[row].clone();
    }
    return copy;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
