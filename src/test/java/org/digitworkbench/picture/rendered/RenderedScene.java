package org.digitworkbench.picture.rendered;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures without any digit, rendered; the same for the same seed. */
public enum RenderedScene {
  ROOM("a room"),
  TEXT("a page of printed text"),
  LETTERS("a page of letters"),
  SQUARES("a blank squared page"),
  SQUARES_ON_A_TABLE("a blank squared page on a table"),
  NOISE("3 MB of noise");

  private static final Color WALL = new Color(205, 198, 184);
  private static final Color FLOOR = new Color(120, 84, 58);
  private static final String[] WORDS = {
    "paper", "the", "window", "and", "under", "light", "a", "teacher", "with", "chalk", "some",
    "never", "reads", "these", "letters", "as", "numbers", "because", "nobody", "wrote", "them"
  };

  /** Those that look like no digit. */
  private static final String NO_DIGITS = "ACEFHKMNPRTVWXYadefhkmnprtwx";

  private final String title;

  RenderedScene(String title) {
    this.title = title;
  }

  /** In words, for a table. */
  public String title() {
    return title;
  }

  /**
   * The file: a JPEG, or for the noise a PNG.
   *
   * @param side longer side in pixels; the noise has a side of 1,000
   */
  public byte[] file(long seed, int side) throws IOException {
    Random random = new Random(seed);
    return switch (this) {
      case ROOM -> RenderedPage.jpeg(room(random, side));
      case TEXT -> RenderedPage.jpeg(text(random, side));
      case LETTERS -> RenderedPage.jpeg(letters(random, side));
      case SQUARES -> new RenderedPage(PageKind.SQUARED, List.of(), seed, side).jpeg();
      case SQUARES_ON_A_TABLE ->
          new RenderedPage(PageKind.SQUARED_ON_A_TABLE, List.of(), seed, side).jpeg();
      case NOISE -> noise(random);
    };
  }

  private static byte[] noise(Random random) throws IOException {
    BufferedImage picture = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1_000_000; i++) {
      picture.setRGB(i % 1000, i / 1000, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage blank(int side) {
    return new BufferedImage(side, side * 3 / 4, BufferedImage.TYPE_3BYTE_BGR);
  }

  private static Graphics2D graphics(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return graphics;
  }

  private static void grain(BufferedImage picture, Random random) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        int grain = (int) (3 * random.nextGaussian());
        int red = Math.clamp((rgb >> 16 & 0xff) + grain, 0, 255);
        int green = Math.clamp((rgb >> 8 & 0xff) + grain, 0, 255);
        int blue = Math.clamp((rgb & 0xff) + grain, 0, 255);
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
  }

  /** Wall, floor, a bright window with a cross, a door, furniture, lamps and leaves. */
  private static BufferedImage room(Random random, int side) {
    BufferedImage picture = blank(side);
    int height = picture.getHeight();
    Graphics2D graphics = graphics(picture);
    graphics.setPaint(new GradientPaint(0, 0, WALL, side, height, WALL.darker().darker()));
    graphics.fill(new Rectangle2D.Double(0, 0, side, height));
    double floor = height * (0.62 + 0.1 * random.nextDouble());
    graphics.setPaint(new GradientPaint(0, (int) floor, FLOOR, side, height, FLOOR.darker()));
    graphics.fill(new Rectangle2D.Double(0, floor, side, height - floor));
    double windowX = side * (0.1 + 0.3 * random.nextDouble());
    double windowWidth = side * (0.15 + 0.1 * random.nextDouble());
    graphics.setPaint(
        new GradientPaint(0, 0, Color.WHITE, 0, height / 2f, new Color(200, 220, 240)));
    graphics.fill(new Rectangle2D.Double(windowX, height * 0.1, windowWidth, height * 0.35));
    graphics.setColor(new Color(90, 80, 70));
    graphics.setStroke(new BasicStroke(side / 120f));
    graphics.draw(new Rectangle2D.Double(windowX, height * 0.1, windowWidth, height * 0.35));
    int middle = (int) (windowX + windowWidth / 2);
    graphics.drawLine(middle, (int) (height * 0.1), middle, (int) (height * 0.45));
    for (int i = 0; i < 14; i++) {
      Color colour =
          new Color(40 + random.nextInt(180), 40 + random.nextInt(150), 30 + random.nextInt(130));
      double x = random.nextDouble() * side;
      double y = floor + (random.nextDouble() - 0.6) * height * 0.4;
      double wide = side * (0.02 + 0.16 * random.nextDouble());
      double high = height * (0.02 + 0.3 * random.nextDouble());
      graphics.setPaint(
          new GradientPaint((float) x, 0, colour, (float) (x + wide), 0, colour.darker()));
      graphics.fill(
          i % 3 == 0
              ? new Ellipse2D.Double(x, y, wide, high)
              : new Rectangle2D.Double(x, y, wide, high));
      graphics.setColor(colour.darker().darker());
      graphics.setStroke(new BasicStroke(side / 300f));
      graphics.drawLine((int) x, (int) (y + high), (int) x, (int) (y + high + height * 0.12));
    }
    for (int i = 0; i < 40; i++) {
      double x = side * (0.7 + 0.2 * random.nextDouble());
      double y = height * (0.25 + 0.3 * random.nextDouble());
      Path2D leaf = new Path2D.Double();
      leaf.moveTo(x, y);
      leaf.quadTo(x + side * 0.02, y - height * 0.05, x + side * 0.05, y);
      leaf.quadTo(x + side * 0.02, y + height * 0.02, x, y);
      graphics.setColor(new Color(20 + random.nextInt(60), 70 + random.nextInt(90), 30));
      graphics.fill(leaf);
    }
    graphics.dispose();
    grain(picture, random);
    return picture;
  }

  private static BufferedImage text(Random random, int side) {
    BufferedImage picture = blank(side);
    Graphics2D graphics = page(picture);
    int size = side / 60;
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, size));
    for (int y = 4 * size; y < picture.getHeight() - 3 * size; y += size * 3 / 2) {
      int x = 4 * size;
      while (x < side - 8 * size) {
        String word = WORDS[random.nextInt(WORDS.length)] + " ";
        graphics.drawString(word, x, y);
        x += graphics.getFontMetrics().stringWidth(word);
      }
    }
    graphics.dispose();
    grain(picture, random);
    return picture;
  }

  private static BufferedImage letters(Random random, int side) {
    BufferedImage picture = blank(side);
    Graphics2D graphics = page(picture);
    int size = side / 14;
    graphics.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, size));
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 8; column++) {
        char letter = NO_DIGITS.charAt(random.nextInt(NO_DIGITS.length()));
        graphics.drawString(
            String.valueOf(letter),
            (float) (size * (1 + 1.5 * column + 0.2 * random.nextDouble())),
            (float) (size * (1.6 + 1.7 * row + 0.2 * random.nextDouble())));
      }
    }
    graphics.dispose();
    grain(picture, random);
    return picture;
  }

  private static Graphics2D page(BufferedImage picture) {
    Graphics2D graphics = graphics(picture);
    graphics.setColor(new Color(232, 230, 222));
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.setColor(new Color(40, 40, 50));
    return graphics;
  }
}
