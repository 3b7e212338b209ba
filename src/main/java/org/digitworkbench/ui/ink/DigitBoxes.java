package org.digitworkbench.ui.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.digitworkbench.ui.controls.ControlStyles;

/** Boxes around digits, each with its answer beside it; one of them is chosen. */
public final class DigitBoxes extends Pane {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /** How far a box is from its digit, in pixels. */
  private static final double AROUND = 4;

  private final IntConsumer onChoose;
  private final List<Button> boxes = new ArrayList<>();
  private final List<Label> answers = new ArrayList<>();
  private List<Rectangle2D> places = List.of();

  /**
   * @param onChoose what a click on a box does
   */
  public DigitBoxes(IntConsumer onChoose) {
    this.onChoose = onChoose;
    getStyleClass().add("digit-boxes");
    getStylesheets().add(ControlStyles.SHEET);
    setPickOnBounds(false);
  }

  /** So many boxes, as yet without answers. */
  public void setCount(int count) {
    if (boxes.size() != count) {
      boxes.clear();
      answers.clear();
      for (int i = 0; i < count; i++) {
        boxes.add(box(i));
        answers.add(answer());
      }
      places = List.of();
      getChildren().setAll(boxes);
      getChildren().addAll(answers);
    }
  }

  /** Where the digits are, as many as there are boxes, in pixels. */
  public void setPlaces(List<Rectangle2D> digits) {
    places = List.copyOf(digits);
    requestLayout();
  }

  /** What the digits are read as, from the first one on. */
  public void setAnswers(List<String> texts) {
    for (int i = 0; i < boxes.size() && i < texts.size(); i++) {
      answers.get(i).setText(texts.get(i));
      boxes
          .get(i)
          .setAccessibleText("%d of %d, read as %s".formatted(i + 1, boxes.size(), texts.get(i)));
    }
    requestLayout();
  }

  /** Shows which one is chosen. */
  public void choose(int index) {
    for (int i = 0; i < boxes.size(); i++) {
      boxes.get(i).pseudoClassStateChanged(SELECTED, i == index);
      answers.get(i).pseudoClassStateChanged(SELECTED, i == index);
    }
  }

  /** Gives the focus to the first box. */
  public void focusFirst() {
    boxes.getFirst().requestFocus();
  }

  private Button box(int index) {
    Button box = new Button();
    box.setId("digit-" + index);
    box.getStyleClass().setAll("digit-box");
    box.setOnAction(_ -> onChoose.accept(index));
    box.setMinSize(0, 0);
    // Where the pen draws, it chooses with a tap, too.
    box.focusTraversableProperty().bind(mouseTransparentProperty().not());
    return box;
  }

  private static Label answer() {
    Label answer = new Label();
    answer.getStyleClass().add("digit-answer");
    answer.setMouseTransparent(true);
    answer.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return answer;
  }

  @Override
  protected void layoutChildren() {
    if (places.size() != boxes.size()) {
      return;
    }
    List<Rectangle2D> around = places.stream().map(DigitBoxes::around).toList();
    List<Dimension2D> sizes =
        answers.stream().map(a -> new Dimension2D(a.prefWidth(-1), a.prefHeight(-1))).toList();
    List<Optional<Rectangle2D>> labels =
        LabelPlaces.of(around, sizes, new Rectangle2D(0, 0, getWidth(), getHeight()));
    for (int i = 0; i < boxes.size(); i++) {
      Label answer = answers.get(i);
      place(boxes.get(i), around.get(i));
      labels.get(i).ifPresent(label -> place(answer, label));
      answer.setVisible(labels.get(i).isPresent());
    }
  }

  private static Rectangle2D around(Rectangle2D digit) {
    double left = Math.floor(digit.getMinX() - AROUND);
    double top = Math.floor(digit.getMinY() - AROUND);
    return new Rectangle2D(
        left,
        top,
        Math.ceil(digit.getMaxX() + AROUND) - left,
        Math.ceil(digit.getMaxY() + AROUND) - top);
  }

  private static void place(Region node, Rectangle2D at) {
    node.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
  }
}
