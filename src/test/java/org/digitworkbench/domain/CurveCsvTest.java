package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurveCsvTest {

  private static final LearningCurve CURVE =
      new LearningCurve(List.of(new EpochMetrics(0, 2.3, 0.1, 2.25, 0.125, 0, 0)));

  @Test
  void aNameIsOneCellAndNoFormula() {
    assertThat(lines("relu")).endsWith("relu,0,2.3,0.1,2.25,0.125,0.0,0.0");
    assertThat(lines("a, \"b\"")).endsWith("\"a, \"\"b\"\"\",0,2.3,0.1,2.25,0.125,0.0,0.0");
    assertThat(lines("=cmd()")).endsWith("'=cmd(),0,2.3,0.1,2.25,0.125,0.0,0.0");
  }

  @Test
  void aGroupHasMeanAndSampleDeviationOfTheRunsThatHaveTheEpoch() {
    LearningCurve two =
        new LearningCurve(
            List.of(
                new EpochMetrics(0, 2.5, 0.25, 2.75, 0.375, 0, 0),
                new EpochMetrics(1, 1, 0.5, 1.5, 0.75, 3, 200)));
    Map<String, LearningCurve> curves = new LinkedHashMap<>();
    curves.put("net-s1", new LearningCurve(List.of(two.epochs().getFirst())));
    curves.put("net-s2", new LearningCurve(List.of(CURVE.epochs().getFirst())));
    curves.put("net-s3", two);
    curves.put("relu", CURVE);
    List<String> lines =
        CurveCsv.of(curves, Map.of("net", List.of("net-s2", "net-s3", "net-s4"))).lines().toList();
    assertThat(lines)
        .startsWith(
            "group,run,runs,statistic,epoch,train_loss,train_accuracy,test_loss,test_accuracy,seconds,images_per_second",
            ",net-s1,1,value,0,2.5,0.25,2.75,0.375,0.0,0.0",
            "net,net-s2,1,value,0,2.3,0.1,2.25,0.125,0.0,0.0")
        .contains(",relu,1,value,0,2.3,0.1,2.25,0.125,0.0,0.0")
        .endsWith("net,,1,mean,1,1.0,0.5,1.5,0.75,3.0,200.0");
    assertThat(lines).hasSize(1 + 5 + 3);
    // (2.25 + 2.75) / 2, and the root of (0.25² + 0.25²) / 1.
    assertThat(lines.get(6)).startsWith("net,,2,mean,0,2.4,0.175,2.5,0.25,");
    assertThat(lines.get(7)).startsWith("net,,2,sd,0,").contains("," + Math.sqrt(0.125) + ",");
  }

  @Test
  void withoutGroupsTheLinesAreThoseOfRuns() {
    Map<String, LearningCurve> curves = Map.of("relu", CURVE);
    assertThat(CurveCsv.of(curves, Map.of())).isEqualTo(CurveCsv.of(curves));
  }

  private static List<String> lines(String name) {
    return CurveCsv.of(Map.of(name, CURVE)).lines().toList();
  }
}
