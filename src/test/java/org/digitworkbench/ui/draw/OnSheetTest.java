package org.digitworkbench.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.digitworkbench.data.Classes;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.picture.PictureWriter;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to be labelled. */
class OnSheetTest {

  private static final Drawing LEFT = Drawing.BLANK.withStroke(line(60));

  @TempDir private Path folder;
  private final DrawViewModel draw =
      new DrawViewModel(
          () -> {
            throw new IllegalStateException("No network is picked");
          },
          new ModelPicker(Classes::digits),
          Runnable::run,
          Runnable::run,
          _ -> {});

  private static Stroke line(double x) {
    return Stroke.of(new Point(x, 60), new Point(x, 220));
  }

  @Test
  void aDrawingGivesWayToAnEmptySheet() {
    assertThat(draw.onSheet()).isNull();
    draw.put(LEFT);
    assertThat(onSheet().drawing()).isEqualTo(LEFT);
    assertThat(onSheet().picture()).isNull();
    draw.next();
    assertThat(draw.onSheet()).isNull();
  }

  @Test
  void theDigitsOfAPictureComeOneByOne() throws IOException {
    Drawing two = LEFT.withStroke(line(220));
    Path file =
        Files.write(folder.resolve("two.png"), PictureWriter.png(Rasteriser.rasterise(two)));
    draw.pictures().open(PictureSource.file(file));
    OnSheet first = onSheet();
    assertThat(first.drawing().isBlank()).isTrue();
    assertThat(first.picture()).isNotNull();
    draw.next();
    assertThat(onSheet().picture()).isNotNull().isNotSameAs(first.picture());
    draw.next();
    assertThat(draw.onSheet()).isNull();
  }

  private OnSheet onSheet() {
    return Objects.requireNonNull(draw.onSheet());
  }
}
