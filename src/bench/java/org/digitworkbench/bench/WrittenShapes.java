package org.digitworkbench.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.digitworkbench.bench.StrokeLines.Line;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ink.StrokeFitting;

/**
 * Drawings that are made up, to measure what collections of real ones have too few of: digits in
 * certain ways of writing, letters, signs and scribbles. They are strokes in a box of 10 x 10, bent
 * by chance and painted on the sheet. They share nothing with what networks are trained on, and no
 * network is ever trained on them.
 */
final class WrittenShapes {

  private static final int OF_EACH_DIGIT = 200;
  private static final int OF_EACH_LETTER = 12;
  private static final int OF_EACH_SIGN = 30;
  private static final int OF_EACH_SCRIBBLE = 60;

  /** Letters that no hand means as a digit, Latin, Greek and Cyrillic ones. */
  private static final List<String> LETTERS =
      List.of(
          "0,10 2,5 4,0 5,0 7,5 9,10|2,6 5,5.5 8,6",
          "8,0 3,0.3 2,0.5 2,5 2,9.5 3,10 9,10|2,5 5,4.8 7,5",
          "9,0.5 5,0.3 2,0 2,5 2,10|2,4.6 7,4.4",
          "1,0 1.2,5 1,10|9,0.4 8.8,5 9,9.6|1,5.2 5,4.8 9,5",
          "1,0 1,10|8,0 4,3.5 1,5.5 4,7 9,10",
          "0,10 1,5 2,0 3.5,4 5,8 6.5,4 8,0 9,5 10,10",
          "1,10 1,5 1,0 4,4 9,10 9,5 9,0",
          "2,10 2,0 6,0.5 8,2.5 6,4.7 2,5 5,7 9,10",
          "0,0.5 5,0 10,0.3|5,0 5.2,5 4.8,10",
          "0,0 1.5,5 3,10 5,4 7,10 8.5,5 10,0",
          "0,0 5,5 10,10|9,0 5,5 1,10",
          "1,0 3,3 5,5 7,2.5 9,0|5,5 5,10",
          "5,0 5,5 5,10|0,0 2,4 5,5 2,6 0,10|10,0 8,4 5,5 8,6 10,10",
          "1,10 2,8 3,4 3,0 8,0 8,8|0,12 0,10 1,9 10,9 10,12",
          "1,0 1,10 5,10 9,10 9,0|5,0 5,10",
          "1,0 1,10|1,5 4,5|7,0 4.5,2 4,5 4.5,8 7,10 9.5,8 10,5 9.5,2 7,0",
          "9,10 9,5 9,0 4,0.3 2,2.5 4,4.8 9,5|6,5 2,10",
          "1,10 1,0 9,0",
          "0,10 5,0 10,10",
          "0,10 5,0 10,10 0,10",
          "1,10 1,0 9,0 9,10",
          "9,0 1,0 5,5 1,10 9,10",
          "0,10 3,10 3,8 1,5 2,1 5,0 8,1 9,5 7,8 7,10 10,10",
          "5,0 5,10|0,1 1,5 5,7 9,5 10,1",
          "0,3 3,2 10,2|3,2 3,10|7,2 7,9 8.5,10",
          "1,0 3,1 6,6 9,10|4.5,3.5 1,10",
          "2,2 2,7 2,13|2,7 4,9 7,8 8,2 8,8 10,9.5",
          "2,2 0,5 1,9 4,9 5,6 5,4 5,6 6,9 9,9 10,5 8,2",
          "1,1 1,10|1,4 3,1.5 5,3 5,10|5,4 7,1.5 9,3 9,10",
          "1,1 2,8 4,10 7,8 8,1|8,1 8,9 9.5,10",
          "4,-4 3,5 4,9 6,10|0,1 8,0.5",
          "8,2 5,0 2,3 1,6 3,9 6,9 8,5 8,-6 8,5 9,10",
          "2,-6 2,10|2,4 5,1 8,3 8,10");

  /** What else is written into or through a circle, of which a slashed zero is not far. */
  private static final List<String> IN_A_CIRCLE =
      List.of(
          "-3,5 13,5",
          "5,-3 5,13",
          "1,5 9,5|5,1 5,9",
          "2,2 8,8|8,2 2,8",
          "1,3.5 9,3.5|1,6.5 9,6.5",
          "3,3 3,4|7,3 7,4|3,7 5,8 7,7",
          "6,4 4,3.5 3,5.5 5,7 6.5,5 6.5,3.5 7,7 9,6.5 11,4");

  private final Random random = new Random(20);

  private WrittenShapes() {}

  /** Digits by the way that they are written. */
  static Map<String, List<Line>> digits() {
    WrittenShapes shapes = new WrittenShapes();
    Map<String, List<Line>> all = new LinkedHashMap<>();
    all.put("0 without a slash", shapes.digit(0, () -> List.of(shapes.oval(shapes.narrow()))));
    all.put("0 with a slash", shapes.digit(0, shapes::slashed));
    all.put("0 with a dot", shapes.digit(0, shapes::dotted));
    Map<String, String> others = new LinkedHashMap<>();
    others.put("1 with flag and foot", "0,3 2,2 4,0 4,5 4,10|1,10 4,10 7,10");
    others.put("7 with a hook", "1,2.5 1,1 1.2,0 5,0.2 9,0 7,4 5,7 4,10");
    others.put("7 with hook and bar", "0.5,2.5 0.7,0 5,0.3 8,0 6,5 4,10|2.5,5.5 5.5,5 8,5");
    others.put(
        "9 with the tail of a g",
        "8,1.5 6,0 3,0.3 1.5,2.5 2.5,5 5,5.3 8,3 8,1 8,6 7.5,9.5 5,11.5 2,11 0.5,9.5");
    others.put("6 with a wide bow", "8,0 4,1.5 0.5,5 0.5,8.5 4,10.3 9,9.8 11,8 9,6.2 5,6 1.5,8");
    others.put("6 without one", "7,0 4,1.5 2,5 1.8,8 4,10 7,9.3 7.5,6.8 5,5.5 2.2,7");
    others.put("4 with an open top", "1,0 0.8,3 1.2,5.5 4,5.6 9,5.3|6.5,0.5 6.4,5 6.5,10");
    others.put(
        "8 with an open top",
        "7.5,1.2 5.5,0.2 2.5,0.5 1.8,2.8 4,4.6 7,6.5 7.3,9 4.5,10.2 2,9 2.2,6.8 5,4.6 7.3,2.8");
    others.put(
        "8 that is closed",
        "6.5,0.6 4,0 2,2 4,4.5 7,7 6.5,9.5 4,10 2,8.5 2.5,6.5 5,4.6 7,2.6 6.3,0.5");
    others.forEach((title, strokes) -> {
      int label = title.charAt(0) - '0';
      all.put(title, shapes.digit(label, () -> shapes.jittered(strokes)));
    });
    return all;
  }

  /** What is no digit, by kind. */
  static Map<String, List<Line>> none() {
    WrittenShapes shapes = new WrittenShapes();
    List<Line> letters = new ArrayList<>();
    for (String letter : LETTERS) {
      shapes.add(letters, OF_EACH_LETTER, () -> shapes.jittered(letter));
    }
    List<Line> signs = new ArrayList<>();
    for (String sign : IN_A_CIRCLE) {
      shapes.add(signs, OF_EACH_SIGN, () -> shapes.circled(sign));
    }
    List<Line> scribbles = new ArrayList<>();
    shapes.add(scribbles, OF_EACH_SCRIBBLE, shapes::curls);
    shapes.add(scribbles, OF_EACH_SCRIBBLE, shapes::hatching);
    shapes.add(scribbles, OF_EACH_SCRIBBLE, shapes::burst);
    shapes.add(scribbles, OF_EACH_SCRIBBLE, shapes::flower);
    shapes.add(scribbles, OF_EACH_SCRIBBLE, shapes::knot);
    Map<String, List<Line>> all = new LinkedHashMap<>();
    all.put("made-up letters", letters);
    all.put("made-up signs in circles", signs);
    all.put("made-up scribbles", scribbles);
    return all;
  }

  private List<Line> digit(int label, Supplier<List<List<double[]>>> shape) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < OF_EACH_DIGIT; i++) {
      lines.add(line(label, shape.get()));
    }
    return lines;
  }

  private void add(List<Line> lines, int count, Supplier<List<List<double[]>>> shape) {
    for (int i = 0; i < count; i++) {
      lines.add(line(StrokeLines.NONE, shape.get()));
    }
  }

  /** Slanted, turned, narrower or wider, with a pen of any width, on the sheet. */
  private Line line(int label, List<List<double[]>> shape) {
    double turn = between(-0.12, 0.12);
    double slant = between(-0.05, 0.3);
    double wide = between(0.75, 1.15);
    List<List<Point>> strokes = new ArrayList<>();
    for (List<double[]> stroke : shape) {
      List<Point> points = new ArrayList<>();
      for (double[] xy : stroke) {
        double x = wide * xy[0] - slant * xy[1];
        points.add(
            new Point(
                100 * (x * Math.cos(turn) - xy[1] * Math.sin(turn)),
                100 * (x * Math.sin(turn) + xy[1] * Math.cos(turn))));
      }
      strokes.add(points);
    }
    double width = between(8, 28);
    return new Line(
        "",
        label,
        "",
        new Drawing(
            StrokeFitting.fit(strokes).strokes().stream()
                .map(s -> new Stroke(s.points(), width))
                .toList()));
  }

  private List<List<double[]>> jittered(String text) {
    List<List<double[]>> strokes = new ArrayList<>();
    for (String stroke : text.split("\\|", -1)) {
      List<double[]> points = new ArrayList<>();
      for (String point : stroke.split(" ", -1)) {
        String[] xy = point.split(",", -1);
        points.add(
            new double[] {
              Double.parseDouble(xy[0]) + 0.35 * random.nextGaussian(),
              Double.parseDouble(xy[1]) + 0.35 * random.nextGaussian()
            });
      }
      strokes.add(points);
    }
    return strokes;
  }

  /** How wide a zero is, as a share of its height. */
  private double narrow() {
    return between(0.5, 0.95);
  }

  /** A closed line from the top, counter-clockwise, that ends about where it began. */
  private List<double[]> oval(double width) {
    double begin = between(-2.2, -1);
    double length = between(5.9, 6.9);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= 14; i++) {
      double angle = begin - length * i / 14;
      double wobble = 1 + 0.03 * random.nextGaussian();
      points.add(
          new double[] {
            5 + 5 * width * wobble * Math.cos(angle), 5 + 5 * wobble * Math.sin(angle)
          });
    }
    return points;
  }

  /** The slash stays inside, touches or goes out; one in eight falls instead of rising. */
  private List<List<double[]>> slashed() {
    double width = narrow();
    double angle = between(0.6, 1.25);
    double rising = random.nextInt(8) == 0 ? -1 : 1;
    double reach = 5 / Math.hypot(Math.cos(angle) / width, Math.sin(angle)) * between(0.75, 1.45);
    double bend = between(-0.6, 0.6);
    double dx = rising * reach * Math.cos(angle);
    double dy = reach * Math.sin(angle);
    double x = 5 + between(-0.5, 0.5);
    double y = 5 + between(-0.5, 0.5);
    return List.of(
        oval(width),
        List.of(
            new double[] {x + dx, y - dy},
            new double[] {x + bend, y + bend},
            new double[] {x - dx, y + dy}));
  }

  private List<List<double[]>> dotted() {
    double x = 5 + between(-0.6, 0.6);
    double y = 5 + between(-1, 1);
    return List.of(
        oval(between(0.65, 0.95)),
        List.of(new double[] {x, y}, new double[] {x + between(-0.3, 0.3), y + between(0, 0.6)}));
  }

  private List<List<double[]>> circled(String sign) {
    List<List<double[]>> strokes = new ArrayList<>(jittered(sign));
    strokes.add(oval(between(0.85, 1.1)));
    return strokes;
  }

  /** A pen that turns as it goes. */
  private List<List<double[]>> curls() {
    double x = 0;
    double y = 0;
    double angle = between(0, 6.28);
    double turning = 0;
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < random.nextInt(40, 90); i++) {
      turning = 0.8 * turning + 0.35 * random.nextGaussian();
      angle += turning;
      x += Math.cos(angle) - 0.06 * x;
      y += Math.sin(angle) - 0.06 * y;
      points.add(new double[] {x, y});
    }
    return List.of(points);
  }

  private List<List<double[]>> hatching() {
    List<List<double[]>> strokes = new ArrayList<>();
    double lean = between(-6, 6);
    int count = random.nextInt(4, 9);
    for (int i = 0; i < count; i++) {
      double x = 10.0 * i / count;
      strokes.add(
          List.of(
              new double[] {x + between(-0.5, 0.5), between(-1, 1)},
              new double[] {x + lean + between(-0.5, 0.5), 10 + between(-1, 1)}));
    }
    return strokes;
  }

  private List<List<double[]>> burst() {
    List<List<double[]>> strokes = new ArrayList<>();
    int count = random.nextInt(5, 10);
    for (int i = 0; i < count; i++) {
      double angle = 6.28 * i / count + between(-0.2, 0.2);
      double inner = between(0, 2.5);
      double outer = between(4, 6);
      strokes.add(
          List.of(
              new double[] {inner * Math.cos(angle), inner * Math.sin(angle)},
              new double[] {outer * Math.cos(angle), outer * Math.sin(angle)}));
    }
    return strokes;
  }

  private List<List<double[]>> flower() {
    int petals = random.nextInt(3, 8);
    double depth = between(0.3, 0.9);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= 12 * petals; i++) {
      double angle = 6.28 * i / (12 * petals);
      double radius = 5 * (1 - depth / 2 + depth / 2 * Math.cos(petals * angle));
      points.add(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
    }
    return List.of(points);
  }

  /** A figure of Lissajous with more than two crossings. */
  private List<List<double[]>> knot() {
    int across = random.nextInt(2, 5);
    int down = across + random.nextInt(1, 3);
    double phase = between(0.2, 1.4);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= 120; i++) {
      double t = 6.28 * i / 120;
      points.add(new double[] {5 * Math.sin(across * t + phase), 5 * Math.sin(down * t)});
    }
    return List.of(points);
  }

  private double between(double least, double most) {
    return random.nextDouble(least, most);
  }
}
