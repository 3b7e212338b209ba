package org.digitworkbench.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.picture.Paper;
import org.digitworkbench.picture.Picture;
import org.junit.jupiter.api.Test;

class PreprocessingTest {

  /** An L at the upper left, thinner than MNIST's lines, its mass left of its middle. */
  private static final GreyRaster CORNER =
      draw(new Stroke(List.of(new Point(20, 20), new Point(20, 120), new Point(70, 120)), 4));

  @Test
  void imagesStayAsTheyWereWhenNetworksWereTrainedForThem() throws IOException {
    CRC32 all = new CRC32();
    CRC32 asDrawn = new CRC32();
    for (GreyRaster raster : samples()) {
      all.update(steps(raster, Preprocessing.ALL).image().toBytes());
      asDrawn.update(steps(raster, Preprocessing.without(Step.THICKNESS)).image().toBytes());
    }

    assertThat(all.getValue()).isEqualTo(1521798582L);
    assertThat(asDrawn.getValue()).isEqualTo(2190716139L);
  }

  @Test
  void aStepLeftOutChangesNothingBeforeIt() {
    FramingSteps all = steps(CORNER, Preprocessing.ALL);

    FramingSteps asDrawn = steps(CORNER, Preprocessing.without(Step.THICKNESS));
    assertThat(asDrawn.sheet()).isEqualTo(all.sheet());
    assertThat(asDrawn.even()).isEqualTo(all.sheet()).isNotEqualTo(all.even());

    FramingSteps uncropped = steps(CORNER, Preprocessing.without(Step.CROP));
    assertThat(uncropped.even()).isEqualTo(all.even());
    assertThat(uncropped.cropped()).isEqualTo(all.even()).isNotEqualTo(all.cropped());

    FramingSteps unboxed = steps(CORNER, Preprocessing.without(Step.BOX));
    assertThat(unboxed.cropped()).isEqualTo(all.cropped());
    assertThat(unboxed.fitted()).isNotEqualTo(all.fitted());

    FramingSteps uncentred = steps(CORNER, Preprocessing.without(Step.CENTRE));
    assertThat(uncentred.fitted()).isEqualTo(all.fitted());
    assertThat(uncentred.image()).isEqualTo(all.fitted()).isNotEqualTo(all.image());
  }

  @Test
  void withoutAnyStepTheSheetIsSquashed() {
    DigitImage image = steps(block(30, 100, 40, 120), Preprocessing.NONE).image();

    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        boolean ink = x >= 3 && x < 7 && y >= 10 && y < 22;
        assertThat(image.pixel(y, x)).isEqualTo(ink ? 255 : 0);
      }
    }
  }

  @Test
  void withoutTheBoxThereIsNoMargin() {
    DigitImage image =
        steps(block(30, 100, 40, 120), Preprocessing.without(Step.BOX, Step.THICKNESS)).image();

    assertThat(bounds(image)).isEqualTo(new Bounds(10, 0, 9, 28));
  }

  @Test
  void withoutCentringTheMiddleIsThatOfTheBox() {
    Bounds bounds =
        bounds(steps(CORNER, Preprocessing.without(Step.CENTRE, Step.THICKNESS)).image());

    assertThat(bounds.left()).isEqualTo((28 - bounds.width()) / 2);
    assertThat(bounds.top()).isEqualTo(4);
  }

  @Test
  void withoutCroppingInkIsCentredAsFarAsNoneIsLost() {
    FramingSteps squashed = steps(CORNER, Preprocessing.NONE);
    FramingSteps centred = steps(CORNER, Preprocessing.NONE.with(Step.CENTRE, true));

    assertThat(bounds(squashed.image()).left()).isLessThan(3);
    assertThat(bounds(centred.image()).left()).isBetween(11, 14);
    assertThat(mass(centred.image())).isEqualTo(mass(squashed.image()));
    // A frame all around the sheet can go nowhere.
    FramingSteps frame =
        steps(
            draw(
                Stroke.of(new Point(0, 0), new Point(0, 279), new Point(279, 279)),
                Stroke.of(new Point(0, 0), new Point(279, 0))),
            Preprocessing.NONE.with(Step.CENTRE, true));
    assertThat(frame.image()).isEqualTo(frame.fitted());
  }

  @Test
  void evenInkStaysInItsPlaceOnTheSheet() {
    FramingSteps steps = steps(CORNER, Preprocessing.without(Step.CROP));
    Bounds before = InkBounds.of(steps.sheet()).orElseThrow();
    Bounds after = InkBounds.of(steps.even()).orElseThrow();

    assertThat(ink(steps.even())).as("a thin line is thickened").isGreaterThan(ink(steps.sheet()));
    assertThat(after.left() + after.width() / 2.0)
        .isCloseTo(before.left() + before.width() / 2.0, within(1.0));
    assertThat(after.top() + after.height() / 2.0)
        .isCloseTo(before.top() + before.height() / 2.0, within(1.0));
  }

  private static int ink(GreyRaster raster) {
    int sum = 0;
    for (byte pixel : raster.toBytes()) {
      sum += pixel & 0xff;
    }
    return sum;
  }

  @Test
  void theSheetOfADigitCutOutIsTheWholePicture() {
    Picture picture =
        new Picture(
            400,
            400,
            new Paper(400, 400).block(100, 100, 20, 100, 1).block(300, 100, 20, 100, 1).raster());

    Sheet right = picture.digits().getLast().sheet();

    assertThat(right.ink().width()).isLessThan(30);
    assertThat(bounds(Framing.steps(right, Preprocessing.NONE).orElseThrow().image()))
        .isEqualTo(new Bounds(21, 7, 2, 7));
  }

  @Test
  void anyInkGivesAnImageWhateverIsLeftOut() {
    byte[] speck = new byte[280 * 280];
    speck[279 * 280 + 279] = 1;
    List<GreyRaster> rasters =
        List.of(
            GreyRaster.of(280, 280, speck),
            GreyRaster.of(1, 1, new byte[] {1}),
            block(0, 0, 280, 280),
            draw(new Stroke(List.of(new Point(0, 140), new Point(279, 140)), 1)),
            new Paper(700, 30).block(650, 5, 3, 20, 1).raster(),
            CORNER);
    for (GreyRaster raster : rasters) {
      for (Preprocessing preprocessing : combinations()) {
        byte[] pixels = steps(raster, preprocessing).image().toBytes();
        assertThat(pixels).as(preprocessing.toString()).contains((byte) 255);
      }
    }
  }

  @Test
  void aBlankSheetHasNoImageWhateverIsLeftOut() {
    for (Preprocessing preprocessing : combinations()) {
      assertThat(Framing.steps(draw(), preprocessing)).isEmpty();
    }
  }

  private static List<Preprocessing> combinations() {
    List<Preprocessing> all = new ArrayList<>(List.of(Preprocessing.NONE));
    for (Step step : Step.values()) {
      all.addAll(List.copyOf(all).stream().map(p -> p.with(step, true)).toList());
    }
    return all;
  }

  /** Digits of MNIST in several sizes and places, and strokes from a hairline to a marker. */
  private static List<GreyRaster> samples() throws IOException {
    List<GreyRaster> samples = new ArrayList<>();
    for (DigitImage image : RealDigits.first(100)) {
      samples.add(GreyRaster.of(28, 28, image.toBytes()));
      for (int scale = 3; scale <= 9; scale += 3) {
        int room = 280 - 28 * scale;
        samples.add(RealDigits.enlarged(image, scale, room, room / 3));
      }
    }
    List<Point> seven =
        List.of(new Point(70, 50), new Point(180, 50), new Point(150, 120), new Point(110, 230));
    for (int width = 1; width <= 60; width++) {
      samples.add(draw(new Stroke(seven, width)));
    }
    return samples;
  }

  private static FramingSteps steps(GreyRaster raster, Preprocessing preprocessing) {
    return Framing.steps(raster, preprocessing).orElseThrow();
  }

  private static GreyRaster draw(Stroke... strokes) {
    Drawing drawing = Drawing.BLANK;
    for (Stroke stroke : strokes) {
      drawing = drawing.withStroke(stroke);
    }
    return Rasteriser.rasterise(drawing);
  }

  private static GreyRaster block(int left, int top, int width, int height) {
    return new Paper(280, 280).block(left, top, width, height, 1).raster();
  }

  private static Bounds bounds(DigitImage image) {
    return InkBounds.ofAll(GreyRaster.of(28, 28, image.toBytes()));
  }

  private static long mass(DigitImage image) {
    long sum = 0;
    for (byte pixel : image.toBytes()) {
      sum += pixel & 0xff;
    }
    return sum;
  }
}
