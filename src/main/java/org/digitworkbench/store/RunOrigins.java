package org.digitworkbench.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the runs that networks come from. Safe for any thread. */
final class RunOrigins {

  private static final Logger LOG = LoggerFactory.getLogger(RunOrigins.class);

  private final Supplier<List<RunFolder>> runs;

  /** Runs that a network was found in, so that its next epoch need not search them all. */
  private final Map<Instant, RunFolder> byStart = new ConcurrentHashMap<>();

  RunOrigins(Supplier<List<RunFolder>> runs) {
    this.runs = runs;
  }

  /** The epochs of its run up to that network; none if the run is not there, or damaged. */
  Optional<RunEpochs> epochsOf(TrainedModel model) {
    Instant started = model.provenance().started();
    Optional<RunEpochs> known =
        Optional.ofNullable(byStart.get(started)).flatMap(run -> epochsOf(run, model));
    if (known.isPresent()) {
      return known;
    }
    for (RunFolder run : runs.get()) {
      Optional<RunEpochs> found = epochsOf(run, model);
      if (found.isPresent()) {
        byStart.put(started, run);
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<RunEpochs> epochsOf(RunFolder run, TrainedModel model) {
    try {
      Run record = run.hasRecord() ? run.readRecord() : null;
      if (record != null && record.isOf(model)) {
        List<Integer> epochs =
            run.epochs(record).stream()
                .filter(epoch -> epoch <= model.provenance().passes())
                .toList();
        return Optional.of(new RunEpochs(run.id(), epochs, record.plannedEpochs()));
      }
    } catch (WorkbenchException e) {
      LOG.info("{} is not a run to look back in", run.path(), e);
    }
    return Optional.empty();
  }
}
