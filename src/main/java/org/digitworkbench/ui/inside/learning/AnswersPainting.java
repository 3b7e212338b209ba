package org.digitworkbench.ui.inside.learning;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;

/**
 * A row for each test image: the image, the ten probabilities from black, 0, to white, 1, the cell
 * of its class framed, and what it is taken for.
 */
final class AnswersPainting extends Painting {

  private static final double ROW = 20;
  private static final double HEADER = 16;
  private static final double IMAGE = 18;
  private static final double LEFT = 26;
  private static final double RIGHT = 72;

  /** Of sRGB, by its usual approximation. */
  private static final double GAMMA = 2.2;

  private List<Answer> answers = List.of();
  private Classes classes = Classes.digits("");

  AnswersPainting(double width) {
    super(width, HEADER + NetworkSpec.CLASSES * ROW);
    setId("learning-answers");
  }

  void show(List<Answer> shown, Classes named) {
    answers = shown;
    classes = named;
    long right = shown.stream().filter(Answer::right).count();
    setAccessibleText(
        shown.isEmpty()
            ? ""
            : "%d of %d test images are read correctly".formatted(right, shown.size()));
    repaint();
  }

  @Override
  void paint(GraphicsContext target, double width, double height) {
    double cell = Math.floor((width - LEFT - RIGHT) / NetworkSpec.CLASSES);
    target.setFont(SMALL);
    target.setTextBaseline(VPos.CENTER);
    target.setImageSmoothing(true);
    if (classes.areDigits() && !answers.isEmpty()) {
      target.setTextAlign(TextAlignment.CENTER);
      target.setFill(muted());
      for (int label = 0; label < NetworkSpec.CLASSES; label++) {
        target.fillText(classes.name(label), LEFT + (label + 0.5) * cell, HEADER / 2);
      }
    }
    for (int i = 0; i < answers.size(); i++) {
      paint(target, answers.get(i), HEADER + i * ROW, cell, width);
    }
  }

  private void paint(GraphicsContext target, Answer answer, double top, double cell, double width) {
    target.drawImage(image(answer.image()), 0, top + 1, IMAGE, IMAGE);
    float[] probabilities = answer.probabilities();
    for (int label = 0; label < probabilities.length; label++) {
      double level = Math.pow(Math.clamp(probabilities[label], 0, 1), 1 / GAMMA);
      target.setFill(Color.gray(Double.isNaN(level) ? 0 : level));
      target.fillRect(LEFT + label * cell, top + 2, cell - 1, ROW - 4);
    }
    target.setStroke(answer.right() ? accent() : wrong());
    target.setLineWidth(2);
    target.strokeRect(LEFT + answer.label() * cell, top + 2, cell - 1, ROW - 4);
    target.setTextAlign(TextAlignment.LEFT);
    target.setFill(answer.right() ? muted() : wrong());
    String words =
        answer.right() ? "right" : "not " + classes.name(answer.said()).replaceAll("/.*", "");
    double left = LEFT + NetworkSpec.CLASSES * cell + 8;
    target.fillText(words, left, top + ROW / 2, width - left);
  }

  private static WritableImage image(DigitImage digit) {
    byte[] grey = digit.toBytes();
    int[] argb = new int[grey.length];
    for (int i = 0; i < grey.length; i++) {
      int level = grey[i] & 0xff;
      argb[i] = 0xff000000 | level << 16 | level << 8 | level;
    }
    WritableImage image = new WritableImage(DigitImage.SIDE, DigitImage.SIDE);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            DigitImage.SIDE,
            DigitImage.SIDE,
            PixelFormat.getIntArgbInstance(),
            argb,
            0,
            DigitImage.SIDE);
    return image;
  }
}
