package org.digitworkbench;

import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Images as a program without the workbench has them. */
public final class PixelArrays {

  private PixelArrays() {}

  /** The first of the images, one per row, 0 to 255. */
  public static INDArray first(int count, ImageSet images) {
    float[] all = new float[count * DigitImage.SIZE];
    for (int image = 0; image < count; image++) {
      byte[] bytes = images.image(image).toBytes();
      for (int i = 0; i < bytes.length; i++) {
        all[image * DigitImage.SIZE + i] = bytes[i] & 0xff;
      }
    }
    return Nd4j.createFromArray(all).reshape('c', count, DigitImage.SIZE);
  }
}
