package org.digitworkbench.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Learning curves as comma-separated values (RFC 4180), a line for each epoch of each run: losses
 * in nats, accuracies as shares of 1, all digits that there are. Of groups of runs there are the
 * mean and the sample standard deviation at each epoch too, in lines of their own.
 */
public final class CurveCsv {

  private static final List<ToDoubleFunction<EpochMetrics>> VALUES =
      List.of(
          EpochMetrics::trainLoss,
          EpochMetrics::trainAccuracy,
          EpochMetrics::testLoss,
          EpochMetrics::testAccuracy,
          EpochMetrics::seconds,
          EpochMetrics::imagesPerSecond);

  private static final String HEAD =
      "epoch,train_loss,train_accuracy,test_loss,test_accuracy,seconds,images_per_second\r\n";

  private CurveCsv() {}

  /** The lines, with one of titles in front. */
  public static String of(Map<String, LearningCurve> curves) {
    StringBuilder csv = new StringBuilder("run,").append(HEAD);
    curves.forEach((run, curve) -> addRun(csv, cell(run) + ",", curve));
    return csv.toString();
  }

  /**
   * The lines, with one of titles in front. Three columns more say of which group a line is, over
   * how many runs it goes, and whether it is the value of one run, their mean, or their sample
   * standard deviation, which takes two runs; without groups the lines are those of {@link
   * #of(Map)}.
   *
   * @param groups names of the runs by that of the group; a run without a curve counts as none
   */
  public static String of(Map<String, LearningCurve> curves, Map<String, List<String>> groups) {
    if (groups.isEmpty()) {
      return of(curves);
    }
    StringBuilder csv = new StringBuilder("group,run,runs,statistic,").append(HEAD);
    curves.forEach((run, curve) -> {
      String group =
          groups.entrySet().stream()
              .filter(entry -> entry.getValue().contains(run))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("");
      addRun(csv, "%s,%s,1,value,".formatted(cell(group), cell(run)), curve);
    });
    groups.forEach((group, runs) ->
        addGroup(
            csv, cell(group), runs.stream().map(curves::get).filter(Objects::nonNull).toList()));
    return csv.toString();
  }

  private static void addRun(StringBuilder csv, String head, LearningCurve curve) {
    for (EpochMetrics epoch : curve.epochs()) {
      add(csv, head, epoch.epoch(), value -> value.applyAsDouble(epoch));
    }
  }

  /** Each epoch over the runs that have it. */
  private static void addGroup(StringBuilder csv, String group, List<LearningCurve> curves) {
    TreeSet<Integer> epochs = new TreeSet<>();
    curves.forEach(curve -> curve.epochs().forEach(epoch -> epochs.add(epoch.epoch())));
    for (int epoch : epochs) {
      List<EpochMetrics> having =
          curves.stream()
              .flatMap(curve -> curve.epochs().stream())
              .filter(metrics -> metrics.epoch() == epoch)
              .toList();
      String head = "%s,,%d,".formatted(group, having.size());
      add(csv, head + "mean,", epoch, value -> spread(having, value).mean());
      if (having.size() > 1) {
        add(csv, head + "sd,", epoch, value -> spread(having, value).deviation());
      }
    }
  }

  private static Spread spread(List<EpochMetrics> epochs, ToDoubleFunction<EpochMetrics> value) {
    return Spread.of(epochs.stream().mapToDouble(value).boxed().toList());
  }

  private static void add(
      StringBuilder csv,
      String head,
      int epoch,
      Function<ToDoubleFunction<EpochMetrics>, Double> number) {
    csv.append(head).append(epoch);
    VALUES.forEach(value -> csv.append(',').append(number.apply(value)));
    csv.append("\r\n");
  }

  /** A name as a cell that no spreadsheet takes for a formula. */
  private static String cell(String name) {
    String plain = name.matches("[=+@\\-\\t\\r].*") ? "'" + name : name;
    return plain.matches("[^\",\\r\\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
