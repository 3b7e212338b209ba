package org.digitworkbench.ui.classroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.classroom.ClassRun;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.Run;
import org.jspecify.annotations.Nullable;

/** The runs of the class that can be compared, the best first. Used on the FX thread. */
public final class BoardViewModel {

  private final UnaryOperator<String> datasetTitles;
  private final Consumer<ExperimentSpec> train;
  private final Consumer<String> say;
  private final ReadOnlyObjectWrapper<List<Leaderboard>> boards =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable Leaderboard> board = new SimpleObjectProperty<>();
  private final BooleanProperty bestOfEach = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<BoardRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable BoardRow> picked = new SimpleObjectProperty<>();

  /**
   * @param datasetTitles names of data sets by id
   * @param train leads to training that
   * @param say shows a sentence when something did not work
   */
  public BoardViewModel(
      UnaryOperator<String> datasetTitles, Consumer<ExperimentSpec> train, Consumer<String> say) {
    this.datasetTitles = datasetTitles;
    this.train = train;
    this.say = say;
    board.subscribe(this::refresh);
    bestOfEach.subscribe(this::refresh);
  }

  /** One for each set of test images. */
  ReadOnlyObjectProperty<List<Leaderboard>> boardsProperty() {
    return boards.getReadOnlyProperty();
  }

  /** The one that is shown; null while there is none. */
  ObjectProperty<@Nullable Leaderboard> boardProperty() {
    return board;
  }

  /** Whether only the best run of each person is shown. */
  BooleanProperty bestOfEachProperty() {
    return bestOfEach;
  }

  /** What is shown; a new list with each change. */
  ReadOnlyObjectProperty<List<BoardRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The picked row, in its newest state; null for none. */
  ObjectProperty<@Nullable BoardRow> pickedProperty() {
    return picked;
  }

  /** What a run learned from. */
  String data(Run run) {
    return ClassText.data(run, datasetTitles.apply(run.training().data().dataset()));
  }

  /** Leads to training what the picked run trained. */
  void repeat() {
    BoardRow row = picked.get();
    if (row != null) {
      try {
        train.accept(ClassText.spec(row));
      } catch (InvalidSpecException e) {
        say.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Shows newer boards; of the one that was chosen, the newer state stays chosen. */
  void show(List<Leaderboard> newer) {
    if (newer.equals(boards.get())) {
      return;
    }
    Leaderboard next = successor(newer);
    boards.set(newer);
    board.set(next);
  }

  /** Two boards may be of one data set in different states; then their place tells them apart. */
  private @Nullable Leaderboard successor(List<Leaderboard> newer) {
    Leaderboard before = board.get();
    List<Leaderboard> same = before == null ? List.of() : ofDataset(newer, before.dataset());
    if (before == null || same.isEmpty()) {
      return newer.isEmpty() ? null : newer.getFirst();
    }
    int place = ofDataset(boards.get(), before.dataset()).indexOf(before);
    return same.get(Math.clamp(place, 0, same.size() - 1));
  }

  private static List<Leaderboard> ofDataset(List<Leaderboard> boards, String dataset) {
    return boards.stream().filter(board -> board.dataset().equals(dataset)).toList();
  }

  private void refresh() {
    Leaderboard shown = board.get();
    List<BoardRow> made = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (ClassRun run : shown == null ? List.<ClassRun>of() : shown.runs()) {
      if (!bestOfEach.get() || seen.add(BoardRow.person(run))) {
        made.add(BoardRow.of(made.size() + 1, run));
      }
    }
    BoardRow before = picked.get();
    rows.set(List.copyOf(made));
    picked.set(
        before == null
            ? null
            : made.stream().filter(row -> row.key().equals(before.key())).findFirst().orElse(null));
  }
}
