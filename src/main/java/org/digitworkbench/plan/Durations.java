package org.digitworkbench.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainingSpec;

/**
 * How long an epoch takes, evaluation included, as measured here before; what the learning rate,
 * the seed and the activation are makes no difference. Not safe for several threads.
 */
public final class Durations {

  private record Work(int parameters, String layers, DataSpec data, int batchSize) {
    static Work of(NetworkSpec network, TrainingSpec training) {
      return new Work(
          network.parameterCount(),
          network.shortText(),
          training.data(),
          training.optimisation().batchSize());
    }
  }

  private final Map<Work, Double> epochs = new HashMap<>();

  /** Remembers a measurement, instead of an older one. */
  public void measured(NetworkSpec network, TrainingSpec training, double secondsPerEpoch) {
    epochs.put(Work.of(network, training), secondsPerEpoch);
  }

  /** Seconds of the whole training; empty if none like it was measured. */
  public OptionalDouble of(NetworkSpec network, TrainingSpec training) {
    Double epoch = epochs.get(Work.of(network, training));
    return epoch == null ? OptionalDouble.empty() : OptionalDouble.of(epoch * training.epochs());
  }

  /**
   * Seconds of all of them; those of which nothing like them was measured count as the mean of the
   * others. Empty if nothing was measured of any.
   */
  public OptionalDouble ofAll(List<PlannedRun> runs) {
    double[] known =
        runs.stream()
            .map(run -> of(run.spec().network(), run.spec().training()))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    double sum = 0;
    for (double seconds : known) {
      sum += seconds;
    }
    return known.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum / known.length * runs.size());
  }
}
