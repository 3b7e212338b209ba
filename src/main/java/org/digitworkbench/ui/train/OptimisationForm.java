package org.digitworkbench.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Schedule;

/** The values of an {@link OptimisationSpec}, checked as they are typed. */
public final class OptimisationForm {

  /** A rate at which every other number can be checked. */
  private static final double ANY_RATE = 0.001;

  private final ObjectProperty<OptimiserKind> kind = new SimpleObjectProperty<>(OptimiserKind.SGD);
  private final ObjectProperty<Schedule> schedule = new SimpleObjectProperty<>(Schedule.CONSTANT);
  private final BooleanProperty shuffle = new SimpleBooleanProperty(true);
  private final FormField learningRate = new FormField();
  private final FormField batchSize = new FormField();
  private final FormField weightDecay = new FormField();
  private final List<FormField> numbers =
      Stream.generate(FormField::new).limit(OptimiserKind.MOST_NUMBERS).toList();

  private boolean loading;

  /**
   * @param changed called after each change
   */
  OptimisationForm(Runnable changed) {
    kind.subscribe((_, chosen) -> {
      if (!loading) {
        List<OptimiserKind.Setting> wanted = chosen.numbers();
        for (int i = 0; i < wanted.size(); i++) {
          numbers.get(i).textProperty().set(wanted.get(i).usual());
        }
      }
      changed.run();
    });
    schedule.subscribe((_, _) -> changed.run());
    shuffle.subscribe((_, _) -> changed.run());
    fields().forEach(field -> field.textProperty().subscribe((_, _) -> changed.run()));
  }

  List<FormField> fields() {
    List<FormField> fields = new ArrayList<>(List.of(learningRate, batchSize, weightDecay));
    fields.addAll(numbers);
    return fields;
  }

  public ObjectProperty<OptimiserKind> kindProperty() {
    return kind;
  }

  public ObjectProperty<Schedule> scheduleProperty() {
    return schedule;
  }

  public BooleanProperty shuffleProperty() {
    return shuffle;
  }

  public FormField learningRate() {
    return learningRate;
  }

  public FormField batchSize() {
    return batchSize;
  }

  public FormField weightDecay() {
    return weightDecay;
  }

  /** The numbers of the kind, of which only as many as it has count. */
  List<FormField> numbers() {
    return numbers;
  }

  void load(OptimisationSpec spec) {
    loading = true;
    kind.set(OptimiserKind.of(spec.optimiser()));
    List<Double> values = OptimiserKind.values(spec.optimiser());
    for (int i = 0; i < values.size(); i++) {
      numbers.get(i).textProperty().set(Numbers.text(values.get(i)));
    }
    learningRate.textProperty().set(Numbers.text(spec.optimiser().learningRate()));
    batchSize.textProperty().set(Integer.toString(spec.batchSize()));
    weightDecay.textProperty().set(Numbers.text(spec.weightDecay()));
    schedule.set(spec.schedule());
    shuffle.set(spec.shuffle());
    loading = false;
  }

  /** Puts each complaint at its field; whether there is none. */
  boolean check() {
    // All of them, so that each field shows what is wrong with it.
    boolean fine = learningRate.check(_ -> new Optimiser.Sgd(rate()));
    fine &= batchSize.check(_ -> withBatchSize(0));
    fine &= weightDecay.check(_ -> plain().withWeightDecay(decay()));
    List<OptimiserKind.Setting> wanted = kind.get().numbers();
    for (int i = 0; i < numbers.size(); i++) {
      int number = i;
      fine &=
          numbers.get(i).check(_ -> number < wanted.size() ? checkedNumber(wanted, number) : 0.0);
    }
    return fine;
  }

  /** The number, and all others as usual, so that a complaint is about it alone. */
  private Double checkedNumber(List<OptimiserKind.Setting> wanted, int number) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      values.add(i == number ? value(wanted, i) : Double.parseDouble(wanted.get(i).usual()));
    }
    kind.get().build(ANY_RATE, values);
    return values.get(number);
  }

  private double value(List<OptimiserKind.Setting> wanted, int i) {
    return Numbers.number(wanted.get(i).subject(), numbers.get(i).text(), wanted.get(i).usual());
  }

  /** Whether something is wrong with a number other than the learning rate and the batch size. */
  boolean hasHiddenProblem() {
    return fields().stream()
        .filter(field -> field != learningRate && field != batchSize)
        .anyMatch(field -> !field.errorProperty().get().isEmpty());
  }

  /**
   * What the fields say.
   *
   * @throws InvalidSpecException if a value is not fine
   */
  OptimisationSpec spec() {
    List<OptimiserKind.Setting> wanted = kind.get().numbers();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      values.add(value(wanted, i));
    }
    return withBatchSize(decay())
        .withOptimiser(kind.get().build(rate(), values))
        .withSchedule(schedule.get());
  }

  private OptimisationSpec withBatchSize(double weightDecay) {
    int size = Numbers.wholeNumber("The batch size", batchSize.text());
    return new OptimisationSpec(
        new Optimiser.Sgd(ANY_RATE), Schedule.CONSTANT, size, shuffle.get(), weightDecay);
  }

  private static OptimisationSpec plain() {
    return OptimisationSpec.shuffled(new Optimiser.Sgd(ANY_RATE), 1);
  }

  private double rate() {
    return Numbers.number("The learning rate", learningRate.text(), "0.001");
  }

  private double decay() {
    return Numbers.number("The weight decay", weightDecay.text(), "0.01");
  }
}
