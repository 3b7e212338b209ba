package org.digitworkbench.inside;

/**
 * One value of one layer: a neuron, a place of a feature map, or a pixel.
 *
 * @param layer as counted by {@link org.digitworkbench.engine.Probe}, or {@link #PIXELS}
 * @param index in the layer's values, channel after channel, each row by row
 */
public record Unit(int layer, int index) {

  /** The layer of the 784 pixels. */
  public static final int PIXELS = -1;
}
