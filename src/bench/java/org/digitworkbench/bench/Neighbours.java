package org.digitworkbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * How much of the processor other programs use while something is measured: libtorch's threads wait
 * for each other, and a neighbour that takes the core from one of them slows it down many times.
 */
final class Neighbours {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final List<ProcessHandle> own;
  private final double cpuBefore;
  private final long begin = System.nanoTime();

  /**
   * Looks from now on.
   *
   * @param own processes that are not neighbours, beside this one
   */
  Neighbours(List<ProcessHandle> own) {
    this.own = List.copyOf(own);
    cpuBefore = ownCpu();
    // The load is that since the last call.
    system.getCpuLoad();
  }

  /** Their share of all cores until now, in [0, 1]; 0 where the system does not tell. */
  double share() {
    double load = system.getCpuLoad();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double mine = (ownCpu() - cpuBefore) / seconds / system.getAvailableProcessors();
    return Math.clamp(load - mine, 0, 1);
  }

  private double ownCpu() {
    return system.getProcessCpuTime() / 1e9
        + own.stream()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToDouble(cpu -> cpu.toNanos() / 1e9)
            .sum();
  }
}
