package org.digitworkbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.picture.PictureJudge.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureJudgeTest {

  private static final Prediction SURE = Prediction.of(0.99f, 0.01f, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Prediction NONE =
      Prediction.of(0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f);

  @TempDir private Path folder;

  /** What the network says of all digits, each time that it is asked; the last answer stays. */
  private final Deque<Prediction> answers = new ArrayDeque<>();

  private final PictureJudge judge =
      new PictureJudge(images ->
          Collections.nCopies(
              images.size(), answers.size() > 1 ? answers.remove() : answers.element()));

  @Test
  void whatIsReadWellAsItIsIsNotTurned() throws IOException {
    Picture picture = picture(3);
    answers.add(SURE);

    Judged judged = judge.judge(picture);

    assertThat(judged.picture()).isSameAs(picture);
    assertThat(judged.hasDigits()).isTrue();
    assertThat(judged.digits())
        .extracting(FoundDigit::box)
        .containsExactly(
            new Bounds(50, 60, 30, 150),
            new Bounds(150, 60, 30, 150),
            new Bounds(250, 60, 30, 150));
  }

  @Test
  void whatIsReadBetterOnItsSideIsTurned() throws IOException {
    answers.addAll(List.of(NONE, NONE, NONE, SURE));

    Judged judged = judge.judge(picture(3));

    assertThat(judged.picture().turns()).isEqualTo(3);
    assertThat(judged.picture().width()).isEqualTo(300);
    assertThat(judged.picture().height()).isEqualTo(500);
    assertThat(judged.hasDigits()).isTrue();
    Picture turned = judged.picture();
    assertThat(turned.digits())
        .extracting(digit -> turned.inFile(digit.box()))
        .containsExactlyInAnyOrder(
            new Bounds(50, 60, 30, 150),
            new Bounds(150, 60, 30, 150),
            new Bounds(250, 60, 30, 150));
  }

  @Test
  void withoutThatStepNothingIsTurned() throws IOException {
    answers.add(NONE);

    Judged judged = judge.judge(picture(3).with(PaperSteps.without(PaperSteps.Step.TURN)));

    assertThat(judged.picture().turns()).isZero();
    assertThat(judged.hasDigits()).isFalse();
  }

  @Test
  void aSingleDrawingIsLeftToItsOwnAnswer() throws IOException {
    answers.add(NONE);

    Judged judged = judge.judge(picture(1));

    assertThat(judged.picture().turns()).isZero();
    assertThat(judged.hasDigits()).isTrue();
  }

  @Test
  void whereNothingLooksLikeADigitThereAreNone() throws IOException {
    answers.addAll(Collections.nCopies(4, NONE));

    assertThat(judge.judge(picture(4)).hasDigits()).isFalse();
  }

  /** Bars of 30 x 150 pixels beside one another. */
  private Picture picture(int bars) throws IOException {
    Paper paper = new Paper(500, 300);
    for (int i = 0; i < bars; i++) {
      paper.block(50 + 100 * i, 60, 30, 150, 1);
    }
    return PictureReader.open(paper.save(folder, "png", true, 0));
  }
}
