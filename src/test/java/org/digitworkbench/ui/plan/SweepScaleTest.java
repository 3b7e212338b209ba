package org.digitworkbench.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.SweepSetting;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SweepScaleTest {

  private static PlanResult result(SweepSetting setting, List<String> values, double... finals) {
    ExperimentSpec relu = Presets.of("relu").spec();
    ExperimentSpec spec =
        new ExperimentSpec("relu", "R", "", relu.network(), relu.training().withEpochs(1));
    Plan plan = Plan.sweep(spec, setting, values, Math.max(1, finals.length / values.size()));
    Map<String, LearningCurve> curves = new HashMap<>();
    List<PlannedRun> runs = plan.runs();
    for (int i = 0; i < finals.length; i++) {
      curves.put(
          runs.get(i).name(),
          new LearningCurve(
              List.of(
                  new EpochMetrics(0, 2, 0.1, 2, 0.1, 0, 0),
                  new EpochMetrics(1, 1, 0.9, 1, finals[i], 1, 100))));
    }
    return PlanResult.of(plan, curves, Set.of());
  }

  @Test
  void decadesAreEquallyWide() {
    SweepScale at =
        new SweepScale(
            result(SweepSetting.LEARNING_RATE, List.of("0.001", "0.1", "0.01"), 0.9, 0.8, 0.95),
            600,
            300);
    assertThat(at.x(2) - at.x(0)).isCloseTo(at.x(1) - at.x(2), within(0.01));
    assertThat(at.order()).containsExactly(0, 2, 1);
  }

  @Test
  void choicesStandSideBySideAndAllAccuraciesAreInThePlot() {
    PlanResult result =
        result(SweepSetting.ACTIVATION, List.of("relu", "sigmoid", "tanh"), 0.9, 0.2, 0.95);
    SweepScale at = new SweepScale(result, 600, 300);
    assertThat(at.x(1) - at.x(0)).isCloseTo(at.x(2) - at.x(1), within(0.01));
    for (double accuracy : new double[] {0.2, 0.9, 0.95}) {
      assertThat(at.y(accuracy)).isBetween(SweepScale.TOP, at.bottom());
    }
    assertThat(at.ticks()).hasSizeBetween(2, 7);
  }

  @Test
  void ticksNeverTouchAndNothingBreaksBeforeTheFirstRunEnds() {
    SweepScale at =
        new SweepScale(
            result(SweepSetting.BATCH_SIZE, List.of("1000", "1001", "1002", "1003", "5000")),
            300,
            200);
    assertThat(at.labelled()).hasSizeLessThan(5).contains(0);
    assertThat(at.ticks()).isNotEmpty();
  }

  @Test
  void theDrawingIsXmlWithAPointForEachRun() throws Exception {
    String svg =
        SweepSvg.of(
            result(SweepSetting.LEARNING_RATE, List.of("0.01", "0.1"), 0.9, 0.8, 0.92, 0.84));
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    assertThat(svg).contains("Final test accuracy by learning rate").contains(">0.01<");
  }
}
