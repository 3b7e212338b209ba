package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.picture.Pieces.Piece;

/**
 * Pieces of ink that make up one digit, such as a 5 and its bar.
 *
 * @param box around them all
 * @param numbers of the pieces
 */
record PieceGroup(Bounds box, Set<Integer> numbers) {

  /** Pieces lower than this share of a digit's height are parts of one, not digits. */
  private static final double PART = 0.6;

  /** Of the narrower one's width, so much is above or below the other one. */
  private static final double ABOVE = 0.3;

  /** Pieces whose boxes overlap by this share both across and down are within each other. */
  private static final double WITHIN = 0.5;

  /** Gaps over which parts belong together, as shares of a digit's height. */
  private static final double GAP_ABOVE = 0.25;

  private static final double GAP_BESIDE = 0.08;
  private static final double GAP_OF_HALVES = 0.08;

  PieceGroup {
    numbers = Set.copyOf(numbers);
  }

  boolean contains(int number) {
    return numbers.contains(number);
  }

  boolean contains(PieceGroup other) {
    return numbers.containsAll(other.numbers);
  }

  /**
   * The groups, the one with the largest piece first.
   *
   * @param pieces the largest first
   * @param height of the digits
   */
  static List<PieceGroup> join(List<Piece> pieces, double height) {
    List<PieceGroup> groups =
        new ArrayList<>(
            pieces.stream().map(p -> new PieceGroup(p.box(), Set.of(p.number()))).toList());
    boolean joined = true;
    while (joined) {
      joined = false;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = groups.size() - 1; j > i; j--) {
          if (groups.get(i).belongsTo(groups.get(j), height)) {
            groups.set(i, groups.get(i).with(groups.remove(j)));
            joined = true;
          }
        }
      }
    }
    return groups;
  }

  private boolean belongsTo(PieceGroup other, double height) {
    Bounds a = box;
    Bounds b = other.box;
    int across = overlap(a.left(), a.width(), b.left(), b.width());
    int down = overlap(a.top(), a.height(), b.top(), b.height());
    double ofWidth = (double) across / Math.min(a.width(), b.width());
    double ofHeight = (double) down / Math.min(a.height(), b.height());
    if (ofWidth >= WITHIN && ofHeight >= WITHIN) {
      return true;
    }
    if (Math.min(a.height(), b.height()) >= PART * height) {
      return ofWidth >= WITHIN && -down <= GAP_OF_HALVES * height;
    }
    return (ofWidth >= ABOVE && -down <= GAP_ABOVE * height)
        || (ofHeight >= WITHIN && -across <= GAP_BESIDE * height);
  }

  /** How far two intervals overlap; below zero, how far they are apart. */
  private static int overlap(int a, int lengthOfA, int b, int lengthOfB) {
    return Math.min(a + lengthOfA, b + lengthOfB) - Math.max(a, b);
  }

  /** Both together. */
  PieceGroup with(PieceGroup other) {
    int left = Math.min(box.left(), other.box.left());
    int top = Math.min(box.top(), other.box.top());
    int right = Math.max(box.left() + box.width(), other.box.left() + other.box.width());
    int bottom = Math.max(box.top() + box.height(), other.box.top() + other.box.height());
    Set<Integer> all = new TreeSet<>(numbers);
    all.addAll(other.numbers);
    return new PieceGroup(new Bounds(left, top, right - left, bottom - top), all);
  }
}
