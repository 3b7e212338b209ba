package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rectangle that holds the ink and leaves out the specks around it. */
final class InkBounds {

  /** Share of the strongest ink from which a pixel counts; fainter edges are haze. */
  private static final double THRESHOLD = 0.1;

  /** A piece with less than this share of the largest piece's ink is a speck. */
  private static final double SPECK = 0.03;

  private final GreyRaster raster;
  private final int threshold;
  private final List<Piece> pieces = new ArrayList<>();

  private InkBounds(GreyRaster raster, int threshold) {
    this.raster = raster;
    this.threshold = threshold;
  }

  /** The rectangle of the ink; empty if there is none. */
  static Optional<Bounds> of(GreyRaster raster) {
    int strongest = raster.strongest();
    if (strongest == 0) {
      return Optional.empty();
    }
    int threshold = Math.max(1, (int) Math.ceil(THRESHOLD * strongest));
    return Optional.of(new InkBounds(raster, threshold).of(SPECK));
  }

  /** The rectangle of all ink, however faint and far apart, of a raster that is not blank. */
  static Bounds ofAll(GreyRaster raster) {
    return new InkBounds(raster, 1).of(0);
  }

  /** Of the pieces with at least that share of the largest piece's ink. */
  private Bounds of(double share) {
    List<Run> above = List.of();
    for (int y = 0; y < raster.height(); y++) {
      above = row(y, above);
    }
    List<Piece> whole = pieces.stream().filter(p -> p.other == null).toList();
    long largest = whole.stream().mapToLong(p -> p.mass).max().orElseThrow();
    Piece all = new Piece();
    whole.stream().filter(p -> p.mass >= share * largest).forEach(all::add);
    return all.bounds();
  }

  /** The runs of ink in a row; what touches at an edge or a corner is one piece. */
  private List<Run> row(int y, List<Run> above) {
    List<Run> row = new ArrayList<>();
    int first = 0;
    int end;
    for (int begin = raster.inkFrom(0, y, threshold);
        begin < raster.width();
        begin = raster.inkFrom(end, y, threshold)) {
      long mass = 0;
      end = begin;
      while (end < raster.width() && raster.ink(end, y) >= threshold) {
        mass += raster.ink(end, y);
        end++;
      }
      while (first < above.size() && above.get(first).end < begin) {
        first++;
      }
      Piece piece = null;
      for (int i = first; i < above.size() && above.get(i).begin <= end; i++) {
        Piece touched = above.get(i).piece.whole();
        piece = piece == null ? touched : piece.joined(touched);
      }
      if (piece == null) {
        piece = new Piece();
        pieces.add(piece);
      }
      piece.add(begin, end, y, mass);
      row.add(new Run(begin, end, piece));
    }
    return row;
  }

  /** Pixels side by side, up to before the end. */
  private record Run(int begin, int end, Piece piece) {}

  /** Ink that hangs together, as far as is known. */
  private static final class Piece {
    private long mass;
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;

    /** What it is a part of; null if it is whole. */
    private @Nullable Piece other;

    void add(int begin, int end, int y, long ink) {
      mass += ink;
      left = Math.min(left, begin);
      top = Math.min(top, y);
      right = Math.max(right, end);
      bottom = Math.max(bottom, y + 1);
    }

    void add(Piece piece) {
      mass += piece.mass;
      left = Math.min(left, piece.left);
      top = Math.min(top, piece.top);
      right = Math.max(right, piece.right);
      bottom = Math.max(bottom, piece.bottom);
    }

    /** What both are from now on, each of which was whole. */
    Piece joined(Piece piece) {
      if (!equals(piece)) {
        add(piece);
        piece.other = this;
      }
      return this;
    }

    /** What this is a part of by now. */
    Piece whole() {
      Piece piece = this;
      while (piece.other != null) {
        // Shorter for the next one who asks.
        piece.other = piece.other.other == null ? piece.other : piece.other.other;
        piece = piece.other;
      }
      return piece;
    }

    Bounds bounds() {
      return new Bounds(left, top, right - left, bottom - top);
    }
  }
}
