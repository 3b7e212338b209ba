package org.digitworkbench.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.PixelScaling;

/**
 * A split as two tensors in native memory, scaled once and for all, so that the peer need not do it
 * again for every batch.
 *
 * @param pixels images x 784, float
 * @param labels images x 1, long
 */
record PeerImages(NDArray pixels, NDArray labels) {

  static PeerImages of(NDManager manager, ImageSet images, PixelScaling scaling) {
    int size = images.size();
    ByteBuffer pixels = direct(size * DigitImage.SIZE * Float.BYTES);
    ByteBuffer labels = direct(size * Long.BYTES);
    FloatBuffer floats = pixels.asFloatBuffer();
    LongBuffer longs = labels.asLongBuffer();
    float[] image = new float[DigitImage.SIZE];
    for (int i = 0; i < size; i++) {
      images.copyScaled(i, scaling.table(), image, 0);
      floats.put(image);
      longs.put(images.label(i));
    }
    return new PeerImages(
        manager.create(pixels, new Shape(size, DigitImage.SIZE), DataType.FLOAT32),
        manager.create(labels, new Shape(size, 1), DataType.INT64));
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  int size() {
    return (int) labels.getShape().get(0);
  }
}
