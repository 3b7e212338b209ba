package org.digitworkbench.ui.inside;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where every unit of a network is: the pixels at the left, then layer after layer, the ten answers
 * at the right, each layer in the middle of the height. The units of a dense layer are a grid of
 * squares, a convolution's feature maps are tiles; all maps have one scale, so that those behind a
 * pool are as much smaller as they are. No unit is left out.
 *
 * <p>A unit of the layout is a pixel of the screen where all is to be seen; a network that needs
 * more width than there is gets a wider layout.
 */
public final class InsideLayout {

  /** Side of a dense unit with what parts it from the next, from roomy to narrow. */
  private static final double[] STEPS = {16, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3};

  /** A step of which a square leaves one to the gap; narrower ones have none. */
  private static final double STEP_WITH_GAP = 5;

  /** A feature map is many values: each is that much smaller than a dense unit, but not below 1. */
  private static final double MAP_SHARE = 0.25;

  private static final double MAP_GAP = 3;
  private static final double BAR = 8;
  private static final double LEAST_BETWEEN = 16;
  private static final double MOST_BETWEEN = 110;

  private final List<Block> blocks;
  private final double width;
  private final double height;

  private InsideLayout(List<Block> blocks, double width, double height) {
    this.blocks = List.copyOf(blocks);
    this.width = width;
    this.height = height;
  }

  /** Lays a network out for a screen of that size. */
  public static InsideLayout of(NetworkSpec network, double width, double height) {
    return of(network, width, height, step(network, width, height));
  }

  /**
   * Lays a network out beside another one, in the scale of the one that needs the smaller.
   *
   * @param step at most of both networks' {@link #step}
   */
  static InsideLayout of(NetworkSpec network, double width, double height, double step) {
    List<Block> measured = measure(network, width, height, step);
    double blocksWidth = measured.stream().mapToDouble(b -> b.box().width()).sum();
    double between =
        Math.clamp((width - blocksWidth) / (measured.size() - 1), LEAST_BETWEEN, MOST_BETWEEN);
    double tallest =
        Math.max(height, measured.stream().mapToDouble(b -> b.box().height()).max().orElse(0));
    List<Block> placed = new ArrayList<>();
    double x = 0;
    for (Block block : measured) {
      Box box = block.box();
      double y = Math.floor((tallest - box.height()) / 2);
      placed.add(
          new Block(
              block.layer(),
              block.kind(),
              block.shape(),
              new Box(Math.round(x), y, box.width(), box.height()),
              block.columns(),
              block.side(),
              block.gap()));
      x += box.width() + between;
    }
    return new InsideLayout(placed, placed.getLast().box().right(), tallest);
  }

  /** The largest scale in which the network fits the width, or else the smallest there is. */
  static double step(NetworkSpec network, double width, double height) {
    for (double step : STEPS) {
      List<Block> blocks = measure(network, width, height, step);
      double needed =
          blocks.stream().mapToDouble(b -> b.box().width()).sum()
              + (blocks.size() - 1) * comfortable(width, blocks.size());
      if (needed <= width) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  /** Some distance for the paths between the layers: less between many. */
  private static double comfortable(double width, int blocks) {
    return Math.clamp(0.3 * width / blocks, LEAST_BETWEEN, MOST_BETWEEN / 2);
  }

  /** The blocks in their sizes, not yet in their places. */
  private static List<Block> measure(
      NetworkSpec network, double width, double height, double step) {
    double pixel = Math.clamp(Math.floor(2 * Math.min(0.18 * width, 0.6 * height) / 28) / 2, 2, 12);
    List<Block> blocks = new ArrayList<>();
    blocks.add(grid(Unit.PIXELS, Shape.IMAGE, height, pixel, 0));
    List<LayerSummary> lines = network.summary();
    Block source = blocks.getFirst();
    for (int layer = 0; layer < lines.size() - 1; layer++) {
      Shape shape = lines.get(layer).output();
      Block block =
          network.layers().get(layer) instanceof LayerSpec.Dropout
              ? new Block(
                  layer, Kind.THROUGH, shape, new Box(0, 0, BAR, source.box().height()), 1, 0, 0)
              : hidden(layer, shape, height, step);
      blocks.add(block);
      if (block.kind() == Kind.GRID) {
        source = block;
      }
    }
    double row = Math.clamp(Math.floor(0.7 * height / NetworkSpec.CLASSES), 14, 30);
    blocks.add(
        new Block(
            lines.size() - 1,
            Kind.ANSWERS,
            lines.getLast().output(),
            new Box(0, 0, Math.clamp(Math.rint(0.2 * width), 112, 190), row * NetworkSpec.CLASSES),
            1,
            row,
            0));
    return blocks;
  }

  private static Block hidden(int layer, Shape shape, double height, double step) {
    if (shape.height() == 1 && shape.width() == 1) {
      double gap = step >= STEP_WITH_GAP ? 1 : 0;
      return grid(layer, shape, height, step - gap, gap);
    }
    return grid(layer, shape, height, Math.max(1, MAP_SHARE * step), MAP_GAP);
  }

  /** As few columns as the height allows, for units some more if then the last row is full. */
  private static Block grid(int layer, Shape shape, double height, double side, double gap) {
    double stepX = shape.width() * side + gap;
    double stepY = shape.height() * side + gap;
    int channels = shape.channels();
    int fit = Math.max(1, (int) Math.floor((height + gap) / stepY));
    int least = Math.ceilDiv(channels, fit);
    int columns = least;
    boolean maps = shape.height() > 1 || shape.width() > 1;
    for (int even = least; !maps && even <= least + least / 3; even++) {
      if (channels % even == 0) {
        columns = even;
        break;
      }
    }
    int rows = Math.ceilDiv(channels, columns);
    Box box = new Box(0, 0, columns * stepX - gap, rows * stepY - gap);
    return new Block(layer, Kind.GRID, shape, box, columns, side, gap);
  }

  /** The pixels, then the layers in their order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The layer's block; of {@link Unit#PIXELS}, too. */
  public Block block(int layer) {
    return blocks.get(layer + 1);
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /**
   * Where a unit is. In a dropout it is as high as where its value comes from.
   *
   * @throws IndexOutOfBoundsException if there is no such layer
   */
  public Box box(Unit unit) {
    Block block = block(unit.layer());
    Box all = block.box();
    return switch (block.kind()) {
      case ANSWERS ->
          new Box(all.x(), all.y() + unit.index() * block.side(), all.width(), block.side());
      case THROUGH -> {
        Box source = box(new Unit(unit.layer() - 1, unit.index()));
        yield new Box(all.x(), source.y(), all.width(), source.height());
      }
      case GRID -> {
        Shape shape = block.shape();
        int area = shape.height() * shape.width();
        int channel = unit.index() / area;
        int place = unit.index() % area;
        int tileRow = channel / block.columns();
        int row = place / shape.width();
        yield new Box(
            all.x()
                + channel % block.columns() * block.stepX()
                + place % shape.width() * block.side(),
            all.y() + tileRow * block.stepY() + row * block.side(),
            block.side(),
            block.side());
      }
    };
  }

  /** The layer at that place; null beside all. */
  public @Nullable Block blockAt(double x, double y) {
    for (Block block : blocks) {
      if (block.box().contains(x, y)) {
        return block;
      }
    }
    return null;
  }

  /**
   * The unit at that place; null beside all, and on a dropout, which has none of its own. What
   * parts two units belongs to the one before.
   */
  public @Nullable Unit at(double x, double y) {
    Block block = blockAt(x, y);
    if (block == null || block.kind() == Kind.THROUGH) {
      return null;
    }
    double left = x - block.box().x();
    double top = y - block.box().y();
    if (block.kind() == Kind.ANSWERS) {
      return new Unit(block.layer(), (int) (top / block.side()));
    }
    Shape shape = block.shape();
    int tileColumn = (int) (left / block.stepX());
    int tileRow = (int) (top / block.stepY());
    int channel = tileRow * block.columns() + tileColumn;
    if (tileColumn >= block.columns() || channel >= shape.channels()) {
      return null;
    }
    int column =
        Math.min(shape.width() - 1, (int) ((left - tileColumn * block.stepX()) / block.side()));
    int row = Math.min(shape.height() - 1, (int) ((top - tileRow * block.stepY()) / block.side()));
    return new Unit(block.layer(), (channel * shape.height() + row) * shape.width() + column);
  }

  /**
   * The unit beside another one, over the edge of its layer the nearest one of the layer that
   * follows there; the same one at the end.
   *
   * @param dx 1 to the right, -1 to the left, else 0
   * @param dy 1 downwards, -1 upwards, else 0
   */
  Unit neighbour(Unit unit, int dx, int dy) {
    Box box = box(unit);
    Block block = block(unit.layer());
    double step = block.kind() == Kind.ANSWERS && dx != 0 ? box.width() : box.height();
    double x = box.centerX() + dx * step;
    double y = box.centerY() + dy * step;
    // What parts two tiles belongs to the one before: from there it is a step more.
    while (block.box().contains(x, y)) {
      Unit other = at(x, y);
      if (other != null && !other.equals(unit)) {
        return other;
      }
      x += dx * step;
      y += dy * step;
    }
    if (dx == 0) {
      return unit;
    }
    int layer = unit.layer() + dx;
    while (layer > Unit.PIXELS
        && layer < blocks.size() - 2
        && block(layer).kind() == Kind.THROUGH) {
      layer += dx;
    }
    return layer < Unit.PIXELS || layer > blocks.size() - 2
        ? unit
        : atEdge(block(layer), dx, box.centerY());
  }

  /**
   * The unit at the left edge of a block, or at the right one, as near to that height as it has
   * one.
   */
  private Unit atEdge(Block block, int dx, double y) {
    Box box = block.box();
    double x = dx > 0 ? box.x() : box.right() - block.side() / 2;
    Unit found = at(x, Math.clamp(y, box.y(), box.bottom() - block.side() / 2));
    // The last row may end before the edge.
    return found == null ? new Unit(block.layer(), block.shape().size() - 1) : found;
  }
}
