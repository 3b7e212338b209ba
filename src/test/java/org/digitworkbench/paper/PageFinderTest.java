package org.digitworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.junit.jupiter.api.Test;

class PageFinderTest {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 700;

  private static final List<Corner> CORNERS =
      List.of(new Corner(180, 90), new Corner(790, 160), new Corner(740, 640), new Corner(95, 560));

  private interface Light {
    double at(double x, double y);
  }

  @Test
  void aPageOnATableIsStraightened() {
    GreyRaster photograph = photograph((x, y) -> isInside(x, y) ? 215 : 90);

    Perspective perspective = PageFinder.find(photograph).orElseThrow();
    GreyRaster page = perspective.straighten(photograph);

    assertThat(near(perspective.inPicture(0, 0), CORNERS.get(0))).isLessThan(22);
    assertThat(near(perspective.inPicture(page.width(), 0), CORNERS.get(1))).isLessThan(22);
    assertThat(near(perspective.inPicture(page.width(), page.height()), CORNERS.get(2)))
        .isLessThan(22);
    assertThat(near(perspective.inPicture(0, page.height()), CORNERS.get(3))).isLessThan(22);
    for (int i = 0; i < page.width() * page.height(); i++) {
      // Nothing of the table is left.
      assertThat(page.ink(i % page.width(), i / page.width())).isGreaterThan(190);
    }
  }

  @Test
  void aBoxOnThePageIsFoundInThePhotograph() {
    Perspective perspective = new Perspective(CORNERS);

    Bounds box = perspective.inPicture(new Bounds(0, 0, 20, 20), WIDTH, HEIGHT);

    assertThat(box.left()).isBetween(170, 180);
    assertThat(box.top()).isBetween(88, 90);
    assertThat(box.longerSide()).isBetween(18, 34);
  }

  @Test
  void aShadowIsNoTable() {
    assertThat(PageFinder.find(photograph((x, y) -> x + 0.3 * y < 500 ? 220 : 110))).isEmpty();
    assertThat(PageFinder.find(photograph((x, y) -> 220 - 0.1 * x - 0.05 * y))).isEmpty();
  }

  @Test
  void chalkOnABoardIsNoPage() {
    // The ring of a 0, and a 1.
    assertThat(
            PageFinder.find(
                photograph((x, y) -> Math.abs(Math.hypot(x - 450, y - 350) - 220) < 40 ? 230 : 60)))
        .isEmpty();
    assertThat(
            PageFinder.find(
                photograph((x, y) -> Math.abs(x - 450) < 40 && Math.abs(y - 350) < 250 ? 230 : 60)))
        .isEmpty();
  }

  private static double near(Corner found, Corner expected) {
    return found.distance(expected);
  }

  private static boolean isInside(double x, double y) {
    for (int i = 0; i < 4; i++) {
      if (Corner.turn(CORNERS.get(i), CORNERS.get((i + 1) % 4), new Corner(x, y)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static GreyRaster photograph(Light light) {
    Random grain = new Random(3);
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      int row = i / WIDTH;
      double level = light.at(i % WIDTH + 0.5, row + 0.5) + 3 * grain.nextGaussian();
      pixels[i] = (byte) Math.clamp(Math.round(level), 0L, 255L);
    }
    return GreyRaster.of(WIDTH, HEIGHT, pixels);
  }
}
