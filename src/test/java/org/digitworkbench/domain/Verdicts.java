package org.digitworkbench.domain;

/** Evaluations made by hand. */
final class Verdicts {

  private Verdicts() {}

  /**
   * An evaluation where each image is given as {truth, predicted, confidence}; the rest of the
   * probability is that of the class after the predicted one.
   */
  static Evaluation of(String dataset, double[]... images) {
    float[] probabilities = new float[images.length * NetworkSpec.CLASSES];
    for (int i = 0; i < images.length; i++) {
      int predicted = (int) images[i][1];
      int from = i * NetworkSpec.CLASSES;
      probabilities[from + predicted] = (float) images[i][2];
      probabilities[from + (predicted + 1) % NetworkSpec.CLASSES] = (float) (1 - images[i][2]);
    }
    return Evaluation.of(dataset, new Predictions(probabilities), i -> (int) images[i][0]);
  }
}
