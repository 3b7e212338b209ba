package org.digitworkbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PictureWriterTest {

  @Test
  void aPngIsReadBackAsItWas(@TempDir Path folder) throws Exception {
    GreyRaster drawing =
        Rasteriser.rasterise(
            Drawing.BLANK.withStroke(Stroke.of(new Point(60, 60), new Point(200, 210))));
    Path file = Files.write(folder.resolve("drawing.png"), PictureWriter.png(drawing));

    assertThat(PictureReader.open(file).ink()).isEqualTo(drawing);
  }

  @Test
  void anSvgHasEachStrokeWithItsWidthAndADotIsAStrokeToo() throws Exception {
    Drawing drawing =
        Drawing.BLANK
            .withStroke(new Stroke(List.of(new Point(60, 60.25), new Point(200, 210)), 18))
            .withStroke(new Stroke(List.of(new Point(100, 30)), 7.5));

    byte[] svg = PictureWriter.svg(drawing);

    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getDocumentElement();
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 280 280");
    assertThat(root.getElementsByTagName("path").getLength()).isEqualTo(2);
    assertThat(new String(svg, StandardCharsets.UTF_8))
        .contains("stroke-width=\"18\" d=\"M60 60.25L200 210\"")
        .contains("stroke-width=\"7.5\" d=\"M100 30h0\"");
  }
}
