package org.digitworkbench.ui.inside;

/**
 * What is to be painted.
 *
 * @param width of the picture in its pixels
 * @param height likewise
 * @param density pixels of the picture for one of the camera's screen
 */
record Frame(
    InsideLayout layout, Camera camera, int width, int height, double density, Sight sight) {

  /** Whether everything is in the same place in it. */
  boolean hasPlacesOf(Frame other) {
    return layout == other.layout
        && camera.equals(other.camera)
        && width == other.width
        && height == other.height
        && density == other.density;
  }
}
