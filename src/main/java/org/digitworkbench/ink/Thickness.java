package org.digitworkbench.ink;

import java.util.Arrays;
import java.util.Optional;

/**
 * Brings ink to a thickness that networks know from MNIST, so that a hairline and a fat marker are
 * read alike: the edge of the ink is moved outwards or inwards everywhere alike. Thickness is in
 * pixels of the 20 x 20 box that the ink is fitted into next.
 */
final class Thickness {

  /**
   * Ink from here to {@link #THICKEST} stays as it is. Chosen with pen drawings by people, redrawn
   * with brushes from a 50th to a third of their size.
   */
  static final double THINNEST = 1.5;

  static final double THICKEST = 2.1;

  /** Thicker ink is no line but an area; no marker is thicker. */
  static final double AREA = 8;

  /** Smaller pictures are not sharp enough to move an edge by a part of a pixel. */
  private static final int SMALLEST = 2 * Framing.BOX;

  /** Pixels of the working picture for one of the box. */
  private static final int FINE = 4;

  /** Room around the working picture for ink that gets thicker. */
  private static final int MARGIN = FINE * 2;

  private final boolean[] paper;
  private final int width;

  /** Squares of how far ink is from paper. */
  private final int[] depth;

  private Thickness(GreyRaster raster, Bounds bounds) {
    double scale = (double) Framing.BOX * FINE / bounds.longerSide();
    int inner = Math.max(1, (int) Math.round(bounds.width() * scale));
    int height = Math.max(1, (int) Math.round(bounds.height() * scale));
    float[] ink = AreaResampler.resample(raster, Region.of(bounds), inner, height);
    float strongest = 0;
    for (float value : ink) {
      strongest = Math.max(strongest, value);
    }
    this.width = inner + 2 * MARGIN;
    this.paper = new boolean[width * (height + 2 * MARGIN)];
    Arrays.fill(paper, true);
    for (int y = 0; y < height; y++) {
      int to = (y + MARGIN) * width + MARGIN;
      for (int x = 0; x < inner; x++) {
        paper[to + x] = ink[y * inner + x] < strongest / 2;
      }
    }
    this.depth = DistanceMap.squares(paper, width, DistanceMap.FAR);
  }

  /**
   * The ink, with some margin and in another size, of normal thickness; specks are left out.
   *
   * @return empty if it needs no change, is no drawing of lines, or is as small as MNIST's
   */
  static Optional<PlacedInk> normalise(PlacedInk ink) {
    Bounds bounds = ink.bounds();
    if (bounds.longerSide() < SMALLEST) {
      return Optional.empty();
    }
    Thickness own = new Thickness(ink.raster(), bounds);
    double thickness = own.mean();
    double normal = Math.clamp(thickness, THINNEST, THICKEST);
    return normal == thickness || thickness > AREA
        ? Optional.empty()
        : PlacedInk.on(own.widened(normal - thickness), own.sheet(ink));
  }

  /** Where the sheet is in the working picture, whose middle is that of the ink. */
  private Region sheet(PlacedInk ink) {
    Bounds bounds = ink.bounds();
    Region sheet = ink.sheet();
    double scale = (double) Framing.BOX * FINE / bounds.longerSide();
    int height = paper.length / width;
    double x = bounds.left() + bounds.width() / 2.0;
    double y = bounds.top() + bounds.height() / 2.0;
    return new Region(
        width / 2.0 - (x - sheet.left()) * scale,
        height / 2.0 - (y - sheet.top()) * scale,
        sheet.width() * scale,
        sheet.height() * scale);
  }

  /** The mean thickness of the ink in pixels of the box. */
  static double of(GreyRaster raster, Bounds bounds) {
    return new Thickness(raster, bounds).mean();
  }

  /** Over a line of width w, the distance from the edge is w / 4 on average. */
  private double mean() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < paper.length; i++) {
      if (!paper[i]) {
        sum += inside(i);
        count++;
      }
    }
    return 4 * sum / count / FINE;
  }

  /** How far ink is from the edge, which is half a pixel from the middles on both its sides. */
  private double inside(int pixel) {
    return Math.sqrt(depth[pixel]) - 0.5;
  }

  private GreyRaster widened(double boxPixels) {
    boolean[] ink = new boolean[paper.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = !paper[i];
    }
    double moved = boxPixels * FINE / 2;
    int reach = Math.max(0, (int) Math.ceil(moved + 1));
    int[] away = DistanceMap.squares(ink, width, reach);
    byte[] result = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      double inside = ink[i] ? inside(i) : 0.5 - Math.sqrt(away[i]);
      double coverage = Math.clamp(inside + moved + 0.5, 0.0, 1.0);
      result[i] = (byte) Math.round(255 * coverage);
    }
    return GreyRaster.owning(width, ink.length / width, result);
  }
}
