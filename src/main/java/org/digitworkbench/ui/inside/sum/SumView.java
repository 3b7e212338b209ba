package org.digitworkbench.ui.inside.sum;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The arithmetic of the picked unit, in a column that scrolls, and above it what can be asked. */
public final class SumView extends VBox {

  private final AskBar ask;
  private final Label title = new Label();
  private final Label explanation = words("sum-explanation");
  private final WindowPane window;
  private final TermsPane terms;
  private final AnswersTable answers = new AnswersTable();

  public SumView(SumViewModel viewModel) {
    getStyleClass().add("sum-view");
    getStylesheets()
        .add(Objects.requireNonNull(SumView.class.getResource("sum.css")).toExternalForm());
    setMinSize(0, 0);
    setPrefHeight(0);
    ask = new AskBar(viewModel);
    window = new WindowPane(viewModel);
    terms = new TermsPane(viewModel);
    title.setId("sum-title");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setWrapText(true);
    VBox content = new VBox(title, explanation, window, terms, answers);
    content.getStyleClass().add("content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setId("sum-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(ask, scroll);
    viewModel.contentProperty().subscribe(this::show);
  }

  private void show(SumContent content) {
    ask.show(content.asking());
    title.setText(content.title());
    title.setManaged(!content.title().isEmpty());
    explanation.setText(content.explanation());
    window.show(content.window(), content.channel());
    terms.show(content);
    answers.show(content.answers());
  }

  /** Quiet words that wrap. */
  static Label words(String id) {
    Label words = new Label();
    words.setId(id);
    words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }
}
