package org.digitworkbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;

/**
 * Drawings of single digits put beside each other on one sheet.
 *
 * @param lines the digits at their places
 */
record ComposedNumber(List<List<Drawing>> lines) {

  /** Free paper around the number, in canvas units. */
  private static final double MARGIN = 12;

  /** The highest digits, in canvas units. */
  private static final double HIGHEST = 160;

  /** How much smaller than the highest a digit may be, and how much of that higher or lower. */
  private static final double UNEVEN = 0.35;

  /** A box without its width or height would have no scale. */
  private static final double SMALLEST = 1;

  /**
   * As large as there is room.
   *
   * @param gap between the middles of the strokes of neighbours where they come nearest in x, as a
   *     share of the height; between lines twice that
   * @param rows 1 or 2, of about as many digits
   * @param pen width in canvas units
   */
  static ComposedNumber of(List<Drawing> digits, double gap, int rows, double pen, Random random) {
    List<List<Drawing>> lines = new ArrayList<>();
    int each = digits.size() / rows;
    double room = (Drawing.SIDE - 2 * MARGIN) / (rows + 2 * gap * (rows - 1));
    double height = Math.min(HIGHEST, room);
    for (int row = 0; row < rows; row++) {
      List<Drawing> line =
          digits.subList(row * each, row == rows - 1 ? digits.size() : (row + 1) * each);
      height = Math.min(height, (Drawing.SIDE - 2 * MARGIN) / width(line, gap));
    }
    for (int row = 0; row < rows; row++) {
      List<Drawing> line =
          digits.subList(row * each, row == rows - 1 ? digits.size() : (row + 1) * each);
      double top = MARGIN + row * height * (1 + 2 * gap);
      lines.add(line(line, top, height, gap * height, pen, random));
    }
    return new ComposedNumber(lines);
  }

  /** All strokes, in the order in which they are written. */
  Drawing drawing() {
    return new Drawing(
        lines.stream().flatMap(List::stream).flatMap(d -> d.strokes().stream()).toList());
  }

  /** For digits as high as 1. */
  private static double width(List<Drawing> line, double gap) {
    double width = gap * (line.size() - 1);
    for (Drawing digit : line) {
      Box box = Box.of(digit);
      width += box.width() / box.height();
    }
    return width;
  }

  private static List<Drawing> line(
      List<Drawing> digits, double top, double height, double gap, double pen, Random random) {
    List<Drawing> line = new ArrayList<>();
    double left = MARGIN;
    for (Drawing digit : digits) {
      Box box = Box.of(digit);
      double own = height * (1 - UNEVEN * random.nextDouble());
      double scale = own / box.height();
      double y = top + (height - own) * random.nextDouble();
      double x = left;
      line.add(
          new Drawing(
              digit.strokes().stream()
                  .map(stroke ->
                      new Stroke(
                          stroke.points().stream()
                              .map(p ->
                                  new Point(
                                      x + (p.x() - box.left()) * scale,
                                      y + (p.y() - box.top()) * scale))
                              .toList(),
                          pen))
                  .toList()));
      left += box.width() * scale + gap;
    }
    return line;
  }

  private record Box(double left, double top, double width, double height) {

    static Box of(Drawing drawing) {
      List<Point> points = drawing.strokes().stream().flatMap(s -> s.points().stream()).toList();
      double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
      double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
      double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
      double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
      return new Box(left, top, Math.max(SMALLEST, right - left), Math.max(SMALLEST, bottom - top));
    }
  }
}
