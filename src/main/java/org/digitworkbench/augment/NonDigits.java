package org.digitworkbench.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/** Draws what people draw that is no digit: scribbles, letters, shapes, blots, digits that lie. */
final class NonDigits {

  private static final int SIDE = DigitImage.SIDE;

  /** What still is no digit, by label, after a quarter turn; a turned 1 could be another dash. */
  private static final List<Integer> TURNED = List.of(2, 3, 4, 5, 7);

  private static final List<Integer> MIRRORED = List.of(3, 7, 9);

  private NonDigits() {}

  /**
   * An image of 784 pixels, framed as digits are.
   *
   * @param pixels of a digit, which may become a part of the image; stays as it is
   * @param label of that digit
   */
  static byte[] draw(byte[] pixels, int label, SplittableRandom random) {
    double kind = random.nextDouble();
    if (kind < 0.15 && (TURNED.contains(label) || MIRRORED.contains(label))) {
      return Handwriting.redraw(moved(pixels, label, random), 1, random);
    }
    Sketch sketch = new Sketch();
    if (kind < 0.25) {
      sketch.fill(polygon(random.nextInt(3, 9), random));
    } else if (kind < 0.30) {
      List<double[]> outline = polygon(random.nextInt(3, 5), random);
      outline.add(outline.getFirst());
      sketch.add(outline, false);
    } else if (kind < 0.60) {
      scribble(sketch, random);
    } else {
      sketch.addAll(Glyphs.pick(random).jittered(random));
      if (random.nextDouble() < 0.1) {
        sketch.addAll(Glyphs.pick(random).jittered(random));
      }
    }
    return Handwriting.redraw(sketch.framed(random.nextDouble(1.2, 4)), 1, random);
  }

  private static float[] moved(byte[] pixels, int label, SplittableRandom random) {
    boolean mirror = MIRRORED.contains(label) && (!TURNED.contains(label) || random.nextBoolean());
    boolean left = random.nextBoolean();
    float[] moved = new float[pixels.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int turned = left ? x * SIDE + SIDE - 1 - y : (SIDE - 1 - x) * SIDE + y;
        moved[y * SIDE + x] = pixels[mirror ? y * SIDE + SIDE - 1 - x : turned] & 0xff;
      }
    }
    return moved;
  }

  private static List<double[]> polygon(int corners, SplittableRandom random) {
    double phase = random.nextDouble(2 * Math.PI);
    double flat = random.nextDouble(0.5, 1);
    List<double[]> polygon = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = phase + 2 * Math.PI * i / corners;
      double radius = random.nextDouble(0.75, 1.1);
      polygon.add(new double[] {radius * Math.cos(angle), flat * radius * Math.sin(angle)});
    }
    return polygon;
  }

  private static void scribble(Sketch sketch, SplittableRandom random) {
    switch (random.nextInt(5)) {
      case 0 -> zigzag(sketch, random);
      case 1 -> spiral(sketch, random);
      case 2 -> loops(sketch, random);
      case 3 -> strokes(sketch, random);
      default -> wander(sketch, random);
    }
  }

  /** To and fro, along or across. */
  private static void zigzag(Sketch sketch, SplittableRandom random) {
    int turns = random.nextInt(4, 13);
    double height = random.nextDouble(0.4, 1.3);
    double angle = random.nextDouble(Math.PI);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      double x = (double) i / (turns - 1) + random.nextGaussian() * 0.04;
      double y = (i % 2 - 0.5) * height * random.nextDouble(0.6, 1.2);
      points.add(
          new double[] {
            x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)
          });
    }
    sketch.add(points, random.nextBoolean());
  }

  private static void spiral(Sketch sketch, SplittableRandom random) {
    double turns = random.nextDouble(1.7, 5);
    double phase = random.nextDouble(2 * Math.PI);
    double sense = random.nextBoolean() ? 1 : -1;
    double inner = random.nextDouble(0, 0.3);
    int count = (int) (turns * 10);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      double radius = inner + (1 - inner) * i / count + random.nextGaussian() * 0.03;
      double angle = phase + sense * 2 * Math.PI * turns * i / count;
      points.add(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
    }
    sketch.add(points, true);
  }

  /** A row of loops, as who tries a pen. */
  private static void loops(Sketch sketch, SplittableRandom random) {
    int count = random.nextInt(3, 7);
    double pitch = random.nextDouble(0.15, 0.6);
    double slant = random.nextDouble(-0.5, 0.5);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < 9 * count; i++) {
      double angle = 2 * Math.PI * i / 9;
      double y = Math.sin(angle) * random.nextDouble(0.8, 1.2);
      points.add(new double[] {0.5 * Math.cos(angle) + pitch * i / 9 * 3 - slant * y, y});
    }
    sketch.add(points, true);
  }

  /** Short strokes and dots that have nothing to do with each other. */
  private static void strokes(Sketch sketch, SplittableRandom random) {
    int count = random.nextInt(3, 9);
    double length = random.nextDouble(0.05, 0.7);
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      double angle = random.nextDouble(Math.PI);
      sketch.add(
          List.of(
              new double[] {x, y},
              new double[] {x + length * Math.cos(angle), y + length * Math.sin(angle)}),
          false);
    }
  }

  /** A line through random points, smooth or angular. */
  private static void wander(Sketch sketch, SplittableRandom random) {
    int count = random.nextInt(6, 22);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(new double[] {random.nextDouble(), random.nextDouble()});
    }
    sketch.add(points, random.nextDouble() < 0.75);
  }
}
