package org.digitworkbench.picture.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.RealDigits;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.picture.Paper;
import org.digitworkbench.picture.PictureReader;
import org.digitworkbench.picture.rendered.RenderedPage.Written;
import org.digitworkbench.store.ModelFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped network reads on rendered pages, and that it says where there is nothing. */
@SuppressWarnings("NullAway.Init")
class RenderedPagesTest {

  private static final int SIDE = 1600;
  private static final long SEED = 500;

  private static Classifier network;
  private static List<Written> digits;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    network =
        new Dl4jEngine("test", Thread::new)
            .classifier(new ModelFiles().read(Path.of("assets/models/ink.digitmodel")));
    try (InputStream labels =
        new GZIPInputStream(
            Files.newInputStream(Path.of("assets/datasets/mnist/t10k-labels-idx1-ubyte.gz")))) {
      labels.skipNBytes(8);
      digits = RenderedPage.written(RealDigits.first(2000), labels.readNBytes(2000));
    }
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void nearlyAllDigitsAreReadOnEveryKindOfPaper() throws IOException {
    double sum = 0;
    for (PageKind kind : PageKind.values()) {
      RenderedPage page = new RenderedPage(kind, digits, SEED, SIDE);
      ReadPage read = ReadPage.of(page.jpeg(), folder, PaperSteps.ALL, network);
      double share = ReadPage.share(page.text(), read.text());
      assertThat(share).as("%s: %s for %s", kind, read.text(), page.text()).isGreaterThan(0.55);
      sum += share;
    }

    // Measured: 95.1 %, of plain paper 97 %: what is lost is mostly lost by the network.
    assertThat(sum / PageKind.values().length).isGreaterThan(0.92);
  }

  @ParameterizedTest
  @EnumSource(RenderedScene.class)
  void whereThereAreNoDigitsNoneIsRead(RenderedScene scene) throws IOException {
    byte[] file = scene.file(SEED, SIDE);

    assertThat(ReadPage.of(file, folder, PaperSteps.ALL, network).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPlainPictureIsTheSameWithAllStepsAndWithNone(boolean darkInk) throws IOException {
    Paper paper = new Paper(1600, 700).row(RealDigits.first(8), 80, 260, 160, 180);
    Path file = paper.save(folder, "jpg", darkInk, 0);

    assertThat(PictureReader.open(file, PaperSteps.ALL).ink())
        .isEqualTo(PictureReader.open(file, PaperSteps.NONE).ink());
  }

  @Test
  void theSamplesAreTheSameWithAllStepsAndWithNone() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("assets/samples"), "*.png")) {
      for (Path file : files) {
        assertThat(PictureReader.open(file, PaperSteps.ALL).ink())
            .isEqualTo(PictureReader.open(file, PaperSteps.NONE).ink());
      }
    }
  }

  @Test
  void everyStepBringsSomething() throws IOException {
    PaperSteps.Step[] steps = PaperSteps.Step.values();
    PageKind[] needing = {
      PageKind.ON_A_TABLE, PageKind.SQUARED_DARK, PageKind.SHADOW, PageKind.TURNED
    };
    assertThat(Arrays.asList(steps))
        .containsExactly(
            PaperSteps.Step.PAGE,
            PaperSteps.Step.LINES,
            PaperSteps.Step.LIGHT,
            PaperSteps.Step.TURN);
    for (int i = 0; i < steps.length; i++) {
      RenderedPage page = new RenderedPage(needing[i], digits, SEED + 1, SIDE);
      byte[] file = page.jpeg();
      String with = ReadPage.of(file, folder, PaperSteps.ALL, network).text();
      String without = ReadPage.of(file, folder, PaperSteps.without(steps[i]), network).text();

      assertThat(ReadPage.share(page.text(), without))
          .as("%s without %s: %s", needing[i], steps[i], without)
          .isLessThan(ReadPage.share(page.text(), with) - 0.3);
    }
  }
}
