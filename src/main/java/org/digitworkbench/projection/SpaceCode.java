package org.digitworkbench.projection;

import java.util.Arrays;
import java.util.Optional;

/** A feature space as one array of floats, whose length is known before it is made. */
final class SpaceCode {

  private SpaceCode() {}

  /**
   * Length of the array.
   *
   * @param width of the layer
   * @param size number of images
   */
  static int length(int width, int size) {
    int kept = Math.min(width, Features.MOST);
    return 3 + kept * (2 + FeatureSpace.COMPONENTS) + FeatureSpace.COMPONENTS * (1 + size);
  }

  static float[] encode(FeatureSpace space, int width) {
    float[] code = new float[length(width, space.size())];
    PrincipalComponents components = space.components();
    int[] kept = space.kept();
    code[0] = kept.length;
    code[1] = components.count();
    code[2] = components.total();
    int at = 3;
    for (int i = 0; i < kept.length; i++) {
      code[at++] = kept[i];
      code[at++] = components.mean()[i];
    }
    for (int c = 0; c < components.count(); c++) {
      code[at++] = components.variance(c);
      System.arraycopy(components.direction(c), 0, code, at, kept.length);
      at += kept.length;
    }
    System.arraycopy(space.scores(), 0, code, at, space.scores().length);
    return code;
  }

  /** The space of that array, if it is one. */
  static Optional<FeatureSpace> decode(float[] code, int width, int size) {
    int most = Math.min(width, Features.MOST);
    if (code.length != length(width, size)
        || !(code[0] >= 0 && code[0] <= most)
        || !(code[1] >= 0 && code[1] <= Math.min(code[0], FeatureSpace.COMPONENTS))) {
      return Optional.empty();
    }
    int[] kept = new int[(int) code[0]];
    int count = (int) code[1];
    float[] mean = new float[kept.length];
    int at = 3;
    for (int i = 0; i < kept.length; i++) {
      if (!(code[at] >= 0 && code[at] < width)) {
        return Optional.empty();
      }
      kept[i] = (int) code[at++];
      mean[i] = code[at++];
    }
    float[] variances = new float[count];
    float[][] directions = new float[count][];
    for (int c = 0; c < count; c++) {
      variances[c] = code[at++];
      directions[c] = Arrays.copyOfRange(code, at, at + kept.length);
      at += kept.length;
    }
    float[] scores = Arrays.copyOfRange(code, at, at + size * count);
    PrincipalComponents components = new PrincipalComponents(mean, directions, variances, code[2]);
    return Optional.of(new FeatureSpace(kept, components, scores, size));
  }
}
