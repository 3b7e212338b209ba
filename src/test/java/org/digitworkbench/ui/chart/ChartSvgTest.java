package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartSvgTest {

  @Test
  void theCurvesOfAllVisibleRunsAreDrawnInTheirColours() throws Exception {
    ChartModel model = new ChartModel(Measure.ACCURACY, LearningCurve.TARGET);
    ChartSeries relu = model.add("relu", ChartKind.TEST);
    relu.append(0, 0, 0.1);
    relu.append(1, 1, 0.96);
    relu.append(2, 2, 0.97);
    model.add("a <b> & \"c\"", ChartKind.TRAIN).append(0, 0, 0.2);
    model.add("hidden", ChartKind.TEST).append(0, 0, 0.2);
    model.setVisible("hidden", false);

    Document svg =
        parse(ChartSvg.of(model, "Accuracy", run -> run.equals("relu") ? Color.BLUE : Color.RED));

    NodeList lines = svg.getElementsByTagName("polyline");
    assertThat(lines.getLength()).isEqualTo(2);
    Element test = (Element) lines.item(1);
    assertThat(test.getAttribute("stroke")).isEqualTo("#0000ff");
    double[][] points =
        Arrays.stream(test.getAttribute("points").split(" ", -1))
            .map(point ->
                Arrays.stream(point.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    assertThat(points).hasNumberOfRows(3);
    assertThat(points[2][0] - points[1][0]).isEqualTo(points[1][0] - points[0][0]);
    assertThat(points[2][1]).isLessThan(points[1][1]);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("Accuracy", "relu", "a <b> & \"c\"", "96 %")
        .doesNotContain("hidden");
  }

  @Test
  void aGroupIsDrawnAsItsMeanWithABandAndWithItsMarkers() throws Exception {
    ChartModel model = new ChartModel(Measure.ACCURACY, LearningCurve.TARGET);
    for (String run : List.of("relu", "relu 2")) {
      ChartSeries test = model.add(run, ChartKind.TEST);
      test.append(0, 0, 0.1);
      test.append(1, 1, run.equals("relu") ? 0.98 : 0.97);
    }
    model.group("ReLU", List.of("relu", "relu 2"));

    Document svg = parse(ChartSvg.of(model, "Accuracy", _ -> Color.BLUE));

    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(1);
    NodeList areas = svg.getElementsByTagName("polygon");
    assertThat(areas.getLength()).isEqualTo(2);
    assertThat(((Element) areas.item(0)).getAttribute("fill-opacity")).isEqualTo("0.20");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("ReLU (2 runs)", "band: one standard deviation", "star: best", "ring: 97 %");
  }

  @Test
  void onlyWhatIsInViewIsDrawn() throws Exception {
    ChartModel model = new ChartModel(Measure.ACCURACY, LearningCurve.TARGET);
    ChartSeries test = model.add("relu", ChartKind.TEST);
    for (int epoch = 0; epoch <= 100; epoch++) {
      test.append(epoch, epoch, 0.9 + epoch / 2000.0);
    }
    model.showX(0.4, 0.6);
    Document svg = parse(ChartSvg.of(model, "Accuracy", _ -> Color.BLUE));
    Element line = (Element) svg.getElementsByTagName("polyline").item(0);
    assertThat(line.getAttribute("points").split(" ", -1)).hasSizeBetween(21, 24);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("92.5 %")
        .doesNotContain("100 %");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
