package org.digitworkbench.report;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.picture.PictureWriter;

/**
 * A mistake as an image.
 *
 * @param picture a PNG as a data URI
 * @param words for those who do not see it
 * @param doubtful whether reviewers doubt its label
 */
record MistakePart(
    String picture,
    String words,
    int index,
    String truth,
    String predicted,
    String confidence,
    boolean doubtful) {

  /** How many there are room for. */
  private static final int WORST = 40;

  /** The mistakes that the network was most confident of, most confident first. */
  static List<MistakePart> worst(ReportSubject subject) {
    Set<Integer> doubtful = DoubtfulLabels.of(subject.dataset().id());
    List<String> names = subject.dataset().classNames();
    return subject.evaluation().mistakes().stream()
        .sorted(Comparator.comparingDouble(Verdict::confidence).reversed())
        .limit(WORST)
        .map(verdict -> {
          String truth = names.get(verdict.truth());
          String predicted = names.get(verdict.predicted());
          String sure = Percent.probability(verdict.confidence());
          byte[] png = PictureWriter.png(subject.dataset().test().image(verdict.index()));
          return new MistakePart(
              "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
              "Test image %d: true %s, predicted %s, confidence %s"
                  .formatted(verdict.index(), truth, predicted, sure),
              verdict.index(),
              truth,
              predicted,
              sure,
              doubtful.contains(verdict.index()));
        })
        .toList();
  }
}
