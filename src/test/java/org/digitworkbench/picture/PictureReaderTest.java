package org.digitworkbench.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
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
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

  @TempDir private Path folder;

  @Test
  void greyPngsOfMnistComeBackAsTheyWere() throws IOException {
    List<Double> differences = new ArrayList<>();
    for (DigitImage digit : RealDigits.first(40)) {
      for (boolean dark : List.of(true, false)) {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < DigitImage.SIZE; i++) {
          int ink = digit.pixel(i / 28, i % 28);
          picture.getRaster().setSample(i % 28, i / 28, 0, dark ? 255 - ink : ink);
        }
        differences.add(RealDigits.difference(digit, frame(png(picture))));
      }
    }

    assertThat(differences.stream().filter(d -> d < 0.03).count()).isGreaterThan(75);
  }

  @Test
  void coloursTransparencyAndFormatMakeNoDifference() throws IOException {
    Color transparent = new Color(0, 0, 0, 0);
    List<Double> differences = new ArrayList<>();
    for (DigitImage digit : RealDigits.first(6)) {
      GreyRaster ink = RealDigits.enlarged(digit, 8, 20, 31);
      DigitImage framed = framed(ink).orElseThrow();

      List<Path> pictures =
          List.of(
              png(paint(ink, BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE)),
              png(paint(ink, BufferedImage.TYPE_INT_RGB, Color.WHITE, Color.BLACK)),
              png(paint(ink, BufferedImage.TYPE_INT_RGB, Color.BLUE, new Color(255, 250, 220))),
              png(paint(ink, BufferedImage.TYPE_INT_RGB, Color.YELLOW, new Color(0, 60, 0))),
              png(paint(ink, BufferedImage.TYPE_BYTE_INDEXED, Color.BLACK, Color.WHITE)),
              png(paint(ink, BufferedImage.TYPE_INT_ARGB, Color.BLACK, transparent)),
              png(paint(ink, BufferedImage.TYPE_INT_ARGB, Color.WHITE, transparent)),
              png(paint(ink, BufferedImage.TYPE_INT_ARGB, Color.WHITE, Color.BLACK)),
              jpeg(paint(ink, BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE), 0.6f),
              jpeg(paint(ink, BufferedImage.TYPE_INT_RGB, Color.WHITE, Color.BLACK), 0.6f));

      for (Path picture : pictures) {
        differences.add(RealDigits.difference(framed, frame(picture)));
      }
    }

    // A faint edge may be lost in a JPEG, which can move a thin digit by a pixel.
    assertThat(differences.stream().filter(d -> d < 0.1).count())
        .isGreaterThan(differences.size() * 9L / 10);
    assertThat(differences).allMatch(d -> d < 0.8);
  }

  @Test
  void aGreyThatIsHalfwayStaysHalfway() throws IOException {
    for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY)) {
      int white = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
      BufferedImage picture = new BufferedImage(40, 40, type);
      fill(picture, 0, 0, 40, 40, white);
      fill(picture, 10, 10, 20, 20, 0);
      fill(picture, 10, 10, 2, 20, white / 2);

      GreyRaster ink = PictureReader.open(png(picture)).ink();

      assertThat(ink.ink(11, 15)).isBetween(125, 130);
      assertThat(ink.ink(15, 15)).isEqualTo(255);
      assertThat(ink.ink(2, 2)).isZero();
    }
  }

  @Test
  void aFrameAroundThePictureIsNoInk() throws IOException {
    BufferedImage picture = new BufferedImage(200, 160, BufferedImage.TYPE_BYTE_GRAY);
    fill(picture, 0, 0, 200, 160, 30);
    fill(picture, 2, 2, 196, 156, 250);
    fill(picture, 80, 40, 20, 70, 10);

    assertThat(steps(PictureReader.open(png(picture)).ink()).orElseThrow().bounds())
        .isEqualTo(new Bounds(80, 40, 20, 70));
  }

  @Test
  void aLargePictureIsReadAndReduced() throws IOException {
    BufferedImage picture = new BufferedImage(4096, 3000, BufferedImage.TYPE_BYTE_GRAY);
    fill(picture, 0, 0, 4096, 3000, 240);
    fill(picture, 3000, 500, 300, 1200, 20);

    GreyRaster ink = PictureReader.open(png(picture)).ink();

    assertThat(ink.width()).isEqualTo(2048);
    assertThat(steps(ink).orElseThrow().bounds()).isEqualTo(new Bounds(1500, 250, 150, 600));
  }

  @Test
  void aTightlyCroppedDigitIsNotTakenForPaper() throws IOException {
    // A zero that fills its picture: more ink than paper, but the corners are paper.
    BufferedImage picture = new BufferedImage(100, 140, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 100, 140);
    graphics.setColor(Color.BLACK);
    graphics.fillOval(1, 1, 98, 138);
    graphics.setColor(Color.WHITE);
    graphics.fillOval(38, 45, 24, 50);
    graphics.dispose();

    DigitImage framed = frame(png(picture));

    assertThat(framed.pixel(14, 14)).isZero();
    assertThat(framed.pixel(14, 9)).isEqualTo(255);
  }

  @Test
  void oneColourIsBlank() throws IOException {
    for (int level : List.of(0, 128, 255)) {
      BufferedImage picture = new BufferedImage(50, 30, BufferedImage.TYPE_BYTE_GRAY);
      fill(picture, 0, 0, 50, 30, level);
      assertThat(framed(PictureReader.open(png(picture)).ink())).isEmpty();
      assertThat(framed(PictureReader.open(jpeg(picture, 0.5f)).ink())).isEmpty();
    }
    BufferedImage empty = new BufferedImage(50, 30, BufferedImage.TYPE_INT_ARGB);
    assertThat(framed(PictureReader.open(png(empty)).ink())).isEmpty();
    BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(framed(PictureReader.open(png(pixel)).ink())).isEmpty();
  }

  @Test
  void shadowsAndGrainOfAPhotographAreNoInk() throws IOException {
    Random random = new Random(5);
    BufferedImage flat = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage shadowed = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 600 * 600; i++) {
      int x = i % 600;
      int y = i / 600;
      boolean ink = Math.abs(Math.hypot(x - 250, y - 300) - 100) < 12;
      double corner = Math.hypot(x - 300, y - 300) / 424;
      double light = (0.6 + 0.4 * x / 600) * (1 - 0.2 * corner * corner);
      flat.getRaster().setSample(x, y, 0, ink ? 40 : 230);
      double level = (ink ? 40 : 230) * light + 4 * random.nextGaussian();
      shadowed.getRaster().setSample(x, y, 0, Math.clamp((int) level, 0, 255));
    }

    DigitImage framed = frame(jpeg(shadowed, 0.8f));

    assertThat(RealDigits.difference(frame(png(flat)), framed)).isLessThan(0.15);
  }

  @Test
  void faintNoiseOfAScannerIsBlank() throws IOException {
    BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(7);
    for (int i = 0; i < 40_000; i++) {
      picture.getRaster().setSample(i % 200, i / 200, 0, 240 + random.nextInt(10));
    }

    assertThat(framed(PictureReader.open(png(picture)).ink())).isEmpty();
  }

  @Test
  void fiftyThousandPixelsSquareAreRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.png");
    Files.write(file, pngHeader(50_000, 50_000));

    assertThatThrownBy(() -> PictureReader.open(file).ink())
        .isInstanceOf(WorkbenchException.class)
        .hasMessage(
            "%s has 50,000 × 50,000 pixels; the workbench reads up to 400 million, at most "
                + "65,535 per side.",
            file);
  }

  @Test
  void aHugeFileIsRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.png");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(10L << 30);
    }

    assertThatThrownBy(() -> PictureReader.open(file).ink())
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("huge.png is larger than 128 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a picture", "\u0089PNG", "GIF89a and so on", "<svg/>"})
  void whatIsNoPictureIsRefused(String content) throws IOException {
    Path file = folder.resolve("digit.png");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> PictureReader.open(file).ink())
        .isInstanceOf(WorkbenchException.class)
        .hasMessage("%s is not a PNG or JPEG picture; save it as one of these.", file);
  }

  @Test
  void aPictureCutOffAnywhereIsRefused() throws IOException {
    GreyRaster ink = RealDigits.enlarged(RealDigits.first(1).getFirst(), 9, 10, 10);
    BufferedImage picture = paint(ink, BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE);
    for (Path whole : List.of(png(picture), jpeg(picture, 0.8f))) {
      byte[] content = Files.readAllBytes(whole);
      for (int percent = 5; percent <= 90; percent += 5) {
        Files.write(whole, Arrays.copyOf(content, content.length * percent / 100));
        assertThatThrownBy(() -> PictureReader.open(whole).ink())
            .as("%d %% of %s", percent, whole)
            .isInstanceOf(WorkbenchException.class)
            .hasMessage("%s is damaged or cut off; save the picture again.", whole);
      }
    }
  }

  @Test
  void damagedBytesNeverEndInAnotherError() throws IOException {
    GreyRaster ink = RealDigits.enlarged(RealDigits.first(1).getFirst(), 2, 10, 10);
    BufferedImage picture = paint(ink, BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE);
    Random random = new Random(3);
    for (Path whole : List.of(png(picture), jpeg(picture, 0.8f))) {
      byte[] content = Files.readAllBytes(whole);
      for (int i = 0; i < 150; i++) {
        byte[] damaged = content.clone();
        for (int n = 0; n < 4; n++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        Files.write(whole, damaged);
        try {
          PictureReader.open(whole).ink();
        } catch (WorkbenchException e) {
          assertThat(e).hasMessageStartingWith(whole.toString()).hasMessageEndingWith(".");
        }
      }
    }
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    Path missing = folder.resolve("no-such.png");

    assertThatThrownBy(() -> PictureReader.open(missing).ink())
        .hasMessage("There is no picture %s; check its name.", missing);
    assertThatThrownBy(() -> PictureReader.open(folder).ink())
        .hasMessage("%s is not a file; name a PNG or JPEG file.", folder);
  }

  private static DigitImage frame(Path file) {
    return framed(PictureReader.open(file).ink()).orElseThrow();
  }

  private Path png(BufferedImage picture) throws IOException {
    Path file = Files.createTempFile(folder, "digit", ".png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private Path jpeg(BufferedImage picture, float quality) throws IOException {
    Path file = Files.createTempFile(folder, "digit", ".jpg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** Mixes pen and paper by the ink, transparency included. */
  private static BufferedImage paint(GreyRaster ink, int type, Color pen, Color paper) {
    BufferedImage picture = new BufferedImage(ink.width(), ink.height(), type);
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        int share = ink.ink(x, y);
        Color base = paper.getAlpha() == 0 ? pen : paper;
        picture.setRGB(
            x,
            y,
            new Color(
                    mix(pen.getRed(), base.getRed(), share),
                    mix(pen.getGreen(), base.getGreen(), share),
                    mix(pen.getBlue(), base.getBlue(), share),
                    mix(255, paper.getAlpha(), share))
                .getRGB());
      }
    }
    return picture;
  }

  private static int mix(int pen, int paper, int share) {
    return (pen * share + paper * (255 - share)) / 255;
  }

  private static void fill(
      BufferedImage picture, int left, int top, int width, int height, int level) {
    int[] samples = new int[width * height];
    Arrays.fill(samples, level);
    picture.getRaster().setPixels(left, top, width, height, samples);
  }

  /** The beginning of a PNG: its signature and its header, grey, 8 bits. */
  private static byte[] pngHeader(int width, int height) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeBytes("IHDR");
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.toByteArray());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream all = new DataOutputStream(file);
    all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    all.writeInt(13);
    all.write(header.toByteArray());
    all.writeInt((int) crc.getValue());
    return file.toByteArray();
  }

  private static Optional<FramingSteps> steps(GreyRaster raster) {
    return Framing.steps(raster, Preprocessing.without(Preprocessing.Step.THICKNESS));
  }

  private static Optional<DigitImage> framed(GreyRaster raster) {
    return steps(raster).map(FramingSteps::image);
  }
}
