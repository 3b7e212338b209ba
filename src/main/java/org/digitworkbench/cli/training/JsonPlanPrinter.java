package org.digitworkbench.cli.training;

import java.io.PrintStream;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Spread;
import org.digitworkbench.plan.GroupResult;
import org.digitworkbench.plan.PlanReading;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.SweepSetting;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** For programs: a line a run, then one with the summary. */
final class JsonPlanPrinter implements PlanPrinter {

  private final JsonLines lines;

  JsonPlanPrinter(PrintStream out) {
    this.lines = new JsonLines(out);
  }

  private ObjectNode line(String event, PlannedRun run) {
    ObjectNode line =
        lines
            .object()
            .put("event", event)
            .put("run", run.name())
            .put("group", run.group().name())
            .put("seed", run.seed());
    return putValue(line, run.group().value());
  }

  private static ObjectNode putValue(ObjectNode line, String value) {
    return value.isEmpty() ? line : line.put("value", value);
  }

  @Override
  public void finished(PlannedRun run, LearningCurve curve) {
    lines.print(
        line("finished", run)
            .put("epochs", curve.last().map(EpochMetrics::epoch).orElse(0))
            .put("testAccuracy", curve.last().map(EpochMetrics::testAccuracy).orElse(null))
            .put("testLoss", curve.last().map(EpochMetrics::testLoss).orElse(null))
            .put("bestTestAccuracy", curve.best().map(EpochMetrics::testAccuracy).orElse(null))
            .put("bestEpoch", curve.best().map(EpochMetrics::epoch).orElse(null))
            .put("epochsTo97", curve.firstAtTarget().map(EpochMetrics::epoch).orElse(null))
            .put("seconds", curve.seconds()));
  }

  @Override
  public void failed(PlannedRun run, String error) {
    lines.print(line("failed", run).put("error", error));
  }

  @Override
  public void end(PlanResult result) {
    SweepSetting setting = result.plan().setting();
    ObjectNode line = lines.object().put("event", "summary");
    line.put("over", setting == null ? null : setting.id());
    ArrayNode seeds = line.putArray("seeds");
    result.plan().seeds().forEach(seeds::add);
    ArrayNode groups = line.putArray("groups");
    for (GroupResult group : result.groups()) {
      ObjectNode one = groups.addObject().put("group", group.group().name());
      putValue(one, group.group().value())
          .put("runs", group.runs().size())
          .put("failed", group.failed());
      if (group.runs().isEmpty()) {
        one.putNull("testAccuracy");
      } else {
        Spread accuracy = group.accuracy().orElseThrow();
        one.putObject("testAccuracy")
            .put("mean", accuracy.mean())
            .put("sd", accuracy.count() == 1 ? null : (Double) accuracy.deviation())
            .put("min", accuracy.lowest())
            .put("max", accuracy.highest());
        one.put("bestTestAccuracy", group.best()).put("seconds", group.seconds());
      }
    }
    lines.print(line.put("reading", PlanReading.of(result)));
  }
}
