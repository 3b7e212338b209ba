package org.digitworkbench.ui.inside.sum;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.inside.sum.SumContent.Answer;
import org.digitworkbench.ui.inside.sum.SumContent.Answers;
import org.jspecify.annotations.Nullable;

/** How ten logits become ten probabilities. */
final class AnswersTable extends VBox {

  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final int COLUMNS = 4;

  private final GridPane grid = new GridPane();
  private final Label explanation = SumView.words("sum-answers-explanation");
  private final Label part = header("");
  private final Label total = new Label();
  private final List<List<Label>> rows = new ArrayList<>();

  AnswersTable() {
    getStyleClass().add("answers-table");
    grid.getStyleClass().add("terms");
    grid.setId("sum-answers");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHgrow(Priority.ALWAYS);
      constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
      grid.getColumnConstraints().add(constraints);
    }
    total.getStyleClass().addAll("number", "result");
    total.pseudoClassStateChanged(PseudoClass.getPseudoClass("total"), true);
    total.setId("sum-answers-total");
    getChildren().addAll(explanation, grid);
  }

  void show(@Nullable Answers answers) {
    setVisible(answers != null);
    setManaged(answers != null);
    if (answers == null) {
      return;
    }
    explanation.setText(answers.explanation());
    part.setText(answers.part());
    if (rows.size() != answers.rows().size()) {
      build(answers.rows().size());
    }
    for (int i = 0; i < rows.size(); i++) {
      Answer answer = answers.rows().get(i);
      List<String> texts =
          List.of(answer.name(), answer.logit(), answer.part(), answer.probability());
      for (int column = 0; column < COLUMNS; column++) {
        Label label = rows.get(i).get(column);
        label.setText(texts.get(column));
        label.pseudoClassStateChanged(ASKED, answer.isAsked());
      }
    }
    total.setText(answers.total());
  }

  private void build(int count) {
    grid.getChildren().clear();
    rows.clear();
    grid.addRow(0, header("answer"), header("logit z"), part, header("probability"));
    for (int i = 0; i < count; i++) {
      List<Label> row = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        Label label = new Label();
        label.getStyleClass().add("number");
        label.setMinWidth(column == 0 ? 0 : USE_PREF_SIZE);
        row.add(label);
      }
      rows.add(row);
      grid.addRow(i + 1, row.toArray(Label[]::new));
    }
    Label sum = new Label("sum");
    sum.getStyleClass().add("result");
    grid.add(sum, 0, count + 1);
    grid.add(total, 2, count + 1);
  }

  private static Label header(String text) {
    Label header = new Label(text);
    header.getStyleClass().add("header");
    return header;
  }
}
