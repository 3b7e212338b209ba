package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.Locale;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Spread;
import org.digitworkbench.plan.GroupResult;
import org.digitworkbench.plan.PlanReading;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.SweepSetting;

/** For people: a line a run, then a table of the groups and what it says. */
final class TextPlanPrinter implements PlanPrinter {

  private final PrintStream out;

  TextPlanPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void finished(PlannedRun run, LearningCurve curve) {
    out.println(
        "%s  %s  best %s at epoch %s  %s"
            .formatted(
                run.name(),
                Texts.accuracy(curve.last()),
                Texts.accuracy(curve.best()),
                Texts.number(curve.best()),
                Texts.seconds(curve.seconds())));
    out.flush();
  }

  @Override
  public void failed(PlannedRun run, String error) {
    out.println("%s  failed: %s".formatted(run.name(), error));
    out.flush();
  }

  @Override
  public void end(PlanResult result) {
    SweepSetting setting = result.plan().setting();
    TextTable table =
        new TextTable(
            setting == null ? "NETWORK" : setting.title().toUpperCase(Locale.ROOT),
            "RUNS",
            "MEAN",
            "SD",
            "BEST",
            "MIN",
            "MAX",
            "SECONDS");
    for (GroupResult group : result.groups()) {
      String name = setting == null ? group.group().name() : group.group().value();
      String runs =
          group.failed() == 0
              ? Integer.toString(group.runs().size())
              : "%d, %d failed".formatted(group.runs().size(), group.failed());
      if (group.runs().isEmpty()) {
        table.row(
            name, runs, Texts.NONE, Texts.NONE, Texts.NONE, Texts.NONE, Texts.NONE, Texts.NONE);
      } else {
        Spread accuracy = group.accuracy().orElseThrow();
        table.row(
            name,
            runs,
            Percent.measured(accuracy.mean()),
            accuracy.count() == 1 ? Texts.NONE : Percent.measured(accuracy.deviation()),
            Percent.measured(group.best()),
            Percent.measured(accuracy.lowest()),
            Percent.measured(accuracy.highest()),
            Texts.seconds(group.seconds()));
      }
    }
    out.println();
    out.println(
        "Test accuracy after the last epoch, seeds "
            + String.join(", ", result.plan().seeds().stream().map(String::valueOf).toList()));
    table.print(out);
    String reading = PlanReading.of(result);
    if (!reading.isEmpty()) {
      out.println();
      out.println(reading);
    }
    out.flush();
  }
}
