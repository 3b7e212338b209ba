package org.digitworkbench.picture;

import java.util.List;
import org.digitworkbench.ink.AreaResampler;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.paper.PaperInk;
import org.digitworkbench.paper.PaperSteps;
import org.jspecify.annotations.Nullable;

/**
 * The ink of a picture from elsewhere. Its light is kept, so that the steps between the two can be
 * taken or left out without reading the file again.
 */
public final class Picture {

  private final int fileWidth;
  private final int fileHeight;
  private final @Nullable PaperInk paper;
  private final PaperSteps steps;
  private final int turns;
  private final GreyRaster ink;

  private Picture(
      int fileWidth,
      int fileHeight,
      @Nullable PaperInk paper,
      PaperSteps steps,
      int turns,
      GreyRaster ink) {
    this.fileWidth = fileWidth;
    this.fileHeight = fileHeight;
    this.paper = paper;
    this.steps = steps;
    this.turns = turns;
    this.ink = ink;
  }

  /**
   * A picture of nothing but that ink.
   *
   * @param width of the picture itself, upright, in pixels
   * @param height likewise
   */
  public Picture(int width, int height, GreyRaster ink) {
    this(width, height, null, PaperSteps.ALL, 0, ink);
  }

  /**
   * The ink of that light.
   *
   * @param light at most {@link PictureReader#WORKING_SIDE} wide and high; larger pictures are
   *     reduced
   */
  static Picture of(int width, int height, GreyRaster light, PaperSteps steps) {
    PaperInk paper = PaperInk.of(light, steps);
    return new Picture(width, height, paper, steps, 0, paper.ink());
  }

  /** The same picture with other steps taken, and not turned. */
  public Picture with(PaperSteps other) {
    return paper == null ? this : of(fileWidth, fileHeight, paper.light(), other);
  }

  /**
   * The same picture on its side or upside down.
   *
   * @param quarters how often to turn it to the right, 0 to 3
   */
  public Picture turned(int quarters) {
    GreyRaster upright = paper == null ? ink : paper.ink();
    return new Picture(
        fileWidth, fileHeight, paper, steps, quarters, Orientation.turned(upright, quarters));
  }

  /** How often it was turned to the right. */
  public int turns() {
    return turns;
  }

  /** The steps that were taken. */
  public PaperSteps steps() {
    return steps;
  }

  /** How its ink came about before it was turned; null where nothing but the ink is known. */
  public @Nullable PaperInk paper() {
    return paper;
  }

  /** The ink, at most {@link PictureReader#WORKING_SIDE} wide and high. */
  public GreyRaster ink() {
    return ink;
  }

  /** Width as it is read, straightened and turned, in the pixels of the file. */
  public int width() {
    return isAsItWas() ? fileWidth : (int) Math.round(ink.width() * across());
  }

  /** Height, likewise. */
  public int height() {
    return isAsItWas() ? fileHeight : (int) Math.round(ink.height() * down());
  }

  private boolean isAsItWas() {
    return turns == 0 && (paper == null || paper.perspective() == null);
  }

  /** Pixels of the file for one of the ink. */
  private double across() {
    GreyRaster whole = paper == null ? ink : paper.light();
    return turns % 2 == 0
        ? (double) fileWidth / whole.width()
        : (double) fileHeight / whole.height();
  }

  private double down() {
    GreyRaster whole = paper == null ? ink : paper.light();
    return turns % 2 == 0
        ? (double) fileHeight / whole.height()
        : (double) fileWidth / whole.width();
  }

  /**
   * The digits in reading order: line by line, each from left to right; none on blank paper. Their
   * boxes are in the picture as it is read, see {@link #inFile}.
   */
  public List<FoundDigit> digits() {
    return enlarged(cutter().digits());
  }

  /**
   * The digits as {@link #digits()} finds them, but with digits that touch each other cut apart and
   * digits in several pieces joined, as the network can read them best. What it reads as one digit,
   * and is not too wide for one, stays as it is.
   *
   * @param reader asked several times; its answers are not kept
   */
  public List<FoundDigit> digits(DigitReader reader) {
    return enlarged(cutter().digits(reader));
  }

  /** Its pieces of ink, to be made digits of. */
  DigitCutter cutter() {
    return new DigitCutter(ink);
  }

  /**
   * The ink at a size to look at.
   *
   * @param side width and height are at most this
   */
  public GreyRaster preview(int side) {
    return reduced(ink, side);
  }

  /**
   * How its ink came about, in light (0 black to 255 white) and at a size to look at: the
   * photograph, the page, the page without lines, its ink, and that turned; none where nothing but
   * the ink is known.
   *
   * @param side width and height are at most this
   */
  public List<GreyRaster> stages(int side) {
    return paper == null
        ? List.of()
        : List.of(
            reduced(paper.light(), side),
            reduced(paper.page(), side),
            reduced(paper.unruled(), side),
            reduced(paper.ink(), side).inverted(),
            reduced(ink, side).inverted());
  }

  private static GreyRaster reduced(GreyRaster raster, int side) {
    int times = Math.ceilDiv(Math.max(raster.width(), raster.height()), side);
    return times <= 1 ? raster : AreaResampler.reduce(raster, times);
  }

  /** From the pixels of its ink to those of the picture. */
  List<FoundDigit> enlarged(List<FoundDigit> found) {
    return found.stream().map(d -> new FoundDigit(enlarged(d.box()), d.sheet())).toList();
  }

  /** From the pixels of the reduced ink to those of the picture, whole ones, outward. */
  private Bounds enlarged(Bounds box) {
    return scaled(box, across(), down(), width(), height());
  }

  /**
   * Where a box of the picture as it is read is in the file, upright as its Exif data say; around
   * it, if the page lay at an angle.
   */
  public Bounds inFile(Bounds box) {
    if (isAsItWas() || paper == null) {
      return box;
    }
    Bounds inInk = scaled(box, 1 / across(), 1 / down(), ink.width(), ink.height());
    Bounds upright = Orientation.turnedBack(inInk, turns, ink.width(), ink.height());
    GreyRaster light = paper.light();
    Bounds inLight =
        paper.perspective() == null
            ? upright
            : paper.perspective().inPicture(upright, light.width(), light.height());
    return scaled(
        inLight,
        (double) fileWidth / light.width(),
        (double) fileHeight / light.height(),
        fileWidth,
        fileHeight);
  }

  private static Bounds scaled(Bounds box, double across, double down, int width, int height) {
    int left = (int) Math.floor(box.left() * across);
    int top = (int) Math.floor(box.top() * down);
    int right = Math.min(width, (int) Math.ceil((box.left() + box.width()) * across));
    int bottom = Math.min(height, (int) Math.ceil((box.top() + box.height()) * down));
    return new Bounds(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }
}
