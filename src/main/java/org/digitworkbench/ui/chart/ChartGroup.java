package org.digitworkbench.ui.chart;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs that are shown as one, such as a network that was trained with several seeds. */
final class ChartGroup {

  private final String name;
  private final List<String> runs;
  private final Map<ChartKind, Mean> means = new EnumMap<>(ChartKind.class);

  /** A mean and of which points it is. */
  private record Mean(List<ChartSeries> of, long points, ChartSeries series) {}

  ChartGroup(String name, List<String> runs) {
    this.name = name;
    this.runs = List.copyOf(runs);
  }

  String name() {
    return name;
  }

  List<String> runs() {
    return runs;
  }

  /**
   * The mean at each epoch over the runs that have it, with a band of one sample standard deviation
   * where there are two of them or more; null without curves of that kind. Mini-batches of
   * different runs are not averaged.
   *
   * @param all curves of the chart
   */
  @Nullable ChartSeries mean(ChartKind kind, List<ChartSeries> all) {
    List<ChartSeries> members =
        all.stream().filter(s -> s.kind() == kind && runs.contains(s.run())).toList();
    if (kind == ChartKind.BATCH || members.isEmpty()) {
      return null;
    }
    long points = members.stream().mapToLong(ChartSeries::points).sum();
    Mean mean = means.get(kind);
    if (mean == null || mean.points() != points || !mean.of().equals(members)) {
      mean = new Mean(members, points, compute(kind, members));
      means.put(kind, mean);
    }
    return mean.series();
  }

  private ChartSeries compute(ChartKind kind, List<ChartSeries> members) {
    int end = (int) members.stream().mapToDouble(ChartSeries::lastX).max().orElse(0) + 1;
    int[] counts = new int[end];
    double[] sums = new double[end];
    double[] seconds = new double[end];
    for (ChartSeries member : members) {
      for (int i = 0; i < member.size(); i++) {
        int epoch = (int) member.x(i);
        counts[epoch]++;
        sums[epoch] += member.y(i);
        seconds[epoch] += member.x(i, ChartUnit.SECONDS);
      }
    }
    double[] squares = new double[end];
    for (ChartSeries member : members) {
      for (int i = 0; i < member.size(); i++) {
        int epoch = (int) member.x(i);
        double difference = member.y(i) - sums[epoch] / counts[epoch];
        squares[epoch] += difference * difference;
      }
    }
    ChartSeries mean = new ChartSeries(name, kind);
    mean.setStepsPerEpoch(members.getFirst().stepsPerEpoch());
    double[] deviations = new double[end];
    int[] having = new int[end];
    double latest = 0;
    for (int epoch = 0; epoch < end; epoch++) {
      int count = counts[epoch];
      if (count > 0) {
        // Where a slow run has not come yet, the mean of the times could go back.
        latest = Math.max(latest, seconds[epoch] / count);
        deviations[mean.size()] = count < 2 ? Double.NaN : Math.sqrt(squares[epoch] / (count - 1));
        having[mean.size()] = count;
        mean.append(epoch, latest, sums[epoch] / count);
      }
    }
    mean.setBand(
        new ChartBand(Arrays.copyOf(deviations, mean.size()), Arrays.copyOf(having, mean.size())));
    return mean;
  }
}
