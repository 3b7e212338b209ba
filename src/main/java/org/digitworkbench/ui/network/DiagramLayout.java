package org.digitworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Where the layers of a network stand in its drawing. An image is a stack of squares, whose side is
 * to scale and whose number grows with the logarithm of the channels; a flat layer is a bar, whose
 * height grows with the logarithm of its units. All stand on one middle line.
 */
final class DiagramLayout {

  /** Of a bar, at most, in pixels. */
  private static final double BAR_WIDTH = 10;

  private static final double MIN_WIDTH = 2;
  private static final double MAX_SHIFT = 4;
  private static final double MAX_GAP = 28;
  private static final int MAX_SHEETS = 7;

  /** Units of a bar as high as the drawing. */
  private static final double MOST_UNITS = 8192;

  private DiagramLayout() {}

  /**
   * A layer in the drawing.
   *
   * @param layer number of the hidden layer; -1 for the image, the number of layers for the logits
   * @param kind null for the image and the logits
   * @param output null if it is not known
   * @param x left end in pixels
   * @param width of a sheet or a bar
   * @param height of it
   * @param sheets number of them, each a {@code shift} to the right and above of the last
   * @param shift in pixels
   * @param wrong whether something is wrong with it
   */
  record Block(
      int layer,
      @Nullable LayerKind kind,
      @Nullable Shape output,
      double x,
      double width,
      double height,
      int sheets,
      double shift,
      boolean wrong) {

    /** Room that it takes from left to right. */
    double extent() {
      return width + (sheets - 1) * shift;
    }

    private Block at(double left) {
      return new Block(layer, kind, output, left, width, height, sheets, shift, wrong);
    }

    private Block shrunk(double factor) {
      return new Block(
          layer,
          kind,
          output,
          x,
          Math.max(MIN_WIDTH, width * factor),
          height,
          sheets,
          shift * factor,
          wrong);
    }
  }

  /** All blocks, from the image to the logits, within {@code width} by {@code height} pixels. */
  static List<Block> of(NetworkReading reading, double width, double height) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(block(-1, null, Shape.IMAGE, height, false));
    int index = 0;
    for (NetworkReading.Line line : reading.lines()) {
      blocks.add(block(index++, line.kind(), line.output(), height, !line.error().isEmpty()));
    }
    blocks.add(block(index, null, new Shape(NetworkSpec.CLASSES, 1, 1), height, false));
    return spread(blocks, width);
  }

  private static Block block(
      int layer, @Nullable LayerKind kind, @Nullable Shape output, double height, boolean wrong) {
    if (output == null) {
      return new Block(layer, kind, null, 0, BAR_WIDTH, height / 3, 1, 0, wrong);
    }
    if (output.height() == 1 && output.width() == 1) {
      double share = Math.log(1 + output.channels()) / Math.log(1 + MOST_UNITS);
      return new Block(layer, kind, output, 0, BAR_WIDTH, share * height, 1, 0, wrong);
    }
    int sheets =
        Math.min(MAX_SHEETS, 1 + (int) Math.round(Math.log(output.channels()) / Math.log(2)));
    double shift = Math.min(MAX_SHIFT, height / 40);
    // The stack of the largest image fits with all of its sheets.
    double pixel = (height - (MAX_SHEETS - 1) * shift) / largest(output);
    return new Block(
        layer,
        kind,
        output,
        0,
        Math.max(2, output.width() * pixel),
        Math.max(2, output.height() * pixel),
        sheets,
        shift,
        wrong);
  }

  /** Side of the image that is as high as the drawing; padding can make one larger than 28. */
  private static double largest(Shape output) {
    return Math.max(Shape.IMAGE.height(), Math.max(output.width(), output.height()));
  }

  private static List<Block> spread(List<Block> blocks, double width) {
    double taken = blocks.stream().mapToDouble(Block::extent).sum();
    double least = width / (4.0 * blocks.size());
    // Where there are many, they become narrow rather than small: the height tells their size.
    double room = width - least * (blocks.size() - 1);
    double factor = Math.min(1, room / taken);
    List<Block> narrow = blocks.stream().map(block -> block.shrunk(factor)).toList();
    double free = width - narrow.stream().mapToDouble(Block::extent).sum();
    double gap = Math.min(MAX_GAP, free / (blocks.size() - 1));
    double x = (free - gap * (blocks.size() - 1)) / 2;
    List<Block> placed = new ArrayList<>();
    for (Block block : narrow) {
      placed.add(block.at(x));
      x += block.extent() + gap;
    }
    return placed;
  }
}
