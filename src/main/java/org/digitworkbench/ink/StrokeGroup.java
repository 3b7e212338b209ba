package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Strokes that make up one digit, or a part of one.
 *
 * @param strokes their places in the drawing, in order
 * @param box around their middles, in canvas units; may be without width or height
 */
record StrokeGroup(List<Integer> strokes, Region box) {

  /** What is lower than this share of the digits' height is a part of one, such as a bar. */
  private static final double PART = 0.5;

  /** What is narrower or lower counts as that large, as a share of the digits' height. */
  private static final double SLIM = 0.15;

  /** Of the narrower one's width, so much is above or below the other one. */
  private static final double ABOVE = 0.3;

  /** Gaps over which a part belongs to a digit, as shares of the height. */
  private static final double GAP_ABOVE = 0.35;

  private static final double GAP_BESIDE = 0.2;

  /** Of the lower one's height, so much is beside the other one, else above or below. */
  private static final double SIDE_BY_SIDE = 0.3;

  /** Of two side by side, one is inside the other if they share so much across. */
  private static final double WITHIN = 0.9;

  /** They cross if they share so much and come so near. */
  private static final double CROSSED = 0.3;

  private static final double NEAR = 0.1;

  /** Of two halves above each other, what they share across, and the gaps between them. */
  private static final double HALVES = 0.5;

  private static final double GAP_OF_HALVES = 0.15;
  private static final double GAP_OF_LONE_HALVES = 0.3;

  /** Two halves make a digit that is at most so many times higher than all others. */
  private static final double HIGHER = 1.3;

  StrokeGroup {
    strokes = List.copyOf(strokes);
  }

  /**
   * What there is to know of two groups.
   *
   * @param distance between their strokes, as a share of the digits' height
   * @param mainDistance the same without their parts, such as bars
   * @param others height of the highest of the other groups in canvas units; 0 if there are none
   * @param height of the digits in canvas units, above 0
   */
  record Neighbours(double distance, double mainDistance, double others, double height) {}

  /** Whether it is only a part of a digit. */
  boolean isPart(double height) {
    return box.height() < PART * height;
  }

  /** Whether both are of one digit. */
  boolean belongsTo(StrokeGroup other, Neighbours n) {
    double across = across(other, n.height());
    if (isPart(n.height()) || other.isPart(n.height())) {
      return n.distance() <= (across >= ABOVE ? GAP_ABOVE : GAP_BESIDE);
    }
    if (down(other, n.height()) >= SIDE_BY_SIDE) {
      return across >= WITHIN || (across >= CROSSED && n.mainDistance() <= NEAR);
    }
    boolean fits = n.others() == 0 || with(other).box.height() <= HIGHER * n.others();
    return across >= HALVES && n.distance() <= (fits ? GAP_OF_LONE_HALVES : GAP_OF_HALVES);
  }

  /** Of the narrower one's width, the share that is above, below or within the other one. */
  double across(StrokeGroup other, double height) {
    return overlap(box.left(), box.width(), other.box.left(), other.box.width(), SLIM * height);
  }

  private double down(StrokeGroup other, double height) {
    return overlap(box.top(), box.height(), other.box.top(), other.box.height(), SLIM * height);
  }

  private static double overlap(double a, double sizeA, double b, double sizeB, double least) {
    double growA = Math.max(0, least - sizeA) / 2;
    double growB = Math.max(0, least - sizeB) / 2;
    double shared = Math.min(a + sizeA + growA, b + sizeB + growB) - Math.max(a - growA, b - growB);
    return shared / Math.min(Math.max(sizeA, least), Math.max(sizeB, least));
  }

  StrokeGroup with(StrokeGroup other) {
    List<Integer> all = new ArrayList<>(strokes);
    all.addAll(other.strokes);
    all.sort(Comparator.naturalOrder());
    return new StrokeGroup(all, box.with(other.box));
  }

  /** The box in whole units, outward. */
  Bounds bounds() {
    int left = (int) Math.floor(box.left());
    int top = (int) Math.floor(box.top());
    return new Bounds(
        left,
        top,
        Math.max(1, (int) Math.ceil(box.left() + box.width()) - left),
        Math.max(1, (int) Math.ceil(box.top() + box.height()) - top));
  }

  /** These strokes of the drawing. */
  Drawing of(Drawing drawing) {
    return new Drawing(strokes.stream().map(drawing.strokes()::get).toList());
  }
}
