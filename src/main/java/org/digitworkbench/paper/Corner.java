package org.digitworkbench.paper;

/** A place in a picture, in pixels from its upper left edge; may lie outside. */
record Corner(double x, double y) {

  /** The place on the way to another one; 0 is here, 1 is there. */
  Corner towards(Corner other, double share) {
    return new Corner(x + share * (other.x - x), y + share * (other.y - y));
  }

  double distance(Corner other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** Twice the area of the triangle; above 0 where the three turn clockwise on the screen. */
  static double turn(Corner a, Corner b, Corner c) {
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  }
}
