package org.digitworkbench.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PulseSamplerTest {

  private final ManualPulse pulse = new ManualPulse();
  private final List<List<Integer>> frames = new ArrayList<>();
  private final PulseSampler<Integer> sampler =
      new PulseSampler<>(3, frames::add, Runnable::run, pulse);

  @Test
  void handsOverAllEventsOfAFrameInOrderAndAtOnce() {
    sampler.offer(1);
    sampler.offer(2);
    assertThat(frames).isEmpty();
    pulse.fire();
    sampler.offer(3);
    pulse.fire();
    assertThat(frames).containsExactly(List.of(1, 2), List.of(3));
  }

  @Test
  void dropsOnlyWhatMayBeLostWhenTheWindowIsBehind() {
    assertThat(IntStream.range(0, 5).filter(sampler::offer)).containsExactly(0, 1, 2);
    sampler.put(9);
    pulse.fire();
    assertThat(frames).containsExactly(List.of(0, 1, 2, 9));
  }

  @Test
  void pulseRunsOnlyWhileThereIsSomethingToHandOver() {
    assertThat(pulse.isRunning()).isFalse();
    sampler.offer(1);
    for (int i = 0; i < 59; i++) {
      pulse.fire();
    }
    assertThat(pulse.isRunning()).isTrue();
    pulse.fire();
    pulse.fire();
    assertThat(pulse.isRunning()).isFalse();
    sampler.offer(2);
    pulse.fire();
    assertThat(frames).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void losesNothingWhenManyThreadsPut() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(t ->
                Thread.ofPlatform().start(() -> IntStream.range(0, 1000).forEach(sampler::put)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    sampler.drain();
    assertThat(frames).hasSize(1);
    assertThat(frames.getFirst()).hasSize(4000);
  }

  private static final class ManualPulse implements Pulse {

    private @Nullable Runnable task;

    @Override
    public synchronized void start(Runnable task) {
      this.task = task;
    }

    @Override
    public synchronized void stop() {
      task = null;
    }

    synchronized boolean isRunning() {
      return task != null;
    }

    void fire() {
      if (task != null) {
        task.run();
      }
    }
  }
}
