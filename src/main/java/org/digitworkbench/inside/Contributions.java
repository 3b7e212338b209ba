package org.digitworkbench.inside;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSummary;

/**
 * What the layer before contributes to one unit's sum: one term for each unit of it that has a
 * part, a value times a weight. With the bias they add up to the sum that the activation is applied
 * to; in double arithmetic, so that the engine's float may differ from the seventh digit on.
 *
 * <ul>
 *   <li>Dense layer, logit: all units before, each with its weight.
 *   <li>Convolution: the window's places in all channels, each with its kernel's weight; places in
 *       the padding, which are zero, are left out.
 *   <li>Max-pool: the largest value of the tile alone, of equals the first, with weight 1.
 *   <li>Average-pool: each value of the tile, with its share.
 *   <li>Batch normalisation: the unit's own value before, less the running mean, times the scale
 *       over the running deviation; the shift is the bias.
 *   <li>Dropout: the unit's own value before.
 * </ul>
 */
public final class Contributions {

  private final int before;
  private final int[] sources;
  private final double[] values;
  private final double[] weights;
  private final double bias;

  private Contributions(int before, int[] sources, double[] values, double[] weights, double bias) {
    this.before = before;
    this.sources = sources;
    this.values = values;
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * Those to the unit, or to the difference of the two logits: there each weight is the difference
   * of the weights, and so is the bias.
   *
   * @throws IllegalArgumentException for a pixel, to which nothing contributes
   */
  public static Contributions of(Pass pass, Question question) {
    Contributions all = of(pass, question.unit());
    Unit versus = question.versus();
    return versus == null ? all : all.less(of(pass, versus));
  }

  /**
   * Those to the unit.
   *
   * @throws IllegalArgumentException for a pixel, to which nothing contributes
   */
  public static Contributions of(Pass pass, Unit unit) {
    if (unit.layer() == Unit.PIXELS) {
      throw new IllegalArgumentException("nothing contributes to a pixel");
    }
    return switch (pass.kind(unit.layer())) {
      case LayerSpec.Dense _ -> dense(pass, unit);
      case null -> dense(pass, unit);
      case LayerSpec.Convolution _ -> convolution(pass, unit);
      case LayerSpec.MaxPool _ -> largest(pass, unit);
      case LayerSpec.AveragePool _ -> mean(pass, unit);
      case BatchNormalisation _ -> normalisation(pass, unit);
      case LayerSpec.Dropout _ ->
          new Contributions(
              unit.layer() - 1,
              new int[] {unit.index()},
              new double[] {before(pass, unit)[unit.index()]},
              new double[] {1},
              0);
    };
  }

  private static float[] before(Pass pass, Unit unit) {
    return pass.values(unit.layer() - 1);
  }

  private static Contributions dense(Pass pass, Unit unit) {
    float[] input = before(pass, unit);
    int units = pass.shape(unit.layer()).size();
    double[] values = new double[input.length];
    double[] weights = new double[input.length];
    for (int i = 0; i < input.length; i++) {
      values[i] = input[i];
      weights[i] = pass.parameter(unit.layer(), i * units + unit.index());
    }
    double bias = pass.parameter(unit.layer(), input.length * units + unit.index());
    int[] sources = IntStream.range(0, input.length).toArray();
    return new Contributions(unit.layer() - 1, sources, values, weights, bias);
  }

  private static Contributions convolution(Pass pass, Unit unit) {
    Window window = Window.at(pass, unit);
    LayerSummary line = pass.lines().get(unit.layer());
    int channels = pass.shape(unit.layer() - 1).channels();
    int[] sources = new int[line.fanIn()];
    double[] weights = new double[line.fanIn()];
    int count = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int place = 0; place < window.side() * window.side(); place++) {
        int source = window.source(channel, place / window.side(), place % window.side());
        if (source >= 0) {
          sources[count] = source;
          weights[count] = window.weight(channel, place / window.side(), place % window.side());
          count++;
        }
      }
    }
    double bias = pass.parameter(unit.layer(), line.weights() + window.channel());
    return of(pass, unit, Arrays.copyOf(sources, count), Arrays.copyOf(weights, count), bias);
  }

  private static Contributions largest(Pass pass, Unit unit) {
    float[] input = before(pass, unit);
    int[] tile = Window.at(pass, unit).sources();
    int winner = tile[0];
    for (int source : tile) {
      winner = input[source] > input[winner] ? source : winner;
    }
    return of(pass, unit, new int[] {winner}, new double[] {1}, 0);
  }

  private static Contributions mean(Pass pass, Unit unit) {
    int[] tile = Window.at(pass, unit).sources();
    double[] weights = new double[tile.length];
    Arrays.fill(weights, 1.0 / tile.length);
    return of(pass, unit, tile, weights, 0);
  }

  private static Contributions of(
      Pass pass, Unit unit, int[] sources, double[] weights, double bias) {
    float[] input = before(pass, unit);
    double[] values = Arrays.stream(sources).mapToDouble(source -> input[source]).toArray();
    return new Contributions(unit.layer() - 1, sources, values, weights, bias);
  }

  private static Contributions normalisation(Pass pass, Unit unit) {
    Normalisation numbers = Normalisation.of(pass, unit);
    return new Contributions(
        unit.layer() - 1,
        new int[] {unit.index()},
        new double[] {numbers.value() - numbers.mean()},
        new double[] {numbers.scale() / Math.sqrt(numbers.variance() + BatchNormalisation.EPSILON)},
        numbers.shift());
  }

  private Contributions less(Contributions other) {
    double[] differences = weights.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= other.weights[i];
    }
    return new Contributions(before, sources, values, differences, bias - other.bias);
  }

  /** Number of terms. */
  public int size() {
    return sources.length;
  }

  /** The unit whose value the term has. */
  public Unit source(int term) {
    return new Unit(before, sources[term]);
  }

  public double value(int term) {
    return values[term];
  }

  public double weight(int term) {
    return weights[term];
  }

  /** Value times weight. */
  public double product(int term) {
    return values[term] * weights[term];
  }

  public double bias() {
    return bias;
  }

  /** The products and the bias, added up. */
  public double sum() {
    double sum = bias;
    for (int i = 0; i < sources.length; i++) {
      sum += product(i);
    }
    return sum;
  }

  /** The products without their signs, added up. */
  public double magnitude() {
    double sum = 0;
    for (int i = 0; i < sources.length; i++) {
      sum += Math.abs(product(i));
    }
    return sum;
  }

  /** The terms with the largest products, whatever their signs, the largest first; none of zero. */
  public int[] strongest(int most) {
    int[] best = new int[Math.min(most, size())];
    int count = 0;
    for (int i = 0; i < size(); i++) {
      double strength = Math.abs(product(i));
      if (strength > 0 && (count < best.length || strength > Math.abs(product(best[count - 1])))) {
        int place = Math.min(count, best.length - 1);
        while (place > 0 && strength > Math.abs(product(best[place - 1]))) {
          best[place] = best[place - 1];
          place--;
        }
        best[place] = i;
        count = Math.min(count + 1, best.length);
      }
    }
    return Arrays.copyOf(best, count);
  }

  /** Number of terms whose product is not zero. */
  public int nonZero() {
    return (int) IntStream.range(0, size()).filter(i -> product(i) != 0).count();
  }
}
