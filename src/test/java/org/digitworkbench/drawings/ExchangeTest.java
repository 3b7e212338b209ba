package org.digitworkbench.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingExport.Format;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.RealDigits;
import org.digitworkbench.picture.PictureWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways out of the collection and back. */
class ExchangeTest {

  private static boolean on(double share) {
    return share > 0;
  }

  @TempDir private Path folder;

  private static DrawingSet some() throws IOException {
    List<String> writers = List.of("Ada", "", "Zoë O'Neill-李", "=1+1", "../../x", "a\"b,c");
    List<KeptDrawing> kept = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      kept.add(
          new KeptDrawing(
              "id" + i,
              i % 10,
              writers.get(i % writers.size()),
              Instant.ofEpochSecond(1_800_000_000 + i),
              RealDigits.first(30).get(i)));
    }
    return DrawingSet.of(kept);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatIsExportedComesBackPixelByPixel(Format format) throws IOException {
    DrawingSet out = some();
    Path target = folder.resolve("new").resolve("our-drawings");
    DrawingExport.write(out, format, target, ExchangeTest::on);
    Imported back = DrawingImport.read(target, "nobody", ExchangeTest::on);
    assertThat(back.problem()).isEmpty();
    assertThat(back.images())
        .containsExactlyInAnyOrderElementsOf(
            out.drawings().stream()
                .map(d -> new LabelledImage(d.label(), d.writer(), d.time(), d.image()))
                .toList());
    try (Stream<Path> files = Files.list(target.resolveSibling("."))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void picturesAreNamedByNumberAndWriter() throws IOException {
    Path target = folder.resolve("out");
    DrawingExport.write(some(), Format.PNG, target, ExchangeTest::on);
    assertThat(target.resolve("0/0001-ada.png")).exists();
    assertThat(target.resolve("1/0002.png")).exists();
    assertThat(target.resolve("2/0003-zoë-o-neill-李.png")).exists();
    assertThat(target.resolve("4/0005-x.png")).exists();
  }

  @Test
  void nothingIsWrittenOverAndNothingIsLeftBehind() throws IOException {
    Path target = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(target.resolve("precious.txt"), "x");
    assertThatThrownBy(() -> DrawingExport.write(some(), Format.PNG, target, ExchangeTest::on))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("not an empty folder");
    Path other = folder.resolve("other");
    assertThatThrownBy(() -> DrawingExport.write(some(), Format.PNG, other, share -> share < 0.5))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(
            () -> DrawingExport.write(DrawingSet.EMPTY, Format.IDX, other, ExchangeTest::on))
        .hasMessageContaining("no drawings to export");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
    assertThat(DrawingExport.freeFolder(folder)).isEqualTo(folder.resolve("our-drawings"));
  }

  @Test
  void aLargePictureIsSeenAsTheSameDrawingOnTheSheet() throws IOException {
    byte[] png = PictureWriter.png(Rasteriser.rasterise(Digits.seven()));
    Files.write(folder.resolve("7_ada.png"), png);
    Files.write(folder.resolve("cat.png"), png);
    Files.createDirectory(folder.resolve("7"));
    Files.write(folder.resolve("7").resolve("0004-Grace.png"), png);
    Imported read = DrawingImport.read(folder, "Somebody", ExchangeTest::on);
    assertThat(read.images())
        .extracting(LabelledImage::label, LabelledImage::writer)
        .containsExactly(tuple(7, "Grace"), tuple(7, "Somebody"));
    assertThat(
            RealDigits.difference(read.images().getFirst().image(), Digits.image(Digits.seven())))
        .isLessThan(0.02);
  }

  @Test
  void unreadableFilesAreCountedAndTheFirstIsNamed() throws IOException {
    Path zero = Files.createDirectory(folder.resolve("0"));
    Files.writeString(zero.resolve("a.png"), "no picture");
    Files.write(zero.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1});
    Files.writeString(zero.resolve(".DS_Store"), "x");
    assertThatThrownBy(() -> DrawingImport.read(folder, "", ExchangeTest::on))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("None of the 2 files")
        .hasMessageContaining("a.png is not a PNG or JPEG");
    Files.write(zero.resolve("c.png"), PictureWriter.png(Digits.image(1)));
    Imported read = DrawingImport.read(folder, "", ExchangeTest::on);
    assertThat(read.images()).hasSize(1);
    assertThat(read.problem()).startsWith("2 files were skipped, the first: " + zero);
  }

  @Test
  void foldersAndFilesOfSomethingElseAreRefused() throws IOException {
    assertThatThrownBy(() -> DrawingImport.read(folder, "", ExchangeTest::on))
        .hasMessageContaining("folders named 0 to 9");
    assertThatThrownBy(() -> DrawingImport.read(folder.resolve("none"), "", ExchangeTest::on))
        .hasMessageContaining("There is no file or folder");
    Path text = Files.writeString(folder.resolve("notes.txt"), "x");
    assertThatThrownBy(() -> DrawingImport.read(text, "", ExchangeTest::on))
        .hasMessageContaining("not a file of IDX images");
  }

  @Test
  void aPairOfIdxFilesMustFit() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    DrawingExport.write(some(), Format.IDX, one, ExchangeTest::on);
    DrawingExport.write(
        DrawingSet.of(some().drawings().subList(0, 5)), Format.IDX, two, ExchangeTest::on);
    Path images = one.resolve("drawings-images-idx3-ubyte.gz");
    Path labels = one.resolve("drawings-labels-idx1-ubyte.gz");
    assertThat(DrawingImport.read(labels, "", ExchangeTest::on).images()).hasSize(30);
    Files.delete(labels);
    assertThatThrownBy(() -> DrawingImport.read(images, "", ExchangeTest::on))
        .hasMessageContaining("is missing");
    Files.copy(two.resolve("drawings-labels-idx1-ubyte.gz"), labels);
    assertThatThrownBy(() -> DrawingImport.read(images, "", ExchangeTest::on))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("30 images")
        .hasMessageContaining("5 labels");
  }
}
