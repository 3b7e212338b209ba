package org.digitworkbench.cli.training;

import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.jspecify.annotations.Nullable;

/** Prints trainings as they go; epochs may come from several threads. */
interface RunPrinter {

  /** Prints nothing. */
  RunPrinter NONE =
      new RunPrinter() {
        @Override
        public void epoch(String run, EpochMetrics epoch) {}

        @Override
        public void finished(String run, @Nullable String model, LearningCurve curve) {}

        @Override
        public void failed(String run, String error) {}

        @Override
        public void end() {}
      };

  void epoch(String run, EpochMetrics epoch);

  /**
   * @param model where it was saved; null if it was not
   */
  void finished(String run, @Nullable String model, LearningCurve curve);

  void failed(String run, String error);

  /** All are done. */
  void end();
}
