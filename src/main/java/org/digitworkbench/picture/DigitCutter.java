package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.ReadingOrder;
import org.digitworkbench.ink.Sheet;
import org.digitworkbench.picture.Pieces.Piece;

/**
 * Cuts a picture into its digits: pieces of ink that belong together become a digit; specks, ruled
 * lines and what reaches in from the border are left out. Digits that touch each other stay one
 * unless a network helps. Lengths are relative to the height of the digits in the picture.
 */
final class DigitCutter {

  /** Most digits of a picture; the largest pieces are kept. */
  static final int MAX_DIGITS = 256;

  /** Of the largest piece's longer side, so much at least has a piece that is no speck. */
  private static final double SPECK = 0.04;

  /** Pieces of at least this share of the largest tell how high the digits are. */
  private static final double LARGE = 0.4;

  /** A group lower than this is a dot, a comma or a dash. */
  private static final double LOWEST = 0.35;

  /** Ruled lines are at least so long, as a share of the picture, and so many times longer. */
  private static final double RULED = 0.4;

  private static final int RULED_SLIMNESS = 12;
  private static final int MARGIN_SLIMNESS = 25;

  /** A net of lines reaches over so much of the picture's width and covers so little of it. */
  private static final double NET = 0.9;

  private static final double NET_INK = 0.1;

  /** Border pixels of a shadow or of the table; a digit at the border has fewer. */
  private static final double INTRUDING = 1.2;

  /** Of so many pieces at least, more than this share are no digits in what is no digits at all. */
  private static final int MANY = 12;

  private static final double MOSTLY = 0.6;

  /** Digits of one picture differ in height by this factor. */
  private static final double LIKE = 1.33;

  /** How far around its pieces a digit's faint edge reaches, in pixels. */
  private static final int EDGE = 2;

  private final GreyRaster ink;
  private final Pieces pieces;
  private final List<PieceGroup> groups;
  private final double height;
  private final List<PieceGroup> high;

  /** Finds the pieces of ink that may be digits. */
  DigitCutter(GreyRaster ink) {
    this.ink = ink;
    this.pieces = Pieces.of(ink);
    this.groups = groups();
    this.height = typicalHeight(groups.stream().map(PieceGroup::box).toList());
    // Without what is a dot, a comma or a dash.
    this.high =
        groups.stream()
            .filter(group -> group.box().height() >= LOWEST * height)
            .limit(MAX_DIGITS)
            .toList();
  }

  /** The digits in reading order, with boxes in the raster's pixels; none on blank paper. */
  List<FoundDigit> digits() {
    return ReadingOrder.of(high, PieceGroup::box).stream()
        .map(group -> new FoundDigit(group.box(), sheet(group)))
        .toList();
  }

  /** The same, with broken digits joined and touching ones cut apart as the network reads them. */
  List<FoundDigit> digits(DigitReader reader) {
    PartReader parts = new PartReader(reader);
    List<ReadPiece> read = read(parts);
    if (isNoWriting(read)) {
      return ReadingOrder.of(read, ReadPiece::box).stream().map(ReadPiece::digit).toList();
    }
    List<PieceGroup> low = new ArrayList<>(groups);
    low.removeAll(high);
    List<ReadPiece> joined = new BrokenDigits(read, low, this::extract, height, parts).joined();
    return ReadingOrder.of(joined, ReadPiece::box).stream()
        .flatMap(piece -> apart(piece, parts).stream())
        .limit(MAX_DIGITS)
        .toList();
  }

  /** Whether there is much that is no digit and not because digits touch, such as text. */
  private boolean isNoWriting(List<ReadPiece> read) {
    List<ReadPiece> narrow =
        read.stream().filter(piece -> !DigitCost.isWide(piece.box().width() / height)).toList();
    long refused = narrow.stream().filter(ReadPiece::isRefused).count();
    return narrow.size() >= MANY && refused > MOSTLY * narrow.size();
  }

  private List<FoundDigit> apart(ReadPiece piece, PartReader reader) {
    double there = Math.clamp(height, piece.box().height() / LIKE, piece.box().height() * LIKE);
    if (!TouchingDigits.isPossible(piece, there) || !reader.hasLeft(1)) {
      return List.of(piece.digit());
    }
    FoundDigit own = new FoundDigit(piece.box(), extract(piece.group()));
    return TouchingDigits.cut(piece, own, there, reader).orElse(List.of(piece.digit()));
  }

  /** What might be a digit, the largest first, and parts too low for one. */
  private List<PieceGroup> groups() {
    List<Piece> unruled = unlessSpecks(pieces.all(), this::isRuled);
    double typical = heightOf(unruled);
    List<Piece> kept = unlessSpecks(unruled, piece -> piece.border() > INTRUDING * typical);
    int largest = longest(kept);
    List<Piece> digits =
        kept.stream()
            .filter(p -> p.box().longerSide() >= SPECK * largest)
            .sorted(Comparator.comparingInt((Piece p) -> p.box().longerSide()).reversed())
            .limit(2 * MAX_DIGITS)
            .toList();
    return PieceGroup.join(digits, heightOf(digits));
  }

  private List<ReadPiece> read(PartReader reader) {
    List<Sheet> sheets = high.stream().map(this::sheet).toList();
    List<Prediction> predictions = reader.read(sheets);
    return IntStream.range(0, high.size())
        .mapToObj(i -> new ReadPiece(high.get(i), sheets.get(i), predictions.get(i)))
        .toList();
  }

  /** With nothing to part, the framing itself decides what belongs to the digit. */
  private Sheet sheet(PieceGroup group) {
    return high.size() == 1 ? Sheet.of(ink) : extract(group);
  }

  private static double heightOf(List<Piece> pieces) {
    return typicalHeight(pieces.stream().map(Piece::box).toList());
  }

  /** Median of the large ones' heights. */
  private static double typicalHeight(List<Bounds> boxes) {
    int largest = boxes.stream().mapToInt(Bounds::height).max().orElse(0);
    int[] heights =
        boxes.stream()
            .mapToInt(Bounds::height)
            .filter(h -> h >= LARGE * largest)
            .sorted()
            .toArray();
    return heights.length == 0 ? 0 : heights[heights.length / 2];
  }

  /** Without what is to be dropped, as long as more than specks is left. */
  private static List<Piece> unlessSpecks(List<Piece> all, Predicate<Piece> dropped) {
    List<Piece> kept = all.stream().filter(dropped.negate()).toList();
    return longest(kept) < SPECK * longest(all) ? all : kept;
  }

  private static int longest(List<Piece> pieces) {
    return pieces.stream().mapToInt(p -> p.box().longerSide()).max().orElse(0);
  }

  /** A line across the paper, one down its margin, or a net of them. */
  private boolean isRuled(Piece piece) {
    int width = piece.box().width();
    int height = piece.box().height();
    return (width >= RULED * ink.width() && width >= RULED_SLIMNESS * height)
        || (height >= RULED * ink.height() && height >= MARGIN_SLIMNESS * width)
        || (width >= NET * ink.width()
            && piece.border() > 0
            && piece.pixels() < NET_INK * width * height);
  }

  /** The group's ink and its faint edge, and nothing of its neighbours. */
  private Sheet extract(PieceGroup group) {
    Bounds box = group.box();
    int left = Math.max(0, box.left() - EDGE);
    int top = Math.max(0, box.top() - EDGE);
    int width = Math.min(ink.width(), box.left() + box.width() + EDGE) - left;
    int height = Math.min(ink.height(), box.top() + box.height() + EDGE) - top;
    byte[] own = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isOf(group, left + x, top + y)) {
          own[y * width + x] = (byte) ink.ink(left + x, top + y);
        }
      }
    }
    return new Sheet(
        GreyRaster.owning(width, height, own), new Bounds(-left, -top, ink.width(), ink.height()));
  }

  private boolean isOf(PieceGroup group, int x, int y) {
    int number = pieces.number(x, y);
    if (number != 0 || ink.ink(x, y) == 0) {
      return number != 0 && group.contains(number);
    }
    for (int ny = Math.max(0, y - EDGE); ny <= Math.min(ink.height() - 1, y + EDGE); ny++) {
      for (int nx = Math.max(0, x - EDGE); nx <= Math.min(ink.width() - 1, x + EDGE); nx++) {
        int near = pieces.number(nx, ny);
        if (near != 0 && group.contains(near)) {
          return true;
        }
      }
    }
    return false;
  }
}
