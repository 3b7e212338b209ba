package org.digitworkbench.ui.inside.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.inside.Activated;
import org.digitworkbench.inside.ActivationFunction;
import org.digitworkbench.inside.AnswerSheet;
import org.digitworkbench.inside.Arithmetic;
import org.digitworkbench.inside.NormalisationSheet;
import org.digitworkbench.inside.Pass;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Rounding;
import org.digitworkbench.inside.SumSheet;
import org.digitworkbench.inside.TileSheet;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.UnitNames;
import org.digitworkbench.inside.Window;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.inside.sum.SumContent.Answer;
import org.digitworkbench.ui.inside.sum.SumContent.Answers;
import org.digitworkbench.ui.inside.sum.SumContent.Asking;
import org.digitworkbench.ui.inside.sum.SumContent.Result;
import org.digitworkbench.ui.inside.sum.SumContent.Term;
import org.jspecify.annotations.Nullable;

/** Says the arithmetic of one question about one pass. */
final class SumText {

  /** Most terms that are written out. */
  static final int ROWS = 12;

  /** Most values of a tile that are written out. */
  private static final int TILE = 9;

  /** Letters from which on a formula has a line of its own. */
  private static final int LONG = 40;

  private static final String TOO_LARGE = "Its numbers are too large for floats.";

  private final Pass pass;
  private final Question question;
  private final Classes classes;
  private final UnitNames names;
  private final Unit unit;

  private String explanation = "";
  private final List<Term> terms = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private SumText(Pass pass, Question question, Classes classes) {
    this.pass = pass;
    this.question = question;
    this.classes = classes;
    this.names = new UnitNames(pass.lines(), classes.names());
    this.unit = question.unit();
  }

  /**
   * @param channel wanted of the maps that a window looks at; null for the strongest one
   */
  static SumContent of(
      Pass pass, Question question, Classes classes, Asking asking, @Nullable Integer channel) {
    return new SumText(pass, question, classes).content(asking, channel);
  }

  private SumContent content(Asking asking, @Nullable Integer wanted) {
    if (unit.layer() == Unit.PIXELS) {
      pixel();
    } else {
      switch (Arithmetic.of(pass, question, ROWS)) {
        case SumSheet sheet -> sum(sheet);
        case TileSheet sheet -> tile(sheet);
        case NormalisationSheet sheet -> normalisation(sheet);
        case Arithmetic.Passed passed -> passed(passed);
        case null -> explanation = TOO_LARGE;
      }
    }
    Window window = Window.isIn(pass, unit.layer()) ? Window.at(pass, unit) : null;
    int channel = 0;
    if (window != null) {
      channel =
          wanted == null ? window.strongestChannel() : Math.clamp(wanted, 0, window.channels() - 1);
    }
    return new SumContent(
        asking,
        title(),
        explanation,
        terms.isEmpty()
            ? ""
            : UnitNames.capital(names.layer(origin(new Unit(unit.layer() - 1, 0)).layer())),
        terms,
        results,
        window,
        channel,
        isLogit() ? answers() : null);
  }

  private String title() {
    Unit versus = question.versus();
    if (versus != null) {
      return "Logit of %s minus that of %s".formatted(name(unit), name(versus));
    }
    return isLogit() ? "Logit of " + name(unit) : UnitNames.capital(names.full(unit));
  }

  private String name(Unit answer) {
    return ClassNames.inSentence(classes.name(answer.index()));
  }

  private boolean isLogit() {
    return unit.layer() == pass.last();
  }

  private void pixel() {
    explanation =
        "A pixel is not computed: it enters the network as %s."
            .formatted(Rounding.text(pass.value(unit), Arithmetic.DECIMALS));
  }

  private void sum(SumSheet sheet) {
    int count = sheet.terms().size() + sheet.restCount() + sheet.zeroCount();
    explanation =
        question.versus() == null
            ? "%,d %s, each times its weight, and the bias."
                .formatted(count, count == 1 ? "value" : "values")
            : "%,d values, each times the difference of its two weights: positive terms are evidence for %s, negative ones for %s."
                .formatted(count, name(unit), name(question.versus()));
    for (SumSheet.Term term : sheet.terms()) {
      Unit from = origin(term.from());
      terms.add(
          new Term(
              from,
              names.inShort(from),
              names.full(from),
              Rounding.text(term.value()),
              Rounding.text(term.weight()),
              Rounding.text(term.product()),
              term.product().signum()));
    }
    if (sheet.restCount() > 0 || sheet.rest().signum() != 0) {
      String rest =
          sheet.restCount() > 0
              ? "%,d smaller %s, and rounding"
                  .formatted(sheet.restCount(), sheet.restCount() == 1 ? "one" : "ones")
              : "rounding";
      results.add(new Result(rest, Rounding.text(sheet.rest()), false));
    }
    if (sheet.zeroCount() > 0) {
      results.add(new Result("%,d that are 0".formatted(sheet.zeroCount()), "0", false));
    }
    boolean differs = question.versus() != null;
    results.add(
        new Result(
            differs ? "difference of the biases" : "bias", Rounding.text(sheet.bias()), false));
    String sum = differs ? "difference of the logits" : isLogit() ? "logit z" : "sum z";
    results.add(new Result(sum, Rounding.text(sheet.sum()), true));
    if (sheet.activated() != null) {
      activated(sheet.activated());
    }
    if (differs && pass.loss() == Loss.CROSS_ENTROPY) {
      double ratio = Math.exp(sheet.sum().doubleValue());
      if (ratio < 1e9 && ratio > 1e-9) {
        results.add(new Result("times as probable: e^z", digits(ratio), false));
      }
    }
  }

  private static String digits(double ratio) {
    return String.format(
        Locale.ROOT, ratio >= 1000 ? "%,.0f" : ratio >= 1 ? "%.2f" : "%.3g", ratio);
  }

  private void activated(Activated activated) {
    Activation activation = activated.activation();
    if (activation != Activation.IDENTITY) {
      String formula = activation.title() + ": " + ActivationFunction.formula(activation);
      String number = Rounding.text(activated.result());
      if (formula.length() > LONG) {
        results.add(new Result(formula, "", true));
        results.add(new Result("its value", number, false));
      } else {
        results.add(new Result(formula, number, true));
      }
    }
  }

  private void tile(TileSheet sheet) {
    Unit winner = sheet.winner();
    int count = sheet.values().size();
    explanation =
        winner == null
            ? "The mean of a tile of %,d values.".formatted(count)
            : "The largest of a tile of %,d values; the others do not count.".formatted(count);
    if (count <= TILE) {
      Window window = Window.at(pass, unit);
      for (int i = 0; i < count; i++) {
        int source = window.source(0, i / sheet.side(), i % sheet.side());
        add(new Unit(unit.layer() - 1, source), Rounding.text(sheet.values().get(i)));
      }
    }
    if (winner == null) {
      results.add(new Result("all added up", Rounding.text(sheet.total()), true));
      results.add(
          new Result("divided by %,d".formatted(count), Rounding.text(sheet.result()), true));
    } else {
      results.add(
          new Result("the largest: " + names.inShort(winner), Rounding.text(sheet.result()), true));
    }
  }

  private void normalisation(NormalisationSheet sheet) {
    explanation =
        "z = (x − mean) / √(variance + %s) × scale + shift, with the running mean and variance of the training."
            .formatted(String.format(Locale.ROOT, "%.5f", BatchNormalisation.EPSILON));
    results.add(new Result("x, the input", Rounding.text(sheet.value()), false));
    results.add(new Result("mean", Rounding.text(sheet.mean()), false));
    results.add(new Result("variance", Rounding.text(sheet.variance()), false));
    results.add(new Result("scale, learned", Rounding.text(sheet.scale()), false));
    results.add(new Result("shift, learned", Rounding.text(sheet.shift()), false));
    results.add(new Result("z", Rounding.text(sheet.sum()), true));
    activated(sheet.activated());
  }

  private void passed(Arithmetic.Passed passed) {
    explanation = "Dropout works only in training: the input is passed on.";
    add(passed.from(), Rounding.text(passed.value()));
  }

  /** Where a value really comes from: dropouts only pass it on. */
  private Unit origin(Unit from) {
    Unit origin = from;
    while (origin.layer() != Unit.PIXELS
        && pass.kind(origin.layer()) instanceof LayerSpec.Dropout) {
      origin = new Unit(origin.layer() - 1, origin.index());
    }
    return origin;
  }

  /** A value that is a term by itself. */
  private void add(Unit from, String value) {
    terms.add(new Term(from, names.inShort(from), names.full(from), "", "", value, 0));
  }

  private @Nullable Answers answers() {
    AnswerSheet sheet = AnswerSheet.of(pass);
    if (sheet == null) {
      return null;
    }
    boolean softmax = sheet.loss() == Loss.CROSS_ENTROPY;
    Unit versus = question.versus();
    List<Answer> rows = new ArrayList<>();
    for (AnswerSheet.Row row : sheet.rows()) {
      rows.add(
          new Answer(
              classes.name(row.label()),
              Rounding.text(row.logit()),
              Rounding.text(row.part()),
              Rounding.text(row.probability()),
              row.label() == unit.index() || (versus != null && row.label() == versus.index())));
    }
    return new Answers(
        softmax ? "e^(z − max)" : "sigmoid(z)",
        rows,
        softmax ? Rounding.text(sheet.largest()) : "",
        Rounding.text(sheet.total()),
        softmax
            ? "Softmax: the exponential of each logit minus the largest one, divided by the sum of all. Subtracting the largest changes no probability and keeps the numbers small."
            : "The ten sigmoids of the logits, each divided by the sum of all.");
  }
}
