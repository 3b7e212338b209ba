package org.digitworkbench.inside;

import java.util.Arrays;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.engine.Probe;

/**
 * Makes the image that excites a unit most, by gradient ascent from grey: Erhan, Bengio, Courville
 * and Vincent 2009, "Visualizing higher-layer features of a deep network". Each step goes along the
 * blurred gradient, which is uphill as well but gives strokes rather than specks, and a decay takes
 * back the ink that does little. No chance is involved. Used by one thread.
 */
public final class Ascent {

  private static final int STEPS = 120;

  /** Ink of the grey at the start. */
  private static final float GREY = 0.2f;

  /** Ink that a pixel of average gradient gets in the first step; it falls to a tenth of that. */
  private static final float RATE = 0.1f;

  /** Share of a pixel's ink that is taken back, in units of the average gradient. */
  private static final float DECAY = 1;

  /** Of the gradient, each with the filter 1 2 1 in both directions. */
  private static final int BLURS = 2;

  private final int layer;
  private final float[] weights;
  private final float[] ink = new float[DigitImage.SIZE];
  private int done;
  private boolean flat;

  /**
   * An ascent that has not begun.
   *
   * @param shape of the unit's layer
   * @param channel the unit, or the feature map: of that, the value in its middle is made large
   */
  public Ascent(int layer, Shape shape, int channel) {
    this.layer = layer;
    this.weights = new float[shape.size()];
    int middle = shape.height() / 2 * shape.width() + shape.width() / 2;
    weights[channel * shape.height() * shape.width() + middle] = 1;
    Arrays.fill(ink, GREY);
  }

  public boolean isComplete() {
    return flat || done == STEPS;
  }

  /** Share of the steps that are done, from 0 to 1. */
  public double progress() {
    return (double) done / STEPS;
  }

  /** Whether it has ended because no pixel makes any difference. */
  public boolean isFlat() {
    return flat;
  }

  /** The image so far. */
  public DigitImage image() {
    byte[] pixels = new byte[ink.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 * ink[i]);
    }
    return DigitImage.of(pixels);
  }

  /**
   * One step uphill; nothing at the end.
   *
   * @param probe of the layer's {@link BareLayer#climbable}
   */
  public void step(Probe probe) {
    if (isComplete()) {
      return;
    }
    float[] way = probe.gradient(ink, layer, weights);
    for (int i = 0; i < BLURS; i++) {
      way = blurred(way);
    }
    double squares = 0;
    for (float g : way) {
      squares += (double) g * g;
    }
    float average = (float) Math.sqrt(squares / way.length);
    if (!(average > 0) || !Float.isFinite(average)) {
      flat = true;
      return;
    }
    float rate = RATE * (1 - 0.9f * done / STEPS);
    for (int i = 0; i < ink.length; i++) {
      ink[i] = Math.clamp(ink[i] + rate * (way[i] / average - DECAY * ink[i]), 0, 1);
    }
    done++;
  }

  /** By 1 2 1 along rows and columns, with 0 outside: no direction is turned downhill by that. */
  private static float[] blurred(float[] image) {
    return along(along(image, 1), DigitImage.SIDE);
  }

  private static float[] along(float[] image, int step) {
    float[] blurred = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      int place = i / step % DigitImage.SIDE;
      float before = place == 0 ? 0 : image[i - step];
      float behind = place == DigitImage.SIDE - 1 ? 0 : image[i + step];
      blurred[i] = (before + 2 * image[i] + behind) / 4;
    }
    return blurred;
  }
}
