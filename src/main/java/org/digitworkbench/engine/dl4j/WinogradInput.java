package org.digitworkbench.engine.dl4j;

import static org.digitworkbench.engine.dl4j.Winograd.SIDE;
import static org.digitworkbench.engine.dl4j.Winograd.TILE;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;

/**
 * The transforms of the tiles of a group of images. They run over one row of tiles of all images,
 * with all channels: for each of the six columns of a tile there is an array with that column of
 * each tile.
 */
final class WinogradInput {

  private final Shape shape;
  private final int padding;
  private final int high;
  private final int wide;
  private final float[][][] padded;
  private final float[][][] columns;
  private final float[][][] rows;
  private final float[][] line;
  private final float[] shifted;
  private final float[][] side;

  /**
   * @param shape of an image
   * @param high rows of tiles
   * @param wide tiles of a row
   * @param group most images
   */
  WinogradInput(Shape shape, int padding, int high, int wide, int group) {
    this.shape = shape;
    this.padding = padding;
    this.high = high;
    this.wide = wide;
    int run = group * wide * shape.channels();
    padded = new float[high * TILE + 2][SIDE][run];
    columns = new float[SIDE][SIDE][run];
    rows = Winograd.turned(columns);
    line = new float[SIDE][run];
    shifted = new float[run];
    side = new float[SIDE][];
  }

  /**
   * Writes the transformed tiles.
   *
   * @param images rows x columns x channels
   * @param products for each place of a tile a block of rows, one for each tile, x channels; tiles
   *     by their row, image and column
   */
  void write(float[][] images, int count, Matrix products) {
    spread(images, count);
    int run = count * wide * shape.channels();
    int block = high * count * wide;
    for (int tile = 0; tile < high; tile++) {
      for (int j = 0; j < SIDE; j++) {
        WinogradTransforms.input(side(tile, j), columns[j], run);
      }
      for (int k = 0; k < SIDE; k++) {
        WinogradTransforms.input(rows[k], line, run);
        for (int j = 0; j < SIDE; j++) {
          int row = (k * SIDE + j) * block + tile * count * wide;
          products.writeRows(row, count * wide, line[j], 0);
        }
      }
    }
  }

  /** The transpose of {@link #write}: adds up the images from their tiles. */
  void read(Matrix products, int count, float[][] images) {
    clear();
    int run = count * wide * shape.channels();
    int block = high * count * wide;
    for (int tile = 0; tile < high; tile++) {
      for (int k = 0; k < SIDE; k++) {
        for (int j = 0; j < SIDE; j++) {
          int row = (k * SIDE + j) * block + tile * count * wide;
          products.readRows(row, count * wide, line[j], 0);
        }
        WinogradTransforms.inputBack(line, rows[k], run);
      }
      for (int j = 0; j < SIDE; j++) {
        WinogradTransforms.inputBack(columns[j], line, run);
        for (int k = 0; k < SIDE; k++) {
          Kernels.add(padded[tile * TILE + k][j], line[k], run);
        }
      }
    }
    gather(images, count);
    clear();
  }

  /** One column of six rows of tiles; until the next one is asked for. */
  private float[][] side(int tile, int column) {
    for (int k = 0; k < SIDE; k++) {
      side[k] = padded[tile * TILE + k][column];
    }
    return side;
  }

  /** What is padding, or beyond the last tile's end, is zero before and after. */
  private void clear() {
    for (float[][] row : padded) {
      for (float[] column : row) {
        Arrays.fill(column, 0);
      }
    }
  }

  /** Columns that two tiles share are in both. */
  private void spread(float[][] images, int count) {
    int channels = shape.channels();
    for (int i = 0; i < count; i++) {
      for (int y = 0; y < shape.height(); y++) {
        float[][] row = padded[y + padding];
        for (int x = 0; x < shape.width(); x++) {
          int from = (y * shape.width() + x) * channels;
          int tile = (x + padding) / TILE;
          int column = (x + padding) % TILE;
          if (tile < wide) {
            int to = (i * wide + tile) * channels;
            System.arraycopy(images[i], from, row[column], to, channels);
          }
          if (tile > 0 && column + TILE < SIDE) {
            int to = (i * wide + tile - 1) * channels;
            System.arraycopy(images[i], from, row[column + TILE], to, channels);
          }
        }
      }
    }
  }

  private void gather(float[][] images, int count) {
    int channels = shape.channels();
    for (int y = 0; y < shape.height(); y++) {
      float[][] row = padded[y + padding];
      for (int column = TILE; column < SIDE; column++) {
        addToNext(row[column], row[column - TILE], count);
      }
      for (int i = 0; i < count; i++) {
        for (int x = 0; x < shape.width(); x++) {
          int tile = (x + padding) / TILE;
          int column = (x + padding) % TILE;
          boolean end = tile == wide;
          float[] from = row[end ? column + TILE : column];
          int at = (i * wide + tile - (end ? 1 : 0)) * channels;
          System.arraycopy(from, at, images[i], (y * shape.width() + x) * channels, channels);
        }
      }
    }
  }

  /** Adds a column of each tile to one of the next tile in the same image. */
  private void addToNext(float[] column, float[] next, int count) {
    int channels = shape.channels();
    int run = wide * channels;
    for (int i = 0; i < count; i++) {
      Arrays.fill(shifted, i * run, i * run + channels, 0);
      System.arraycopy(column, i * run, shifted, i * run + channels, run - channels);
    }
    Kernels.add(next, shifted, count * run);
  }
}
