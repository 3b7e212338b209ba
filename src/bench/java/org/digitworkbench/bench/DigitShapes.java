package org.digitworkbench.bench;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/** Digits as strokes of evenly spaced points, in the unit square, y downwards. */
final class DigitShapes {

  /** Corners of the strokes of some digits: x, y, x, y, ... */
  private static final double[][][] CORNERS = {
    {{.5, .15, .32, .25, .28, .5, .33, .75, .5, .85, .67, .75, .72, .5, .67, .25, .5, .15}},
    {{.5, .15, .5, .85}},
    {{.3, .3, .4, .18, .6, .18, .68, .32, .6, .5, .3, .82, .72, .82}},
    {{.3, .2, .65, .18, .68, .35, .45, .48, .7, .6, .65, .8, .3, .82}},
    {{.4, .15, .28, .55, .72, .55}, {.6, .3, .6, .85}},
    {{.4, .2, .36, .45, .6, .45, .7, .65, .55, .82, .32, .78}, {.4, .2, .7, .2}},
    {{.28, .2, .72, .2, .55, .5, .45, .85}},
  };

  private DigitShapes() {}

  /** How many there are. */
  static int count() {
    return CORNERS.length;
  }

  /** The strokes of one of them, each of that many points. */
  static List<List<Point2D>> strokes(int index, int points) {
    List<List<Point2D>> strokes = new ArrayList<>();
    for (double[] corners : CORNERS[index]) {
      strokes.add(evenly(corners, points));
    }
    return strokes;
  }

  /** A stroke made smaller, for its place in a row of so many digits. */
  static List<Point2D> inRow(List<Point2D> stroke, int place, int digits) {
    return stroke.stream()
        .map(point ->
            new Point2D((place + point.getX()) / digits, .5 + (point.getY() - .5) / digits))
        .toList();
  }

  private static List<Point2D> evenly(double[] corners, int points) {
    List<Point2D> path = new ArrayList<>();
    for (int i = 0; i < corners.length; i += 2) {
      path.add(new Point2D(corners[i], corners[i + 1]));
    }
    double length = 0;
    for (int i = 1; i < path.size(); i++) {
      length += path.get(i).distance(path.get(i - 1));
    }
    List<Point2D> even = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      even.add(at(path, length * i / (points - 1)));
    }
    return even;
  }

  private static Point2D at(List<Point2D> path, double way) {
    double left = way;
    for (int i = 1; i < path.size(); i++) {
      double piece = path.get(i).distance(path.get(i - 1));
      if (left <= piece) {
        return path.get(i - 1).interpolate(path.get(i), left / piece);
      }
      left -= piece;
    }
    return path.getLast();
  }
}
