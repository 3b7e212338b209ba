package org.digitworkbench.app;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.lessons.Goal;
import org.digitworkbench.lessons.Vocabulary;
import org.digitworkbench.lessons.Vocabulary.Fact;
import org.digitworkbench.ui.data.DataViewModel;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.Sight;
import org.digitworkbench.ui.lessons.Watch;
import org.digitworkbench.ui.lessons.WindowPlaces;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.results.Detail;
import org.digitworkbench.ui.results.Pick;
import org.digitworkbench.ui.results.ResultsViewModel;
import org.digitworkbench.ui.train.FormField;
import org.digitworkbench.ui.train.TrainRun;
import org.digitworkbench.ui.train.TrainViewModel;

/** What is the case in the window, in the words of the lessons. */
final class LessonWatch implements Watch {

  private static final String COMMA = ", ";

  private static final Predicate<String> NUMBER =
      Pattern.compile("\\d{1,6}(\\.\\d{1,9})?").asMatchPredicate();

  private final Views views;
  private final WindowPlaces places;
  private final Map<String, Known> facts = new LinkedHashMap<>();

  /** Runs that had ended before the lesson was gone on with. */
  private final Set<TrainRun> before = new HashSet<>();

  /**
   * @param places where things can be switched on and off
   */
  LessonWatch(Views views, WindowPlaces places) {
    this.views = views;
    this.places = places;
    Fact switched =
        new Fact(
            "the names of places, with commas between them",
            argument -> Arrays.stream(argument.split(COMMA)).allMatch(places.names()::contains));
    Fact digit = new Fact("a digit", argument -> argument.matches("\\d"));
    Fact count = new Fact("a number", argument -> argument.matches("\\d{1,6}"));
    Fact name = new Fact("the id of a preset", argument -> argument.matches("[a-z0-9][a-z0-9-]*"));
    List<String> tabs = WindowTab.titles();
    add("tab", new Fact("one of " + String.join(", ", tabs), tabs::contains), this::isInFront);
    add("on", switched, argument -> all(argument, places::isOn));
    add("off", switched, argument -> all(argument, p -> places.exists(p) && !places.isOn(p)));
    add(
        "network",
        name,
        argument -> isNamed(views.parts().models().shownProperty().getValue(), argument));
    add("rival", name, argument -> isNamed(views.parts().models().rivalProperty().get(), argument));
    add("drawn", Fact.plain(), _ -> views.draw().seen().getValue() != null);
    add("answer", digit, this::isAnswer);
    add("not a digit", Fact.plain(), _ -> isRejected());
    // What lessons of version 0.1.0 call it.
    add("no digit", Fact.plain(), _ -> isRejected());
    add("preset", name, this::isPreset);
    add("images", count, argument -> says(views.train().form().trainLimit(), argument));
    add("epochs", count, argument -> says(views.train().form().epochs(), argument));
    add("learning rate", new Fact("a number such as 0.01", NUMBER), this::hasRate);
    add("augmentation", Fact.plain(), _ -> isAugmented());
    add("training", Fact.plain(), _ -> views.train().activeProperty().get());
    add("epoch", count, argument -> anyRun(run -> epochs(run) >= Integer.parseInt(argument)));
    add("finished", name, argument -> anyRun(run -> isFinished(run) && isOf(run, argument)));
    add("finished with images", count, this::isFinishedWith);
    add(
        "data class",
        digit,
        argument -> views.data().labelProperty().get() == Integer.parseInt(argument));
    add("cell", new Fact("two digits such as 4 as 9", a -> a.matches("\\d as \\d")), this::isCell);
    add(
        "all mistakes",
        Fact.plain(),
        _ -> views.results().gallery().pickProperty().get().equals(Pick.MISTAKES));
    add("doubtful", Fact.plain(), _ -> isDoubtful());
    add(
        "own drawings",
        Fact.plain(),
        _ ->
            isInFront(WindowTab.RESULTS.title())
                && views.results().subjectProperty().get() == ResultsViewModel.Subject.DRAWINGS);
    add(
        "drawings",
        count,
        argument ->
            views.parts().collection().drawingsProperty().get().size()
                >= Integer.parseInt(argument));
    add("unit picked", Fact.plain(), _ -> isPicked(false));
    add("answer picked", Fact.plain(), _ -> isPicked(true));
  }

  /** The view models of the window. */
  record Views(
      WindowParts parts,
      DrawViewModel draw,
      TrainViewModel train,
      InsideViewModel inside,
      ResultsViewModel results,
      DataViewModel data) {}

  private record Known(Fact words, Predicate<String> holds) {}

  private void add(String name, Fact words, Predicate<String> holds) {
    facts.put(name, new Known(words, holds));
  }

  /** The words of the lessons. */
  Vocabulary vocabulary() {
    return new Vocabulary(
        places.names(),
        facts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().words())));
  }

  @Override
  public void begin() {
    before.clear();
    views.train().runs().stream().filter(LessonWatch::isOver).forEach(before::add);
  }

  @Override
  public boolean holds(Goal goal) {
    Known fact = facts.get(goal.fact());
    return fact != null && fact.holds().test(goal.argument());
  }

  private boolean isInFront(String title) {
    String shown = views.parts().shell().pageProperty().get();
    return Arrays.stream(WindowTab.values())
        .anyMatch(tab -> tab.title().equals(title) && tab.id().equals(shown));
  }

  private static boolean isNamed(ModelChoice choice, String id) {
    return choice != null && (choice.name().equals(id) || choice.name().startsWith(id + " "));
  }

  private boolean isAnswer(String digit) {
    Prediction said = views.draw().predictionProperty().getValue();
    return said != null && !said.isRejected() && said.label() == Integer.parseInt(digit);
  }

  private boolean isRejected() {
    Prediction said = views.draw().predictionProperty().getValue();
    return said != null && said.isRejected();
  }

  private static boolean all(String names, Predicate<String> holds) {
    return Arrays.stream(names.split(COMMA)).allMatch(holds);
  }

  /** As it comes, so that what was set before does not spoil the lesson. */
  private boolean isPreset(String id) {
    return views.train().presetProperty().get().id().equals(id)
        && !views.train().form().changedProperty().get();
  }

  private static boolean says(FormField field, String count) {
    return field.errorProperty().get().isEmpty()
        && field.textProperty().get().replaceAll("\\D", "").equals(count);
  }

  private boolean hasRate(String rate) {
    String text = views.train().form().learningRate().textProperty().get().strip();
    return NUMBER.test(text) && Double.parseDouble(text) == Double.parseDouble(rate);
  }

  private boolean isAugmented() {
    return views.train().form().augmentationProperty().get() != Augmentation.NONE;
  }

  private boolean anyRun(Predicate<TrainRun> wanted) {
    return views.train().runs().stream()
        .filter(run -> !before.contains(run) || !isOver(run))
        .anyMatch(wanted);
  }

  private static int epochs(TrainRun run) {
    return run.status().curve().last().map(epoch -> epoch.epoch()).orElse(0);
  }

  private static boolean isOver(TrainRun run) {
    return !run.status().state().isActive() && !run.status().stateText().equals("Waiting");
  }

  private static boolean isFinished(TrainRun run) {
    return isOver(run) && epochs(run) > 0;
  }

  /** Runs of the same preset have a number behind its id. */
  private static boolean isOf(TrainRun run, String preset) {
    String name = run.name().toLowerCase(Locale.ROOT);
    return name.equals(preset) || name.startsWith(preset + " ");
  }

  private boolean isFinishedWith(String count) {
    return anyRun(run -> isFinished(run) && run.trainLimit() == Integer.parseInt(count));
  }

  private boolean isCell(String argument) {
    return views.results().gallery().selectionProperty().get()
            instanceof HeatmapSelection.Cell(int truth, int predicted)
        && argument.equals("%d as %d".formatted(truth, predicted));
  }

  private boolean isDoubtful() {
    Detail detail = views.results().detail().detailProperty().get();
    return detail != null && detail.doubtful();
  }

  private boolean isPicked(boolean answer) {
    Unit unit = views.inside().pickedProperty().get();
    Sight sight = views.inside().sightProperty().get();
    return unit != null
        && sight != null
        && unit.layer() != Unit.PIXELS
        && (unit.layer() == sight.lines().size() - 1) == answer;
  }
}
