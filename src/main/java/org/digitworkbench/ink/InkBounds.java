package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the rectangle that holds the ink and leaves out the specks around it. */
final class InkBounds {

  /** Share of the strongest ink from which a pixel counts; fainter edges are haze. */
  private static final double THRESHOLD = 0.1;

  /** A piece with less than this share of the largest piece's ink is a speck. */
  private static final double SPECK = 0.03;

  private final GreyRaster raster;
  private final int threshold;
  private final boolean[] seen;
  private final int[] stack;

  private InkBounds(GreyRaster raster, int threshold) {
    this.raster = raster;
    this.threshold = threshold;
    this.seen = new boolean[raster.width() * raster.height()];
    this.stack = new int[seen.length];
  }

  /** The rectangle of the ink; empty if there is none. */
  static Optional<Bounds> of(GreyRaster raster) {
    int strongest = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        strongest = Math.max(strongest, raster.ink(x, y));
      }
    }
    if (strongest == 0) {
      return Optional.empty();
    }
    int threshold = Math.max(1, (int) Math.ceil(THRESHOLD * strongest));
    return Optional.of(new InkBounds(raster, threshold).find());
  }

  /** The rectangle of all ink, however faint and far apart, of a raster that is not blank. */
  static Bounds ofAll(GreyRaster raster) {
    Piece all = new Piece();
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        if (raster.ink(x, y) > 0) {
          all.include(x, y, raster.ink(x, y));
        }
      }
    }
    return all.bounds();
  }

  private Bounds find() {
    List<Piece> pieces = new ArrayList<>();
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        if (!seen[y * raster.width() + x] && raster.ink(x, y) >= threshold) {
          pieces.add(piece(x, y));
        }
      }
    }
    long largest = pieces.stream().mapToLong(p -> p.mass).max().orElseThrow();
    Piece all = new Piece();
    pieces.stream().filter(p -> p.mass >= SPECK * largest).forEach(all::include);
    return all.bounds();
  }

  /** All pixels that hang together with that one, over edges and corners. */
  private Piece piece(int startX, int startY) {
    int width = raster.width();
    Piece piece = new Piece();
    int depth = 0;
    stack[depth++] = startY * width + startX;
    seen[startY * width + startX] = true;
    while (depth > 0) {
      int index = stack[--depth];
      int x = index % width;
      int y = index / width;
      piece.include(x, y, raster.ink(x, y));
      for (int ny = Math.max(0, y - 1); ny <= Math.min(raster.height() - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int neighbour = ny * width + nx;
          if (!seen[neighbour] && raster.ink(nx, ny) >= threshold) {
            seen[neighbour] = true;
            stack[depth++] = neighbour;
          }
        }
      }
    }
    return piece;
  }

  private static final class Piece {
    private long mass;
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;

    void include(int x, int y, int ink) {
      mass += ink;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }

    Bounds bounds() {
      return new Bounds(left, top, right - left + 1, bottom - top + 1);
    }

    void include(Piece piece) {
      left = Math.min(left, piece.left);
      top = Math.min(top, piece.top);
      right = Math.max(right, piece.right);
      bottom = Math.max(bottom, piece.bottom);
    }
  }
}
