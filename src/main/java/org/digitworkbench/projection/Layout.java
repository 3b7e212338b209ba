package org.digitworkbench.projection;

/** Points in the plane, by index; immutable. */
public final class Layout {

  private final float[] xy;

  /**
   * @param xy the two coordinates of each point; not copied, and never written to again
   */
  public Layout(float[] xy) {
    if (xy.length % 2 != 0) {
      throw new IllegalArgumentException(xy.length + " coordinates");
    }
    this.xy = xy;
  }

  public int size() {
    return xy.length / 2;
  }

  public float x(int index) {
    return xy[2 * index];
  }

  /** Upwards. */
  public float y(int index) {
    return xy[2 * index + 1];
  }

  /** The two coordinates of each point; not a copy. */
  float[] toArray() {
    return xy;
  }
}
