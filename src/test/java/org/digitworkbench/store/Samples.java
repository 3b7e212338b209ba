package org.digitworkbench.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;

/** Models and runs with every kind of layer, and a disk that gets full. */
final class Samples {

  static final Instant START = Instant.parse("2026-11-21T20:15:30.417Z");

  private Samples() {}

  static NetworkSpec network() {
    return new NetworkSpec(
        List.of(
            new LayerSpec.Convolution(2, 3, Activation.LEAKY_RELU),
            new LayerSpec.MaxPool(2),
            new LayerSpec.Dense(4, Activation.SIGMOID),
            new LayerSpec.Dropout(0.25)),
        Initialisation.GLOROT_UNIFORM);
  }

  static TrainingSpec training() {
    return new TrainingSpec(
        new DataSpec("mnist", 2000, PixelScaling.SYMMETRIC, Augmentation.NONE),
        OptimisationSpec.shuffled(new Optimiser.Adam(1e-3, 0.9, 0.999, 1e-7), 128),
        15,
        -5_000_000_000L);
  }

  static Provenance provenance(Instant started) {
    return new Provenance(
        "relu",
        Map.of("b.gz", "22", "a.gz", "11"),
        started,
        "0.1.0",
        Map.of("nd4j", "1.0.0-M2.1", "threads", "2"),
        "Linux, two cores",
        12.25,
        List.of(
            new EpochMetrics(0, 2.31, 0.1, 2.3, 0.0985, 0, 0),
            new EpochMetrics(1, Double.NaN, 0.9, Double.POSITIVE_INFINITY, 0.91, 1.5, 4e4)));
  }

  static TrainedModel model() {
    float[] parameters = new float[network().parameterCount()];
    Random random = new Random(1);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian();
    }
    parameters[0] = Float.MIN_VALUE;
    parameters[1] = -0f;
    return new TrainedModel(network(), training(), provenance(START), parameters);
  }

  /** A training of two layers after so many epochs, as Adam left it. */
  static Checkpoint checkpoint(Instant started, int epochs, int batch) {
    NetworkSpec network =
        new NetworkSpec(
            List.of(new LayerSpec.Dense(3, Activation.RELU)), Initialisation.GLOROT_UNIFORM);
    float[] parameters = new float[network.parameterCount()];
    Arrays.fill(parameters, epochs + batch / 100f);
    List<EpochMetrics> curve = new ArrayList<>();
    for (int epoch = 0; epoch <= epochs; epoch++) {
      curve.add(new EpochMetrics(epoch, 1, 0.5, 1, 0.1 * epoch, epoch == 0 ? 0 : 2, 1000));
    }
    Provenance provenance =
        new Provenance(
            "relu", Map.of("a.gz", "11"), started, "0.1.0", Map.of(), "test", epochs, curve);
    OptimiserState state =
        new OptimiserState(epochs * 10 + batch, List.of(parameters.clone(), parameters.clone()));
    return new Checkpoint(
        new TrainedModel(network, training(), provenance, parameters), batch, 0.5, state);
  }

  /** Files on a disk that takes so many bytes more. */
  static AtomicFiles onDiskWithRoomFor(int bytes) {
    return new AtomicFiles(out ->
        new FilterOutputStream(out) {
          private int left = bytes;

          @Override
          public void write(int b) throws IOException {
            if (left-- <= 0) {
              throw new IOException("No space left on device");
            }
            out.write(b);
          }
        });
  }

  /** Names of the files in the folder, hidden ones too. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
