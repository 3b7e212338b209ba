package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingSession;
import org.jspecify.annotations.Nullable;

/** Runs trainings at the same time, each on a thread of its own, and reports them. */
public final class TrainingRuns {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  public TrainingRuns(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  /** What is done with a network that was trained. */
  @FunctionalInterface
  public interface Saver {
    /** Saves the model, if at all, and says where. */
    @Nullable Path save(String run, TrainedModel model);
  }

  /**
   * Trains until all are done; Ctrl-C stops them and what they learned is saved as well.
   *
   * @return the exit code
   * @throws WorkbenchException if one failed or could not be saved, after the others are done
   */
  public int run(List<RunPlan> plans, boolean json, Saver saver) throws InterruptedException {
    Toolbox toolbox = this.toolbox.get();
    // Whatever is wrong with the data shows before anything starts.
    int testImages =
        plans.stream()
            .mapToInt(
                plan -> toolbox.datasets().load(plan.training().data().dataset()).test().size())
            .min()
            .orElseThrow();
    toolbox.runs().sweep();
    Trainer trainer = toolbox.trainer().get();
    ProgressLine progress = new ProgressLine(err);
    RunPrinter printer =
        json ? new JsonRunPrinter(testImages, out) : new TextRunPrinter(plans, testImages, out);
    List<RunReporter> reporters = new ArrayList<>();
    List<TrainingSession> sessions = new ArrayList<>();
    for (RunPlan plan : plans) {
      RunReporter reporter = new RunReporter(plan, printer, progress, toolbox.runs(), _ -> {});
      reporters.add(reporter);
      sessions.add(session(trainer, plan, reporter));
    }
    try (Interruption _ = new Interruption(() -> sessions.forEach(TrainingSession::stop))) {
      sessions.forEach(TrainingSession::start);
      for (TrainingSession session : sessions) {
        session.await();
      }
      progress.end();
      finish(plans, reporters, printer, saver);
    }
    return 0;
  }

  private static TrainingSession session(Trainer trainer, RunPlan plan, RunReporter reporter) {
    RunPlan.Continued continued = plan.continued();
    return continued == null
        ? trainer.session(plan.name(), plan.preset(), plan.network(), plan.training(), reporter)
        : trainer.session(plan.name(), continued.checkpoint(), plan.epochs(), reporter);
  }

  private static void finish(
      List<RunPlan> plans, List<RunReporter> reporters, RunPrinter printer, Saver saver) {
    @Nullable WorkbenchException first = null;
    for (int i = 0; i < plans.size(); i++) {
      String name = plans.get(i).name();
      RunReporter reporter = reporters.get(i);
      TrainedModel model = reporter.model();
      WorkbenchException error = reporter.error();
      if (model == null) {
        printer.failed(name, error == null ? "" : String.valueOf(error.getMessage()));
      } else {
        Path file = null;
        try {
          file = saver.save(name, model);
        } catch (WorkbenchException e) {
          error = e;
        }
        LearningCurve curve = model.provenance().curve();
        printer.finished(name, file == null ? null : file.toString(), curve);
      }
      first = first == null ? error : first;
    }
    printer.end();
    if (first != null) {
      throw first;
    }
  }
}
