package org.digitworkbench.ui.inside.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.sum.SumContent.Result;
import org.digitworkbench.ui.inside.sum.SumContent.Term;
import org.digitworkbench.ui.why.Dye;

/**
 * The terms, one below the other, and what comes of them in the column of the products. A click on
 * where a term comes from asks about that.
 */
final class TermsPane extends FiguresPane {

  private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

  /** Value, times, weight, equals, product. */
  private static final int COLUMNS = 5;

  private static final double GAP = 5;
  private static final Color POSITIVE = Dye.fill(Dye.FOR);
  private static final Color NEGATIVE = Dye.fill(Dye.AGAINST);

  private final Consumer<Unit> ask;
  private final Text from = FigureRow.text("header");
  private final List<Text> headers =
      List.of(
          FigureRow.text("header", "value"),
          FigureRow.text("header"),
          FigureRow.text("header", "weight"),
          FigureRow.text("header"),
          FigureRow.text("header", "product"));
  private final List<TermRow> terms = new ArrayList<>();
  private final List<ResultRow> results = new ArrayList<>();
  private String title = "";

  TermsPane(SumViewModel viewModel) {
    super(COLUMNS, GAP);
    this.ask = viewModel::ask;
    setId("sum-terms");
  }

  void show(SumContent content) {
    boolean factors = content.terms().stream().anyMatch(term -> !term.weight().isEmpty());
    if (terms.size() != content.terms().size() || results.size() != content.results().size()) {
      build(content.terms().size(), content.results().size());
    }
    from.setText(content.from());
    headers.forEach(header -> header.setVisible(factors));
    for (int i = 0; i < terms.size(); i++) {
      terms.get(i).show(content.terms().get(i));
    }
    for (int i = 0; i < results.size(); i++) {
      results.get(i).show(content.results().get(i));
    }
    if (content.title().equals(title)) {
      renew();
    } else {
      title = content.title();
      forgetWidths();
    }
  }

  /** What is there already stays, as its styles have been looked up. */
  private void build(int termCount, int resultCount) {
    fit(terms, termCount, TermRow::new);
    fit(results, resultCount, ResultRow::new);
    List<FigureRow> rows = new ArrayList<>();
    if (termCount > 0) {
      rows.add(new FigureRow(from, headers, null, null));
    }
    terms.forEach(term -> rows.add(term.row()));
    results.forEach(result -> rows.add(result.row()));
    setRows(rows);
  }

  private interface Maker<T> {
    T make(int index);
  }

  private static <T> void fit(List<T> list, int size, Maker<T> maker) {
    while (list.size() < size) {
      list.add(maker.make(list.size()));
    }
    list.subList(size, list.size()).clear();
  }

  /** One term. */
  private final class TermRow {

    private final Hyperlink name = new Hyperlink();
    private final Tooltip tooltip = new Tooltip();
    private final Text value = FigureRow.text("number");
    private final Text times = FigureRow.text("number");
    private final Text weight = FigureRow.text("number");
    private final Text equal = FigureRow.text("number");
    private final Text product = FigureRow.text("number");
    private final Rectangle bar = new Rectangle();
    private Unit unit = new Unit(Unit.PIXELS, 0);

    TermRow(int index) {
      name.setId("sum-term-" + index);
      name.setTooltip(tooltip);
      name.setOnAction(_ -> {
        name.setVisited(false);
        ask.accept(unit);
      });
    }

    FigureRow row() {
      return new FigureRow(name, List.of(value, times, weight, equal, product), null, bar);
    }

    void show(Term term) {
      unit = term.from();
      name.setText(term.name());
      tooltip.setText("Ask about " + term.fullName());
      value.setText(term.value());
      times.setText(term.weight().isEmpty() ? "" : "×");
      weight.setText(term.weight());
      equal.setText(term.weight().isEmpty() ? "" : "=");
      product.setText(term.product());
      bar.setVisible(term.sign() != 0);
      bar.setFill(term.sign() < 0 ? NEGATIVE : POSITIVE);
    }
  }

  /** One line of what comes of the terms. */
  private static final class ResultRow {

    private final Text name = FigureRow.text("result");
    private final Text number = FigureRow.text("result");
    private final Region rule = new Region();

    ResultRow(int index) {
      name.setId("sum-result-name-" + index);
      number.setId("sum-result-" + index);
      rule.getStyleClass().add("rule");
    }

    FigureRow row() {
      return new FigureRow(name, List.of(number), rule, null);
    }

    void show(Result result) {
      name.setText(result.name());
      number.setText(result.number());
      rule.setVisible(result.isTotal());
      name.pseudoClassStateChanged(TOTAL, result.isTotal());
      number.pseudoClassStateChanged(TOTAL, result.isTotal());
    }
  }
}
