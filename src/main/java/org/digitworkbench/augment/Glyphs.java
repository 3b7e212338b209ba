package org.digitworkbench.augment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Letters and shapes as strokes, in a box of 10 x 10. Missing are those that a hand can hardly tell
 * from a digit: a circle, B, b, g, I, i, l, O, o, Q, q, S, s, Z, z.
 */
enum Glyphs {
  A("0,10 5,0 10,10|2,6 8,6"),
  C("~9,2 5,0 1,3 1,7 5,10 9,8"),
  D("1,0 1,10|~1,0 7,1 9,5 7,9 1,10"),
  E("9,0 1,0 1,10 9,10|1,5 7,5"),
  F("9,0 1,0 1,10|1,5 7,5"),
  G("~9,2 5,0 1,3 1,7 5,10 9,8 9,5|5,5 9,5"),
  H("1,0 1,10|9,0 9,10|1,5 9,5"),
  J("3,0 9,0|~6,0 6,7 4,10 1,8"),
  K("1,0 1,10|9,0 1,6|4,4 9,10"),
  L("1,0 1,10 8,10"),
  M("0,10 1,0 5,7 9,0 10,10"),
  N("1,10 1,0 9,10 9,0"),
  P("1,10 1,0|~1,0 6,0 9,2 6,5 1,5"),
  R("1,10 1,0|~1,0 6,0 9,2 6,5 1,5|3,5 9,10"),
  T("0,0 10,0|5,0 5,10"),
  U("~1,0 1,6 3,10 7,10 9,6 9,0"),
  V("0,0 5,10 10,0"),
  W("0,0 3,10 5,3 7,10 10,0"),
  X("0,0 10,10|10,0 0,10"),
  Y("0,0 5,5 10,0|5,5 5,10"),
  SMALL_A("~9,3 6,1 2,3 1,7 4,10 8,7|9,1 8,7 10,10"),
  SMALL_D("~8,7 5,5 1,7 2,10 6,10 8,7|8,0 8,10"),
  SMALL_E("~1,6 9,5 8,1 4,0 1,4 2,9 6,10 9,8"),
  SMALL_F("~8,1 6,0 4,2 4,10|1,5 7,5"),
  SMALL_H("2,0 2,10|~2,6 5,4 8,6 8,10"),
  SMALL_K("2,0 2,10|7,4 2,7 7,10"),
  SMALL_M("1,2 1,10|~1,4 3,2 5,4 5,10|~5,4 7,2 9,4 9,10"),
  SMALL_N("1,2 1,10|~1,4 5,2 9,4 9,10"),
  SMALL_P("2,2 2,12|~2,4 5,2 8,5 5,8 2,7"),
  SMALL_R("3,2 3,10|~3,5 5,2 8,3"),
  SMALL_T("4,0 4,9 6,10|1,3 8,3"),
  SMALL_U("~1,2 1,8 4,10 8,8|8,2 8,10"),
  SMALL_W("~0,2 2,10 5,4 8,10 10,2"),
  SMALL_Y("0,2 5,8|~10,2 4,12 1,12"),
  SQUARE("0,0 10,0 10,10 0,10 0,0"),
  TRIANGLE("5,0 10,10 0,10 5,0"),
  STAR("5,0 8,10 0,4 10,4 2,10 5,0"),
  HEART("~5,10 0,4 1,1 3,0 5,3|~5,3 7,0 9,1 10,4 5,10"),
  HOUSE("1,10 1,4 5,0 9,4 9,10 1,10|1,4 9,4"),
  ARROW("0,5 10,5|6,1 10,5 6,9"),
  ARROW_UP("5,0 5,10|1,4 5,0 9,4"),
  CROSS("5,0 5,10|0,5 10,5"),
  HASH("3,0 3,10|7,0 7,10|0,3 10,3|0,7 10,7"),
  EQUALS("0,3 10,3|0,7 10,7"),
  DASH("0,5 10,5"),
  WAVE("~0,5 2,2 5,5 8,8 10,5"),
  CHECK("0,6 4,10 10,0"),
  FACE("~5,0 1,2 0,6 3,10 7,10 10,6 9,2 5,0|3,3 3,4|7,3 7,4|~3,7 5,8 7,7"),
  CLOUD("~1,7 0,5 2,4 3,1 6,1 7,3 10,4 9,7 5,8 1,7"),
  STAIRS("0,10 0,7 3,7 3,4 6,4 6,1 9,1");

  /** Standard deviation of each point's displacement, in parts of the box. */
  private static final double JITTER = 0.45;

  private final String strokes;

  /**
   * @param strokes x,y pairs; strokes apart by a bar; smooth ones begin with a tilde
   */
  Glyphs(String strokes) {
    this.strokes = strokes;
  }

  static Glyphs pick(SplittableRandom random) {
    return values()[random.nextInt(values().length)];
  }

  /** The strokes as a hand might draw them, narrower or wider and no line where it should be. */
  List<List<double[]>> jittered(SplittableRandom random) {
    double narrow = random.nextDouble(0.5, 1.2);
    List<List<double[]>> drawn = new ArrayList<>();
    for (String stroke : strokes.split("\\|", -1)) {
      boolean smooth = stroke.startsWith("~");
      List<double[]> points = new ArrayList<>();
      for (String point : (smooth ? stroke.substring(1) : stroke).split(" ", -1)) {
        double[] xy =
            Arrays.stream(point.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
        points.add(
            new double[] {
              narrow * (xy[0] + JITTER * random.nextGaussian()),
              xy[1] + JITTER * random.nextGaussian()
            });
      }
      drawn.add(smooth ? Sketch.smoothed(points) : points);
    }
    return drawn;
  }
}
