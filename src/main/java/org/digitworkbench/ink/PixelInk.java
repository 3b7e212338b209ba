package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.DigitImage;

/**
 * An image of 28 x 28 pixels as strokes on the sheet, to be rubbed out and drawn on like any other:
 * neighbouring pixels of full ink are a line as wide as a pixel, each paler one is a dot that
 * covers as much of its pixel as it has ink.
 */
public final class PixelInk {

  /** Side of a pixel in canvas units. */
  private static final double PIXEL = (double) Drawing.SIDE / DigitImage.SIDE;

  /** Ink from which a pixel counts as full: strokes of MNIST are at their core above it. */
  private static final int FULL = 208;

  /** Ink below which a dot would be a speck, thinner than two canvas units. */
  private static final int FAINT = 8;

  private PixelInk() {}

  /** The image as strokes. */
  public static Drawing of(DigitImage image) {
    List<Stroke> strokes = new ArrayList<>();
    for (int row = 0; row < DigitImage.SIDE; row++) {
      for (int column = 0; column < DigitImage.SIDE; column++) {
        int first = column;
        while (column < DigitImage.SIDE && image.pixel(row, column) >= FULL) {
          column++;
        }
        if (column > first) {
          strokes.add(line(row, first, column - 1));
          column--;
        } else if (image.pixel(row, column) >= FAINT) {
          strokes.add(dot(row, column, image.pixel(row, column) / 255.0));
        }
      }
    }
    return new Drawing(strokes);
  }

  private static Stroke line(int row, int first, int last) {
    Point begin = middle(row, first);
    return new Stroke(first == last ? List.of(begin) : List.of(begin, middle(row, last)), PIXEL);
  }

  /** A disc of {@code share} of the pixel's area. */
  private static Stroke dot(int row, int column, double share) {
    return new Stroke(List.of(middle(row, column)), 2 * PIXEL * Math.sqrt(share / Math.PI));
  }

  private static Point middle(int row, int column) {
    return new Point((column + 0.5) * PIXEL, (row + 0.5) * PIXEL);
  }
}
