package org.digitworkbench.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitworkbench.domain.DigitImage;

/** One image as it might have been framed otherwise: shifted, turned, scaled, thicker, thinner. */
final class Framings {

  private static final int SIDE = DigitImage.SIDE;
  private static final double CENTRE = (SIDE - 1) / 2.0;

  private Framings() {}

  /** Where a pixel's ink comes from. */
  private record Move(double times, double turn, double x, double y) {

    DigitImage of(DigitImage image) {
      double cos = times * Math.cos(turn);
      double sin = times * Math.sin(turn);
      byte[] moved = new byte[DigitImage.SIZE];
      for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
          double dx = column - CENTRE - x;
          double dy = row - CENTRE - y;
          double ink = at(image, CENTRE + cos * dx + sin * dy, CENTRE - sin * dx + cos * dy);
          moved[row * SIDE + column] = (byte) Math.round(ink);
        }
      }
      return DigitImage.of(moved);
    }

    private static double at(DigitImage image, double x, double y) {
      int left = (int) Math.floor(x);
      int top = (int) Math.floor(y);
      if (left < 0 || top < 0 || left >= SIDE - 1 || top >= SIDE - 1) {
        return 0;
      }
      double inX = x - left;
      double inY = y - top;
      double above = (1 - inX) * image.pixel(top, left) + inX * image.pixel(top, left + 1);
      double below = (1 - inX) * image.pixel(top + 1, left) + inX * image.pixel(top + 1, left + 1);
      return (1 - inY) * above + inY * below;
    }
  }

  /** Sets of framings by name, each with the image as it is. */
  static final Map<String, Function<DigitImage, List<DigitImage>>> SETS = new LinkedHashMap<>();

  static {
    SETS.put("as it is", List::of);
    SETS.put("shifted by a pixel, 5", Framings::shifted);
    SETS.put("turned and scaled, 5", Framings::turned);
    SETS.put("thicker and thinner, 3", i -> List.of(i, inked(i, 1), inked(i, -1)));
    SETS.put("all of these, 11", Framings::all);
  }

  private static List<DigitImage> shifted(DigitImage image) {
    return List.of(
        image,
        new Move(1, 0, 1, 0).of(image),
        new Move(1, 0, -1, 0).of(image),
        new Move(1, 0, 0, 1).of(image),
        new Move(1, 0, 0, -1).of(image));
  }

  private static List<DigitImage> turned(DigitImage image) {
    return List.of(
        image,
        new Move(1, 0.12, 0, 0).of(image),
        new Move(1, -0.12, 0, 0).of(image),
        new Move(1.08, 0, 0, 0).of(image),
        new Move(0.93, 0, 0, 0).of(image));
  }

  private static List<DigitImage> all(DigitImage image) {
    List<DigitImage> all = new ArrayList<>(shifted(image));
    all.addAll(turned(image).subList(1, 5));
    all.add(inked(image, 1));
    all.add(inked(image, -1));
    return all;
  }

  /** Half of the way to the largest neighbour, or to the smallest. */
  private static DigitImage inked(DigitImage image, int sign) {
    byte[] inked = new byte[DigitImage.SIZE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int here = image.pixel(y, x);
        int most = sign * here;
        most = Math.max(most, sign * (x > 0 ? image.pixel(y, x - 1) : 0));
        most = Math.max(most, sign * (x < SIDE - 1 ? image.pixel(y, x + 1) : 0));
        most = Math.max(most, sign * (y > 0 ? image.pixel(y - 1, x) : 0));
        most = Math.max(most, sign * (y < SIDE - 1 ? image.pixel(y + 1, x) : 0));
        inked[y * SIDE + x] = (byte) ((here + sign * most) / 2);
      }
    }
    return DigitImage.of(inked);
  }
}
