package org.digitworkbench.ui.lessons;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitworkbench.lessons.Question;
import org.digitworkbench.lessons.Step;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One step of a lesson: its text, and the question with its answer. */
final class StepCard extends VBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final FontIcon tick = new FontIcon(Feather.CHECK);
  private final VBox question = new VBox();
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
        Button button = new Button(asked.choices().get(i));
        button.setId("lesson-%d-choice-%d".formatted(number, i + 1));
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        button.setOnAction(_ -> answer.accept(choice));
        question.getChildren().add(button);
      }
      getChildren().add(question);
    }
  }

  /**
   * Shows how far the step is.
   *
   * @param current whether it is being done
   * @param choice that was made; null for none
   */
  void show(boolean current, @Nullable Integer choice) {
    pseudoClassStateChanged(CURRENT, current);
    tick.setVisible(!current);
    if (asked != null && choice != null && !answered) {
      answered = true;
      question.getChildren().stream()
          .filter(Button.class::isInstance)
          .map(Button.class::cast)
          .forEach(button -> mark(button, asked, choice));
      VBox explanation = new VBox();
      explanation.getStyleClass().add("explanation");
      explanation.getChildren().addAll(MarkdownNodes.of(asked.answer()));
      getChildren().add(explanation);
    }
  }

  private static void mark(Button button, Question asked, int choice) {
    int index = asked.choices().indexOf(button.getText());
    boolean right = index == asked.right();
    boolean chosen = index == choice;
    button.setDisable(true);
    button.pseudoClassStateChanged(RIGHT, right || (chosen && asked.right() == Question.OPEN));
    button.pseudoClassStateChanged(WRONG, chosen && !right && asked.right() != Question.OPEN);
    if (right || chosen) {
      button.setGraphic(
          new FontIcon(right || asked.right() == Question.OPEN ? Feather.CHECK : Feather.X));
    }
  }
}
