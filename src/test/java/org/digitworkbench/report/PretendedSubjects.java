package org.digitworkbench.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;

/** Networks on 10,000 images of noise, which compress worse than digits, right on most of them. */
final class PretendedSubjects {

  static final int IMAGES = 10_000;

  private static final ImageSet TEST = noise();

  private PretendedSubjects() {}

  private static ImageSet noise() {
    Random random = new Random(7);
    byte[] pixels = new byte[IMAGES * DigitImage.SIZE];
    random.nextBytes(pixels);
    byte[] labels = new byte[IMAGES];
    for (int i = 0; i < IMAGES; i++) {
      labels[i] = (byte) (i % NetworkSpec.CLASSES);
    }
    return new ImageSet(pixels, labels);
  }

  static ReportSubject subject(String name, String color, long seed, int epochs) {
    return subject(name, color, seed, epochs, "mnist");
  }

  /**
   * A network with a curve of so many epochs, -1 for none.
   *
   * @param seed of its answers
   */
  static ReportSubject subject(String name, String color, long seed, int epochs, String data) {
    Dataset dataset =
        new Dataset(data, data, Classes.DIGITS, TEST, TEST, Map.of("images.gz", "00"));
    return new ReportSubject(
        name,
        color,
        model(epochs),
        dataset,
        Evaluation.of(dataset.id(), predictions(seed), TEST::label));
  }

  private static TrainedModel model(int epochs) {
    List<EpochMetrics> curve = new ArrayList<>();
    for (int epoch = 0; epoch <= epochs; epoch++) {
      double loss = 2.3 / (1 + 5 * epoch);
      curve.add(
          new EpochMetrics(
              epoch, loss, 1 - loss / 4, 1.1 * loss, 1 - loss / 3, epoch == 0 ? 0 : 2, 30_000));
    }
    NetworkSpec network = Presets.of("relu").network();
    return new TrainedModel(
        network,
        Presets.of("relu").training(),
        new Provenance(
            "relu",
            Map.of("images.gz", "00"),
            Instant.parse("2026-11-21T20:15:30Z"),
            "1.2.3",
            Map.of("threads", "2"),
            "test",
            Math.max(0, epochs),
            curve),
        new float[network.parameterCount()]);
  }

  private static Predictions predictions(long seed) {
    Random random = new Random(seed);
    float[] all = new float[IMAGES * NetworkSpec.CLASSES];
    for (int i = 0; i < IMAGES; i++) {
      int label = TEST.label(i);
      int answer = random.nextInt(20) == 0 ? random.nextInt(NetworkSpec.CLASSES) : label;
      float sure = 0.5f + random.nextFloat() / 2;
      for (int c = 0; c < NetworkSpec.CLASSES; c++) {
        all[i * NetworkSpec.CLASSES + c] = c == answer ? sure : (1 - sure) / 9;
      }
    }
    return new Predictions(all);
  }
}
