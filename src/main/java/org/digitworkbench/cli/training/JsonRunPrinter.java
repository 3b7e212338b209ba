package org.digitworkbench.cli.training;

import java.io.PrintStream;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.jspecify.annotations.Nullable;

/** For programs. */
final class JsonRunPrinter implements RunPrinter {

  private final JsonLines lines;

  JsonRunPrinter(PrintStream out) {
    this.lines = new JsonLines(out);
  }

  @Override
  public void epoch(String run, EpochMetrics epoch) {
    lines.epoch(run, epoch);
  }

  @Override
  public void finished(String run, @Nullable String model, LearningCurve curve) {
    lines.finished(run, model, curve);
  }

  @Override
  public void failed(String run, String error) {
    lines.failed(run, error);
  }

  @Override
  public void end() {}
}
