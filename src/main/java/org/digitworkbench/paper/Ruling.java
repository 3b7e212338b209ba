package org.digitworkbench.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The ruling of a page: lines at about even distances. Those that were lost where something is
 * written on them, or in a shadow, are put in between the others if there is a trace of them, and
 * all are as long as the others.
 */
final class Ruling {

  private static final int MIN_LINES = 4;

  /** Share of the distances that are about the usual one, or twice that. */
  private static final double EVEN = 0.6;

  private static final double SAME_DISTANCE = 0.2;
  private static final int MIN_DISTANCE = 8;

  /** What is nearer than this share of the usual distance is the same line, the longer one. */
  private static final double SAME_LINE = 0.3;

  /** Of the width, a single line has so much on a page that is ruled the other way. */
  private static final double MARGIN_LENGTH = 0.7;

  /** Share of a lost line that is to be seen, and how high its ridge is at least. */
  private static final double TRACE = 0.5;

  private static final double TRACE_RIDGE = 0.6;

  /** Strips in which a lost line would be seen. */
  private static final int SHORTEST = 6;

  /** So many pixels from where it belongs a line is only where a stroke led it. */
  private static final double ASTRAY = 1.5;

  /** Lines that may be lost between two others. */
  private static final int MOST_LOST = 3;

  private final Ridges ridges;
  private final int middle;

  private Ruling(Ridges ridges) {
    this.ridges = ridges;
    this.middle = ridges.strips() * Line.STEP / 2;
  }

  /**
   * The lines across a page; none if it is not ruled.
   *
   * @param ruledDown whether there are lines down the page, so that one across is a margin
   */
  static List<Line> of(Ridges ridges, boolean ruledDown) {
    List<Line> found = LineFinder.find(ridges).stream().map(Ruling::steadied).toList();
    Ruling ruling = new Ruling(ridges);
    double usual = ruling.usualDistance(found);
    if (usual > 0) {
      return ruling.complete(found, usual);
    }
    int least = (int) (MARGIN_LENGTH * ridges.strips());
    return ruledDown
        ? found.stream().filter(line -> line.heights().length >= least).toList()
        : List.of();
  }

  /** Straight where a stroke led it astray: the median slope and place tell where it belongs. */
  private static Line steadied(Line line) {
    double[] heights = line.heights();
    int apart = heights.length / 3;
    double slope =
        median(
            IntStream.range(0, heights.length - apart)
                .boxed()
                .flatMapToDouble(i ->
                    IntStream.range(i + apart, heights.length)
                        .mapToDouble(j -> (heights[j] - heights[i]) / (j - i))));
    double start = median(indices(heights).mapToDouble(i -> heights[i] - slope * i));
    double usual =
        median(indices(heights).mapToDouble(i -> Math.abs(heights[i] - slope * i - start)));
    double most = Math.max(ASTRAY, 3 * usual);
    return new Line(
        line.first(),
        indices(heights)
            .mapToDouble(i -> {
              double straight = start + slope * i;
              return Math.abs(heights[i] - straight) > most ? straight : heights[i];
            })
            .toArray());
  }

  private static IntStream indices(double[] heights) {
    return IntStream.range(0, heights.length);
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** How far most lines are from the next; 0 if they are at no even distances. */
  private double usualDistance(List<Line> lines) {
    if (lines.size() < MIN_LINES) {
      return 0;
    }
    double[] distances = new double[lines.size() - 1];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = lines.get(i + 1).at(middle) - lines.get(i).at(middle);
    }
    double usual = median(Arrays.stream(distances));
    int even = 0;
    for (double distance : distances) {
      double times = Math.clamp(Math.round(distance / usual), 1L, 2L);
      even += Math.abs(distance / times - usual) <= SAME_DISTANCE * usual ? 1 : 0;
    }
    return usual >= MIN_DISTANCE && even >= EVEN * distances.length ? usual : 0;
  }

  private List<Line> complete(List<Line> found, double usual) {
    List<Line> whole = new ArrayList<>();
    for (Line line : found) {
      boolean twice =
          !whole.isEmpty() && line.at(middle) - whole.getLast().at(middle) < SAME_LINE * usual;
      if (!twice || line.heights().length > whole.getLast().heights().length) {
        if (twice) {
          whole.removeLast();
        }
        whole.add(line);
      }
    }
    List<Line> once = List.copyOf(whole);
    whole.replaceAll(line -> lengthened(line, once));
    whole.sort(Comparator.comparingDouble(line -> line.at(middle)));
    align(whole, usual);
    List<Line> lost = new ArrayList<>();
    for (int i = 0; i + 1 < whole.size(); i++) {
      Line above = whole.get(i);
      Line below = whole.get(i + 1);
      long steps = Math.round((below.at(middle) - above.at(middle)) / usual);
      for (int step = 1; step < steps && steps <= MOST_LOST + 1; step++) {
        addIfSeen(lost, between(above, below, (double) step / steps));
      }
    }
    addBeyond(lost, whole.get(0), whole.get(1), usual);
    addBeyond(lost, whole.getLast(), whole.get(whole.size() - 2), usual);
    whole.addAll(lost);
    return whole;
  }

  /** Lines outside the last one that were too short, as they are where a corner cuts them off. */
  private void addBeyond(List<Line> lost, Line last, Line before, double usual) {
    double step = usual / Math.abs(last.at(middle) - before.at(middle));
    int count = 1;
    while (addIfSeen(lost, between(last, before, -count * step))) {
      count++;
    }
  }

  /** Puts lines that do not run between their neighbours where they are seen there. */
  private void align(List<Line> lines, double usual) {
    for (int i = 1; i + 1 < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line line = lines.get(i);
      Line below = lines.get(i + 1);
      if (Math.abs(below.at(middle) - above.at(middle) - 2 * usual) < SAME_DISTANCE * usual) {
        Line expected = between(above, below, 0.5);
        boolean astray =
            indices(line.heights())
                .anyMatch(j -> Math.abs(line.heights()[j] - expected.heights()[j]) > 2 * ASTRAY);
        List<Line> seen = new ArrayList<>();
        if (astray && addIfSeen(seen, expected)) {
          lines.set(i, seen.getFirst());
        }
      }
    }
  }

  /** As long as any other line, beyond its ends in parallel to the nearest one. */
  private static Line lengthened(Line line, List<Line> all) {
    int first = all.stream().mapToInt(Line::first).min().orElseThrow();
    int end = all.stream().mapToInt(Line::end).max().orElseThrow();
    double[] heights = new double[(end - first) / Line.STEP];
    int from = (line.first() - first) / Line.STEP;
    System.arraycopy(line.heights(), 0, heights, from, line.heights().length);
    int to = from + line.heights().length;
    for (int i = from - 1; i >= 0; i--) {
      int column = first + i * Line.STEP;
      heights[i] = heights[i + 1] - rise(all, heights[i + 1], column);
    }
    for (int i = to; i < heights.length; i++) {
      int column = first + (i - 1) * Line.STEP;
      heights[i] = heights[i - 1] + rise(all, heights[i - 1], column);
    }
    return new Line(first, heights);
  }

  /** How much the line there that is nearest to a height falls up to the next strip. */
  private static double rise(List<Line> all, double height, int column) {
    int next = column + Line.STEP;
    return all.stream()
        .filter(line -> line.first() <= column && next < line.end())
        .min(Comparator.comparingDouble(line -> Math.abs(line.at(column) - height)))
        .map(line -> line.at(next) - line.at(column))
        .orElse(0.0);
  }

  private static Line between(Line above, Line below, double share) {
    double[] heights = new double[above.heights().length];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = above.heights()[i] + share * (below.heights()[i] - above.heights()[i]);
    }
    return new Line(above.first(), heights);
  }

  /** Adds the line where it is seen, if it is. */
  private boolean addIfSeen(List<Line> lines, Line expected) {
    double[] heights = expected.heights();
    List<Double> surprises = new ArrayList<>();
    int inside = 0;
    for (int i = 0; i < heights.length; i++) {
      if (heights[i] >= 0 && heights[i] < ridges.height()) {
        inside++;
        int near =
            ridges.nearest(
                expected.first() / Line.STEP + i, heights[i], 2 * LineFinder.SEARCH, TRACE_RIDGE);
        if (near >= 0) {
          surprises.add(near - heights[i]);
        }
      }
    }
    if (inside < SHORTEST || surprises.size() < TRACE * inside) {
      return false;
    }
    double surprise = median(surprises.stream().mapToDouble(Double::doubleValue));
    lines.add(new Line(expected.first(), Arrays.stream(heights).map(h -> h + surprise).toArray()));
    return true;
  }
}
