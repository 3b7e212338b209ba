package org.digitworkbench.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a model or a run comes from: enough to repeat it.
 *
 * @param preset id of the preset it started from
 * @param datasetSha256 SHA-256 of each data file, by name
 * @param started when the training began
 * @param workbench version of the workbench
 * @param engine versions and settings of what computed, such as "nd4j" and "threads"; "styles" of
 *     handwriting that images were augmented with
 * @param machine system and processor
 * @param passes over the training images so far, such as 2.4 for a training that was stopped in its
 *     third epoch
 * @param epochs the learning curve up to this moment, complete epochs only
 */
public record Provenance(
    String preset,
    Map<String, String> datasetSha256,
    Instant started,
    String workbench,
    Map<String, String> engine,
    String machine,
    double passes,
    List<EpochMetrics> epochs) {

  public Provenance {
    datasetSha256 = Map.copyOf(datasetSha256);
    engine = Map.copyOf(engine);
    epochs = List.copyOf(epochs);
  }

  public LearningCurve curve() {
    return new LearningCurve(epochs);
  }
}
