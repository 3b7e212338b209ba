package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.Sheet;

/**
 * Joins the pieces of digits that are broken further than {@link PieceGroup} dares to by their
 * places alone: what looks like no digit, or is too low for one, is joined with what is near and no
 * digit either, or just a line that might be a 1, if the whole looks like a digit.
 */
final class BrokenDigits {

  /** Pieces are this near to each other, in heights of a digit. */
  private static final double NEAR = 0.35;

  /** And together no wider and higher than this. */
  private static final double WIDEST = 1.2;

  private static final double HIGHEST = 1.3;

  /** Less high pieces may be parts whatever they are read as, in heights of a digit. */
  private static final double LOW = 0.6;

  /** Nearest pieces that are tried, alone and in pairs. */
  private static final int PARTNERS = 4;

  /** What a join has to make better, as a {@link DigitCost}. */
  private static final double JOIN = 1;

  /** How sure the network is of a digit at least that takes a 1 from another. */
  private static final double SURE = 0.95;

  private final PartReader reader;
  private final Function<PieceGroup, Sheet> sheets;
  private final double height;
  private final List<ReadPiece> pieces;

  /** Pieces that may be parts of others. */
  private final List<PieceGroup> partners;

  /** The numbers of all pieces. */
  private final Set<Integer> all = new HashSet<>();

  /**
   * @param pieces that are as high as digits
   * @param low ones, which are no digits by themselves
   * @param sheets the ink of a group
   * @param height of a digit, in pixels
   */
  BrokenDigits(
      List<ReadPiece> pieces,
      List<PieceGroup> low,
      Function<PieceGroup, Sheet> sheets,
      double height,
      PartReader reader) {
    this.reader = reader;
    this.sheets = sheets;
    this.height = height;
    this.pieces = new ArrayList<>(pieces);
    this.partners = new ArrayList<>(low);
    for (ReadPiece piece : pieces) {
      all.addAll(piece.group().numbers());
      if (isDoubtful(piece) || piece.prediction().label() == 1) {
        partners.add(piece.group());
      }
    }
    low.forEach(group -> all.addAll(group.numbers()));
  }

  /** The pieces, broken ones joined. */
  List<ReadPiece> joined() {
    for (ReadPiece piece : List.copyOf(pieces)) {
      List<PieceGroup> wholes =
          isDoubtful(piece) && pieces.contains(piece) ? wholes(piece.group()) : List.of();
      if (reader.hasLeft(wholes.size())) {
        best(piece, wholes).ifPresent(this::put);
      }
    }
    return pieces;
  }

  private void put(ReadPiece whole) {
    partners.removeIf(whole.group()::contains);
    pieces.removeIf(part -> whole.group().contains(part.group()));
    pieces.add(whole);
  }

  private Optional<ReadPiece> best(ReadPiece piece, List<PieceGroup> wholes) {
    List<Sheet> inks = wholes.stream().map(sheets).toList();
    List<Prediction> predictions = reader.read(inks);
    return IntStream.range(0, wholes.size())
        .mapToObj(i -> new ReadPiece(wholes.get(i), inks.get(i), predictions.get(i)))
        .filter(whole -> isBetter(whole, piece))
        .min(Comparator.comparingDouble(whole -> whole.cost(heightOf(whole.group()))));
  }

  private boolean isBetter(ReadPiece whole, ReadPiece piece) {
    double there = heightOf(whole.group());
    if (whole.isRefused() || whole.cost(there) > piece.cost(there) - JOIN) {
      return false;
    }
    boolean takes =
        pieces.stream().anyMatch(part -> whole.group().contains(part.group()) && !isDoubtful(part));
    // A network may overlook a 1 beside what it has read already.
    return !takes
        || (whole.prediction().label() != piece.prediction().label()
            && whole.prediction().confidence() >= SURE);
  }

  /** Whether a piece is no digit, or too low for one beside the others. */
  private boolean isDoubtful(ReadPiece piece) {
    return piece.isRefused() || piece.box().height() < LOW * height;
  }

  /** What becomes of the piece with one or two of its neighbours. */
  private List<PieceGroup> wholes(PieceGroup piece) {
    List<PieceGroup> near =
        partners.stream()
            .filter(other -> !other.equals(piece) && isOne(piece.with(other)))
            .sorted(Comparator.comparingInt(other -> gap(piece.box(), other.box())))
            .filter(other -> gap(piece.box(), other.box()) <= NEAR * heightOf(piece.with(other)))
            .limit(PARTNERS)
            .toList();
    List<PieceGroup> wholes = new ArrayList<>();
    for (int i = 0; i < near.size(); i++) {
      PieceGroup two = piece.with(near.get(i));
      wholes.add(two);
      near.subList(0, i).stream().map(two::with).filter(this::isOne).forEach(wholes::add);
    }
    return wholes;
  }

  private boolean isOne(PieceGroup whole) {
    double there = heightOf(whole);
    return whole.box().width() <= WIDEST * there && whole.box().height() <= HIGHEST * there;
  }

  /** The height of a digit there: where there is nothing else, its own. */
  private double heightOf(PieceGroup whole) {
    return whole.numbers().size() == all.size() ? Math.max(height, whole.box().height()) : height;
  }

  /** How far two boxes are apart, across or down. */
  private static int gap(Bounds a, Bounds b) {
    int across =
        Math.max(a.left(), b.left()) - Math.min(a.left() + a.width(), b.left() + b.width());
    int down = Math.max(a.top(), b.top()) - Math.min(a.top() + a.height(), b.top() + b.height());
    return Math.max(across, down);
  }
}
