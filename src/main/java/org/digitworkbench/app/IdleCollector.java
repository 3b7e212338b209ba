package org.digitworkbench.app;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Has garbage collected once when the workbench has gone quiet after its start or after work. What
 * a training or an explanation leaves behind would stay else, as an idle JVM hardly ever collects.
 * Quiet is little processor time, so nobody draws then. Used on one thread.
 */
final class IdleCollector {

  /** Longer than what is softly held outlives its last use by the image's options of the JVM. */
  static final Duration QUIET = Duration.ofSeconds(20);

  /** Processor time of work that leaves something behind. */
  static final Duration WORK = Duration.ofSeconds(3);

  /** In processors; an idle window takes less than a tenth of that. */
  private static final double BUSY = 0.1;

  private final Supplier<Duration> processorTime;
  private final LongSupplier nanoTime;
  private final Runnable collect;
  private Duration used = Duration.ZERO;
  private Duration work = WORK;
  private long looked;
  private long quietSince;

  /**
   * @param processorTime that this process has used so far
   */
  IdleCollector(Supplier<Duration> processorTime, LongSupplier nanoTime, Runnable collect) {
    this.processorTime = processorTime;
    this.nanoTime = nanoTime;
    this.collect = collect;
    looked = nanoTime.getAsLong();
    quietSince = looked;
  }

  /** Of this process; the start is all that counts where the system tells no processor times. */
  static IdleCollector ofProcess(Runnable collect) {
    ProcessHandle process = ProcessHandle.current();
    return new IdleCollector(
        () -> process.info().totalCpuDuration().orElse(Duration.ZERO), System::nanoTime, collect);
  }

  /** To be called every second or so. */
  void look() {
    long now = nanoTime.getAsLong();
    Duration usedNow = processorTime.get();
    Duration since = usedNow.minus(used);
    if (since.toNanos() > BUSY * (now - looked)) {
      work = work.plus(since);
      quietSince = now;
    } else if (now - quietSince >= QUIET.toNanos() && work.compareTo(WORK) >= 0) {
      collect.run();
      work = Duration.ZERO;
    }
    used = usedNow;
    looked = now;
  }
}
