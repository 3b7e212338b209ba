package org.digitworkbench.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was measured of one network, or of two that train at once in the workbench and one after the
 * other in the peer.
 *
 * @param networks ids of the presets
 * @param images training images of all networks together in an epoch
 * @param testImages whose accuracies are compared
 * @param neighbours share of all cores that other programs used meanwhile, in [0, 1]
 * @param sides one or both, in the order in which they took turns
 */
record Measurement(
    List<String> networks,
    int images,
    int testImages,
    double neighbours,
    Map<Side, Measured> sides) {

  Measurement {
    networks = List.copyOf(networks);
    sides = new EnumMap<>(sides);
  }

  /**
   * One side.
   *
   * @param untrained test accuracy of each network before training, with the same parameters for
   *     both sides
   * @param seconds of each counted epoch
   * @param accuracies of each network after each counted epoch
   * @param idleCpu CPU seconds used while the other side trained
   * @param latencies microseconds of each single prediction
   * @param memory largest resident set in MiB; empty where unknown
   */
  record Measured(
      List<Double> untrained,
      List<Double> seconds,
      List<List<Double>> accuracies,
      double idleCpu,
      List<Double> latencies,
      List<Double> memory) {

    /** Mean test accuracy of a network over the counted epochs. */
    double meanAccuracy(int network) {
      return accuracies.stream().mapToDouble(a -> a.get(network)).average().orElse(Double.NaN);
    }

    double finalAccuracy(int network) {
      return accuracies.getLast().get(network);
    }
  }

  String title() {
    return String.join(" + ", networks);
  }

  boolean isPaired() {
    return sides.size() == Side.values().length;
  }

  Measured of(Side side) {
    Measured measured = sides.get(side);
    if (measured == null) {
      throw new IllegalStateException(side.title() + " was not measured");
    }
    return measured;
  }

  /** Seconds of the peer by ours, epoch by epoch: over 1 where the workbench is faster. */
  Statistics ratio() {
    List<Double> ours = of(Side.OURS).seconds();
    List<Double> peer = of(Side.PEER).seconds();
    return Statistics.of(
        IntStream.range(0, ours.size()).mapToObj(i -> peer.get(i) / ours.get(i)).toList());
  }

  /**
   * The difference that the accuracies of a network may have: four standard errors of the
   * difference of two shares of the test images, p (1 - p) / n each. Both are measured on the same
   * images, so that this is wider than the noise of the images alone; the rest is for the
   * training's own: different dropout masks and other rounding lead to other networks, of the same
   * quality.
   */
  double tolerance(int network) {
    double p = (of(Side.OURS).meanAccuracy(network) + of(Side.PEER).meanAccuracy(network)) / 2;
    return 4 * Math.sqrt(2 * p * (1 - p) / testImages);
  }

  /** Whether both sides learned the same, from the same beginning. */
  boolean agrees() {
    return IntStream.range(0, networks.size())
        .allMatch(network -> sameBeginning(network) && sameEnd(network));
  }

  /** The same function of the same images, but for rounding: two images of 10,000 may differ. */
  private boolean sameBeginning(int network) {
    double difference =
        of(Side.OURS).untrained().get(network) - of(Side.PEER).untrained().get(network);
    return Math.abs(difference) * testImages < 2.5;
  }

  private boolean sameEnd(int network) {
    double difference = of(Side.OURS).meanAccuracy(network) - of(Side.PEER).meanAccuracy(network);
    return Math.abs(difference) <= tolerance(network);
  }
}
