package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoneNoticeTest {

  private final SimpleBooleanProperty training = new SimpleBooleanProperty(true);
  private final SimpleBooleanProperty inFront = new SimpleBooleanProperty();
  private final List<String> titles = new ArrayList<>();
  private final List<String> screen = new ArrayList<>();
  private final DoneNotice notice =
      new DoneNotice(Runnable::run, inFront, titles::add, screen::add);

  @BeforeEach
  void follow() {
    notice.follow(training);
  }

  @Test
  void aLongTrainingIsToldUntilTheWindowIsInFrontAgain() {
    notice.ended(run("relu", 30, 0.982));
    assertThat(screen).isEmpty();
    training.set(false);
    assertThat(screen).containsExactly("Done: relu 98.20 %");
    assertThat(titles).last().isEqualTo("Done: relu 98.20 % – Digit Workbench");
    inFront.set(true);
    assertThat(titles).last().isEqualTo("Digit Workbench");
  }

  @Test
  void trainingsThatEndTogetherAreOneNotice() {
    notice.ended(run("sigmoid", 12, 0.9));
    notice.ended(run("relu", 12, 0.95));
    training.set(false);
    assertThat(screen).containsExactly("Done: 2 trainings, best relu 95.00 %");
  }

  @Test
  void theNoticeAlsoComesIfTheRunIsKeptAfterTheTrainingHasEnded() {
    training.set(false);
    notice.ended(run("relu", 30, 0.982));
    assertThat(screen).hasSize(1);
  }

  @Test
  void aShortTrainingOrAWindowInFrontNeedsNoNotice() {
    notice.ended(run("relu", 5, 0.9));
    training.set(false);
    training.set(true);
    inFront.set(true);
    notice.ended(run("relu", 500, 0.9));
    training.set(false);
    inFront.set(false);
    training.set(true);
    training.set(false);
    assertThat(screen).isEmpty();
    assertThat(titles).containsOnly("Digit Workbench");
  }

  private static Run run(String name, double seconds, double accuracy) {
    Preset preset = Presets.of("relu");
    EpochMetrics epoch = new EpochMetrics(1, 0.1, accuracy, 0.1, accuracy, seconds, 1000);
    Provenance provenance =
        new Provenance(
            "relu", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 1, List.of(epoch));
    return new Run(
        name + "-1",
        name,
        preset.network(),
        preset.training(),
        provenance,
        1,
        0,
        0,
        RunState.FINISHED,
        "");
  }
}
