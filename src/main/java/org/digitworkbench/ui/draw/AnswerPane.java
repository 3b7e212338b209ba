package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The answer in large figures, smaller the more there are, and how sure the networks are. */
final class AnswerPane extends HBox {

  private static final PseudoClass NO_ANSWER = PseudoClass.getPseudoClass("none");
  private static final PseudoClass NAMED = PseudoClass.getPseudoClass("named");
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
  private static final String PLACE = "%s digits; click another";

  private static final PseudoClass TWO = PseudoClass.getPseudoClass("two");
  private static final PseudoClass FOUR = PseudoClass.getPseudoClass("four");
  private static final PseudoClass SIX = PseudoClass.getPseudoClass("six");
  private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

  AnswerPane(AnswerViewModel viewModel) {
    getStyleClass().add("answer");
    setAlignment(Pos.CENTER_LEFT);
    Label digits = label("answer", "answer-digit", viewModel.text());
    digits
        .textProperty()
        .subscribe(text -> {
          int longest = text.lines().mapToInt(String::length).max().orElse(0);
          long lines = text.lines().count();
          digits.pseudoClassStateChanged(TWO, lines == 1 && longest == 2);
          digits.pseudoClassStateChanged(FOUR, lines == 1 && (longest == 3 || longest == 4));
          boolean six = lines < 3 && longest < 7 && (lines > 1 || longest > 4);
          digits.pseudoClassStateChanged(SIX, six);
          digits.pseudoClassStateChanged(MANY, lines > 2 || longest > 6);
        });
    viewModel.unanswered().subscribe(none -> digits.pseudoClassStateChanged(NO_ANSWER, none));
    Label place = label("answer-place", Styles.TEXT_MUTED, viewModel.place().map(PLACE::formatted));
    place.getStyleClass().add(Styles.TEXT_SMALL);
    place.setTooltip(
        new Tooltip("Click a digit on the sheet for its bars, or press Left or Right"));
    viewModel.place().subscribe(some -> show(place, !some.isEmpty()));
    // A number is not parted from its signs where the line ends.
    Label rival =
        label(
            "rival-answer",
            "answer-rival",
            viewModel.rivalText().map(text -> text.replaceAll("(?<=[<>]) | (?=%)", "\u00a0")));
    viewModel.differs().subscribe(now -> rival.pseudoClassStateChanged(DIFFERS, now));
    VBox words =
        new VBox(place, label("confidence", "answer-confidence", viewModel.confidence()), rival);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(digits, words);
    viewModel.classes().subscribe(all -> pseudoClassStateChanged(NAMED, !all.areDigits()));
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }

  private static Label label(String id, String style, ObservableValue<String> text) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.textProperty().bind(text);
    return label;
  }
}
