package org.digitworkbench.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.ModelEntry;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.store.StoredRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Networks by what users call them: a run's id or name, a model's name, or a file. */
final class NetworkFinder {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkFinder.class);

  private final Toolbox toolbox;
  private final RunStore runs;

  NetworkFinder(Toolbox toolbox) {
    this.toolbox = toolbox;
    this.runs = toolbox.runs();
  }

  /**
   * The newest network of the run of that id or name, else the model of that name or file. Of a run
   * whose newest network is damaged, the newest one that can be read.
   *
   * @throws WorkbenchException if there is none, or none that can be read
   */
  NamedNetwork find(String wanted) {
    List<StoredRun> all = runs.list();
    Optional<StoredRun> run =
        first(all, stored -> stored.id().equals(wanted))
            .or(() ->
                first(
                    all,
                    stored ->
                        stored instanceof StoredRun.Whole whole
                            && whole.run().name().equals(wanted)));
    if (run.isPresent()) {
      return ofRun(run.get());
    }
    ModelEntry entry = toolbox.models().find(wanted);
    return new NamedNetwork(entry.name(), toolbox.models().read(entry), "");
  }

  private static Optional<StoredRun> first(List<StoredRun> runs, Predicate<StoredRun> test) {
    return runs.stream().filter(test).findFirst();
  }

  private NamedNetwork ofRun(StoredRun stored) {
    return switch (stored) {
      case StoredRun.Damaged damaged -> newestReadable(damaged);
      case StoredRun.Whole whole -> newest(whole.run());
    };
  }

  private NamedNetwork newest(Run run) {
    try {
      return new NamedNetwork(run.name(), runs.newest(run.id()), "");
    } catch (WorkbenchException e) {
      throw new WorkbenchException(
          "The run %s has no saved network, only its curve, and a report needs one; choose another run."
              .formatted(run.name()),
          e);
    }
  }

  private NamedNetwork newestReadable(StoredRun.Damaged damaged) {
    Run run;
    try {
      run = runs.record(damaged.id());
    } catch (WorkbenchException e) {
      throw new WorkbenchException(damaged.problem(), e);
    }
    for (int epoch = run.epoch(); epoch >= 0; epoch--) {
      try {
        TrainedModel model = runs.model(run.id(), epoch);
        return new NamedNetwork(
            run.name(),
            model,
            "The newest network of %s cannot be read; the report is of the one after epoch %d."
                .formatted(run.name(), epoch));
      } catch (WorkbenchException e) {
        LOG.info("Epoch {} of {} cannot be read", epoch, run.id(), e);
      }
    }
    throw new WorkbenchException(damaged.problem());
  }
}
