package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Sorts boxes as one reads: lines from top to bottom, each from left to right. A line may climb or
 * fall: only neighbours in it have to be at about the same height.
 */
public final class ReadingOrder {

  /** Of the lower one's height, so much overlaps in neighbours on a line. */
  private static final double SAME_LINE = 0.4;

  private ReadingOrder() {}

  /** The items line by line, each line from left to right; no line is empty. */
  public static <T> List<List<T>> lines(List<T> items, Function<T, Bounds> box) {
    List<List<T>> lines = new ArrayList<>();
    List<T> fromLeft =
        items.stream().sorted(Comparator.comparingInt(item -> box.apply(item).left())).toList();
    for (T item : fromLeft) {
      List<T> best = null;
      double most = SAME_LINE;
      for (List<T> line : lines) {
        double share = overlap(box.apply(line.getLast()), box.apply(item));
        if (share >= most) {
          best = line;
          most = share;
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        lines.add(best);
      }
      best.add(item);
    }
    return lines.stream().sorted(Comparator.comparingDouble(line -> middle(line, box))).toList();
  }

  /** The items of all lines, one line after the other. */
  public static <T> List<T> of(List<T> items, Function<T, Bounds> box) {
    return lines(items, box).stream().flatMap(List::stream).toList();
  }

  private static double overlap(Bounds a, Bounds b) {
    int shared = Math.min(a.top() + a.height(), b.top() + b.height()) - Math.max(a.top(), b.top());
    return (double) shared / Math.min(a.height(), b.height());
  }

  private static <T> double middle(List<T> line, Function<T, Bounds> box) {
    return line.stream()
        .map(box)
        .mapToDouble(b -> b.top() + b.height() / 2.0)
        .average()
        .orElseThrow();
  }
}
