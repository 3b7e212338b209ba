package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.Shape;

/**
 * A convolution of 3 x 3 in steps of 1 by Winograd's algorithm F(4 x 4, 3 x 3): Lavin and Gray
 * 2016. The image is cut into tiles of 6 x 6 that overlap by two; transformed, a tile gives 4 x 4
 * places of a map with 36 multiplications for each pair of channel and filter where the definition
 * takes 144. The gradients are the transposes of the same steps.
 *
 * <p>There are 36 products, one for each place in a tile: tiles of the whole group x channels,
 * times channels x filters.
 */
final class Winograd implements Filtering {

  /** Side of what a tile gives. */
  static final int TILE = 4;

  /** Side of a tile. */
  static final int SIDE = 6;

  static final int KERNEL = 3;

  private static final int PRODUCTS = SIDE * SIDE;

  /** Below so many channels or filters, the transforms cost more than the products. */
  private static final int FEWEST = 8;

  /** Rows of a product from which on it is at its best. */
  private static final int ENOUGH_TILES = 64;

  private static final int LARGEST_GROUP = 32;

  private final Gemm gemm;
  private final int channels;
  private final Shape map;
  private final int tiles;
  private final int group;
  private final WinogradInput input;
  private final WinogradOutput output;
  private final WinogradFilters filters;
  private final PlainRows inputRows;
  private final PlainRows outputRows;
  private final PlainRows filterRows;
  private final PlainRows gradientRows;
  private final MatrixParts inputs = new MatrixParts(PRODUCTS);
  private final MatrixParts outputs = new MatrixParts(PRODUCTS);
  private final MatrixParts products = new MatrixParts(PRODUCTS);
  private final MatrixParts gradients = new MatrixParts(PRODUCTS);
  private final float[][] maps;

  Winograd(Gemm gemm, Geometry geometry) {
    this.gemm = gemm;
    channels = geometry.input().channels();
    map = geometry.maps();
    int high = tiles(map.height());
    int wide = tiles(map.width());
    tiles = high * wide;
    group = Math.clamp((ENOUGH_TILES + tiles - 1) / tiles, 1, LARGEST_GROUP);
    input = new WinogradInput(geometry.input(), geometry.padding(), high, wide, group);
    output = new WinogradOutput(map, high, wide, group);
    filters = new WinogradFilters(channels, map.channels());
    inputRows = new PlainRows(channels);
    outputRows = new PlainRows(map.channels());
    filterRows = new PlainRows(map.channels());
    gradientRows = new PlainRows(map.channels());
    maps = new float[group][map.size()];
  }

  /** Whether a convolution is one of these, and large enough that the transforms are worth it. */
  static boolean fits(Geometry g) {
    Shape map = g.maps();
    int multiplied = tiles(map.height()) * tiles(map.width()) * PRODUCTS;
    int asDefined = map.height() * map.width() * KERNEL * KERNEL;
    return g.kernel() == KERNEL
        && g.stride() == 1
        && g.input().channels() >= FEWEST
        && g.filters() >= FEWEST
        && 2 * multiplied <= asDefined;
  }

  private static int tiles(int side) {
    return (side + TILE - 1) / TILE;
  }

  @Override
  public int group() {
    return group;
  }

  @Override
  public boolean channelsLast() {
    return true;
  }

  @Override
  public int blocks() {
    return 1;
  }

  @Override
  public int blockSize() {
    return maps[0].length;
  }

  @Override
  public Pooling pooling(int size) {
    return new MapPool(size, map);
  }

  @Override
  public void take(Matrix weights) {
    filters.write(weights.transpose(), filterRows());
  }

  @Override
  public void forward(float[][] images, int count) {
    int rows = count * tiles;
    input.write(images, count, inputRows());
    Matrix[] in = inputs.of(inputRows(), rows);
    Matrix[] by = products.of(filterRows(), channels);
    Matrix[] out = outputs.of(outputRows(), rows);
    for (int p = 0; p < PRODUCTS; p++) {
      gemm.multiply(in[p], by[p], 0, out[p]);
    }
    output.read(outputRows(), count, maps);
  }

  @Override
  public float[] maps(int image, int block) {
    return maps[image];
  }

  @Override
  public float[] gradients(int image, int block) {
    return maps[image];
  }

  @Override
  public void takeGradients(int image, int block) {
    // They are where they belong.
  }

  @Override
  public void backward(float[][] images, int count, boolean first, boolean byImages) {
    int rows = count * tiles;
    input.write(images, count, inputRows());
    output.write(maps, count, outputRows());
    Matrix[] in = inputs.of(inputRows(), rows);
    Matrix[] by = products.of(filterRows(), channels);
    Matrix[] out = outputs.of(outputRows(), rows);
    Matrix[] sums = gradients.of(gradientRows(), channels);
    for (int p = 0; p < PRODUCTS; p++) {
      gemm.multiply(in[p].transpose(), out[p], first ? 0 : 1, sums[p]);
      if (byImages) {
        gemm.multiply(out[p], by[p].transpose(), 0, in[p]);
      }
    }
    if (byImages) {
      input.read(inputRows(), count, images);
    }
  }

  @Override
  public void weightGradient(Matrix gradient) {
    filters.read(gradientRows(), gradient);
  }

  private Matrix inputRows() {
    return inputRows.first(PRODUCTS * group * tiles);
  }

  private Matrix outputRows() {
    return outputRows.first(PRODUCTS * group * tiles);
  }

  /** For each product a block of channels x filters. */
  private Matrix filterRows() {
    return filterRows.first(PRODUCTS * channels);
  }

  private Matrix gradientRows() {
    return gradientRows.first(PRODUCTS * channels);
  }

  /** The same arrays with the first two indices exchanged. */
  static float[][][] turned(float[][][] arrays) {
    float[][][] turned = new float[arrays[0].length][arrays.length][];
    for (int i = 0; i < arrays.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = arrays[i][j];
      }
    }
    return turned;
  }

  @Override
  public void close() {
    inputRows.close();
    outputRows.close();
    filterRows.close();
    gradientRows.close();
  }
}
