package org.digitworkbench.ui.inside.sum;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.digitworkbench.ui.inside.sum.SumContent.Answer;
import org.digitworkbench.ui.inside.sum.SumContent.Answers;
import org.jspecify.annotations.Nullable;

/** How ten logits become ten probabilities. */
final class AnswersTable extends VBox {

  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

  /** Logit, part, probability. */
  private static final int COLUMNS = 3;

  private static final double GAP = 24;

  private final FiguresPane figures = new FiguresPane(COLUMNS, GAP);
  private final Label explanation = SumView.words("sum-answers-explanation");
  private final Text part = FigureRow.text("header");
  private final Text largest = FigureRow.text("result");
  private final Text total = FigureRow.text("result");
  private final List<List<Text>> rows = new ArrayList<>();
  private boolean hasLargest;

  AnswersTable() {
    getStyleClass().add("answers-table");
    figures.setId("sum-answers");
    total.pseudoClassStateChanged(TOTAL, true);
    total.setId("sum-answers-total");
    largest.setId("sum-answers-largest");
    getChildren().addAll(explanation, figures);
  }

  void show(@Nullable Answers answers) {
    setVisible(answers != null);
    setManaged(answers != null);
    if (answers == null) {
      return;
    }
    explanation.setText(answers.explanation());
    part.setText(answers.part());
    boolean needsLargest = !answers.largest().isEmpty();
    if (rows.size() != answers.rows().size() || hasLargest != needsLargest) {
      hasLargest = needsLargest;
      build(answers.rows().size());
    }
    for (int i = 0; i < rows.size(); i++) {
      Answer answer = answers.rows().get(i);
      List<String> texts =
          List.of(answer.name(), answer.logit(), answer.part(), answer.probability());
      for (int column = 0; column < texts.size(); column++) {
        Text text = rows.get(i).get(column);
        text.setText(texts.get(column));
        text.pseudoClassStateChanged(ASKED, answer.isAsked());
      }
    }
    largest.setText(answers.largest());
    total.setText(answers.total());
    figures.renew();
  }

  private void build(int count) {
    rows.clear();
    List<FigureRow> shown = new ArrayList<>();
    shown.add(
        FigureRow.of(
            FigureRow.text("header", "answer"),
            FigureRow.text("header", "logit z"),
            part,
            FigureRow.text("header", "probability")));
    for (int i = 0; i < count; i++) {
      List<Text> row = new ArrayList<>();
      for (int column = 0; column <= COLUMNS; column++) {
        row.add(FigureRow.text("number"));
      }
      rows.add(row);
      shown.add(new FigureRow(row.getFirst(), row.subList(1, row.size()), null, null));
    }
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    Text none = FigureRow.text("result");
    shown.add(new FigureRow(FigureRow.text("result", "sum"), List.of(total, none), rule, null));
    if (hasLargest) {
      shown.add(
          FigureRow.of(
              FigureRow.text("result", "largest"),
              largest,
              FigureRow.text("result"),
              FigureRow.text("result")));
    }
    figures.setRows(shown);
  }
}
