package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.PlanColors;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.RunQueue;
import org.digitworkbench.store.ColorsFile;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.SpecFiles;
import org.jspecify.annotations.Nullable;

/** Trains the runs of a plan by a queue and prints what came of each and of all. */
public final class PlanRuns {

  private static final String ALL = "all";

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  public PlanRuns(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  /** Prints each run as a specification in a line of its own; the exit code. */
  int print(Plan plan) {
    SpecFiles files = new SpecFiles();
    plan.runs().forEach(run -> out.println(files.toLine(run.spec())));
    return 0;
  }

  /**
   * Trains all, so many at the same time; Ctrl-C stops those that run, which are saved, and starts
   * no more.
   *
   * @return the exit code
   * @throws WorkbenchException if one failed or could not be saved, after the others are done
   */
  int run(Plan plan, int atOnce, boolean json) throws InterruptedException {
    Toolbox tools = toolbox.get();
    for (var group : plan.groups()) {
      // Whatever is wrong with the data shows before anything starts.
      tools.datasets().load(group.spec().training().data().dataset());
    }
    tools.runs().sweep();
    // As the window shows them.
    new ColorsFile(new Home(tools.home()).colors()).keep(PlanColors.byId(plan));
    Work work = new Work(plan, tools, json ? new JsonPlanPrinter(out) : new TextPlanPrinter(out));
    return work.run(atOnce);
  }

  /** A run that was started. */
  private record Started(PlannedRun run, TrainingSession session, RunReporter reporter) {}

  private final class Work {
    private final Plan plan;
    private final Toolbox tools;
    private final PlanPrinter printer;
    private final Trainer trainer;
    private final ProgressLine progress = new ProgressLine(err);
    private final BlockingQueue<PlannedRun> over = new LinkedBlockingQueue<>();
    private final Map<PlannedRun, Started> started = new LinkedHashMap<>();
    private final Map<String, LearningCurve> curves = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<TrainingSession> active = new CopyOnWriteArrayList<>();
    private volatile boolean interrupted;
    private @Nullable WorkbenchException first;

    Work(Plan plan, Toolbox tools, PlanPrinter printer) {
      this.plan = plan;
      this.tools = tools;
      this.printer = printer;
      this.trainer = tools.trainer().get();
    }

    int run(int atOnce) throws InterruptedException {
      List<PlannedRun> runs = plan.runs();
      RunQueue<PlannedRun> queue = new RunQueue<>(atOnce, this::start);
      try (Interruption _ = new Interruption(this::interrupt)) {
        queue.add(runs);
        while (!queue.isEmpty()) {
          PlannedRun run = over.take();
          end(run);
          if (interrupted) {
            queue.cancelAll();
          }
          queue.ended(run);
          int done = runs.size() - queue.waiting().size() - queue.running().size();
          progress.update(
              ALL, (double) done / runs.size(), "%d of %d runs".formatted(done, runs.size()));
        }
        progress.end();
      }
      printer.end(PlanResult.of(plan, curves, failed));
      if (first != null) {
        throw new WorkbenchException(
            runs.size() == 1 || failed.size() <= 1
                ? String.valueOf(first.getMessage())
                : "%d of %d runs failed, the first one with: %s"
                    .formatted(failed.size(), runs.size(), first.getMessage()),
            first);
      }
      return 0;
    }

    private void interrupt() {
      interrupted = true;
      active.forEach(TrainingSession::stop);
    }

    private void start(PlannedRun run) {
      RunReporter reporter =
          new RunReporter(
              new RunPlan(run.name(), run.preset(), run.spec().network(), run.spec().training()),
              RunPrinter.NONE,
              progress,
              tools.runs(),
              state -> {
                if (state == RunState.FINISHED || state == RunState.FAILED) {
                  over.add(run);
                }
              });
      TrainingSession session =
          trainer.session(
              run.name(), run.preset(), run.spec().network(), run.spec().training(), reporter);
      started.put(run, new Started(run, session, reporter));
      active.add(session);
      session.start();
      if (interrupted) {
        session.stop();
      }
    }

    /** Keeps the curve of a run and lets go of the rest. */
    private void end(PlannedRun run) {
      Started ended = started.remove(run);
      if (ended == null) {
        throw new IllegalStateException(run.name() + " was not started");
      }
      TrainingSession session = ended.session();
      active.remove(session);
      session.close();
      ended.reporter().close();
      progress.remove(run.name());
      WorkbenchException error = ended.reporter().error();
      first = first == null ? error : first;
      if (session.state() == RunState.FAILED) {
        failed.add(run.name());
        progress.interrupt(
            () -> printer.failed(run, error == null ? "" : String.valueOf(error.getMessage())));
      } else {
        curves.put(run.name(), session.curve());
        progress.interrupt(() -> printer.finished(run, session.curve()));
      }
    }
  }
}
