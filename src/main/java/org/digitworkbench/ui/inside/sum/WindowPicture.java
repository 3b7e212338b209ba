package org.digitworkbench.ui.inside.sum;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.digitworkbench.inside.Rounding;
import org.digitworkbench.inside.Window;
import org.digitworkbench.ui.why.Dye;

/**
 * Paints a window: the map below it, and its values, kernel and products. Values that cannot be
 * negative go from black to white; else positive is orange, negative blue, and zero is white.
 */
final class WindowPicture {

  /** Narrower cells have no number. */
  private static final double CELL_WITH_NUMBER = 34;

  private static final Font FONT = Font.font(10);
  private static final Color MARK = Color.web("#cf222e");
  private static final Color GRID = Color.web("#8c959f");

  /** Above it, a text on the colour is black. */
  private static final double BRIGHT = 0.45;

  private WindowPicture() {}

  /** What a grid shows. */
  enum Part {
    VALUES,
    KERNEL,
    PRODUCTS
  }

  /** The whole map, the window outlined; the padding is beyond its edges. */
  static void map(Canvas canvas, Window window, int channel) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth() / window.mapWidth();
    double height = canvas.getHeight() / window.mapHeight();
    float[] values = window.map(channel);
    Scale scale = Scale.of(values, window.looksAtPixels());
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    for (int i = 0; i < values.length; i++) {
      int row = i / window.mapWidth();
      int column = i % window.mapWidth();
      double left = Math.floor(column * width);
      double top = Math.floor(row * height);
      g.setFill(scale.color(values[i]));
      g.fillRect(
          left, top, Math.floor((column + 1) * width) - left, Math.floor((row + 1) * height) - top);
    }
    g.setStroke(MARK);
    g.setLineWidth(2);
    g.strokeRect(
        window.left() * width,
        window.top() * height,
        window.side() * width,
        window.side() * height);
  }

  /** The window's places, with numbers if there is room. */
  static void grid(Canvas canvas, Window window, int channel, Part part) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    int side = window.side();
    float[] numbers = numbers(window, channel, part);
    Scale scale =
        part == Part.VALUES
            ? Scale.of(window.map(channel), window.looksAtPixels())
            : Scale.signed(numbers);
    double cell = canvas.getWidth() / side;
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < numbers.length; i++) {
      int row = i / side;
      double left = i % side * cell;
      double top = row * cell;
      Color color = scale.color(numbers[i]);
      g.setFill(color);
      g.fillRect(left, top, cell, cell);
      if (cell >= CELL_WITH_NUMBER) {
        g.setFill(color.grayscale().getBrightness() > BRIGHT ? Color.BLACK : Color.WHITE);
        g.fillText(Rounding.text(numbers[i], Rounding.SHORT), left + cell / 2, top + cell / 2);
      }
    }
    g.setStroke(GRID);
    g.setLineWidth(1);
    g.strokeRect(0.5, 0.5, canvas.getWidth() - 1, canvas.getHeight() - 1);
  }

  private static float[] numbers(Window window, int channel, Part part) {
    int side = window.side();
    float[] numbers = new float[side * side];
    for (int i = 0; i < numbers.length; i++) {
      int row = i / side;
      int column = i % side;
      numbers[i] =
          (float)
              switch (part) {
                case VALUES -> window.value(channel, row, column);
                case KERNEL -> window.weight(channel, row, column);
                case PRODUCTS ->
                    window.value(channel, row, column) * window.weight(channel, row, column);
              };
    }
    return numbers;
  }

  /**
   * What colour a number has.
   *
   * @param least black; not used if signed
   * @param largest white, or the full colour
   */
  private record Scale(double least, double largest, boolean isSigned) {

    /** Pixels are ink, whatever the network gets for it. */
    static Scale of(float[] values, boolean pixels) {
      double least = 0;
      double largest = Float.MIN_NORMAL;
      for (float value : values) {
        least = Math.min(least, value);
        largest = Math.max(largest, value);
      }
      return least < 0 && !pixels ? signed(values) : new Scale(least, largest, false);
    }

    static Scale signed(float[] values) {
      double largest = Float.MIN_NORMAL;
      for (float value : values) {
        largest = Math.max(largest, Math.abs(value));
      }
      return new Scale(0, largest, true);
    }

    Color color(double value) {
      double level = (value - least) / (largest - least);
      if (!Double.isFinite(level)) {
        return Color.GRAY;
      }
      if (isSigned) {
        return Dye.fill(Dye.color((float) Math.clamp(level, -1, 1)));
      }
      return Color.gray(Math.clamp(level, 0, 1));
    }
  }
}
