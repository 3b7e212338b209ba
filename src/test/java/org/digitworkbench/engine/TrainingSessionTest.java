package org.digitworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.digitworkbench.domain.RunState.FAILED;
import static org.digitworkbench.domain.RunState.FINISHED;
import static org.digitworkbench.domain.RunState.IDLE;
import static org.digitworkbench.domain.RunState.PAUSED;
import static org.digitworkbench.domain.RunState.RUNNING;
import static org.digitworkbench.domain.RunState.STOPPING;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.digitworkbench.augment.Style;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrainingSessionTest {

  private static final int IMAGES = 50;

  private final FakeEngine engine = new FakeEngine();
  private final Recorder recorder = new Recorder();

  @Test
  void goesThroughItsEpochsFromTheUntrainedNetworkOn() throws Exception {
    TrainingSession session = session(spec(2));
    assertThat(session.state()).isEqualTo(IDLE);
    session.start();
    session.await();
    assertThat(recorder.states).containsExactly(RUNNING, FINISHED);
    assertThat(recorder.epochs).extracting(EpochMetrics::epoch).containsExactly(0, 1, 2);
    assertThat(recorder.batches).hasSize(2 * 5);
    BatchMetrics last = recorder.batches.get(4);
    assertThat(last).isEqualTo(new BatchMetrics(1, 5, 5, 1, 1, last.seconds()));
    assertThat(last.seconds()).isPositive().isEqualTo(recorder.epochs.get(1).seconds());
    assertThat(recorder.finished).hasSize(1);
    assertThat(recorder.finished.getFirst().provenance().passes()).isEqualTo(2);
    assertThat(session.curve().epochs()).isEqualTo(recorder.epochs);
  }

  @Test
  void everyEpochVisitsEveryImageOnceInAnOrderOfItsOwn() throws Exception {
    TrainingSession session = session(spec(2));
    session.start();
    session.await();
    List<Integer> first = engine.batches.subList(0, 5).stream().flatMap(List::stream).toList();
    List<Integer> second = engine.batches.subList(5, 10).stream().flatMap(List::stream).toList();
    List<Integer> all = IntStream.range(0, IMAGES).boxed().toList();
    assertThat(first).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(all);
    assertThat(second).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(first);
  }

  @Test
  void twoSessionsOfOneSeedSeeTheSameBatches() throws Exception {
    TrainingSession session = session(spec(1));
    session.start();
    session.await();
    FakeEngine other = new FakeEngine();
    TrainingSession twin = session(other, spec(1), new Recorder());
    twin.start();
    twin.await();
    assertThat(other.batches).isEqualTo(engine.batches);
    assertThat(other.seeds).isEqualTo(engine.seeds);
  }

  @Test
  void modelsTellTheStylesThatTheyWereTrainedOn() throws Exception {
    Trainer trainer =
        new Trainer(
            engine,
            new FakeData(),
            "test",
            InstantSource.system(),
            Thread.ofPlatform().daemon().factory(),
            Set.of(Style.QUICK));
    TrainingSpec training = spec(1).withData(d -> d.withAugmentation(Augmentation.HANDWRITING));
    TrainingSession session =
        trainer.session("relu", "relu", Presets.of("compact").network(), training, recorder);
    session.start();
    session.await();
    assertThat(recorder.finished.getFirst().provenance().engine())
        .containsEntry("styles", "quick " + Style.QUICK.share());

    Recorder plain = new Recorder();
    TrainingSession other = session(engine, spec(1), plain);
    other.start();
    other.await();
    assertThat(plain.finished.getFirst().provenance().engine()).doesNotContainKey("styles");
  }

  @Test
  void aPausedSessionTrainsNoFurtherBatchUntilItIsResumed() throws Exception {
    engine.permits.drainPermits();
    TrainingSession session = session(spec(1));
    session.start();
    engine.permits.release(2);
    await().until(() -> recorder.batches.size() == 2);
    session.pause();
    engine.permits.release(1);
    await().until(() -> recorder.batches.size() == 3);
    engine.permits.release(10);
    assertThat(session.state()).isEqualTo(PAUSED);
    assertThat(recorder.batches).hasSize(3);
    session.resume();
    session.await();
    assertThat(recorder.states).containsExactly(RUNNING, PAUSED, RUNNING, FINISHED);
    assertThat(recorder.batches).hasSize(5);
  }

  @Test
  void stopEndsWithinABatchAndKeepsWhatWasLearned() throws Exception {
    engine.permits.drainPermits();
    TrainingSession session = session(spec(3));
    session.start();
    engine.permits.release(7);
    await().until(() -> recorder.batches.size() == 7);
    session.stop();
    engine.permits.release(1);
    session.await();
    assertThat(recorder.states).containsExactly(RUNNING, STOPPING, FINISHED);
    assertThat(recorder.batches).hasSize(8);
    assertThat(recorder.finished.getFirst().provenance().passes()).isEqualTo(1.6);
  }

  @Test
  void stopEndsAPauseToo() throws Exception {
    engine.permits.drainPermits();
    TrainingSession session = session(spec(1));
    session.start();
    engine.permits.release(1);
    await().until(() -> recorder.batches.size() == 1);
    session.pause();
    session.stop();
    engine.permits.release(1);
    session.await();
    assertThat(session.state()).isEqualTo(FINISHED);
  }

  @Test
  void trainingOnAfterAStopLearnsWhatAnUninterruptedTrainingDoes() throws Exception {
    engine.permits.drainPermits();
    TrainingSession session = session(spec(2));
    session.start();
    engine.permits.release(7);
    await().until(() -> recorder.batches.size() == 7);
    session.stop();
    engine.permits.release(100);
    session.await();
    session.continueTraining(1);
    session.await();

    FakeEngine other = new FakeEngine();
    Recorder whole = new Recorder();
    TrainingSession uninterrupted = session(other, spec(2), whole);
    uninterrupted.start();
    uninterrupted.await();
    assertThat(engine.batches).isEqualTo(other.batches);
    assertThat(engine.seeds).isEqualTo(other.seeds);
    assertThat(recorder.finished.getLast().parameters())
        .isEqualTo(whole.finished.getLast().parameters());
  }

  @Test
  void aDivergedTrainingSaysWhereAndWhatHelps() throws Exception {
    engine.lossOf = _ -> Double.NaN;
    TrainingSession session = session(spec(1));
    session.start();
    session.await();
    assertThat(session.state()).isEqualTo(FAILED);
    assertThat(recorder.failures.getFirst())
        .hasMessage(
            "The training diverged in epoch 1, at mini-batch 1 of 5: its loss is no longer a "
                + "finite number. A smaller learning rate usually helps: try 0.0005 or 0.0001 instead "
                + "of 0.001.");
  }

  @Test
  void whatWasLearnedBeforeTheLossWasLostIsThere() throws Exception {
    engine.lossOf = batch -> batch < 7 ? 1 : Double.POSITIVE_INFINITY;
    TrainingSession session = session(spec(3));
    session.start();
    session.await();
    assertThat(recorder.failures.getFirst().getMessage())
        .contains("in epoch 2, at mini-batch 3 of 5")
        .endsWith("What was learned up to epoch 1 is kept.");
    assertThat(recorder.checkpoints).extracting(Checkpoint::epoch).containsExactly(0, 1);
    assertThat(session.curve().epochs()).hasSize(2);
  }

  @Test
  void aCommandThatDoesNotFitTheStateDoesNothing() throws Exception {
    TrainingSession session = session(spec(1));
    session.pause();
    session.resume();
    session.stop();
    session.continueTraining(1);
    assertThat(session.state()).isEqualTo(IDLE);
    session.start();
    session.await();
    session.start();
    assertThat(session.state()).isEqualTo(FINISHED);
  }

  @Test
  void theTrainingLimitTakesTheFirstImages() throws Exception {
    TrainingSession session = session(spec(1).withData(d -> d.withTrainLimit(20)));
    session.start();
    session.await();
    assertThat(engine.batches.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  void aClosedSessionTrainsNoMore() throws Exception {
    TrainingSession session = session(spec(1));
    session.start();
    session.await();
    session.close();
    session.continueTraining(1);
    assertThat(session.state()).isEqualTo(FINISHED);
    assertThat(recorder.epochs).hasSize(2);
  }

  @Test
  void aGlimpseIsOfTheMiniBatchAfterTheQuestionAndOnlyOne() throws Exception {
    engine.permits.drainPermits();
    TrainingSession session = session(spec(2));
    session.start();
    engine.permits.release(2);
    await().until(() -> recorder.batches.size() == 2);
    assertThat(recorder.glimpses).isEmpty();
    session.glimpse();
    session.glimpse();
    engine.permits.release(4);
    await().until(() -> recorder.batches.size() == 6);
    session.glimpse();
    engine.permits.release(4);
    session.await();
    assertThat(recorder.glimpses)
        .extracting(Glimpse::epoch, Glimpse::batch, Glimpse::batches)
        .containsExactly(tuple(1, 3, 5), tuple(2, 2, 5));
    assertThat(recorder.glimpses).extracting(g -> g.gradient()[0]).containsExactly(3f, 7f);
    float[] end = recorder.finished.getFirst().parameters();
    // The fake learner adds 1 with every mini-batch.
    assertThat(recorder.glimpses)
        .extracting(g -> Math.round(end[0] - g.parameters()[0]))
        .containsExactly(7, 3);
  }

  @Test
  void aGlimpseAskedForInAPauseComesWhenTheTrainingGoesOn() throws Exception {
    engine.permits.drainPermits();
    TrainingSession session = session(spec(1));
    session.start();
    engine.permits.release(1);
    await().until(() -> recorder.batches.size() == 1);
    session.pause();
    engine.permits.release(1);
    await().until(() -> recorder.batches.size() == 2);
    session.glimpse();
    engine.permits.release(3);
    assertThat(recorder.glimpses).isEmpty();
    session.resume();
    session.await();
    assertThat(recorder.glimpses).extracting(Glimpse::batch).containsExactly(3);
  }

  @Test
  void aGlimpseAskedForAfterTheEndComesWhenItIsTrainedOn() throws Exception {
    TrainingSession session = session(spec(1));
    session.start();
    session.await();
    session.glimpse();
    assertThat(recorder.glimpses).isEmpty();
    session.continueTraining(1);
    session.await();
    assertThat(recorder.glimpses)
        .extracting(Glimpse::epoch, Glimpse::batch)
        .containsExactly(tuple(2, 1));
  }

  private static TrainingSpec spec(int epochs) {
    return Presets.of("relu")
        .training()
        .withOptimisation(o -> o.withBatchSize(10))
        .withEpochs(epochs);
  }

  private TrainingSession session(TrainingSpec training) {
    return session(engine, training, recorder);
  }

  private static TrainingSession session(Engine engine, TrainingSpec training, Recorder recorder) {
    return new Trainer(engine, new FakeData(), "test", InstantSource.system())
        .session("relu", "relu", Presets.of("compact").network(), training, recorder);
  }

  private static final class FakeData implements DatasetSource {
    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public Dataset load(String id) {
      ImageSet images = new ImageSet(new byte[IMAGES * DigitImage.SIZE], new byte[IMAGES]);
      List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
      return new Dataset(id, "MNIST", names, images, images, Map.of());
    }
  }

  private static final class Recorder implements TrainingListener {
    final List<RunState> states = Collections.synchronizedList(new ArrayList<>());
    final List<BatchMetrics> batches = Collections.synchronizedList(new ArrayList<>());
    final List<Glimpse> glimpses = Collections.synchronizedList(new ArrayList<>());
    final List<Checkpoint> checkpoints = Collections.synchronizedList(new ArrayList<>());
    final List<EpochMetrics> epochs = Collections.synchronizedList(new ArrayList<>());
    final List<TrainedModel> finished = Collections.synchronizedList(new ArrayList<>());
    final List<WorkbenchException> failures = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onState(RunState state) {
      states.add(state);
    }

    @Override
    public void onBatch(BatchMetrics batch) {
      batches.add(batch);
    }

    @Override
    public void onGlimpse(Glimpse glimpse) {
      glimpses.add(glimpse);
    }

    @Override
    public void onCheckpoint(Checkpoint checkpoint) {
      checkpoints.add(checkpoint);
    }

    @Override
    public void onEpoch(EpochMetrics epoch, TrainedModel model) {
      epochs.add(epoch);
    }

    @Override
    public void onFinished(TrainedModel model) {
      finished.add(model);
    }

    @Override
    public void onFailed(WorkbenchException error) {
      failures.add(error);
    }
  }
}
