package org.digitworkbench.cli.training;

import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.PlannedRun;

/** Prints the runs of a plan, each when it has ended, and then what they say together. */
interface PlanPrinter {

  void finished(PlannedRun run, LearningCurve curve);

  /**
   * @param error one sentence
   */
  void failed(PlannedRun run, String error);

  /** All are done. */
  void end(PlanResult result);
}
