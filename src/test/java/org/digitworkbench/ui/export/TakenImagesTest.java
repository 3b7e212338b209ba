package org.digitworkbench.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenImagesTest {

  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;

  @TempDir private Path folder;

  /** Each with one pixel of ink, in the corner. */
  private static TakenImages images(int count, List<String> names) {
    byte[] pixels = new byte[DigitImage.SIZE];
    pixels[0] = (byte) 200;
    DigitImage image = DigitImage.of(pixels);
    List<TakenImage> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Verdict own = new Verdict(i, 4, i % 2 == 0 ? 9 : 4, 0.75f, 0.25f, 0.25f);
      images.add(
          new TakenImage(image, own, i == 0 ? new Verdict(0, 4, 4, 0.5f, 0.5f, 0.5f) : null));
    }
    return new TakenImages("12 mistakes", "relu on 10,000 test images", names, images);
  }

  @Test
  void aSheetHasWhiteInkOnBlackTilesAndColouredCaptions() throws IOException {
    byte[] png = ContactSheet.png(images(12, Classes.DIGITS), _ -> true);
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png));

    int left = ContactSheet.MARGIN;
    int top = ContactSheet.HEAD;
    // Five columns of 56 pixels and gaps of 8, three rows of 56 + 14 + 8.
    assertThat(sheet.getWidth()).isEqualTo(2 * left + 5 * 64 - 8);
    assertThat(sheet.getHeight()).isEqualTo(top + 3 * 78 + left);
    assertThat(sheet.getRGB(0, 0)).isEqualTo(WHITE);
    assertThat(sheet.getRGB(left, top)).isEqualTo(0xffc8c8c8);
    assertThat(sheet.getRGB(left + 1, top + 1)).isEqualTo(0xffc8c8c8);
    assertThat(sheet.getRGB(left + 2, top + 2)).isEqualTo(BLACK);
    assertThat(sheet.getRGB(left + 64, top)).as("the second tile").isEqualTo(0xffc8c8c8);
    assertThat(sheet.getRGB(left + 60, top)).as("between them").isEqualTo(WHITE);
    assertThat(has(sheet, left, top + 56, 0xffcf222e)).as("the first is wrong").isTrue();
    assertThat(has(sheet, left + 64, top + 56, 0xff1a7f37)).as("the second is right").isTrue();
    assertThat(has(sheet, left, top + 56, 0xff1a7f37)).isFalse();
  }

  @Test
  void longNamesHaveLargerTilesAndALineEach() {
    List<String> names = new ArrayList<>(Classes.DIGITS);
    names.set(9, "Ankle boot");
    BufferedImage sheet = ContactSheet.paint(images(5, names), _ -> true);
    assertThat(sheet.getWidth()).isEqualTo(2 * ContactSheet.MARGIN + 5 * 92 - 8);
    assertThat(sheet.getHeight())
        .isEqualTo(ContactSheet.HEAD + 84 + 2 * 14 + 8 + ContactSheet.MARGIN);
  }

  @Test
  void aSheetIsBounded() {
    BufferedImage sheet =
        ContactSheet.paint(images(ContactSheet.MAX_IMAGES + 500, Classes.DIGITS), _ -> true);
    assertThat((long) sheet.getWidth() * sheet.getHeight()).isLessThan(13_000_000);
    assertThat((double) sheet.getWidth() / sheet.getHeight()).isBetween(0.7, 1.3);
  }

  @Test
  void aFolderHasAPictureOfEachImageAndATable() throws IOException {
    Path written = ImageFolder.write(images(2, Classes.DIGITS), folder, "images", _ -> true);

    assertThat(written).isEqualTo(folder.resolve("images"));
    BufferedImage first = ImageIO.read(written.resolve("00000_4_9.png").toFile());
    assertThat(first.getWidth()).isEqualTo(28);
    assertThat(first.getRaster().getSample(0, 0, 0)).isEqualTo(200);
    assertThat(written.resolve("00001_4_4.png")).exists();
    assertThat(Files.readAllLines(written.resolve(ImageFolder.TABLE)))
        .containsExactly(
            "index,true,predicted,confidence,loss,margin,rival predicted,rival confidence,rival loss,file",
            "0,4,9,0.75,1.3862944,0.5,4,0.5,0.6931472,00000_4_9.png",
            "1,4,4,0.75,1.3862944,0.5,,,,00001_4_4.png");

    assertThat(ImageFolder.write(images(1, Classes.DIGITS), folder, "images", _ -> true))
        .as("nothing is overwritten")
        .isEqualTo(folder.resolve("images-2"));
  }

  @Test
  void namesAreSafeInTheTable() {
    List<String> names = new ArrayList<>(Classes.DIGITS);
    names.set(4, "=1+1");
    names.set(9, "a, \"b\"");
    assertThat(ImageFolder.csv(images(1, names))).contains("\r\n0,'=1+1,\"a, \"\"b\"\"\",");
  }

  @Test
  void tooManyImagesForAFolderAreRefused() throws IOException {
    TakenImages many = images(ImageFolder.MAX_IMAGES + 1, Classes.DIGITS);
    assertThatThrownBy(() -> ImageFolder.write(many, folder, "images", _ -> true))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageStartingWith("A folder can take 10,000 images, but these are 10,001");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static boolean has(BufferedImage sheet, int x, int y, int color) {
    for (int row = 0; row < 14; row++) {
      for (int column = 0; column < 56; column++) {
        if (sheet.getRGB(x + column, y + row) == color) {
          return true;
        }
      }
    }
    return false;
  }
}
