package org.digitworkbench.engine.dl4j;

import static org.digitworkbench.engine.dl4j.Winograd.KERNEL;
import static org.digitworkbench.engine.dl4j.Winograd.SIDE;

import java.util.Arrays;

/** The transforms of all filters of a convolution. */
final class WinogradFilters {

  private final int channels;
  private final int filters;
  private final float[][][] columns;
  private final float[][][] half;
  private final float[][][] turned;
  private final float[][] whole;
  private final float[] weights;
  private float[] newest = new float[0];

  WinogradFilters(int channels, int filters) {
    this.channels = channels;
    this.filters = filters;
    int pairs = channels * filters;
    columns = new float[KERNEL][KERNEL][pairs];
    half = new float[KERNEL][SIDE][pairs];
    turned = Winograd.turned(half);
    whole = new float[SIDE][pairs];
    weights = new float[pairs * KERNEL * KERNEL];
  }

  /**
   * Writes the transformed weights, unless they are the same as the last time.
   *
   * @param stored filters x inputs of one
   * @param products for each place of a tile a block of channels x filters
   */
  void write(Matrix stored, Matrix products) {
    stored.readRows(0, filters, weights, 0);
    if (Arrays.equals(weights, newest)) {
      return;
    }
    newest = newest.length == 0 ? new float[weights.length] : newest;
    System.arraycopy(weights, 0, newest, 0, weights.length);
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        int from = (f * channels + c) * KERNEL * KERNEL;
        for (int y = 0; y < KERNEL; y++) {
          for (int x = 0; x < KERNEL; x++) {
            columns[x][y][c * filters + f] = weights[from + y * KERNEL + x];
          }
        }
      }
    }
    int pairs = channels * filters;
    for (int x = 0; x < KERNEL; x++) {
      WinogradTransforms.filter(columns[x], half[x], pairs);
    }
    for (int k = 0; k < SIDE; k++) {
      WinogradTransforms.filter(turned[k], whole, pairs);
      for (int j = 0; j < SIDE; j++) {
        products.writeRows((k * SIDE + j) * channels, channels, whole[j], 0);
      }
    }
  }

  /** The transpose of {@link #write}. */
  void read(Matrix products, Matrix stored) {
    int pairs = channels * filters;
    for (int k = 0; k < SIDE; k++) {
      for (int j = 0; j < SIDE; j++) {
        products.readRows((k * SIDE + j) * channels, channels, whole[j], 0);
      }
      WinogradTransforms.filterBack(whole, turned[k], pairs);
    }
    for (int x = 0; x < KERNEL; x++) {
      WinogradTransforms.filterBack(half[x], columns[x], pairs);
    }
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        int to = (f * channels + c) * KERNEL * KERNEL;
        for (int y = 0; y < KERNEL; y++) {
          for (int x = 0; x < KERNEL; x++) {
            weights[to + y * KERNEL + x] = columns[x][y][c * filters + f];
          }
        }
      }
    }
    stored.writeRows(0, filters, weights, 0);
  }
}
