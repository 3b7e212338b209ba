package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {

  private static final GreyRaster DRAWING =
      Rasteriser.rasterise(
          Drawing.BLANK.withStroke(Stroke.of(new Point(60, 60), new Point(200, 210))));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBack() {
    Path file = folder.resolve("drawing.png");
    PictureWriter.write(DRAWING, file);

    assertThat(PictureReader.read(file)).isEqualTo(DRAWING);
  }

  @Test
  void anOlderPictureIsReplacedAndNothingElseIsLeftBehind() throws IOException {
    Path file = folder.resolve("drawing.png");
    Files.writeString(file, "old");
    PictureWriter.write(DRAWING, file);

    assertThat(PictureReader.read(file)).isEqualTo(DRAWING);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("no-such-folder/drawing.png");

    assertThatThrownBy(() -> PictureWriter.write(DRAWING, file))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> PictureWriter.write(DRAWING, folder))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("is a folder");
  }
}
