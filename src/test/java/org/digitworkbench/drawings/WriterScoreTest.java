package org.digitworkbench.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.domain.Proportion;
import org.junit.jupiter.api.Test;

class WriterScoreTest {

  /** Of each writer the first so many are read right. */
  private static List<WriterScore> scores(int each, Object... writersAndRight) {
    List<KeptDrawing> kept = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int w = 0; w < writersAndRight.length; w += 2) {
      for (int i = 0; i < each; i++) {
        kept.add(Kept.one((String) writersAndRight[w], i % 10, i));
        right.add(i < (Integer) writersAndRight[w + 1]);
      }
    }
    float[] probabilities = new float[10 * kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      int label = kept.get(i).label();
      probabilities[10 * i + (right.get(i) ? label : (label + 1) % 10)] = 1;
    }
    return WriterScore.of(
        DrawingSet.of(kept),
        Evaluation.of("drawings", new Predictions(probabilities), i -> kept.get(i).label()));
  }

  @Test
  void theHardestComesFirstWithItsCounts() {
    List<WriterScore> scores = scores(50, "Ada", 48, "Ben", 20, "", 49);
    assertThat(scores).extracting(WriterScore::writer).containsExactly("Ben", "Ada", "");
    assertThat(scores.getFirst().right()).isEqualTo(new Proportion(20, 50));
    assertThat(WriterScore.reading(scores))
        .isEqualTo(
            "Ben is hardest to read: 20 of 50 (40 %) are read correctly. That is more than chance: the intervals of all others lie above.");
  }

  @Test
  void ofFewDrawingsItIsSaidThatTheyAreFew() {
    assertThat(WriterScore.reading(scores(5, "Ada", 5, "Ben", 3, "Cem", 4)))
        .isEqualTo(
            "Ben is hardest to read: 3 of 5 (60 %) are read correctly. That may be chance: the intervals of 2 others overlap. More drawings would tell.");
    assertThat(WriterScore.reading(scores(10, "Ada", 10, "", 8)))
        .startsWith("The drawings without a name are hardest to read: 8 of 10")
        .contains("the interval of another writer overlaps");
  }

  @Test
  void whereNobodyIsHardestNobodyIsNamed() {
    assertThat(WriterScore.reading(List.of())).isEmpty();
    assertThat(WriterScore.reading(scores(10, "Ada", 10, "Ben", 10)))
        .isEqualTo("Every drawing of every writer is read correctly.");
    assertThat(WriterScore.reading(scores(10, "Ada", 7)))
        .isEqualTo("All drawings are by one writer: 7 of 10 (70 %) are read correctly.");
  }
}
