package org.digitworkbench.ui.epochs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.evaluation.Timeline;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.RunEpochs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class TimelineViewModelTest {

  private static Dl4jEngine engine;

  @TempDir private Path folder;

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final SimpleObjectProperty<@Nullable RunEpochs> run = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<@Nullable Dataset> images = new SimpleObjectProperty<>();

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
  }

  private TimelineViewModel of(KeptRun kept) {
    return new TimelineViewModel(
        kept.store(),
        new Evaluations(() -> engine, new FloatCache(folder.resolve("cache")), new Fingerprints()),
        run,
        images,
        background::add,
        Runnable::run);
  }

  private void runAll() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static Dataset blank(int size) {
    ImageSet set = new ImageSet(new byte[size * DigitImage.SIZE], new byte[size]);
    return new Dataset("mnist", "MNIST", Classes.DIGITS, set, set, Map.of());
  }

  @Test
  void everyEpochIsAskedOneAfterTheOtherWhileItIsLookedAt() {
    KeptRun kept = new KeptRun(folder, 3);
    TimelineViewModel timeline = of(kept);
    run.set(new RunEpochs(kept.id(), List.of(0, 1, 2, 3), 15));
    images.set(blank(40));
    assertThat(background).isEmpty();
    timeline.activeProperty().set(true);
    background.remove().run();
    assertThat(timeline.timelineProperty().get().epochs()).containsExactly(0);
    timeline.activeProperty().set(false);
    runAll();
    assertThat(timeline.timelineProperty().get().epochs()).as("hidden").containsExactly(0);
    timeline.activeProperty().set(true);
    runAll();
    Timeline whole = timeline.timelineProperty().get();
    assertThat(whole.epochs()).containsExactly(0, 1, 2, 3);
    assertThat(whole.moments())
        .extracting(moment -> moment.said().label(7))
        .containsExactly(0, 1, 2, 3);
    assertThat(whole.forgotten(3).stream()).as("all images are zeros").isEmpty();
  }

  @Test
  void aDamagedEpochIsLeftOut() throws IOException {
    KeptRun kept = new KeptRun(folder, 2);
    Files.writeString(folder.resolve(kept.id()).resolve("epoch-0001.digitmodel"), "x");
    TimelineViewModel timeline = of(kept);
    timeline.activeProperty().set(true);
    images.set(blank(40));
    run.set(new RunEpochs(kept.id(), List.of(0, 1, 2), 15));
    runAll();
    assertThat(timeline.timelineProperty().get().epochs()).containsExactly(0, 2);
  }

  @Test
  void otherImagesBeginAnew() {
    KeptRun kept = new KeptRun(folder, 1);
    TimelineViewModel timeline = of(kept);
    timeline.activeProperty().set(true);
    run.set(new RunEpochs(kept.id(), List.of(0, 1), 15));
    images.set(blank(40));
    runAll();
    images.set(blank(50));
    assertThat(timeline.timelineProperty().get()).isEqualTo(Timeline.EMPTY);
    runAll();
    assertThat(timeline.timelineProperty().get().moments())
        .hasSize(2)
        .allMatch(moment -> moment.said().size() == 50);
    run.set(null);
    assertThat(timeline.timelineProperty().get()).isEqualTo(Timeline.EMPTY);
  }
}
