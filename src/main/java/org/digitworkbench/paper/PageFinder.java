package org.digitworkbench.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digitworkbench.ink.AreaResampler;
import org.digitworkbench.ink.GreyRaster;

/**
 * Finds a sheet of paper on something darker. Of several levels of light, the brightest part that
 * is about a quadrilateral, with a clear step of light across its sides, is the page. A shadow has
 * no four sides, and light ink on dark is too small or no quadrilateral: they are left alone.
 */
final class PageFinder {

  /** Longer side of the picture that is searched, at most; smaller pictures have no table. */
  private static final int SIDE = 256;

  private static final int SMALLEST = 160;

  /** Ink is closed over up to 9 of these pixels; what is narrower than 5 is no part of a page. */
  private static final int INK_REACH = 4;

  private static final int BRIDGE_REACH = 2;

  /** Levels of light that are tried. */
  private static final int LEVELS = 16;

  /** Smallest difference of light between a page and what lies around it. */
  private static final int MIN_STEP = 14;

  private static final double MIN_STEP_SHARE = 0.1;

  /** Of the picture, a page covers so much. */
  private static final double SMALLEST_SHARE = 0.15;

  private static final double LARGEST_SHARE = 0.95;

  /** Of its hull and of the quadrilateral around that, a page covers so much. */
  private static final double SOLID = 0.9;

  private static final double QUADRILATERAL = 0.93;

  /** Of the places where a side is seen, so many have a step of light. */
  private static final double CLEAR_SIDE = 0.8;

  private static final int PLACES = 24;
  private static final int SEEN_PLACES = 8;

  /** Cosine of the sharpest corner, about 45 degrees. */
  private static final double SHARPEST = 0.7;

  /** How far inside the sides the page is cut out, as a share of its size. */
  private static final double INSET = 0.012;

  /** Of the largest page found, one at a brighter level has so much: its sides are sharper. */
  private static final double ABOUT_AS_LARGE = 0.97;

  private final GreyRaster even;

  private PageFinder(GreyRaster even) {
    this.even = even;
  }

  /**
   * The page and how to straighten it; empty if none is seen, or nothing but the page.
   *
   * @param light 0 black to 255 white
   */
  static Optional<Perspective> find(GreyRaster light) {
    int longer = Math.max(light.width(), light.height());
    if (longer < SMALLEST) {
      return Optional.empty();
    }
    int times = Math.ceilDiv(longer, SIDE);
    GreyRaster small = times == 1 ? light : AreaResampler.reduce(light, times);
    GreyRaster even = Closing.open(Closing.close(small, INK_REACH), BRIDGE_REACH);
    double across = (double) light.width() / small.width();
    double down = (double) light.height() / small.height();
    return new PageFinder(even)
        .corners()
        .map(corners ->
            new Perspective(
                corners.stream().map(c -> new Corner(c.x() * across, c.y() * down)).toList()));
  }

  private Optional<List<Corner>> corners() {
    int darkest = 255;
    int lightest = 0;
    for (int i = 0; i < even.width() * even.height(); i++) {
      int level = even.ink(i % even.width(), i / even.width());
      darkest = Math.min(darkest, level);
      lightest = Math.max(lightest, level);
    }
    List<List<Corner>> found = new ArrayList<>();
    for (int i = 1; i < LEVELS && lightest - darkest >= MIN_STEP; i++) {
      int level = darkest + (lightest - darkest) * i / LEVELS;
      page(BrightPart.largest(even, level)).ifPresent(found::add);
    }
    double largest = found.stream().mapToDouble(ConvexHull::area).max().orElse(0);
    return found.reversed().stream()
        .filter(corners -> ConvexHull.area(corners) >= ABOUT_AS_LARGE * largest)
        .findFirst()
        .map(PageFinder::fromUpperLeft);
  }

  private Optional<List<Corner>> page(BrightPart part) {
    double all = even.width() * even.height();
    if (part.pixels() < SMALLEST_SHARE * all || part.pixels() > LARGEST_SHARE * all) {
      return Optional.empty();
    }
    List<Corner> hull = ConvexHull.of(part.outline());
    List<Corner> corners = ConvexHull.quadrilateral(hull);
    double hullArea = ConvexHull.area(hull);
    return corners.size() == 4
            && part.pixels() >= SOLID * hullArea
            && hullArea >= QUADRILATERAL * ConvexHull.area(corners)
            && hasCorners(corners)
            && hasClearSides(corners)
        ? Optional.of(corners)
        : Optional.empty();
  }

  private static boolean hasCorners(List<Corner> corners) {
    for (int i = 0; i < 4; i++) {
      Corner before = corners.get((i + 3) % 4);
      Corner at = corners.get(i);
      Corner after = corners.get((i + 1) % 4);
      double cosine =
          ((before.x() - at.x()) * (after.x() - at.x())
                  + (before.y() - at.y()) * (after.y() - at.y()))
              / (at.distance(before) * at.distance(after));
      if (!(Math.abs(cosine) <= SHARPEST)) {
        return false;
      }
    }
    return true;
  }

  /** Three or four sides, or two opposite ones, are seen; the others are the picture's own. */
  private boolean hasClearSides(List<Corner> corners) {
    boolean[] seen = new boolean[4];
    int count = 0;
    for (int i = 0; i < 4; i++) {
      double clear = clearness(corners.get(i), corners.get((i + 1) % 4));
      if (clear >= 0 && clear < CLEAR_SIDE) {
        return false;
      }
      seen[i] = clear >= 0;
      count += seen[i] ? 1 : 0;
    }
    return count >= 3 || (count == 2 && seen[0] == seen[2]);
  }

  /** Share of a side with a step of light across it; below 0 where it is not in the picture. */
  private double clearness(Corner from, Corner to) {
    double length = from.distance(to);
    // Corners turn clockwise on the screen, so the page is to the right of each side.
    double inX = -(to.y() - from.y()) / length * (INK_REACH + 1);
    double inY = (to.x() - from.x()) / length * (INK_REACH + 1);
    int places = 0;
    int clear = 0;
    for (int i = 0; i < PLACES; i++) {
      Corner at = from.towards(to, (i + 1.5) / (PLACES + 2));
      int inside = level(at.x() + inX, at.y() + inY);
      int outside = level(at.x() - inX, at.y() - inY);
      if (inside >= 0 && outside >= 0) {
        places++;
        clear += inside - outside >= Math.max(MIN_STEP, MIN_STEP_SHARE * inside) ? 1 : 0;
      }
    }
    return places < SEEN_PLACES ? -1 : (double) clear / places;
  }

  /** The light there; below 0 outside the picture. */
  private int level(double x, double y) {
    return x < 0 || y < 0 || x >= even.width() || y >= even.height()
        ? -1
        : even.ink((int) x, (int) y);
  }

  /** The corners from the one that is nearest to the upper left, a little inside the page. */
  private static List<Corner> fromUpperLeft(List<Corner> corners) {
    Corner first = corners.stream().min(Comparator.comparingDouble(c -> c.x() + c.y())).get();
    List<Corner> ordered = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int at = (corners.indexOf(first) + i) % 4;
      ordered.add(corners.get(at).towards(corners.get((at + 2) % 4), INSET));
    }
    return ordered;
  }
}
