package org.digitworkbench.ink;

/**
 * Paints strokes with a round, antialiased brush: caps and joins are round, and a pixel has the
 * strongest ink of all segments over it, so a stroke that crosses itself gets no darker. What
 * leaves the canvas is cut off. One canvas unit is one pixel; used by one thread at a time.
 */
public final class Rasteriser {

  private static final int SIDE = Drawing.SIDE;

  private static final byte FULL = (byte) 255;

  /** How far a curve may be from the lines that it is painted with, in pixels. */
  private static final double TOLERANCE = 0.1;

  private final byte[] ink;

  public Rasteriser() {
    this(new byte[SIDE * SIDE]);
  }

  private Rasteriser(byte[] ink) {
    this.ink = ink;
  }

  /** The drawing as a raster of 280 x 280. */
  public static GreyRaster rasterise(Drawing drawing) {
    Rasteriser rasteriser = new Rasteriser();
    drawing.strokes().forEach(rasteriser::add);
    return rasteriser.finished();
  }

  /** Paints a stroke over what is there. */
  public void add(Stroke stroke) {
    add(stroke, 0, stroke.pieces());
  }

  /** Paints some pieces of a stroke over what is there. */
  void add(Stroke stroke, int from, int to) {
    for (int index = from; index < to; index++) {
      Bezier piece = stroke.piece(index);
      int lines = piece.lines(TOLERANCE);
      double x = piece.x1();
      double y = piece.y1();
      for (int i = 1; i <= lines; i++) {
        double t = (double) i / lines;
        double nextX = i == lines ? piece.x2() : piece.x(t);
        double nextY = i == lines ? piece.y2() : piece.y(t);
        addLine(x, y, nextX, nextY, stroke.width());
        x = nextX;
        y = nextY;
      }
    }
  }

  /** Paints a straight piece of a stroke; from a point to itself it is a dot. */
  private void addLine(double fromX, double fromY, double toX, double toY, double width) {
    double radius = width / 2;
    double reach = radius + 0.5;
    double dx = toX - fromX;
    double dy = toY - fromY;
    int firstRow = Math.max(0, (int) Math.floor(Math.min(fromY, toY) - reach));
    int lastRow = Math.min(SIDE - 1, (int) Math.ceil(Math.max(fromY, toY) + reach));
    for (int row = firstRow; row <= lastRow; row++) {
      // Only the part of the segment that is within reach of this row matters.
      double begin = 0;
      double end = 1;
      if (dy != 0) {
        double above = (row + 0.5 - reach - fromY) / dy;
        double below = (row + 0.5 + reach - fromY) / dy;
        begin = Math.max(begin, Math.min(above, below));
        end = Math.min(end, Math.max(above, below));
      }
      if (begin <= end) {
        double x1 = fromX + begin * dx;
        double x2 = fromX + end * dx;
        int first = Math.max(0, (int) Math.floor(Math.min(x1, x2) - reach));
        int last = Math.min(SIDE - 1, (int) Math.ceil(Math.max(x1, x2) + reach));
        paintRow(row, first, last, fromX, fromY, dx, dy, radius);
      }
    }
  }

  /** The canvas, on which nothing is painted again. */
  GreyRaster finished() {
    return GreyRaster.owning(SIDE, SIDE, ink);
  }

  /** Another one with the same ink. */
  Rasteriser copy() {
    return new Rasteriser(ink.clone());
  }

  private void paintRow(
      int row,
      int first,
      int last,
      double fromX,
      double fromY,
      double dx,
      double dy,
      double radius) {
    double py = row + 0.5 - fromY;
    double squaredLength = dx * dx + dy * dy;
    double squaredReach = (radius + 0.5) * (radius + 0.5);
    for (int column = first; column <= last; column++) {
      int index = row * SIDE + column;
      if (ink[index] == FULL) {
        continue;
      }
      double px = column + 0.5 - fromX;
      double t = squaredLength == 0 ? 0 : Math.clamp((px * dx + py * dy) / squaredLength, 0.0, 1.0);
      double ex = px - t * dx;
      double ey = py - t * dy;
      double squared = ex * ex + ey * ey;
      if (squared < squaredReach) {
        // Across an edge the coverage of a pixel falls from 1 to 0 over about one pixel.
        double coverage = Math.min(1, radius + 0.5 - Math.sqrt(squared));
        ink[index] = (byte) Math.max(ink[index] & 0xff, (int) (255 * coverage + 0.5));
      }
    }
  }
}
