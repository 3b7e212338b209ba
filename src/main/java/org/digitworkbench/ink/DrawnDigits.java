package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells the digits of a drawn number apart by its strokes: those that cross, lie above each other
 * or are near enough are one digit. Lengths are shares of the height of the digits; the width of
 * the brush does not matter. One digit in several strokes stays one. The shares here and in {@link
 * StrokeGroup} were chosen on drawings of single digits and numbers put together from them, as the
 * benchmark of numbers does it.
 */
public final class DrawnDigits {

  /** More strokes or dots are no handwriting but an image that was put on the sheet: one digit. */
  private static final int MOST_STROKES = 60;

  private static final int MOST_DOTS = 12;

  /** Groups of at least this share of the highest tell how high the digits are. */
  private static final double LARGE = 0.4;

  /** Strokes that are smaller than this in both directions are a dot or a comma, no digit. */
  private static final double MARK = 0.3;

  /** So much of a digit's height may two be farther apart if one is all above the other. */
  private static final double ACROSS = 0.2;

  /** By as much is a part nearer to a digit that was there before it. */
  private static final double AFTER = 0.05;

  /** No digit is so many times wider than high. */
  private static final double WIDER = 2;

  /** There are no more lines than that. */
  private static final double MOST_ROWS = 4;

  /** What is farther apart than this share of the height belongs to different digits. */
  private static final double FAR = 0.4;

  private final List<StrokeGroup> single;
  private final double[][] distances;
  private final List<StrokeGroup> groups;

  private DrawnDigits(Drawing drawing) {
    List<StrokePath> paths = drawing.strokes().stream().map(StrokePath::of).toList();
    int count = paths.size();
    single =
        IntStream.range(0, count)
            .mapToObj(i -> new StrokeGroup(List.of(i), paths.get(i).box()))
            .toList();
    groups = new ArrayList<>(single);
    Region all = paths.stream().map(StrokePath::box).reduce(Region::with).orElseThrow();
    double enough = Math.max(all.height(), all.width() / WIDER);
    distances = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = paths.get(i).distance(paths.get(j), FAR * enough);
        distances[j][i] = distances[i][j];
      }
    }
  }

  /**
   * The digits line by line, each line from left to right; each has its strokes at their places.
   * Only the drawing itself if there is no more than one. A dot or a comma between several digits
   * belongs to none.
   */
  public static List<List<Drawing>> lines(Drawing drawing) {
    int count = drawing.strokes().size();
    long dots = drawing.strokes().stream().filter(s -> s.points().size() == 1).count();
    if (count < 2 || count > MOST_STROKES || dots > MOST_DOTS) {
      return List.of(List.of(drawing));
    }
    List<StrokeGroup> digits = new DrawnDigits(drawing).digits();
    return digits.size() < 2
        ? List.of(List.of(drawing))
        : ReadingOrder.lines(digits, StrokeGroup::bounds).stream()
            .map(line -> line.stream().map(digit -> digit.of(drawing)).toList())
            .toList();
  }

  private List<StrokeGroup> digits() {
    while (joinNearest()) {
      // Until none belongs to another.
    }
    double height = height();
    return groups.stream().filter(g -> g.box().longerSide() >= MARK * height).toList();
  }

  /** Joins the two that belong together most clearly; false if none do. */
  private boolean joinNearest() {
    double height = height();
    int first = -1;
    int second = -1;
    double best = Double.MAX_VALUE;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        StrokeGroup a = groups.get(i);
        StrokeGroup b = groups.get(j);
        double distance = distance(a.strokes(), b.strokes()) / height;
        double far = distance - ACROSS * a.across(b, height) - (b.isPart(height) ? AFTER : 0);
        if (far < best && a.belongsTo(b, neighbours(a, b, distance, height))) {
          best = far;
          first = i;
          second = j;
        }
      }
    }
    if (first >= 0) {
      groups.set(first, groups.get(first).with(groups.remove(second)));
    }
    return first >= 0;
  }

  private StrokeGroup.Neighbours neighbours(
      StrokeGroup a, StrokeGroup b, double distance, double height) {
    double others =
        groups.stream()
            .filter(g -> !g.equals(a) && !g.equals(b))
            .mapToDouble(g -> g.box().height())
            .max()
            .orElse(0);
    return new StrokeGroup.Neighbours(
        distance, distance(main(a, height), main(b, height)) / height, others, height);
  }

  /** The strokes of a group that are no parts; all if it has none. */
  private List<Integer> main(StrokeGroup group, double height) {
    List<Integer> main =
        group.strokes().stream().filter(i -> !single.get(i).isPart(height)).toList();
    return main.isEmpty() ? group.strokes() : main;
  }

  private double distance(List<Integer> a, List<Integer> b) {
    double nearest = Double.MAX_VALUE;
    for (int i : a) {
      for (int j : b) {
        nearest = Math.min(nearest, distances[i][j]);
      }
    }
    return nearest;
  }

  /**
   * Median of the large ones' heights; more if the widest is twice as wide or all are four times as
   * high, as of an image in rows.
   */
  private double height() {
    Region all = groups.stream().map(StrokeGroup::box).reduce(Region::with).orElseThrow();
    double highest = groups.stream().mapToDouble(g -> g.box().height()).max().orElseThrow();
    double widest = groups.stream().mapToDouble(g -> g.box().width()).max().orElseThrow();
    double enough = LARGE * highest;
    double[] heights =
        groups.stream()
            .mapToDouble(g -> g.box().height())
            .filter(h -> h >= enough)
            .sorted()
            .toArray();
    double least = Math.max(1, Math.max(widest / WIDER, all.height() / MOST_ROWS));
    return Math.max(least, heights[heights.length / 2]);
  }
}
