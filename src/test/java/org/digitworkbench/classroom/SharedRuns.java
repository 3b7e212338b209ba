package org.digitworkbench.classroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;

/** Runs whose records hold together, and the data sets that they were trained on. */
final class SharedRuns {

  private static final Map<String, String> MNIST = Map.of("a.gz", "11", "b.gz", "22");

  private SharedRuns() {}

  /** A run of those test accuracies after its epochs, each of two seconds. */
  static Run run(String id, double... accuracies) {
    return run(id, "mnist", MNIST, 16, epochs(accuracies));
  }

  static Run run(
      String id, String dataset, Map<String, String> sha256, int units, List<EpochMetrics> epochs) {
    return new Run(
        id,
        "relu",
        new NetworkSpec(
            List.of(new LayerSpec.Dense(units, Activation.RELU)), Initialisation.HE_NORMAL),
        new TrainingSpec(
            new DataSpec(dataset, 0, PixelScaling.UNIT, Augmentation.NONE),
            OptimisationSpec.shuffled(new Optimiser.Adam(1e-3, 0.9, 0.999, 1e-7), 128),
            30,
            7),
        new Provenance(
            "relu",
            sha256,
            Instant.parse("2026-11-21T20:15:30Z"),
            "1.2.3",
            Map.of("threads", "2"),
            "Linux, two cores",
            epochs.size() - 1,
            epochs),
        30,
        0,
        0,
        RunState.FINISHED,
        "");
  }

  static List<EpochMetrics> epochs(double... accuracies) {
    List<EpochMetrics> epochs = new ArrayList<>();
    epochs.add(new EpochMetrics(0, 2.3, 0.1, 2.3, 0.1, 0, 0));
    for (double accuracy : accuracies) {
      epochs.add(new EpochMetrics(epochs.size(), 1, accuracy, 1, accuracy, 2, 30_000));
    }
    return epochs;
  }

  static Map<String, String> mnist() {
    return MNIST;
  }

  /** What everybody has: MNIST, with 10,000 test images. */
  static final class Known implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public String title(String id) {
      return id.equals("mnist") ? "MNIST" : id;
    }

    @Override
    public Map<String, String> sha256(String id) {
      return id.equals("mnist") ? MNIST : Map.of();
    }

    @Override
    public int testImages(String id) {
      return id.equals("mnist") ? 10_000 : 0;
    }

    @Override
    public Dataset load(String id) {
      throw new WorkbenchException("Nothing is loaded to show a class.");
    }
  }
}
