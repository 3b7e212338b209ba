package org.digitworkbench.paper;

import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.paper.PaperSteps.Step;
import org.jspecify.annotations.Nullable;

/**
 * How a photograph became ink, with a picture of every step; a step that was left out, or that
 * found nothing to do, hands on what it got.
 *
 * @param light the photograph, 0 black to 255 white
 * @param perspective of the page that was found; null where all of the photograph is taken
 * @param page the page, straightened
 * @param unruled the page without its lines
 * @param ink the ink on it
 */
public record PaperInk(
    GreyRaster light,
    @Nullable Perspective perspective,
    GreyRaster page,
    GreyRaster unruled,
    GreyRaster ink) {

  /**
   * Takes the steps.
   *
   * @param light 0 black to 255 white
   */
  public static PaperInk of(GreyRaster light, PaperSteps steps) {
    Perspective perspective = steps.has(Step.PAGE) ? PageFinder.find(light).orElse(null) : null;
    GreyRaster page = perspective == null ? light : perspective.straighten(light);
    GreyRaster unruled = steps.has(Step.LINES) ? withoutLines(page) : page;
    return new PaperInk(
        light, perspective, page, unruled, InkLevels.inkOf(unruled, steps.has(Step.LIGHT)));
  }

  /** Whether neither a page on something else nor lines were found. */
  public boolean isPlain() {
    return perspective == null && unruled.equals(page);
  }

  private static GreyRaster withoutLines(GreyRaster page) {
    return LocalPolarity.isInkDark(page)
        ? Lines.remove(page)
        : Lines.remove(page.inverted()).inverted();
  }
}
