package org.digitworkbench.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitworkbench.classroom.ClassRun;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.domain.ExperimentSpec;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {

  private static final ClassRun ADA = Shared.run("a", "Ada", false, 0.98);
  private static final ClassRun MINE = Shared.run("b", "Ben", true, 0.97);
  private static final ClassRun NOBODY = Shared.run("c", "", false, 0.96);
  private static final ClassRun ADA_AGAIN = Shared.run("d", "Ada", false, 0.95);
  private static final ClassRun NOBODY_ELSE = Shared.run("e", "", false, 0.94);
  private static final ClassRun MINE_BEFORE = Shared.run("f", "Benny", true, 0.93);

  private final List<ExperimentSpec> trained = new ArrayList<>();
  private final BoardViewModel board = new BoardViewModel(id -> id, trained::add, _ -> {});

  @Test
  void ownRunsAndThoseWithoutANameAreTold() {
    board.show(List.of(Shared.board("mnist", ADA, MINE, NOBODY, Shared.run("x", "", true, 0.5))));
    assertThat(board.rowsProperty().get())
        .extracting(BoardRow::name)
        .containsExactly("Ada", "Ben (you)", "without a name", "you");
  }

  @Test
  void theBestOfEachAreRankedAmongThemselvesAndWhoeverHasNoNameIsNotAnother() {
    board.show(
        List.of(Shared.board("mnist", ADA, MINE, NOBODY, ADA_AGAIN, NOBODY_ELSE, MINE_BEFORE)));
    assertThat(board.rowsProperty().get()).hasSize(6);
    board.bestOfEachProperty().set(true);
    assertThat(board.rowsProperty().get())
        .extracting(row -> row.shared().run().id())
        .containsExactly("a", "b", "c", "e");
    assertThat(board.rowsProperty().get()).extracting(BoardRow::rank).containsExactly(1, 2, 3, 4);
  }

  @Test
  void thePickedRunStaysPickedWhenABetterOneComes() {
    board.show(List.of(Shared.board("mnist", MINE, ADA_AGAIN)));
    board.pickedProperty().set(board.rowsProperty().get().getLast());
    board.show(List.of(Shared.board("mnist", ADA, MINE, ADA_AGAIN)));
    BoardRow picked = Objects.requireNonNull(board.pickedProperty().get());
    assertThat(picked.shared()).isEqualTo(ADA_AGAIN);
    assertThat(picked.rank()).isEqualTo(3);
    board.bestOfEachProperty().set(true);
    assertThat(board.pickedProperty().get()).isNull();
  }

  @Test
  void theChosenTestImagesStayChosenWhenOthersHaveMoreRuns() {
    board.show(List.of(Shared.board("mnist", ADA), Shared.board("fashion", MINE)));
    assertThat(shown().dataset()).isEqualTo("mnist");
    board.boardProperty().set(board.boardsProperty().get().getLast());
    board.show(
        List.of(Shared.board("fashion", ADA, MINE, NOBODY), Shared.board("mnist", ADA, MINE)));
    assertThat(shown().dataset()).isEqualTo("fashion");
    assertThat(board.rowsProperty().get()).hasSize(3);
    board.show(List.of(Shared.board("mnist", ADA, MINE)));
    assertThat(shown().dataset()).isEqualTo("mnist");
    board.show(List.of());
    assertThat(board.boardProperty().get()).isNull();
    assertThat(board.rowsProperty().get()).isEmpty();
  }

  @Test
  void whatSomebodyTrainedCanBeTrainedUnderATitleThatIsNotTooLong() {
    board.repeat();
    ClassRun smiling = Shared.run("g", "\uD83D\uDE00".repeat(60), false, 0.9);
    board.show(List.of(Shared.board("mnist", ADA, smiling)));
    board.pickedProperty().set(board.rowsProperty().get().getFirst());
    board.repeat();
    board.pickedProperty().set(board.rowsProperty().get().getLast());
    board.repeat();
    assertThat(trained).hasSize(2);
    assertThat(trained.getFirst().title()).isEqualTo("relu by Ada");
    assertThat(trained.getFirst().description())
        .isEqualTo("From the class: 98.00 % on the test images after 1 epoch.");
    assertThat(trained.getFirst().training()).isEqualTo(ADA.run().training());
    assertThat(trained.getLast().title()).startsWith("relu by \uD83D\uDE00").hasSizeLessThan(64);
  }

  private Leaderboard shown() {
    return Objects.requireNonNull(board.boardProperty().get());
  }
}
