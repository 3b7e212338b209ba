package org.digitworkbench.cli.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.RunReading;
import org.jspecify.annotations.Nullable;

/** For programs. */
final class JsonRunPrinter implements RunPrinter {

  private final JsonLines lines;
  private final int testImages;
  private final Map<String, LearningCurve> curves = new LinkedHashMap<>();

  /** Printed in the end, when it is known how the runs compare. */
  private final List<Consumer<List<String>>> finished = new ArrayList<>();

  /**
   * @param testImages of the data set
   */
  JsonRunPrinter(int testImages, PrintStream out) {
    this.testImages = testImages;
    this.lines = new JsonLines(out);
  }

  @Override
  public void epoch(String run, EpochMetrics epoch) {
    lines.epoch(run, epoch);
  }

  @Override
  public void finished(String run, @Nullable String model, LearningCurve curve) {
    curves.put(run, curve);
    finished.add(comparison -> lines.finished(run, model, curve, comparison));
  }

  @Override
  public void failed(String run, String error) {
    lines.failed(run, error);
  }

  @Override
  public void end() {
    List<String> comparison = RunReading.ofAll(curves, testImages);
    finished.forEach(print -> print.accept(comparison));
  }
}
