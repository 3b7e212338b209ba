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
  private static final double CUT = 1.3;

  private static final double STROKE = 0.5;

  /** And more in a piece that is narrower than two digits mostly are, for each height less. */
  private static final double TWO = 0.8;

  private static final double NARROW = 2;

  /** Parts of a piece narrower than this that are read less surely cost so much more. */
  private static final double DOUBTFUL = 1.6;

  private static final double CLEAR = 0.9;
  private static final double UNCLEAR = 0.5;

  /** And parts that look like a 1: strokes cut off any digit do. */
  private static final double ONE = 1.2;

  /** What looks like no digit stays whole unless its parts are better by this. */
  private static final double GAIN = 0.8;

  /**
   * What the network takes for one digit, but not for certain, is cut if it is as wide as two may
   * be, at a place no thicker than this, into parts that are surer, high, and better than this, or
   * than this if it is wider than one digit.
   */
  private static final double CERTAIN = 0.9999;

  private static final double NECKED = 0.75;
  private static final double NECK = 1.1;
  private static final double SURE = 0.98;
  private static final double HIGH = 0.7;
  private static final double GOOD = 0.8;
  private static final double GOOD_IF_WIDE = 1.2;

  /** Strokes that touch are grazed by a cut between them: all in all it goes through less ink. */
  private static final double GRAZED = 0.7;

  /** Wider than this, a piece that the network is sure of may be three digits or more. */
  private static final double TOO_WIDE = 1.3;

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

  /** Whether the piece is read as one digit. */
  private final boolean sure;

  private final double cutting;
  private final List<Cut> cuts;

  /** For each cut, and the end, the least cost to come there and the cut before. */
  private final double[] costs;

  private final int[] before;

  private TouchingDigits(FoundDigit digit, boolean sure, double height, PartReader reader) {
    this.reader = reader;
    this.digit = digit;
    this.sure = sure;
    int reduced = Math.max(1, (int) height / WORKING_HEIGHT);
    this.ink = reduced == 1 ? digit.ink() : AreaResampler.reduce(digit.ink(), reduced);
    this.times = (double) digit.ink().width() / ink.width();
    this.height = height / times;
    this.cutting = CUT + NARROW * Math.max(0, TWO - digit.box().width() / height);
    this.cuts = cuts();
    this.costs = new double[cuts.size() + 2];
    this.before = new int[cuts.size() + 2];
  }

  private List<Cut> cuts() {
    if (!sure) {
      return CutCandidates.of(ink, height);
    }
    return CutCandidates.thinnest(ink, height) > NECK
        ? List.of()
        : CutCandidates.of(ink, height).stream()
            // Through two strokes, even thin ones, one parts the bow of a 0.
            .filter(cut -> cut.strokes() <= (cut.crossings() <= 1 ? NECK : GRAZED))
            .toList();
  }

  /** Whether a piece may be several digits: what is read as one and narrow enough is one. */
  static boolean isPossible(ReadPiece piece, double height) {
    double width = piece.box().width() / height;
    boolean doubtful =
        piece.isRefused()
            || width >= TOO_WIDE
            || (width >= NECKED && piece.prediction().confidence() < CERTAIN);
    return width <= LONGEST && doubtful;
  }

  /**
   * The digits in a piece from left to right; empty if no cut makes it better.
   *
   * @param piece as it was read whole
   * @param own the same, of its own ink alone
   * @param height of a digit there, in pixels
   */
  static Optional<List<FoundDigit>> cut(
      ReadPiece piece, FoundDigit own, double height, PartReader reader) {
    TouchingDigits touching = new TouchingDigits(own, !piece.isRefused(), height, reader);
    double whole = piece.cost(height);
    if (piece.isRefused()) {
      whole -= GAIN;
    } else {
      boolean wide = DigitCost.isWide(piece.box().width() / height);
      double least = touching.cutting + (wide ? GOOD_IF_WIDE : GOOD);
      whole = piece.box().width() < TOO_WIDE * height ? least : Math.max(least, whole);
    }
    return touching.parts(whole);
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
      Prediction prediction = predictions.get(i);
      int to = ends.get(i);
      Bounds box = parts.get(i).box();
      Cut cut = cutBefore(to);
      double cost =
          costs[from]
              + DigitCost.of(prediction, box.width() / height, box.height() / height)
              + (cut == null ? 0 : cutting + STROKE * cut.strokes())
              + added(prediction, box);
      if (cost < costs[to]) {
        costs[to] = cost;
        before[to] = from;
      }
    }
    return true;
  }

  /** What it costs more to cut a part off that does not look enough like a digit. */
  private double added(Prediction prediction, Bounds box) {
    if (sure) {
      boolean good = prediction.confidence() >= SURE && box.height() >= HIGH * height;
      return good ? 0 : Double.POSITIVE_INFINITY;
    }
    if (ink.width() > DOUBTFUL * height) {
      return 0;
    }
    boolean clear = prediction.confidence() >= CLEAR && !prediction.isRejected();
    return (clear ? 0 : UNCLEAR) + (prediction.label() == 1 ? ONE : 0);
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
