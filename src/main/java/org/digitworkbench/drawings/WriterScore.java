package org.digitworkbench.drawings;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Proportion;
import org.digitworkbench.domain.Verdict;

/**
 * How well a network reads a writer.
 *
 * @param writer empty for the unnamed drawings
 * @param right drawings read right, of all
 */
public record WriterScore(String writer, Proportion right) {

  /**
   * One for each writer, the hardest to read first.
   *
   * @param evaluation of the images of those drawings
   */
  public static List<WriterScore> of(DrawingSet drawings, Evaluation evaluation) {
    Map<String, int[]> counts = new HashMap<>();
    for (Verdict verdict : evaluation.verdicts()) {
      String writer = drawings.drawings().get(verdict.index()).writer();
      int[] count = counts.computeIfAbsent(writer, _ -> new int[2]);
      count[0] += verdict.isMistake() ? 0 : 1;
      count[1]++;
    }
    return counts.entrySet().stream()
        .map(e -> new WriterScore(e.getKey(), new Proportion(e.getValue()[0], e.getValue()[1])))
        .sorted(
            Comparator.comparingDouble((WriterScore score) -> score.right().share())
                .thenComparingDouble(score -> score.right().high())
                .thenComparing(WriterScore::writer))
        .toList();
  }

  /** The writer's name, or what stands for it. */
  public String name() {
    return writer.isEmpty() ? "without a name" : writer;
  }

  /**
   * Who is hardest to read, and whether that may be chance, in a sentence or two; empty without
   * drawings. It is more than chance if the 95 % intervals of all others are above.
   *
   * @param scores the hardest first
   */
  public static String reading(List<WriterScore> scores) {
    if (scores.isEmpty()) {
      return "";
    }
    WriterScore hardest = scores.getFirst();
    Proportion right = hardest.right();
    String counts =
        format(ROOT, "%,d of %,d (%.0f %%)", right.count(), right.total(), 100 * right.share());
    if (scores.size() == 1) {
      return "All drawings are by one writer: %s are read correctly.".formatted(counts);
    }
    if (right.count() == right.total()) {
      return "Every drawing of every writer is read correctly.";
    }
    String who =
        hardest.writer().isEmpty() ? "The drawings without a name are" : hardest.writer() + " is";
    String first = "%s hardest to read: %s are read correctly. ".formatted(who, counts);
    long near =
        scores.stream().skip(1).filter(other -> other.right().low() <= right.high()).count();
    return first
        + (near == 0
            ? "That is more than chance: the intervals of all others lie above."
            : "That may be chance: the %s. More drawings would tell."
                .formatted(
                    near == 1
                        ? "interval of another writer overlaps"
                        : "intervals of %,d others overlap".formatted(near)));
  }
}
