package org.digitworkbench.ui.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.Calibration.Bin;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReliabilitySvgTest {

  /** 100 images in each of two bins, 60 % and 90 % right. */
  private static Calibration twoBins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < Calibration.BINS; i++) {
      double from = (double) i / Calibration.BINS;
      double to = (i + 1.0) / Calibration.BINS;
      bins.add(
          i == 10 || i == 14
              ? new Bin(from, to, 100, (from + to) / 2, i == 10 ? 0.6 : 0.9)
              : new Bin(from, to, 0, 0, 0));
    }
    return new Calibration(bins);
  }

  @Test
  void onlyBinsWithImagesAreDrawn() throws Exception {
    Document svg = parse(ReliabilitySvg.of(twoBins(), twoBins(), "a <b> & \"c\"", Color.BLUE));

    // The group of the diagram, and one for each bin.
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(3);
    Element line = (Element) svg.getElementsByTagName("polyline").item(0);
    assertThat(line.getAttribute("points").split(" ", -1)).hasSize(2);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("a <b> & \"c\"", "100 %", "right in 60.0 %", "right in 90.0 %")
        .doesNotContain("NaN");
    assertThat(line.getAttribute("points")).doesNotContain("NaN");
  }

  @Test
  void aShareIsWhereItsAxisSays() {
    ReliabilityLayout at = new ReliabilityLayout(560, 480);

    assertThat(at.y(0)).isEqualTo(at.plotBottom());
    assertThat(at.y(1)).isCloseTo(at.plotTop(), within(1e-9));
    assertThat(at.left(0)).isEqualTo(at.x(0));
    assertThat(at.left(15)).isCloseTo(at.x(1), within(1e-9));
    assertThat(at.countHeight(0, 9_000)).isZero();
    assertThat(at.countHeight(9_000, 9_000)).isEqualTo(at.countsBottom() - at.countsTop());
    assertThat(at.countHeight(0, 0)).isZero();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
