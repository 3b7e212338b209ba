package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.Sheet;

/**
 * Joins the pieces of digits that are broken further than {@link PieceGroup} dares to by their
 * places alone: what looks like no digit is joined with what is near and no digit either, if the
 * whole looks like one.
 */
final class BrokenDigits {

  /** Pieces are this near to each other, in heights of a digit. */
  private static final double NEAR = 0.35;

  /** And together no wider and higher than this. */
  private static final double WIDEST = 1.2;

  private static final double HIGHEST = 1.3;

  /** Nearest pieces that are tried, alone and in pairs. */
  private static final int PARTNERS = 4;

  /** What a join has to make better, as a {@link DigitCost}. */
  private static final double JOIN = 1;

  private final PartReader reader;
  private final Function<PieceGroup, Sheet> sheets;
  private final double height;

  /**
   * @param sheets the ink of a group
   * @param height of a digit, in pixels
   */
  BrokenDigits(PartReader reader, Function<PieceGroup, Sheet> sheets, double height) {
    this.reader = reader;
    this.sheets = sheets;
    this.height = height;
  }

  /**
   * The pieces, broken ones joined.
   *
   * @param pieces that are as high as digits
   * @param low ones, which are no digits by themselves
   */
  List<ReadPiece> join(List<ReadPiece> pieces, List<PieceGroup> low) {
    List<ReadPiece> joined = new ArrayList<>(pieces);
    List<PieceGroup> loose = new ArrayList<>(low);
    pieces.stream().filter(ReadPiece::isRefused).map(ReadPiece::group).forEach(loose::add);
    for (ReadPiece piece : pieces) {
      if (!loose.contains(piece.group())) {
        continue;
      }
      List<PieceGroup> wholes = wholes(piece.group(), loose);
      if (wholes.isEmpty() || !reader.hasLeft(wholes.size())) {
        continue;
      }
      List<Sheet> inks = wholes.stream().map(sheets).toList();
      List<Prediction> predictions = reader.read(inks);
      ReadPiece best = piece;
      double least = piece.cost(height) - JOIN;
      for (int i = 0; i < inks.size(); i++) {
        ReadPiece whole = new ReadPiece(wholes.get(i), inks.get(i), predictions.get(i));
        if (!whole.isRefused() && whole.cost(height) < least) {
          best = whole;
          least = whole.cost(height);
        }
      }
      if (best != piece) {
        ReadPiece whole = best;
        loose.removeIf(whole.group()::contains);
        joined.removeIf(part -> whole.group().contains(part.group()));
        joined.add(whole);
      }
    }
    return joined;
  }

  /** What becomes of the piece with one or two of its neighbours. */
  private List<PieceGroup> wholes(PieceGroup piece, List<PieceGroup> loose) {
    List<PieceGroup> partners =
        loose.stream()
            .filter(other -> !other.equals(piece) && isOne(piece.with(other)))
            .filter(other -> gap(piece.box(), other.box()) <= NEAR * height)
            .sorted(Comparator.comparingInt(other -> gap(piece.box(), other.box())))
            .limit(PARTNERS)
            .toList();
    List<PieceGroup> wholes = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      PieceGroup two = piece.with(partners.get(i));
      wholes.add(two);
      partners.subList(0, i).stream().map(two::with).filter(this::isOne).forEach(wholes::add);
    }
    return wholes;
  }

  private boolean isOne(PieceGroup whole) {
    return whole.box().width() <= WIDEST * height && whole.box().height() <= HIGHEST * height;
  }

  /** How far two boxes are apart, across or down. */
  private static int gap(Bounds a, Bounds b) {
    int across =
        Math.max(a.left(), b.left()) - Math.min(a.left() + a.width(), b.left() + b.width());
    int down = Math.max(a.top(), b.top()) - Math.min(a.top() + a.height(), b.top() + b.height());
    return Math.max(across, down);
  }
}
