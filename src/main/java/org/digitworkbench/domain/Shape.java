package org.digitworkbench.domain;

/**
 * Shape of one image's activations: channels x height x width; a flat vector has height and width
 * 1.
 */
public record Shape(int channels, int height, int width) {

  /** One grey image of 28 x 28 pixels. */
  public static final Shape IMAGE = new Shape(1, 28, 28);

  static Shape flat(int units) {
    return new Shape(units, 1, 1);
  }

  public int size() {
    return channels * height * width;
  }

  @Override
  public String toString() {
    return height == 1 && width == 1
        ? Integer.toString(channels)
        : "%d × %d × %d".formatted(channels, height, width);
  }
}
