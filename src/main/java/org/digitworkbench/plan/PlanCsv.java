package org.digitworkbench.plan;

import org.digitworkbench.domain.EpochMetrics;

/**
 * The results of a plan as comma-separated values (RFC 4180), a line for each complete run;
 * accuracies as shares of 1, all digits that there are.
 */
public final class PlanCsv {

  private PlanCsv() {}

  /** The lines, with one of titles in front. */
  public static String of(PlanResult result) {
    SweepSetting setting = result.plan().setting();
    StringBuilder csv =
        new StringBuilder("run,")
            .append(setting == null ? "network" : setting.id().replace('-', '_'))
            .append(",seed,epochs,test_accuracy,best_test_accuracy,seconds\r\n");
    for (GroupResult group : result.groups()) {
      String value = setting == null ? group.group().name() : group.group().value();
      for (GroupResult.Complete run : group.runs()) {
        csv.append(run.name())
            .append(',')
            .append(value)
            .append(',')
            .append(run.seed())
            .append(',')
            .append(run.curve().last().map(EpochMetrics::epoch).orElse(0))
            .append(',')
            .append(run.testAccuracy())
            .append(',')
            .append(run.curve().best().map(EpochMetrics::testAccuracy).orElse(0.0))
            .append(',')
            .append(run.curve().seconds())
            .append("\r\n");
      }
    }
    return csv.toString();
  }
}
