package org.digitworkbench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;

/**
 * What came of a plan so far.
 *
 * @param plan that is trained
 * @param groups one for each of the plan's, in the same order
 */
public record PlanResult(Plan plan, List<GroupResult> groups) {

  public PlanResult {
    groups = List.copyOf(groups);
  }

  /**
   * From the curves.
   *
   * @param curves of the runs by their names; those that have not begun may be left out
   * @param failed names of those that ended by an error
   */
  public static PlanResult of(Plan plan, Map<String, LearningCurve> curves, Set<String> failed) {
    List<GroupResult> groups = new ArrayList<>();
    List<PlannedRun> runs = plan.runs();
    for (RunGroup group : plan.groups()) {
      List<GroupResult.Complete> complete = new ArrayList<>();
      int failures = 0;
      for (PlannedRun run : runs) {
        if (run.group().equals(group)) {
          LearningCurve curve = curves.get(run.name());
          failures += failed.contains(run.name()) ? 1 : 0;
          if (curve != null && isWhole(curve, run)) {
            complete.add(new GroupResult.Complete(run.name(), run.seed(), curve));
          }
        }
      }
      groups.add(new GroupResult(group, complete, failures));
    }
    return new PlanResult(plan, groups);
  }

  private static boolean isWhole(LearningCurve curve, PlannedRun run) {
    return curve.last().map(EpochMetrics::epoch).orElse(0) >= run.spec().training().epochs();
  }
}
