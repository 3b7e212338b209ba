package org.digitworkbench.ui.inside;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.ui.inside.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Paints the pixels and the hidden layers of a network into an array of colours: only as many as
 * the screen has, and of those only the layers that have changed since the last time. Used by one
 * thread at a time.
 */
public final class NetworkPainter {

  /** Below this side of a value on the screen, four places of each pixel are mixed. */
  private static final double FINE = 1.4;

  private int[] pixels = new int[0];
  private @Nullable Frame last;
  private @Nullable Shades lastShades;

  /**
   * A part of the picture.
   *
   * @param right exclusive
   * @param bottom exclusive
   */
  record Part(int left, int top, int right, int bottom) {

    static final Part NOTHING = new Part(0, 0, 0, 0);

    boolean isEmpty() {
      return right <= left || bottom <= top;
    }

    private Part with(Part other) {
      if (isEmpty()) {
        return other;
      }
      return other.isEmpty()
          ? this
          : new Part(
              Math.min(left, other.left),
              Math.min(top, other.top),
              Math.max(right, other.right),
              Math.max(bottom, other.bottom));
    }
  }

  /** The colours, 0xAARRGGBB or 0, row by row; written to by the next {@link #paint}. */
  int[] pixels() {
    return pixels;
  }

  /** Paints, and says what has changed. */
  Part paint(Frame frame) {
    Shades shades = Shades.of(frame.sight());
    Frame before = last;
    Shades shadesBefore = lastShades;
    boolean anew = before == null || shadesBefore == null || !frame.hasPlacesOf(before);
    if (anew) {
      if (pixels.length != frame.width() * frame.height()) {
        pixels = new int[frame.width() * frame.height()];
      } else {
        Arrays.fill(pixels, 0);
      }
    }
    Part changed = anew ? new Part(0, 0, frame.width(), frame.height()) : Part.NOTHING;
    for (Block block : frame.layout().blocks()) {
      int[] colors = shades.layer(block.layer());
      if (anew
          || (shadesBefore != null && !Arrays.equals(colors, shadesBefore.layer(block.layer())))) {
        changed = changed.with(paint(block, colors, frame));
      }
    }
    last = frame;
    lastShades = shades;
    return changed;
  }

  private Part paint(Block block, int[] colors, Frame frame) {
    Box box = frame.camera().screen(block.box());
    double density = frame.density();
    int left = Math.max(0, (int) Math.round(box.x() * density));
    int top = Math.max(0, (int) Math.round(box.y() * density));
    int right = Math.min(frame.width(), (int) Math.round(box.right() * density));
    int bottom = Math.min(frame.height(), (int) Math.round(box.bottom() * density));
    Part part = new Part(left, top, right, bottom);
    if (part.isEmpty() || block.kind() == Kind.ANSWERS) {
      return Part.NOTHING;
    }
    if (block.kind() == Kind.GRID) {
      frame(part, frame.width(), frame.height());
    }
    if (block.kind() == Kind.THROUGH) {
      for (int y = top; y < bottom; y++) {
        Arrays.fill(pixels, y * frame.width() + left, y * frame.width() + right, Glow.THROUGH);
      }
    } else if (block.side() * frame.camera().zoom() * density < FINE) {
      paintFine(block, colors, frame, part);
    } else {
      paintPlain(block, colors, frame, part);
    }
    return part;
  }

  /** Around a layer, so that black and white ones end where they do on any ground. */
  private void frame(Part part, int width, int height) {
    int from = Math.max(0, part.left() - 1);
    int to = Math.min(width, part.right() + 1);
    for (int y : new int[] {part.top() - 1, part.bottom()}) {
      if (y >= 0 && y < height) {
        Arrays.fill(pixels, y * width + from, y * width + to, Glow.FRAME);
      }
    }
    for (int y = part.top(); y < part.bottom(); y++) {
      pixels[y * width + from] = Glow.FRAME;
      pixels[y * width + to - 1] = Glow.FRAME;
    }
  }

  private void paintPlain(Block block, int[] colors, Frame frame, Part part) {
    int[] across = across(block, frame, part, 1);
    int[] down = down(block, frame, part, 1);
    for (int y = part.top(); y < part.bottom(); y++) {
      int row = down[y - part.top()];
      int at = y * frame.width() + part.left();
      for (int column : across) {
        pixels[at++] = color(colors, row, column);
      }
    }
  }

  /** The mean of four places, so that no value is skipped. */
  private void paintFine(Block block, int[] colors, Frame frame, Part part) {
    int[] across = across(block, frame, part, 2);
    int[] down = down(block, frame, part, 2);
    for (int y = part.top(); y < part.bottom(); y++) {
      int row = down[2 * (y - part.top())];
      int below = down[2 * (y - part.top()) + 1];
      int at = y * frame.width() + part.left();
      for (int i = 0; i < across.length; i += 2) {
        pixels[at++] =
            mean(
                mean(color(colors, row, across[i]), color(colors, row, across[i + 1])),
                mean(color(colors, below, across[i]), color(colors, below, across[i + 1])));
      }
    }
  }

  /** In each of the four bytes. */
  private static int mean(int a, int b) {
    return (a & b) + (((a ^ b) >> 1) & 0x7f7f7f7f);
  }

  private static int color(int[] colors, int row, int column) {
    // Less than 0 is between two tiles; beyond the end is the rest of a last row.
    int index = row + column;
    return row < 0 || column < 0 || index >= colors.length ? Glow.FRAME : colors[index];
  }

  /** For each place from left to right, what it adds to a unit's index; -1 between two tiles. */
  private static int[] across(Block block, Frame frame, Part part, int places) {
    Shape shape = block.shape();
    int area = shape.height() * shape.width();
    int[] across = new int[places * (part.right() - part.left())];
    for (int i = 0; i < across.length; i++) {
      double x =
          frame.camera().contentX((part.left() + (i + 0.5) / places) / frame.density())
              - block.box().x();
      across[i] = place(x, block.columns(), block.stepX(), block.side(), shape.width(), area, 1);
    }
    return across;
  }

  /** Likewise from top to bottom. */
  private static int[] down(Block block, Frame frame, Part part, int places) {
    Shape shape = block.shape();
    int rowOfTiles = block.columns() * shape.height() * shape.width();
    int[] down = new int[places * (part.bottom() - part.top())];
    for (int i = 0; i < down.length; i++) {
      double y =
          frame.camera().contentY((part.top() + (i + 0.5) / places) / frame.density())
              - block.box().y();
      down[i] =
          place(
              y,
              Math.ceilDiv(shape.channels(), block.columns()),
              block.stepY(),
              block.side(),
              shape.height(),
              rowOfTiles,
              shape.width());
    }
    return down;
  }

  private static int place(
      double at, int tiles, double step, double side, int cells, int perTile, int perCell) {
    int tile = Math.clamp((int) (at / step), 0, tiles - 1);
    int cell = Math.max(0, (int) ((at - tile * step) / side));
    if (cell >= cells) {
      if (tile < tiles - 1) {
        return -1;
      }
      cell = cells - 1;
    }
    return tile * perTile + cell * perCell;
  }
}
