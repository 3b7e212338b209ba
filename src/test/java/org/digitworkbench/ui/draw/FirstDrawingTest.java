package org.digitworkbench.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.TestModels;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.NoEngine;
import org.junit.jupiter.api.Test;

class FirstDrawingTest {

  private final Asked engine = new Asked();
  private int points;

  @Test
  void eachPointIsReadAndTheNetworkClosed() {
    FirstDrawing.read(() -> engine, TestModels.always(7, 1), () -> points++ < 1_000);

    assertThat(engine.answers).isGreaterThan(30).isEqualTo(points);
    assertThat(engine.open).isZero();
  }

  @Test
  void itEndsAsSoonAsSomebodyDraws() {
    FirstDrawing.read(() -> engine, TestModels.always(7, 1), () -> points++ < 3);

    assertThat(engine.answers).isEqualTo(3);
    assertThat(engine.open).isZero();
  }

  /** Counts its answers, and the networks that nobody has closed. */
  private static final class Asked extends NoEngine {
    private int answers;
    private int open;

    @Override
    public Classifier classifier(TrainedModel model) {
      open++;
      return new Classifier() {
        @Override
        public float[] probabilities(ImageSet images, int from, int to) {
          answers++;
          return new float[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0};
        }

        @Override
        public void close() {
          open--;
        }
      };
    }
  }
}
