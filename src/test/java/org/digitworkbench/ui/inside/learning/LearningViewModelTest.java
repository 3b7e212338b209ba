package org.digitworkbench.ui.inside.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.ui.models.ModelChoice;
import org.junit.jupiter.api.Test;

class LearningViewModelTest {

  private final Watching watching = new Watching();
  private final LearningViewModel learning = watching.learning;

  private List<Double> times() {
    return learning.historyProperty().get().moments().stream().map(LearningMoment::time).toList();
  }

  @Test
  void nothingIsAskedOfATrainingWhileTheTabIsNotInFront() {
    watching.epoch(3, 1);
    watching.train("relu");
    watching.run(1000);
    assertThat(watching.asked).isEmpty();
    assertThat(watching.isPulsing()).isFalse();
    watching.inside.activeProperty().set(true);
    watching.run(1);
    assertThat(watching.asked).containsExactly("relu");
    watching.inside.activeProperty().set(false);
    watching.run(1000);
    assertThat(watching.asked).hasSize(1);
    assertThat(watching.isPulsing()).isFalse();
  }

  @Test
  void nothingIsAskedOfAnotherTrainingThanThatOfThePickedNetwork() {
    watching.inside.activeProperty().set(true);
    watching.epoch(3, 1);
    watching.train("sigmoid");
    watching.run(1000);
    assertThat(watching.asked).isEmpty();
  }

  @Test
  void theNextIsAskedForWhenTheFormerIsShownAndNotMoreOftenThanTenTimesASecond() {
    watching.inside.activeProperty().set(true);
    watching.epoch(3, 1);
    watching.train("relu");
    watching.run(1000);
    assertThat(watching.asked).as("it waits for the first").hasSize(1);
    watching.answer(2, 1, 7);
    watching.run(1);
    assertThat(watching.asked).hasSize(2);
    for (int i = 0; i < 100; i++) {
      if (!watching.receivers.isEmpty()) {
        watching.answer(2, 2, i % 10);
      }
      watching.run(10);
    }
    assertThat(watching.asked).as("in another second").hasSizeBetween(3, 12);
  }

  @Test
  void theWholeTabFollowsTheMiniBatches() {
    watching.inside.activeProperty().set(true);
    learning.shownProperty().set(true);
    watching.epoch(3, 1);
    watching.train("relu");
    watching.run(1);
    float[] parameters = watching.answer(2, 5, 7);
    assertThat(watching.seen()).containsExactly(parameters);
    assertThat(times()).containsExactly(1.0, 1.5);
    assertThat(learning.timeProperty().get()).isEqualTo(1.5);
    assertThat(learning.headlineProperty().get())
        .isEqualTo("Being trained: epoch 2, mini-batch 5 of 10");
    assertThat(learning.answersProperty().get()).hasSize(10).allMatch(a -> a.said() == 7);
    assertThat(learning.answersProperty().get()).filteredOn(Answer::right).hasSize(1);
    assertThat(learning.historyProperty().get().gradientsAt(2).orElseThrow().flow())
        .containsExactly(0.25);
  }

  @Test
  void anEpochAndTheEndTakeOver() {
    watching.inside.activeProperty().set(true);
    learning.shownProperty().set(true);
    watching.epoch(3, 1);
    watching.train("relu");
    watching.run(1);
    watching.answer(2, 5, 7);
    watching.epoch(4, 2);
    assertThat(watching.seen()).containsExactly(Watching.model(4, 2).parameters());
    assertThat(learning.headlineProperty().get()).isEqualTo("After 2 epochs");
    assertThat(times()).as("one training").containsExactly(1.0, 1.5, 2.0);
    watching.run(2000);
    float[] parameters = watching.answer(3, 5, 8);
    assertThat(watching.seen()).containsExactly(parameters);
    watching.run(2000);
    watching.train(null);
    assertThat(watching.seen()).containsExactly(Watching.model(4, 2).parameters());
    watching.answer(3, 6, 9);
    assertThat(watching.seen()).as("too late").containsExactly(Watching.model(4, 2).parameters());
    assertThat(watching.isPulsing()).isFalse();
  }

  @Test
  void whoeverLooksAtAnEarlierEpochIsNotTakenFromIt() {
    watching.inside.activeProperty().set(true);
    learning.shownProperty().set(true);
    watching.epoch(4, 2);
    watching.train("relu");
    watching.run(1);
    watching.models.showEarlier(new ModelChoice("relu", Watching.model(3, 1)));
    watching.answer(3, 5, 7);
    watching.run(1000);
    assertThat(watching.asked).hasSize(1);
    assertThat(watching.seen()).containsExactly(Watching.model(3, 1).parameters());
    assertThat(learning.answersProperty().get()).allMatch(a -> a.said() == 3);
    assertThat(learning.timeProperty().get()).isEqualTo(1);
    watching.models.showEarlier(null);
    watching.run(1000);
    assertThat(watching.asked).as("it goes on").hasSize(2);
  }

  @Test
  void anotherNetworkBeginsAnew() {
    watching.inside.activeProperty().set(true);
    learning.shownProperty().set(true);
    watching.train("relu");
    watching.epoch(4, 2);
    ModelChoice other = new ModelChoice("other", Watching.model(9, 5));
    watching.models.put(other);
    watching.models.selectedProperty().set(other);
    assertThat(times()).containsExactly(5.0);
    assertThat(learning.answersProperty().get()).allMatch(a -> a.said() == 9);
    watching.models.selectedProperty().set(null);
    assertThat(times()).isEmpty();
    assertThat(learning.answersProperty().get()).isEmpty();
    assertThat(learning.headlineProperty().get()).contains("Pick or train a network");
  }

  @Test
  void aNetworkThatIsNotBeingTrainedHasTheGradientsOfOneMiniBatch() {
    watching.inside.activeProperty().set(true);
    learning.shownProperty().set(true);
    watching.epoch(4, 2);
    assertThat(learning.historyProperty().get().hasGradientsAt(2)).isTrue();
    assertThat(learning.historyProperty().get().gradientsAt(2).orElseThrow().flow())
        .as("blank images have none")
        .containsExactly(0.0);
  }
}
