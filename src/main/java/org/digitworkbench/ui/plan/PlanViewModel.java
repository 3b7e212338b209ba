package org.digitworkbench.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Seconds;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.SweepSetting;
import org.digitworkbench.plan.SweepValues;
import org.jspecify.annotations.Nullable;

/** A comparison or a sweep as it is being chosen, checked with every change. */
public final class PlanViewModel {

  /** The most repeats that the window offers. */
  static final int MAX_REPEATS = 20;

  private static final int FIRST_REPEATS = 5;

  private final Supplier<ExperimentSpec> own;
  private final Function<Preset, ExperimentSpec> onTheSameTerms;
  private final Function<List<PlannedRun>, OptionalDouble> estimate;
  private final Consumer<Plan> begin;

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty sweep = new SimpleBooleanProperty();
  private final ObservableList<PlanChoice> choices = FXCollections.observableArrayList();
  private final IntegerProperty repeats = new SimpleIntegerProperty(FIRST_REPEATS);
  private final ObjectProperty<SweepSetting> setting =
      new SimpleObjectProperty<>(SweepSetting.LEARNING_RATE);
  private final StringProperty values =
      new SimpleStringProperty(SweepValues.example(SweepSetting.LEARNING_RATE));
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();

  private List<Preset> presets;

  /**
   * @param presets to choose from
   * @param own the network on the left; throws {@link InvalidSpecException}
   * @param onTheSameTerms a preset with the data, the epochs and the seed of that one; throws too
   * @param estimate seconds that runs will take, if that is known
   * @param begin trains the plan
   */
  public PlanViewModel(
      List<Preset> presets,
      Supplier<ExperimentSpec> own,
      Function<Preset, ExperimentSpec> onTheSameTerms,
      Function<List<PlannedRun>, OptionalDouble> estimate,
      Consumer<Plan> begin) {
    this.presets = List.copyOf(presets);
    this.own = own;
    this.onTheSameTerms = onTheSameTerms;
    this.estimate = estimate;
    this.begin = begin;
    sweep.subscribe((_, _) -> check());
    repeats.subscribe((_, _) -> check());
    values.subscribe((_, _) -> check());
    setting.subscribe((_, chosen) -> {
      values.set(SweepValues.example(chosen));
      check();
    });
  }

  /** Whether the pane is open. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Whether one setting is swept; else networks are compared. */
  public BooleanProperty sweepProperty() {
    return sweep;
  }

  ObservableList<PlanChoice> choices() {
    return choices;
  }

  /** 1 to {@link #MAX_REPEATS}. */
  public IntegerProperty repeatsProperty() {
    return repeats;
  }

  /** Never null. */
  public ObjectProperty<SweepSetting> settingProperty() {
    return setting;
  }

  /** The values as they are typed. */
  public StringProperty valuesProperty() {
    return values;
  }

  /** How many runs there will be, of what, and how long they will take; empty if not valid. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What is wrong, in a sentence; empty if nothing is. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** The presets to choose from are these from now on. */
  public void offer(List<Preset> others) {
    presets = List.copyOf(others);
  }

  /** Offers what there is now. */
  public void show() {
    List<String> chosen =
        choices.stream().filter(c -> c.chosen().get()).map(PlanChoice::id).toList();
    List<PlanChoice> offered = new ArrayList<>();
    offered.add(new PlanChoice("The network on the left", "own", own));
    for (Preset preset : presets) {
      offered.add(new PlanChoice(preset.title(), preset.id(), () -> onTheSameTerms.apply(preset)));
    }
    for (PlanChoice choice : offered) {
      choice
          .chosen()
          .set(chosen.isEmpty() ? choice.id().equals("own") : chosen.contains(choice.id()));
      choice.chosen().subscribe((_, _) -> check());
    }
    choices.setAll(offered);
    check();
    open.set(true);
  }

  public void close() {
    open.set(false);
  }

  /** Begins what is chosen, with the network on the left as it is now. */
  public void start() {
    Plan plan = check();
    if (plan != null) {
      close();
      begin.accept(plan);
    }
  }

  /** Checks what is chosen; the network on the left may be another one by now. */
  @Nullable Plan check() {
    try {
      Plan plan = plan();
      summary.set(describe(plan));
      error.set("");
      valid.set(true);
      return plan;
    } catch (InvalidSpecException e) {
      // Nothing is wrong with a choice that has only begun.
      boolean begun = sweep.get() || choices.stream().filter(c -> c.chosen().get()).count() > 1;
      summary.set(begun ? "" : String.valueOf(e.getMessage()));
      error.set(begun ? String.valueOf(e.getMessage()) : "");
      valid.set(false);
      return null;
    }
  }

  private Plan plan() {
    if (sweep.get()) {
      return Plan.sweep(
          own.get(), setting.get(), SweepValues.parse(setting.get(), values.get()), repeats.get());
    }
    List<PlanChoice> chosen = choices.stream().filter(c -> c.chosen().get()).toList();
    if (chosen.size() < 2) {
      throw new InvalidSpecException(
          "Choose two to six networks, or one setting of the network on the left.");
    }
    return Plan.compare(chosen.stream().map(c -> c.spec().get()).toList(), repeats.get());
  }

  private String describe(Plan plan) {
    List<PlannedRun> runs = plan.runs();
    SweepSetting swept = plan.setting();
    String what =
        swept == null
            ? plan.groups().size() + " networks"
            : plan.groups().stream().map(g -> g.value()).collect(Collectors.joining(", "));
    List<Long> seeds = plan.seeds();
    String seed =
        seeds.size() == 1
            ? "seed " + seeds.getFirst()
            : "seeds %d to %d".formatted(seeds.getFirst(), seeds.getLast());
    OptionalDouble seconds = estimate.apply(runs);
    String time =
        seconds.isPresent()
            ? "About %s, at the speed of the last trainings."
                .formatted(Seconds.estimated(seconds.getAsDouble()))
            : "The time they take is known after the first epochs.";
    return "%d runs: %s, %s. %s".formatted(runs.size(), what, seed, time);
  }
}
