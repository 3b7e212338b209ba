package org.digitworkbench.ui.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import javax.imageio.ImageIO;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Verdict;

/**
 * Many images on one page: white ink on black tiles as in MNIST, below each what was predicted and,
 * in brackets, the true class; green if that is right and red if it is wrong.
 */
public final class ContactSheet {

  /** Most images of a sheet, which is then some 3,300 x 3,800 pixels large; no more are shown. */
  public static final int MAX_IMAGES = 2_000;

  static final int MARGIN = 16;
  static final int HEAD = 48;

  private static final int GAP = 8;
  private static final int LINE = 14;
  private static final int MIN_COLUMNS = 5;
  private static final Color RIGHT = new Color(0x1a7f37);
  private static final Color WRONG = new Color(0xcf222e);
  private static final Color MUTED = new Color(0x57606a);

  private final TakenImages taken;
  private final List<TakenImage> images;
  private final int tile;
  private final int captionLines;
  private final int columns;

  private ContactSheet(TakenImages taken) {
    this.taken = taken;
    this.images = taken.images().subList(0, Math.min(MAX_IMAGES, taken.images().size()));
    boolean named = taken.classNames().stream().anyMatch(name -> name.length() > 4);
    this.tile = (named ? 3 : 2) * DigitImage.SIDE;
    this.captionLines = named ? 2 : 1;
    // About as wide as high.
    double even = Math.sqrt((double) images.size() * cellHeight() / cellWidth());
    this.columns = Math.max(MIN_COLUMNS, (int) Math.ceil(even));
  }

  /**
   * The sheet as a PNG.
   *
   * @param progress is given the share done, in (0, 1]; false ends it
   * @throws CancellationException if {@code progress} ended it
   */
  public static byte[] png(TakenImages taken, DoublePredicate progress) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(paint(taken, progress), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** The sheet; its first tile is at ({@link #MARGIN}, {@link #HEAD}). */
  static BufferedImage paint(TakenImages taken, DoublePredicate progress) {
    return new ContactSheet(taken).paint(progress);
  }

  private int cellWidth() {
    return tile + GAP;
  }

  private int cellHeight() {
    return tile + captionLines * LINE + GAP;
  }

  private BufferedImage paint(DoublePredicate progress) {
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    Font bold = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    int rows = Math.ceilDiv(images.size(), columns);
    BufferedImage page =
        new BufferedImage(
            2 * MARGIN + columns * cellWidth() - GAP,
            HEAD + rows * cellHeight() + MARGIN,
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    int room = page.getWidth() - 2 * MARGIN;
    graphics.setFont(bold);
    graphics.setColor(Color.BLACK);
    graphics.drawString(fit(taken.title(), graphics.getFontMetrics(), room), MARGIN, 22);
    graphics.setFont(plain);
    graphics.setColor(MUTED);
    graphics.drawString(fit(subtitle(), graphics.getFontMetrics(), room), MARGIN, 38);
    for (int i = 0; i < images.size(); i++) {
      int x = MARGIN + i % columns * cellWidth();
      int y = HEAD + i / columns * cellHeight();
      paint(images.get(i).image(), page, x, y);
      caption(images.get(i).verdict(), graphics, x, y + tile);
      if (!progress.test((i + 1.0) / images.size())) {
        throw new CancellationException();
      }
    }
    graphics.dispose();
    return page;
  }

  private String subtitle() {
    int left = taken.images().size() - images.size();
    return left == 0
        ? taken.source()
        : String.format(
            Locale.ROOT,
            "%s, the first %,d of %,d",
            taken.source(),
            images.size(),
            taken.images().size());
  }

  private void paint(DigitImage image, BufferedImage page, int x, int y) {
    int factor = tile / DigitImage.SIDE;
    for (int row = 0; row < tile; row++) {
      for (int column = 0; column < tile; column++) {
        int grey = image.pixel(row / factor, column / factor);
        page.setRGB(x + column, y + row, grey << 16 | grey << 8 | grey);
      }
    }
  }

  private void caption(Verdict verdict, Graphics2D graphics, int x, int top) {
    String predicted = taken.classNames().get(verdict.predicted());
    String truth = "(" + taken.classNames().get(verdict.truth()) + ")";
    List<String> lines =
        captionLines == 1 ? List.of(predicted + " " + truth) : List.of(predicted, truth);
    graphics.setColor(verdict.isMistake() ? WRONG : RIGHT);
    FontMetrics metrics = graphics.getFontMetrics();
    for (int line = 0; line < lines.size(); line++) {
      String text = fit(lines.get(line), metrics, tile);
      int indent = (tile - metrics.stringWidth(text)) / 2;
      graphics.drawString(text, x + indent, top + (line + 1) * LINE - 3);
    }
  }

  /** The text, or as much of it as has room. */
  private static String fit(String text, FontMetrics metrics, int room) {
    String fitted = text;
    for (int end = text.length() - 1; end > 0 && metrics.stringWidth(fitted) > room; end--) {
      fitted = text.substring(0, end) + "…";
    }
    return fitted;
  }
}
