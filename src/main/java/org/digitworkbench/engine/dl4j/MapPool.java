package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;

/**
 * A max-pool of maps with the channels last, rows x columns x channels. All loops run over a row of
 * tiles with all its channels, and all their arrays from the same index on, as the JVM makes vector
 * instructions of such loops only.
 */
final class MapPool implements Pooling {

  private final int size;
  private final int mapWidth;
  private final Shape output;
  private final boolean whole;
  private final float[] row;
  private final float[] other;
  private final float[] run;
  private final float[] best;
  private final float[] place;

  /** Places in the tiles, counted row by row. */
  private float[] winners = new float[0];

  /**
   * @param size of a tile
   * @param maps in front of the pool
   */
  MapPool(int size, Shape maps) {
    this.size = size;
    mapWidth = maps.width();
    output = new Shape(maps.channels(), maps.height() / size, maps.width() / size);
    whole = output.size() * size * size == maps.size();
    row = new float[mapWidth * maps.channels()];
    other = new float[row.length];
    run = new float[output.width() * maps.channels()];
    best = new float[run.length];
    place = new float[run.length];
  }

  @Override
  public void expect(int images) {
    int places = images * output.size();
    winners = winners.length < places ? new float[places] : winners;
  }

  @Override
  public void forward(float[] map, float[] pooled, int block) {
    for (int y = 0; y < output.height(); y++) {
      System.arraycopy(map, y * size * row.length, row, 0, row.length);
      for (int i = 1; i < size; i++) {
        System.arraycopy(map, (y * size + i) * row.length, other, 0, row.length);
        maximum(row, other, row.length);
      }
      gather(row, 0, 0, best);
      for (int j = 1; j < size; j++) {
        gather(row, 0, j, run);
        maximum(best, run, run.length);
      }
      System.arraycopy(best, 0, pooled, y * best.length, best.length);
    }
  }

  @Override
  public void forward(float[] map, float[] pooled, int image, int block) {
    int from = image * output.size();
    for (int y = 0; y < output.height(); y++) {
      gather(map, y * size, 0, best);
      Arrays.fill(place, 0);
      for (int k = 1; k < size * size; k++) {
        gather(map, y * size + k / size, k % size, run);
        challenge(best, place, run, k, run.length);
      }
      System.arraycopy(best, 0, pooled, y * best.length, best.length);
      System.arraycopy(place, 0, winners, from + y * place.length, place.length);
    }
  }

  @Override
  public void backward(float[] gradient, int image, int block, float[] map) {
    int from = image * output.size();
    if (!whole) {
      Arrays.fill(map, 0);
    }
    for (int y = 0; y < output.height(); y++) {
      System.arraycopy(gradient, y * best.length, best, 0, best.length);
      System.arraycopy(winners, from + y * place.length, place, 0, place.length);
      for (int k = 0; k < size * size; k++) {
        won(best, place, k, run, run.length);
        scatter(run, map, y * size + k / size, k % size);
      }
    }
  }

  @Override
  public int winner(int image, int output) {
    int channels = this.output.channels();
    int tile = output / channels;
    int k = (int) winners[image * this.output.size() + output];
    int y = tile / this.output.width() * size + k / size;
    int x = tile % this.output.width() * size + k % size;
    return (y * mapWidth + x) * channels + output % channels;
  }

  /** The values at one column of each tile. */
  private void gather(float[] map, int y, int column, float[] target) {
    int channels = output.channels();
    int from = (y * mapWidth + column) * channels;
    for (int x = 0; x < output.width(); x++) {
      System.arraycopy(map, from + x * size * channels, target, x * channels, channels);
    }
  }

  private void scatter(float[] values, float[] map, int y, int column) {
    int channels = output.channels();
    int to = (y * mapWidth + column) * channels;
    for (int x = 0; x < output.width(); x++) {
      System.arraycopy(values, x * channels, map, to + x * size * channels, channels);
    }
  }

  private static void maximum(float[] best, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      best[i] = Math.max(best[i], x[i]);
    }
  }

  /** Which one wins cannot be predicted: so there is no branch. */
  private static void challenge(float[] best, float[] place, float[] x, float k, int length) {
    for (int i = 0; i < length; i++) {
      float wins = Math.signum(Math.max(x[i] - best[i], 0));
      place[i] += wins * (k - place[i]);
      best[i] = Math.max(best[i], x[i]);
    }
  }

  private static void won(float[] gradient, float[] place, float k, float[] target, int length) {
    for (int i = 0; i < length; i++) {
      target[i] = gradient[i] * (1 - Math.signum(Math.abs(place[i] - k)));
    }
  }
}
