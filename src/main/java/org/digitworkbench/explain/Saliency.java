package org.digitworkbench.explain;

import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;

/** What each pixel of an image says of a network's answer. */
public final class Saliency {

  private final Prediction prediction;
  private final float[] evidence;
  private final float weakest;

  /**
   * @param evidence of the 784 pixels, row by row; not copied
   * @param weakest least probability of the answer with a patch painted over
   */
  Saliency(Prediction prediction, float[] evidence, float weakest) {
    this.prediction = prediction;
    this.evidence = evidence;
    this.weakest = weakest;
  }

  /** The network's prediction for the whole image. */
  public Prediction prediction() {
    return prediction;
  }

  /**
   * How much the pixel of that row and column speaks for the answer, in nats: positive for it,
   * negative against it, 0 for paper.
   */
  public float evidence(int row, int column) {
    return evidence[row * DigitImage.SIDE + column];
  }

  /** Largest of the evidence, whether for or against, in nats; 0 without ink. */
  public float strongest() {
    float largest = 0;
    for (float value : evidence) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** What is left of the answer's probability without the patch that speaks for it most. */
  public float weakestProbability() {
    return weakest;
  }
}
