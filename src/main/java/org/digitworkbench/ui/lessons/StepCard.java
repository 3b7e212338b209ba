package org.digitworkbench.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitworkbench.lessons.Question;
import org.digitworkbench.lessons.Step;
import org.digitworkbench.ui.markdown.MarkdownNodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One step of a lesson: its text, and the question with its answer. */
final class StepCard extends VBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");

  private final FontIcon tick = new FontIcon(Feather.CHECK);
  private final VBox question = new VBox();
  private final List<Button> choices = new ArrayList<>();
  private final @Nullable Question asked;
  private boolean answered;

  /**
   * @param number counted from 1
   * @param answer told of a choice
   */
  StepCard(int number, Step step, IntConsumer answer) {
    asked = step.question();
    getStyleClass().add("step-card");
    Label title = new Label(step.title());
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    tick.getStyleClass().add("step-tick");
    HBox head = new HBox(title, tick);
    head.getStyleClass().add("step-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    getChildren().addAll(MarkdownNodes.of(step.text()));
    if (asked != null) {
      question.getStyleClass().add("question");
      question.getChildren().addAll(MarkdownNodes.of("**" + asked.text() + "**"));
      for (int i = 0; i < asked.choices().size(); i++) {
        int choice = i;
        Button button = new Button(MarkdownNodes.unbroken(asked.choices().get(i)));
        button.setId("lesson-%d-choice-%d".formatted(number, i + 1));
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        button.setOnAction(_ -> answer.accept(choice));
        choices.add(button);
      }
      question.getChildren().addAll(choices);
      getChildren().add(question);
    }
  }

  /**
   * Shows how far the step is.
   *
   * @param current whether it is being done
   * @param choice that was made; null for none
   * @return whether the answer to its question is shown from now on
   */
  boolean show(boolean current, @Nullable Integer choice) {
    pseudoClassStateChanged(CURRENT, current);
    tick.setVisible(!current);
    if (asked == null || choice == null || answered) {
      return false;
    }
    answered = true;
    if (choices.stream().anyMatch(Button::isFocused)) {
      // Else the focus would go to the first choice of the next step, as if it were made already.
      question.requestFocus();
    }
    for (int i = 0; i < choices.size(); i++) {
      mark(choices.get(i), i == asked.right(), i == choice, asked.right() == Question.OPEN);
    }
    VBox explanation = new VBox();
    explanation.getStyleClass().add("explanation");
    explanation.getChildren().addAll(MarkdownNodes.of(asked.answer()));
    getChildren().add(explanation);
    return true;
  }

  /** Where there is something to read: its question if that is answered, else its beginning. */
  double readFrom() {
    return answered ? question.getLayoutY() : 0;
  }

  /**
   * @param open whether no choice is the right one
   */
  private static void mark(Button button, boolean right, boolean chosen, boolean open) {
    button.setDisable(true);
    button.pseudoClassStateChanged(RIGHT, right);
    button.pseudoClassStateChanged(WRONG, chosen && !right && !open);
    button.pseudoClassStateChanged(GUESSED, chosen && open);
    if (right || chosen) {
      Feather verdict = right ? Feather.CHECK : Feather.X;
      button.setGraphic(new FontIcon(open ? Feather.CHEVRON_RIGHT : verdict));
    }
  }
}
