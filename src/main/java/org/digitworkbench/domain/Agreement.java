package org.digitworkbench.domain;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two networks held against the same images: which of them reads which image right. Immutable. */
public final class Agreement {

  /** Who reads an image right. */
  public enum Group {
    BOTH,
    ONLY_FIRST,
    ONLY_SECOND,
    NEITHER;

    /** The group of an image. */
    static Group of(boolean first, boolean second) {
      if (first) {
        return second ? BOTH : ONLY_FIRST;
      }
      return second ? ONLY_SECOND : NEITHER;
    }
  }

  private final int[] labels;
  private final Map<Group, BitSet> groups = new EnumMap<>(Group.class);
  private final Map<Group, int[]> counts = new EnumMap<>(Group.class);
  private final BitSet differences = new BitSet();

  private Agreement(List<Verdict> first, List<Verdict> second) {
    labels = new int[first.size()];
    for (Group group : Group.values()) {
      groups.put(group, new BitSet());
      counts.put(group, new int[NetworkSpec.CLASSES]);
    }
    for (int index = 0; index < first.size(); index++) {
      Verdict one = first.get(index);
      Verdict other = second.get(index);
      if (one.truth() != other.truth()) {
        throw new IllegalArgumentException("The labels of image " + index + " differ");
      }
      labels[index] = one.truth();
      Group group = Group.of(!one.isMistake(), !other.isMistake());
      of(groups, group).set(index);
      of(counts, group)[one.truth()]++;
      differences.set(index, one.predicted() != other.predicted());
    }
  }

  /**
   * Holds the two against each other.
   *
   * @throws IllegalArgumentException if they are not of the same images: another data set, another
   *     number, other labels
   */
  public static Agreement of(Evaluation first, Evaluation second) {
    if (!first.dataset().equals(second.dataset())) {
      throw new IllegalArgumentException(first.dataset() + " and " + second.dataset());
    }
    if (first.verdicts().size() != second.verdicts().size()) {
      throw new IllegalArgumentException(
          first.verdicts().size() + " and " + second.verdicts().size() + " images");
    }
    return new Agreement(first.verdicts(), second.verdicts());
  }

  /** Number of images. */
  public int total() {
    return labels.length;
  }

  public int bothRight() {
    return count(Group.BOTH);
  }

  public int onlyFirst() {
    return count(Group.ONLY_FIRST);
  }

  public int onlySecond() {
    return count(Group.ONLY_SECOND);
  }

  public int bothWrong() {
    return count(Group.NEITHER);
  }

  /** Number of images in the group. */
  public int count(Group group) {
    return of(groups, group).cardinality();
  }

  /** Number of images of a true class in the group. */
  public int count(Group group, int truth) {
    return of(counts, group)[truth];
  }

  /** The group's share of all images; 0 if there are none. */
  public double share(Group group) {
    return labels.length == 0 ? 0 : (double) count(group) / labels.length;
  }

  /** A copy of the indices of the group's images. */
  public BitSet images(Group group) {
    return (BitSet) of(groups, group).clone();
  }

  /** The indices of the group's images of a true class. */
  public BitSet images(Group group, int truth) {
    BitSet images = images(group);
    images.and(images(truth));
    return images;
  }

  /** The indices of all images of a true class. */
  public BitSet images(int truth) {
    BitSet images = new BitSet();
    for (int index = 0; index < labels.length; index++) {
      images.set(index, labels[index] == truth);
    }
    return images;
  }

  /** A copy of the indices of the images that the two read differently, be one right or none. */
  public BitSet differences() {
    return (BitSet) differences.clone();
  }

  private static <V> V of(Map<Group, V> all, Group group) {
    return Objects.requireNonNull(all.get(group));
  }

  /** Whether the difference between the two is more than chance. */
  public McNemar mcnemar() {
    return new McNemar(onlyFirst(), onlySecond());
  }
}
