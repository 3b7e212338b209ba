package org.digitworkbench.projection;

/** Where an image belongs that is none of a map's own; immutable. */
public final class Placement {

  private final float principalX;
  private final float principalY;
  private final int[] neighbours;
  private final double[] weights;

  /**
   * @param neighbours images of the map that are nearest to it, by what the network sees in them
   * @param weights of each, with a sum of 1
   */
  Placement(float principalX, float principalY, int[] neighbours, double[] weights) {
    this.principalX = principalX;
    this.principalY = principalY;
    this.neighbours = neighbours;
    this.weights = weights;
  }

  /** On the map of the principal components: along each of them. */
  public float principalX() {
    return principalX;
  }

  public float principalY() {
    return principalY;
  }

  /** On another layout of the same images: the weighted mean of its nearest neighbours' places. */
  public float x(Layout layout) {
    double sum = 0;
    for (int i = 0; i < neighbours.length; i++) {
      sum += weights[i] * layout.x(neighbours[i]);
    }
    return (float) sum;
  }

  public float y(Layout layout) {
    double sum = 0;
    for (int i = 0; i < neighbours.length; i++) {
      sum += weights[i] * layout.y(neighbours[i]);
    }
    return (float) sum;
  }
}
