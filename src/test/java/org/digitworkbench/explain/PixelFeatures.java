package org.digitworkbench.explain;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Inspector;

/** A network that sees every third row of pixels, and remembers which images it was asked about. */
final class PixelFeatures implements Inspector {

  static final int WIDTH = 10 * DigitImage.SIDE;

  final List<String> asked = new ArrayList<>();

  static float[] of(DigitImage image) {
    float[] values = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      values[i] = image.pixel(i / DigitImage.SIDE * 3, i % DigitImage.SIDE) / 255f;
    }
    return values;
  }

  @Override
  public int featureCount() {
    return WIDTH;
  }

  @Override
  public float[] features(ImageSet images, int from, int to) {
    asked.add(from + " to " + to);
    float[] all = new float[(to - from) * WIDTH];
    for (int i = from; i < to; i++) {
      System.arraycopy(of(images.image(i)), 0, all, (i - from) * WIDTH, WIDTH);
    }
    return all;
  }

  @Override
  public float[] probabilities(ImageSet images, int from, int to) {
    throw new UnsupportedOperationException("features only");
  }

  @Override
  public void close() {}
}
