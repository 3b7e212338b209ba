package org.digitworkbench.projection;

import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.NoEngine;

/** An engine whose networks have no hidden layer: they see the pixels. Counts what it is asked. */
public final class PixelEngine extends NoEngine {

  private int asked;
  private int open;

  /** How many images were read. */
  public int asked() {
    return asked;
  }

  /** How many networks are open. */
  public int open() {
    return open;
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    open++;
    return new Inspector() {
      @Override
      public int featureCount() {
        return DigitImage.SIZE;
      }

      @Override
      public float[] features(ImageSet images, int from, int to) {
        asked += to - from;
        float[] all = new float[(to - from) * DigitImage.SIZE];
        for (int i = from; i < to; i++) {
          byte[] pixels = images.image(i).toBytes();
          for (int p = 0; p < pixels.length; p++) {
            all[(i - from) * DigitImage.SIZE + p] = (pixels[p] & 0xff) / 255f;
          }
        }
        return all;
      }

      @Override
      public float[] probabilities(ImageSet images, int from, int to) {
        throw new UnsupportedOperationException("features only");
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    return inspector(model);
  }
}
