package org.digitworkbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.RealDigits;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.store.ModelFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Touching and broken digits, cut and joined by the shipped network. */
class TouchingDigitsTest {

  /** What MNIST's first test images show. */
  private static final String TRUTH = "7210414959069015973496654074013134727121";

  private static final int SIDE = 112;

  private static Classifier ink;

  @BeforeAll
  static void load() {
    ink =
        new Dl4jEngine("test", Thread::new)
            .classifier(new ModelFiles().read(Path.of("assets/models/ink.digitmodel")));
  }

  @AfterAll
  static void close() {
    ink.close();
  }

  @Test
  void touchingPairsAreReadAsTwo() throws IOException {
    int right = 0;
    for (int i = 0; i + 1 < TRUTH.length(); i += 2) {
      Picture pair = touching(RealDigits.first(TRUTH.length()).subList(i, i + 2));
      assertThat(pair.digits()).hasSize(1);
      right += read(pair).equals(TRUTH.substring(i, i + 2)) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(17);
  }

  @Test
  void rowsOfFiveAreMostlyReadRight() throws IOException {
    int digits = 0;
    for (int i = 0; i < TRUTH.length(); i += 5) {
      Picture row = touching(RealDigits.first(TRUTH.length()).subList(i, i + 5));
      assertThat(row.digits()).hasSize(1);
      String read = read(row);
      for (int k = 0; k < 5; k++) {
        digits += read.length() == 5 && read.charAt(k) == TRUTH.charAt(i + k) ? 1 : 0;
      }
    }
    assertThat(digits).isGreaterThanOrEqualTo(16);
  }

  @Test
  void partsAreOnThePictureWhereTheirInkIs() throws IOException {
    Picture pair = touching(RealDigits.first(2));

    List<FoundDigit> found = pair.digits(ink::predict);

    assertThat(found).hasSize(2);
    Bounds whole = pair.digits().getFirst().box();
    Bounds left = found.getFirst().box();
    Bounds right = found.getLast().box();
    assertThat(left.left()).isEqualTo(whole.left());
    assertThat(right.left() + right.width()).isEqualTo(whole.left() + whole.width());
    assertThat(left.left() + left.width()).isLessThan(right.left() + right.width());
    assertThat(found.getFirst().ink().width()).isLessThan(whole.width());
  }

  @Test
  void singleDigitsStayWhatTheyAre() throws IOException {
    for (DigitImage digit : RealDigits.first(100)) {
      stays(new Paper(160, 160).put(digit, 20, 20, 120).raster());
    }
    Drawing wideZero = Drawing.BLANK.withStroke(arc(140, 140, 125, 70, 0, 360));
    Drawing longTail =
        Drawing.BLANK.withStroke(
            line(40, 90, 60, 50, 100, 50, 110, 90, 30, 200, 90, 190, 180, 215, 265, 200));
    Drawing barred =
        Drawing.BLANK
            .withStroke(line(60, 60, 200, 55, 130, 230))
            .withStroke(line(80, 145, 215, 140));
    Drawing eleven =
        Drawing.BLANK.withStroke(line(110, 50, 105, 230)).withStroke(line(140, 48, 136, 228));
    for (Drawing drawing : List.of(wideZero, longTail, barred, eleven)) {
      stays(Rasteriser.rasterise(drawing));
    }
    assertThat(read(picture(wideZero))).isEqualTo("0");
    assertThat(read(picture(longTail))).isEqualTo("2");
    assertThat(read(picture(barred))).isEqualTo("7");
    assertThat(read(picture(eleven))).isEqualTo("11");
  }

  @Test
  void brokenDigitsAreJoined() {
    Drawing four =
        Drawing.BLANK
            .withStroke(line(95, 40, 60, 150, 130, 150))
            .withStroke(line(179, 60, 165, 240));
    Drawing zero =
        Drawing.BLANK
            .withStroke(arc(140, 140, 60, 100, 107, 253))
            .withStroke(arc(140, 140, 60, 100, -73, 73));
    Drawing two =
        Drawing.BLANK
            .withStroke(arc(140, 90, 50, 50, 180, 360))
            .withStroke(line(185, 140, 150, 180, 95, 230, 190, 230));
    for (Drawing broken : List.of(four, zero, two)) {
      assertThat(picture(broken).digits()).hasSize(2);
    }
    assertThat(read(picture(four))).isEqualTo("4");
    assertThat(read(picture(zero))).isEqualTo("0");
    assertThat(read(picture(two))).isEqualTo("2");
  }

  @Test
  void whateverIsOnThePageOnlySoManyPartsAreRead() {
    int[] asked = new int[1];
    DigitReader doubtful =
        images -> {
          asked[0] += images.size();
          float[] tenth = new float[10];
          Arrays.fill(tenth, 0.1f);
          return Collections.nCopies(images.size(), Prediction.of(tenth));
        };
    Random random = new Random(3);
    byte[] noise = new byte[900 * 900];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (random.nextInt(4) == 0 ? 255 : 0);
    }
    new Picture(900, 900, GreyRaster.owning(900, 900, noise)).digits(doubtful);
    Paper wave = new Paper(2000, 1500);
    for (int x = 0; x < 2000; x++) {
      wave.block(x, 700 + (int) (150 * Math.sin(x / 60.0)), 8, 12, 1);
    }
    for (int i = 0; i < 40; i++) {
      wave.block(40 + 48 * i, 100, 60, 20, 1).block(60 + 48 * i, 100, 10, 90, 1);
    }
    picture(wave.raster()).digits(doubtful);

    assertThat(asked[0]).isBetween(1, 2 * (PartReader.MOST + DigitCutter.MAX_DIGITS));
  }

  /** Moves each digit to the left until there is one piece of ink. */
  private static Picture touching(List<DigitImage> digits) {
    List<Integer> lefts = new ArrayList<>(List.of(10));
    for (int i = 1; i < digits.size(); i++) {
      lefts.add(lefts.getLast() + SIDE);
      while (row(digits.subList(0, i + 1), lefts).digits().size() > 1) {
        lefts.set(i, lefts.get(i) - 2);
      }
    }
    return row(digits, lefts);
  }

  private static Picture row(List<DigitImage> digits, List<Integer> lefts) {
    Paper paper = new Paper(lefts.getLast() + SIDE + 10, SIDE + 40);
    for (int i = 0; i < digits.size(); i++) {
      paper.put(digits.get(i), lefts.get(i), 15 + 5 * (i % 3), SIDE);
    }
    return picture(paper.raster());
  }

  private static void stays(GreyRaster raster) {
    assertThat(picture(raster).digits(ink::predict)).isEqualTo(picture(raster).digits());
  }

  private static Picture picture(Drawing drawing) {
    return picture(Rasteriser.rasterise(drawing));
  }

  private static Picture picture(GreyRaster raster) {
    return new Picture(raster.width(), raster.height(), raster);
  }

  private static String read(Picture picture) {
    return picture.digits(ink::predict).stream()
        .map(digit -> Framing.steps(digit.sheet(), Preprocessing.ALL).orElseThrow().image())
        .map(image -> Integer.toString(ink.predict(image).label()))
        .collect(Collectors.joining());
  }

  private static Stroke line(double... corners) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < corners.length; i += 2) {
      points.add(new Point(corners[i], corners[i + 1]));
    }
    return new Stroke(points, Stroke.DEFAULT_WIDTH);
  }

  private static Stroke arc(double x, double y, double across, double down, int from, int to) {
    List<Point> points = new ArrayList<>();
    for (int degrees = from; degrees <= to; degrees += 5) {
      double angle = Math.toRadians(degrees);
      points.add(new Point(x + across * Math.cos(angle), y + down * Math.sin(angle)));
    }
    return new Stroke(points, Stroke.DEFAULT_WIDTH);
  }
}
