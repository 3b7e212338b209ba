package org.digitworkbench.ui.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.RunReading;

/**
 * What the numbers of a run, or of all runs together, say.
 *
 * @param run its name; empty for all together
 */
record Reading(String run, List<String> sentences) {

  /** The comparison, if there is one, then the runs. */
  static List<Reading> of(List<TrainRun> runs) {
    Map<String, LearningCurve> curves = new LinkedHashMap<>();
    runs.forEach(run -> curves.put(run.name(), run.status().curve()));
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading("", RunReading.ofAll(curves, RunReading.TEST_IMAGES)));
    curves.forEach((run, curve) -> readings.add(new Reading(run, RunReading.of(curve))));
    readings.removeIf(reading -> reading.sentences().isEmpty());
    return readings;
  }
}
