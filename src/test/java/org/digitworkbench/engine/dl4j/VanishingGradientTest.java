package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.inside.LearningMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pane "Learning" is there to show: ten layers of sigmoids against ten of ReLU. */
class VanishingGradientTest {

  private static final int BATCHES = 5;
  private static final int BATCH = 128;

  private static LearningMoment train(Activation activation) {
    NetworkSpec network =
        new NetworkSpec(
            Collections.nCopies(10, new LayerSpec.Dense(64, activation)), Initialisation.HE_NORMAL);
    TrainingSpec training = Presets.of("relu").training();
    ImageSet train = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
    int[] order = IntStream.range(0, BATCHES * BATCH).toArray();
    Dl4jEngine engine = new Dl4jEngine("test", Thread.ofPlatform().daemon().factory());
    try (Learner learner =
        engine.learner(network, training, InitialParameters.draw(network, training.seed()))) {
      for (int batch = 0; batch < BATCHES; batch++) {
        learner.train(train, order, batch * BATCH, (batch + 1) * BATCH);
      }
      return LearningMoment.of(network, 0, learner.parameters(), learner.gradient());
    }
  }

  @Test
  void tenLayersOfSigmoidsLeaveTheFirstNextToNothingOfTheError() {
    LearningMoment moment = train(Activation.SIGMOID);
    assertThat(moment.flow()).hasSize(11).allMatch(mean -> mean > 0);
    assertThat(moment.flow().getLast() / moment.flow().getFirst()).isGreaterThan(100);
    assertThat(moment.fading().orElseThrow()).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(names = {"RELU", "LEAKY_RELU"})
  void tenLayersOfReluDoNot(Activation activation) {
    LearningMoment moment = train(activation);
    assertThat(moment.flow().getLast() / moment.flow().getFirst()).isLessThan(100);
    assertThat(moment.fading().orElseThrow()).isBetween(0.01, 100.0);
  }
}
