package org.digitworkbench.engine.dl4j;

import static org.digitworkbench.engine.dl4j.Winograd.SIDE;
import static org.digitworkbench.engine.dl4j.Winograd.TILE;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;

/**
 * The transforms of the products of a group of images into their maps, over one row of tiles of all
 * images, with all filters.
 */
final class WinogradOutput {

  private final Shape shape;
  private final int high;
  private final int wide;
  private final float[][][] half;
  private final float[][][] columns;
  private final float[][] line;
  private final float[][] places;

  /**
   * @param shape of the maps
   * @param high rows of tiles
   * @param wide tiles of a row
   * @param group most images
   */
  WinogradOutput(Shape shape, int high, int wide, int group) {
    this.shape = shape;
    this.high = high;
    this.wide = wide;
    int run = group * wide * shape.channels();
    half = new float[SIDE][TILE][run];
    columns = Winograd.turned(half);
    line = new float[SIDE][run];
    places = new float[TILE][run];
  }

  /**
   * Reads the maps.
   *
   * @param products for each place of a tile a block of rows, one for each tile, x filters; tiles
   *     by their row, image and column
   * @param maps rows x columns x filters
   */
  void read(Matrix products, int count, float[][] maps) {
    int run = count * wide * shape.channels();
    int block = high * count * wide;
    for (int tile = 0; tile < high; tile++) {
      for (int k = 0; k < SIDE; k++) {
        for (int j = 0; j < SIDE; j++) {
          int row = (k * SIDE + j) * block + tile * count * wide;
          products.readRows(row, count * wide, line[j], 0);
        }
        WinogradTransforms.output(line, half[k], run);
      }
      int last = Math.min(TILE, shape.height() - tile * TILE);
      for (int x = 0; x < TILE; x++) {
        WinogradTransforms.output(columns[x], places, run);
        for (int y = 0; y < last; y++) {
          scatter(places[y], tile * TILE + y, x, maps, count);
        }
      }
    }
  }

  /** The transpose of {@link #read}. */
  void write(float[][] maps, int count, Matrix products) {
    int run = count * wide * shape.channels();
    int block = high * count * wide;
    for (int tile = 0; tile < high; tile++) {
      for (int x = 0; x < TILE; x++) {
        for (int y = 0; y < TILE; y++) {
          gather(maps, count, tile * TILE + y, x, places[y]);
        }
        WinogradTransforms.outputBack(places, columns[x], run);
      }
      for (int k = 0; k < SIDE; k++) {
        WinogradTransforms.outputBack(half[k], line, run);
        for (int j = 0; j < SIDE; j++) {
          int row = (k * SIDE + j) * block + tile * count * wide;
          products.writeRows(row, count * wide, line[j], 0);
        }
      }
    }
  }

  /** Writes one place of each tile of a row to the maps, unless it is beyond their end. */
  private void scatter(float[] values, int y, int column, float[][] maps, int count) {
    int channels = shape.channels();
    for (int i = 0; i < count; i++) {
      for (int tile = 0; tile < wide && tile * TILE + column < shape.width(); tile++) {
        int to = (y * shape.width() + tile * TILE + column) * channels;
        System.arraycopy(values, (i * wide + tile) * channels, maps[i], to, channels);
      }
    }
  }

  /** Reads one place of each tile of a row; zero beyond the maps' end. */
  private void gather(float[][] maps, int count, int y, int column, float[] values) {
    int channels = shape.channels();
    if (y >= shape.height() || (wide - 1) * TILE + column >= shape.width()) {
      Arrays.fill(values, 0);
    }
    if (y >= shape.height()) {
      return;
    }
    for (int i = 0; i < count; i++) {
      for (int tile = 0; tile < wide && tile * TILE + column < shape.width(); tile++) {
        int from = (y * shape.width() + tile * TILE + column) * channels;
        System.arraycopy(maps[i], from, values, (i * wide + tile) * channels, channels);
      }
    }
  }
}
