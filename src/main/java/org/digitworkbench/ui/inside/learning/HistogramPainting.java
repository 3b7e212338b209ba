package org.digitworkbench.ui.inside.learning;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.digitworkbench.inside.GradientHistogram;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.WeightHistogram;
import org.digitworkbench.ui.why.Dye;
import org.digitworkbench.ui.why.Pixels;

/** The weights of one layer over time, or their gradients; a line marks the moment shown. */
final class HistogramPainting extends Painting {

  /** A row for each part. */
  private static final int HEIGHT = WeightHistogram.BINS;

  /** Sizes of gradients that are found again from layer to layer. */
  private static final double[] LINES = {1e-12, 1e-8, 1e-4};

  private final boolean gradients;
  private final Pixels pixels;
  private final WritableImage image;
  private LearningHistory history = LearningHistory.EMPTY;
  private int place;
  private double end;
  private double time;

  HistogramPainting(boolean gradients, int width) {
    super(width, HEIGHT);
    this.gradients = gradients;
    this.pixels = new Pixels(width, HEIGHT);
    this.image = new WritableImage(width, HEIGHT);
  }

  /**
   * @param layer place of the layer in the moments
   * @param axis end of the axis of time
   * @param moment that is shown
   */
  void show(LearningHistory shown, int layer, double axis, double moment) {
    history = shown;
    place = layer;
    end = axis;
    time = moment;
    repaint();
  }

  @Override
  void paint(GraphicsContext target, double width, double height) {
    if (gradients) {
      HistogramPixels.gradients(pixels, history, place, end, rgb(surface()), rgb(ink()));
    } else {
      HistogramPixels.weights(pixels, history, place, end, rgb(surface()), Dye.FOR, Dye.AGAINST);
    }
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbPreInstance(),
            pixels.argb(),
            0,
            pixels.width());
    target.drawImage(image, 0, 0);
    target.setLineWidth(1);
    if (gradients) {
      target.setStroke(grid());
      for (double size : LINES) {
        double y = Math.round(height - GradientHistogram.place(size)) + 0.5;
        target.strokeLine(0, y, width, y);
      }
    }
    if (end > 0 && time < history.end()) {
      target.setStroke(accent());
      target.setLineWidth(2);
      double x = Math.clamp(time / end * width, 1, width - 1);
      target.strokeLine(x, 0, x, height);
    }
    target.setStroke(grid());
    target.setLineWidth(1);
    target.strokeRect(0.5, 0.5, width - 1, height - 1);
  }

  private static int rgb(Color color) {
    return (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
