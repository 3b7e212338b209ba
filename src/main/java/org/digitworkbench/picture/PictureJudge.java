package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.paper.PaperSteps.Step;

/**
 * Asks a network which way up a picture is, and whether there are digits in it at all. A picture
 * that is read well as it is, or that has a single digit, is left alone.
 */
public final class PictureJudge {

  /** Of many digits, so many are asked about. */
  private static final int ASKED = 24;

  /**
   * Where the network is less sure than this on average, other ways up are tried; of a few digits,
   * one or two may well look like none.
   */
  private static final double DOUBTFUL = 0.85;

  private static final double DOUBTFUL_FEW = 0.5;
  private static final int FEW = 12;

  /** It is turned if the network is then so sure, and so much surer. */
  private static final double SURE = 0.7;

  private static final double SURER = 0.15;

  /** Of the pieces found as it is, so many are found when it is turned. */
  private static final double AS_MANY = 0.5;

  /** From so many pieces on, there are no digits where that share looks like none. */
  private static final int SEVERAL = 4;

  private static final double MOST = 0.5;

  /** A page full of pieces is one of text sooner. */
  private static final int MANY = 60;

  private static final double OF_MANY = 0.35;

  private final DigitReader reader;

  /**
   * @param reader a network that knows digits
   */
  public PictureJudge(DigitReader reader) {
    this.reader = reader;
  }

  /**
   * What came of a picture.
   *
   * @param picture the right way up
   * @param hasDigits whether what was found in it looks like digits, or is next to nothing
   * @param digits as {@link Picture#digits(DigitReader)} finds them
   */
  public record Judged(Picture picture, boolean hasDigits, List<FoundDigit> digits) {

    public Judged {
      digits = List.copyOf(digits);
    }

    /** A picture for a network that cannot tell digits: as it is, with its pieces of ink. */
    public static Judged unread(Picture picture) {
      return new Judged(picture, true, picture.digits());
    }
  }

  /** The same picture, turned if the network is surer of it then, and its digits. */
  public Judged judge(Picture picture) {
    View best = view(picture);
    if (picture.steps().has(Step.TURN) && best.isDoubtful()) {
      View upright = best;
      for (int quarters = 1; quarters <= 3; quarters++) {
        View turned = view(picture.turned(quarters));
        if (turned.pieces() >= AS_MANY * upright.pieces()
            && turned.sureness() >= Math.max(SURE, upright.sureness() + SURER)
            && turned.sureness() > best.sureness()) {
          best = turned;
        }
      }
    }
    Picture found = best.picture();
    return new Judged(found, best.hasDigits(), found.enlarged(best.cutter().digits(reader)));
  }

  /**
   * One way up; shares are of the pieces that were asked about.
   *
   * @param cutter its pieces of ink
   * @param pieces how many digits there would be
   * @param refused share that does not look like digits
   * @param told share that looks like digits other than a 1, which any edge or bar does
   * @param sureness mean of the probabilities; 0 for what does not look like a digit
   */
  private record View(
      Picture picture,
      DigitCutter cutter,
      int pieces,
      double refused,
      double told,
      double sureness) {

    boolean isDoubtful() {
      return pieces > 1 && sureness < (pieces < FEW ? DOUBTFUL_FEW : DOUBTFUL);
    }

    boolean hasDigits() {
      if (pieces < SEVERAL) {
        // A single one in a plain picture has been drawn, and gets an answer of its own; of two or
        // three, one that is more than a 1 is enough.
        boolean drawn = pieces < 2 && (picture.paper() == null || picture.paper().isPlain());
        return drawn || refused <= MOST || told > 0;
      }
      return refused < (pieces < MANY ? MOST : OF_MANY) && refused <= told;
    }
  }

  private View view(Picture picture) {
    DigitCutter cutter = picture.cutter();
    List<FoundDigit> found = cutter.digits();
    List<DigitImage> images = new ArrayList<>();
    int asked = Math.min(ASKED, found.size());
    for (int i = 0; i < asked; i++) {
      FoundDigit digit = found.get(i * found.size() / asked);
      Framing.steps(digit.sheet(), Preprocessing.ALL).ifPresent(steps -> images.add(steps.image()));
    }
    if (images.isEmpty()) {
      return new View(picture, cutter, 0, 0, 0, 0);
    }
    double refused = 0;
    double told = 0;
    double sure = 0;
    for (Prediction prediction : reader.read(images)) {
      if (prediction.isRejected()) {
        refused++;
      } else {
        told += prediction.label() == 1 ? 0 : 1;
        sure += prediction.confidence();
      }
    }
    int count = images.size();
    return new View(picture, cutter, found.size(), refused / count, told / count, sure / count);
  }
}
