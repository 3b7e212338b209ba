package org.digitworkbench.ui.results;

import java.util.Map;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Predictions;

/** Evaluations with known verdicts. */
final class Evaluated {

  private Evaluated() {}

  /**
   * What a network said of an image.
   *
   * @param second the second most probable class
   */
  record Said(int truth, int predicted, double confidence, int second, double secondProbability) {}

  /** A data set of blank images with these labels. */
  static Dataset dataset(String id, int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    ImageSet images = new ImageSet(new byte[labels.length * DigitImage.SIZE], bytes);
    return new Dataset(id, id, Classes.DIGITS, images.first(1), images, Map.of());
  }

  static EvaluatedModel of(Dataset dataset, String name, Said... said) {
    float[] probabilities = new float[said.length * NetworkSpec.CLASSES];
    for (int i = 0; i < said.length; i++) {
      probabilities[i * NetworkSpec.CLASSES + said[i].predicted()] = (float) said[i].confidence();
      probabilities[i * NetworkSpec.CLASSES + said[i].second()] =
          (float) said[i].secondProbability();
    }
    return new EvaluatedModel(
        MeanDigits.choice(name, dataset.id()),
        dataset,
        Evaluation.of(dataset.id(), new Predictions(probabilities), i -> said[i].truth()));
  }
}
