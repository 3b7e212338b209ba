package org.digitworkbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.RealDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"true, 0", "true, 0.3", "true, 0.7", "false, 0", "false, 0.3", "false, 0.7"})
  void digitsInARowAreFoundInAnyLight(boolean darkInk, double falloff) throws IOException {
    List<DigitImage> digits = RealDigits.first(8);
    Paper paper = new Paper(1400, 500).row(digits, 60, 150, 140, 155);

    List<FoundDigit> found =
        PictureReader.open(paper.save(folder, "jpg", darkInk, falloff)).digits();

    assertThat(found).hasSize(8);
    int same = 0;
    for (int i = 0; i < 8; i++) {
      Bounds box = found.get(i).box();
      assertThat(box.left()).isBetween(60 + 155 * i, 60 + 155 * i + 110);
      DigitImage alone =
          framed(new Paper(140, 140).put(digits.get(i), 0, 0, 140).raster()).orElseThrow();
      DigitImage framed = framed(found.get(i).ink()).orElseThrow();
      same += RealDigits.difference(alone, framed) < 0.35 ? 1 : 0;
    }
    // A faint edge more or less can move a digit by a pixel.
    assertThat(same).isGreaterThanOrEqualTo(6);
  }

  @Test
  void linesAreReadFromTopToBottomEvenIfTheyClimb() {
    Paper paper = new Paper(700, 500);
    for (int i = 0; i < 5; i++) {
      paper.block(40 + 120 * i, 100 - 12 * i, 30, 90, 1);
      paper.block(60 + 110 * i, 320 - 12 * i, 40, 80, 1);
    }

    List<Bounds> boxes = boxes(paper);

    assertThat(boxes).hasSize(10);
    assertThat(boxes.subList(0, 5))
        .extracting(Bounds::left)
        .containsExactly(40, 160, 280, 400, 520);
    assertThat(boxes.subList(5, 10))
        .extracting(Bounds::left)
        .containsExactly(60, 170, 280, 390, 500);
  }

  @Test
  void digitsWhoseBoxesTouchStayTwoAndOverlappingPartsBecomeOne() {
    Paper touching = new Paper(300, 200).block(40, 40, 60, 20, 1).block(80, 60, 20, 80, 1);
    touching.block(102, 41, 20, 99, 1);
    assertThat(boxes(touching))
        .containsExactly(new Bounds(40, 40, 60, 100), new Bounds(102, 41, 20, 99));

    // The bar of a 5, lifted off its body.
    Paper five = new Paper(300, 200).block(60, 60, 60, 90, 1).block(62, 36, 75, 14, 1);
    assertThat(boxes(five)).containsExactly(new Bounds(60, 36, 77, 114));
  }

  @Test
  void anotherDigitsInkIsCutAway() {
    // An L and what stands in its corner, in one another's box to less than a half.
    Paper paper = new Paper(300, 200).block(40, 30, 15, 120, 1).block(40, 140, 80, 12, 1);
    paper.block(105, 20, 40, 100, 1);

    List<FoundDigit> found = new Picture(300, 200, paper.raster()).digits();

    assertThat(found).hasSize(2);
    GreyRaster first = found.getFirst().ink();
    assertThat(first.ink(first.width() - 5, 20)).isZero();
  }

  @Test
  void specksDashesAndRuledLinesAreNoDigits() {
    Paper paper = new Paper(900, 600);
    for (int line = 1; line <= 3; line++) {
      paper.block(0, 190 * line, 900, 3, 0.7);
    }
    paper.block(25, 0, 3, 600, 0.7);
    paper.block(100, 60, 30, 100, 1).block(200, 70, 40, 90, 1).block(300, 55, 35, 110, 1);
    paper.block(160, 110, 3, 3, 1).block(700, 400, 4, 2, 1).block(260, 110, 30, 8, 1);

    assertThat(boxes(paper))
        .containsExactly(
            new Bounds(100, 60, 30, 100),
            new Bounds(200, 70, 40, 90),
            new Bounds(300, 55, 35, 110));
  }

  @Test
  void blankPaperHasNoDigitsAndOnePixelIsOneAtMost() {
    assertThat(boxes(new Paper(300, 200))).isEmpty();
    assertThat(boxes(new Paper(1, 1))).isEmpty();
    assertThat(boxes(new Paper(300, 200).block(150, 100, 1, 1, 1)))
        .containsExactly(new Bounds(150, 100, 1, 1));
  }

  @Test
  void almostEveryDigitOfMnistIsOne() throws IOException {
    int whole = 0;
    for (DigitImage digit : RealDigits.first(300)) {
      whole += boxes(new Paper(160, 160).put(digit, 10, 10, 140)).size() == 1 ? 1 : 0;
    }
    assertThat(whole).isGreaterThanOrEqualTo(297);
  }

  @Test
  void boxesAreInThePixelsOfTheLargePicture() throws IOException {
    Paper paper = new Paper(6000, 3000).block(900, 600, 150, 900, 1);
    paper.block(3000, 800, 300, 800, 1);

    Picture picture = PictureReader.open(paper.save(folder, "png", true, 0));

    assertThat(picture.width()).isEqualTo(6000);
    List<FoundDigit> found = picture.digits();
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().box().left()).isBetween(890, 900);
    assertThat(found.getFirst().box().height()).isBetween(900, 920);
  }

  @Test
  void aPhotographIsTurnedAsTheCameraWasHeld() throws IOException {
    Paper paper = new Paper(300, 200).block(30, 20, 20, 160, 1).block(30, 160, 100, 20, 1);
    byte[] upright = Files.readAllBytes(paper.save(folder, "jpg", true, 0));
    GreyRaster ink = open(upright).ink();
    List<Picture> turned = new ArrayList<>();
    for (int orientation = 1; orientation <= 8; orientation++) {
      turned.add(open(withOrientation(upright, orientation)));
    }

    // The foot of the L, its lower right in the file.
    assertThat(turned.get(0).ink()).isEqualTo(ink);
    assertThat(turned.get(1).ink().ink(299 - 120, 170)).isGreaterThan(200);
    assertThat(turned.get(2).ink().ink(299 - 120, 199 - 170)).isGreaterThan(200);
    assertThat(turned.get(3).ink().ink(120, 199 - 170)).isGreaterThan(200);
    assertThat(turned.get(4).ink().ink(170, 120)).isGreaterThan(200);
    assertThat(turned.get(5).ink().ink(199 - 170, 120)).isGreaterThan(200);
    assertThat(turned.get(6).ink().ink(199 - 170, 299 - 120)).isGreaterThan(200);
    assertThat(turned.get(7).ink().ink(170, 299 - 120)).isGreaterThan(200);
    assertThat(turned.get(5).width()).isEqualTo(200);
    assertThat(turned.get(5).height()).isEqualTo(300);
    assertThat(open(withOrientation(upright, 99)).ink()).isEqualTo(ink);
  }

  @Test
  void damagedExifDataNeverEndInAnotherError() throws IOException {
    Paper paper = new Paper(60, 60).block(30, 20, 10, 30, 1);
    byte[] whole = withOrientation(Files.readAllBytes(paper.save(folder, "jpg", true, 0)), 6);
    for (int at = 2; at < 40; at++) {
      for (int value : List.of(0, 1, 0x7f, 0x80, 0xff)) {
        byte[] damaged = whole.clone();
        damaged[at] = (byte) value;
        try {
          open(damaged);
        } catch (WorkbenchException e) {
          assertThat(e).hasMessageContaining("turned.jpg").hasMessageEndingWith(".");
        }
      }
    }
    assertThat(JpegStructure.of(Arrays.copyOf(whole, 20)).isWhole()).isFalse();
  }

  @Test
  void pixelsFromTheClipboardAreReadLikeAFile() {
    Picture picture =
        PictureReader.of(
            300,
            200,
            (y, argb) -> {
              Arrays.fill(argb, 0xffffffff);
              if (y >= 40 && y < 140) {
                Arrays.fill(argb, 100, 130, 0xff102030);
                Arrays.fill(argb, 200, 240, 0xff102030);
              }
            });

    assertThat(picture.digits())
        .extracting(FoundDigit::box)
        .containsExactly(new Bounds(100, 40, 30, 100), new Bounds(200, 40, 40, 100));
  }

  private static List<Bounds> boxes(Paper paper) {
    GreyRaster raster = paper.raster();
    return new Picture(raster.width(), raster.height(), raster)
        .digits().stream().map(FoundDigit::box).toList();
  }

  private Picture open(byte[] content) throws IOException {
    return PictureReader.open(Files.write(folder.resolve("turned.jpg"), content));
  }

  /** With an Exif segment right after the beginning, big-endian, one entry. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
    out.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
    out.write(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static Optional<DigitImage> framed(GreyRaster raster) {
    return Framing.steps(raster, Preprocessing.without(Preprocessing.Step.THICKNESS))
        .map(FramingSteps::image);
  }
}
