package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.RunReading;
import org.jspecify.annotations.Nullable;

/** For people: a line an epoch, then a table of the results. */
final class TextRunPrinter implements RunPrinter {

  private final PrintStream out;
  private final int testImages;
  private final Map<String, LearningCurve> curves = new LinkedHashMap<>();
  private final String epochFormat;
  private final TextTable results =
      new TextTable(
          "RUN", "EPOCHS", "TEST ACCURACY", "BEST", "AT EPOCH", "97 % AT", "TRAINING TIME");

  /**
   * @param testImages of the data set
   */
  TextRunPrinter(List<RunPlan> plans, int testImages, PrintStream out) {
    this.out = out;
    this.testImages = testImages;
    int widest = plans.stream().mapToInt(plan -> plan.name().length()).max().orElse(0);
    this.epochFormat =
        "%-" + widest + "s  epoch %4d  training %6.2f %% (loss %.4f)  test %6.2f %% (loss %.4f)%s";
  }

  @Override
  public synchronized void epoch(String run, EpochMetrics epoch) {
    out.println(
        String.format(
            Locale.ROOT,
            epochFormat,
            run,
            epoch.epoch(),
            100 * epoch.trainAccuracy(),
            epoch.trainLoss(),
            100 * epoch.testAccuracy(),
            epoch.testLoss(),
            epoch.epoch() == 0 ? "" : "  " + Texts.seconds(epoch.seconds())));
    out.flush();
  }

  @Override
  public synchronized void finished(String run, @Nullable String model, LearningCurve curve) {
    curves.put(run, curve);
    results.row(
        run,
        Texts.number(curve.last()),
        Texts.accuracy(curve.last()),
        Texts.accuracy(curve.best()),
        Texts.number(curve.best()),
        Texts.number(curve.firstAtTarget()),
        Texts.seconds(curve.seconds()));
    if (model != null) {
      out.println("Saved to " + model);
    }
  }

  @Override
  public synchronized void failed(String run, String error) {
    results.row(run, "failed", Texts.NONE, Texts.NONE, Texts.NONE, Texts.NONE, Texts.NONE);
  }

  private void print(String title, List<String> reading) {
    if (!reading.isEmpty()) {
      out.println();
      out.println(title);
      reading.forEach(sentence -> out.println("  " + sentence));
    }
  }

  @Override
  public synchronized void end() {
    out.println();
    results.print(out);
    curves.forEach((run, curve) -> print(run, RunReading.of(curve)));
    print("Together", RunReading.ofAll(curves, testImages));
    out.flush();
  }
}
