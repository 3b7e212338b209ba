package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;

/** The connected pieces of ink in a raster, over edges and corners. */
final class Pieces {

  /** Ink from which on a pixel may belong to a piece. */
  static final int FAINT = 64;

  /** Ink that a piece has somewhere; what is faint all over is a stain or a shadow. */
  static final int STRONG = 128;

  private final GreyRaster raster;
  private final int[] numbers;
  private final int[] stack;
  private final List<Piece> found = new ArrayList<>();

  private Pieces(GreyRaster raster) {
    this.raster = raster;
    this.numbers = new int[raster.width() * raster.height()];
    this.stack = new int[numbers.length];
  }

  /**
   * A piece.
   *
   * @param number from 1
   * @param pixels how many there are
   * @param border how many of them are on the border of the raster
   */
  record Piece(int number, Bounds box, int pixels, int border) {}

  static Pieces of(GreyRaster raster) {
    Pieces pieces = new Pieces(raster);
    int number = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        if (pieces.numbers[y * raster.width() + x] == 0 && raster.ink(x, y) >= FAINT) {
          pieces.follow(x, y, ++number);
        }
      }
    }
    return pieces;
  }

  List<Piece> all() {
    return List.copyOf(found);
  }

  /** The number of the piece there; 0 for paper. */
  int number(int x, int y) {
    return numbers[y * raster.width() + x];
  }

  private void follow(int startX, int startY, int number) {
    int width = raster.width();
    int height = raster.height();
    int left = startX;
    int right = startX;
    int top = startY;
    int bottom = startY;
    int strongest = 0;
    int pixels = 0;
    int border = 0;
    int depth = 0;
    stack[depth++] = startY * width + startX;
    numbers[startY * width + startX] = number;
    while (depth > 0) {
      int index = stack[--depth];
      int x = index % width;
      int y = index / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      pixels++;
      strongest = Math.max(strongest, raster.ink(x, y));
      border += x == 0 || y == 0 || x == width - 1 || y == height - 1 ? 1 : 0;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int neighbour = ny * width + nx;
          if (numbers[neighbour] == 0 && raster.ink(nx, ny) >= FAINT) {
            numbers[neighbour] = number;
            stack[depth++] = neighbour;
          }
        }
      }
    }
    if (strongest >= STRONG) {
      Bounds box = new Bounds(left, top, right - left + 1, bottom - top + 1);
      found.add(new Piece(number, box, pixels, border));
    }
  }
}
