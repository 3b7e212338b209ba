package org.digitworkbench.ui.map;

/** Ten shapes for ten classes, so that no colour is needed. Corners within a circle of radius 1. */
final class MapShapes {

  private static final double[] SQUARE = {-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8};
  private static final double[] UP = {0, -1, 0.95, 0.75, -0.95, 0.75};
  private static final double[] DOWN = {0, 1, -0.95, -0.75, 0.95, -0.75};
  private static final double[] DIAMOND = {0, -1.1, 0.9, 0, 0, 1.1, -0.9, 0};
  private static final double[] FLAT = {-1.1, -0.42, 1.1, -0.42, 1.1, 0.42, -1.1, 0.42};
  private static final double[] TALL = {-0.42, -1.1, 0.42, -1.1, 0.42, 1.1, -0.42, 1.1};

  private MapShapes() {}

  /** The corners of a class's shape, two coordinates for each, y downwards. */
  static double[] of(int label) {
    return switch (label) {
      case 0 -> star(24, 0.9, 0.9);
      case 1 -> TALL;
      case 2 -> SQUARE;
      case 3 -> UP;
      case 4 -> cross(0);
      case 5 -> star(10, 1.2, 0.5);
      case 6 -> DIAMOND;
      case 7 -> DOWN;
      case 8 -> cross(Math.PI / 4);
      default -> FLAT;
    };
  }

  /** A star with as many corners as that, every other one nearer to its middle. */
  static double[] star(int corners, double outer, double inner) {
    double[] star = new double[2 * corners];
    for (int corner = 0; corner < corners; corner++) {
      double angle = 2 * Math.PI * corner / corners - Math.PI / 2;
      double radius = corner % 2 == 0 ? outer : inner;
      star[2 * corner] = radius * Math.cos(angle);
      star[2 * corner + 1] = radius * Math.sin(angle);
    }
    return star;
  }

  private static double[] cross(double turn) {
    double arm = 1.1;
    double half = 0.38;
    double[] upright = {
      -half, -arm, half, -arm, half, -half, arm, -half, arm, half, half, half,
      half, arm, -half, arm, -half, half, -arm, half, -arm, -half, -half, -half
    };
    double[] turned = new double[upright.length];
    for (int i = 0; i < upright.length; i += 2) {
      turned[i] = Math.cos(turn) * upright[i] - Math.sin(turn) * upright[i + 1];
      turned[i + 1] = Math.sin(turn) * upright[i] + Math.cos(turn) * upright[i + 1];
    }
    return turned;
  }
}
