package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static List<String> lines(String name) {
    return CurveCsv.of(Map.of(name, CURVE)).lines().toList();
  }
}
