package org.digitworkbench.ui.inside.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.sum.SumContent.Result;
import org.digitworkbench.ui.inside.sum.SumContent.Term;

/**
 * The terms, one below the other, and what comes of them in the column of the products. A click on
 * where a term comes from asks about that.
 */
final class TermsPane extends GridPane {

  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
  private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
  private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
  private static final int COLUMNS = 6;
  private static final int PRODUCT = 5;

  private final Consumer<Unit> ask;
  private final Label from = new Label();
  private final List<Label> headers =
      List.of(from, header("value"), header("weight"), header("product"));
  private final List<TermRow> terms = new ArrayList<>();
  private final List<ResultRow> results = new ArrayList<>();

  TermsPane(SumViewModel viewModel) {
    this.ask = viewModel::ask;
    getStyleClass().add("terms");
    setId("sum-terms");
    from.getStyleClass().add("header");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
      constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
      getColumnConstraints().add(constraints);
    }
  }

  void show(SumContent content) {
    boolean factors = content.terms().stream().anyMatch(term -> !term.weight().isEmpty());
    from.setText(content.from());
    boolean same =
        terms.size() == content.terms().size() && results.size() == content.results().size();
    if (!same) {
      build(content.terms().size(), content.results().size());
    }
    for (int i = 0; i < headers.size(); i++) {
      headers.get(i).setVisible(!terms.isEmpty() && (i == 0 || factors));
      headers.get(i).setManaged(!terms.isEmpty());
    }
    for (int i = 0; i < terms.size(); i++) {
      terms.get(i).show(content.terms().get(i));
    }
    for (int i = 0; i < results.size(); i++) {
      results.get(i).show(content.results().get(i));
    }
  }

  private void build(int termCount, int resultCount) {
    getChildren().clear();
    terms.clear();
    results.clear();
    addRow(0, headers.get(0), headers.get(1), new Label(), headers.get(2), new Label());
    add(headers.get(3), PRODUCT, 0);
    for (int i = 0; i < termCount; i++) {
      TermRow row = new TermRow(i);
      terms.add(row);
      addRow(i + 1, row.nodes());
    }
    for (int i = 0; i < resultCount; i++) {
      ResultRow row = new ResultRow(i);
      results.add(row);
      add(row.name, 0, termCount + 1 + i, PRODUCT, 1);
      add(row.number, PRODUCT, termCount + 1 + i);
    }
  }

  private static Label header(String text) {
    Label header = new Label(text);
    header.getStyleClass().add("header");
    return header;
  }

  private static Label number() {
    Label number = new Label();
    number.getStyleClass().add("number");
    number.setMinWidth(USE_PREF_SIZE);
    return number;
  }

  /** One term. */
  private final class TermRow {

    private final Hyperlink name = new Hyperlink();
    private final Label value = number();
    private final Label times = number();
    private final Label weight = number();
    private final Label equal = number();
    private final Label product = number();

    TermRow(int index) {
      name.setId("sum-term-" + index);
      name.setTooltip(new Tooltip());
      name.setMinWidth(0);
      product.getStyleClass().add("product");
    }

    Node[] nodes() {
      return new Node[] {name, value, times, weight, equal, product};
    }

    void show(Term term) {
      name.setText(term.name());
      name.setVisited(false);
      name.getTooltip().setText("Ask about " + term.fullName());
      name.setOnAction(_ -> ask.accept(term.from()));
      value.setText(term.value());
      times.setText(term.weight().isEmpty() ? "" : "×");
      weight.setText(term.weight());
      equal.setText(term.weight().isEmpty() ? "" : "=");
      product.setText(term.product());
      product.pseudoClassStateChanged(NEGATIVE, term.sign() < 0);
      product.pseudoClassStateChanged(POSITIVE, term.sign() > 0);
    }
  }

  /** One line of what comes of the terms. */
  private static final class ResultRow {

    private final Label name = new Label();
    private final Label number = number();

    ResultRow(int index) {
      name.setId("sum-result-name-" + index);
      number.setId("sum-result-" + index);
      name.getStyleClass().add("result");
      name.setWrapText(true);
      name.setMaxWidth(Double.MAX_VALUE);
      number.setMaxWidth(Double.MAX_VALUE);
      number.getStyleClass().add("result");
    }

    void show(Result result) {
      name.setText(result.name());
      number.setText(result.number());
      name.pseudoClassStateChanged(TOTAL, result.isTotal());
      number.pseudoClassStateChanged(TOTAL, result.isTotal());
    }
  }
}
