package org.digitworkbench.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.AreaResampler;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts digits that touch each other apart: of all ways through the lattice of possible cuts, the
 * one whose parts the network reads best (Matan, Burges, LeCun and Denker 1992, "Multi-digit
 * recognition using a space displacement neural network", and the reading of cheques after it). The
 * way is found as the shortest one of Dijkstra, so that only parts that could be on it are read.
 */
final class TouchingDigits {

  /** A cut costs so much by itself and for each stroke that it goes through. */
  private static final double CUT = 1;

  private static final double STROKE = 0.5;

  /** Neighbouring cuts of one digit are at least and at most so far apart, in heights. */
  private static final double NARROWEST = 0.06;

  private static final double WIDEST = 1.4;

  /** Pieces wider than this are lines and frames, in heights. */
  private static final double LONGEST = 14;

  /** Parts less high are none of a digit, in heights. */
  private static final double LOWEST = 0.4;

  /** Cuts are looked for in ink reduced to about this height, in pixels. */
  private static final int WORKING_HEIGHT = 64;

  private final PartReader reader;
  private final FoundDigit digit;
  private final double times;
  private final GreyRaster ink;
  private final double height;
  private final List<Cut> cuts;

  /** For each cut, and the end, the least cost to come there and the cut before. */
  private final double[] costs;

  private final int[] before;

  private TouchingDigits(FoundDigit digit, double height, PartReader reader) {
    this.reader = reader;
    this.digit = digit;
    int reduced = Math.max(1, (int) height / WORKING_HEIGHT);
    this.ink = reduced == 1 ? digit.ink() : AreaResampler.reduce(digit.ink(), reduced);
    this.times = (double) digit.ink().width() / ink.width();
    this.height = height / times;
    this.cuts = CutCandidates.of(ink, this.height);
    this.costs = new double[cuts.size() + 2];
    this.before = new int[cuts.size() + 2];
  }

  /** Whether a piece should be looked at: what is read as one digit and no wider is one. */
  static boolean isPossible(ReadPiece piece, double height) {
    double width = piece.box().width() / height;
    return width <= LONGEST && (piece.isRefused() || DigitCost.isWide(width));
  }

  /**
   * The digits in a piece from left to right; empty if no cut makes it better.
   *
   * @param digit the piece
   * @param whole the cost of the piece as one digit
   * @param height of a digit there, in pixels
   */
  static Optional<List<FoundDigit>> cut(
      FoundDigit digit, double whole, double height, PartReader reader) {
    return new TouchingDigits(digit, height, reader).parts(whole);
  }

  private Optional<List<FoundDigit>> parts(double whole) {
    int end = cuts.size() + 1;
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[0] = 0;
    costs[end] = whole;
    boolean[] done = new boolean[end];
    int at = 0;
    while (at >= 0 && costs[at] < costs[end]) {
      done[at] = true;
      if (!goOn(at)) {
        return Optional.empty();
      }
      at = -1;
      for (int i = 1; i < end; i++) {
        if (!done[i] && (at < 0 || costs[i] < costs[at])) {
          at = i;
        }
      }
    }
    Deque<FoundDigit> parts = new ArrayDeque<>();
    for (int to = end; to > 0; to = before[to]) {
      if (before[to] == 0 && to == end) {
        return Optional.empty();
      }
      parts.addFirst(part(before[to], to));
    }
    return Optional.of(List.copyOf(parts));
  }

  /** Tries every digit that begins at that cut; false if too much has been read already. */
  private boolean goOn(int from) {
    List<Integer> ends = new ArrayList<>();
    List<InkPart> parts = new ArrayList<>();
    for (int to = from + 1; to < costs.length; to++) {
      double width = column(to) - column(from);
      boolean all = from == 0 && to == costs.length - 1;
      if (!all && width >= NARROWEST * height && width <= WIDEST * height) {
        InkPart part = InkPart.between(ink, 1, cutBefore(from), cutBefore(to));
        if (part != null && part.box().height() >= LOWEST * height) {
          ends.add(to);
          parts.add(part);
        }
      }
    }
    if (!reader.hasLeft(parts.size())) {
      return false;
    }
    List<Prediction> predictions = reader.read(parts.stream().map(InkPart::sheet).toList());
    for (int i = 0; i < parts.size(); i++) {
      int to = ends.get(i);
      Bounds box = parts.get(i).box();
      Cut cut = cutBefore(to);
      double cost =
          costs[from]
              + DigitCost.of(predictions.get(i), box.width() / height, box.height() / height)
              + (cut == null ? 0 : CUT + STROKE * cut.strokes());
      if (cost < costs[to]) {
        costs[to] = cost;
        before[to] = from;
      }
    }
    return true;
  }

  /** Null at the beginning and at the end. */
  private @Nullable Cut cutBefore(int number) {
    return number == 0 || number > cuts.size() ? null : cuts.get(number - 1);
  }

  private double column(int number) {
    Cut cut = cutBefore(number);
    return cut != null ? cut.meanColumn() : number == 0 ? 0 : ink.width();
  }

  private FoundDigit part(int from, int to) {
    InkPart part = InkPart.between(digit.ink(), times, cutBefore(from), cutBefore(to));
    if (part == null) {
      throw new IllegalStateException("A part without ink has been read");
    }
    Bounds box = part.box();
    Bounds piece = digit.sheet().whole();
    Bounds within = part.sheet().whole();
    return new FoundDigit(
        new Bounds(box.left() - piece.left(), box.top() - piece.top(), box.width(), box.height()),
        new Sheet(
            part.sheet().ink(),
            new Bounds(
                within.left() + piece.left(),
                within.top() + piece.top(),
                piece.width(),
                piece.height())));
  }
}
