package org.digitworkbench.ui.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Run;
import org.digitworkbench.ui.chart.ChartKind;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.digitworkbench.ui.chart.ChartSeries;
import org.digitworkbench.ui.chart.ChartSettings;

/** The curves of the picked runs over each other. Used on the FX thread. */
final class RunCurves {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final ChartSettings settings = new ChartSettings();
  private final ChartModel loss = new ChartModel(Measure.LOSS, Double.NaN, settings);
  private final ChartModel accuracy =
      new ChartModel(Measure.ACCURACY, LearningCurve.TARGET, settings);
  private final Map<String, LearningCurve> curves = new LinkedHashMap<>();
  private List<Run> shown = List.of();

  ChartModel loss() {
    return loss;
  }

  ChartModel accuracy() {
    return accuracy;
  }

  /** The curves that are shown, by what they are called. */
  Map<String, LearningCurve> curves() {
    return curves;
  }

  /** Shows these runs in place of others; two of one name are told apart by when they began. */
  void show(List<Run> runs) {
    if (runs.equals(shown)) {
      return;
    }
    shown = List.copyOf(runs);
    curves.clear();
    for (ChartModel chart : List.of(loss, accuracy)) {
      chart.runs().forEach(chart::remove);
    }
    List<String> names = new ArrayList<>();
    Set<String> twice = new HashSet<>();
    for (Run run : runs) {
      if (names.contains(run.name())) {
        twice.add(run.name());
      }
      names.add(run.name());
    }
    Set<String> labels = new HashSet<>();
    for (Run run : runs) {
      String label =
          twice.contains(run.name())
              ? run.name() + " · " + MOMENT.format(run.provenance().started())
              : run.name();
      String unique = label;
      for (int copy = 2; !labels.add(unique); copy++) {
        unique = "%s (%d)".formatted(label, copy);
      }
      curves.put(unique, run.provenance().curve());
      add(unique, run);
    }
    int planned = runs.stream().mapToInt(Run::epoch).max().orElse(0);
    loss.setPlannedEpochs(planned);
    accuracy.setPlannedEpochs(planned);
  }

  private void add(String label, Run run) {
    var trainLoss = loss.add(label, ChartKind.TRAIN);
    var testLoss = loss.add(label, ChartKind.TEST);
    var trainAccuracy = accuracy.add(label, ChartKind.TRAIN);
    var testAccuracy = accuracy.add(label, ChartKind.TEST);
    double seconds = 0;
    int steps = 0;
    for (EpochMetrics epoch : run.provenance().epochs()) {
      seconds += epoch.seconds();
      steps = epoch.batches(run.training().optimisation().batchSize());
      trainLoss.append(epoch.epoch(), seconds, epoch.trainLoss());
      testLoss.append(epoch.epoch(), seconds, epoch.testLoss());
      trainAccuracy.append(epoch.epoch(), seconds, epoch.trainAccuracy());
      testAccuracy.append(epoch.epoch(), seconds, epoch.testAccuracy());
    }
    for (ChartSeries series : List.of(trainLoss, testLoss, trainAccuracy, testAccuracy)) {
      series.setStepsPerEpoch(steps);
    }
  }
}
