package org.digitworkbench.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.digitworkbench.lessons.Goal;
import org.digitworkbench.lessons.Lesson;
import org.digitworkbench.lessons.LessonReader;
import org.digitworkbench.lessons.LessonShelf;
import org.digitworkbench.lessons.Vocabulary;
import org.digitworkbench.lessons.Vocabulary.Fact;
import org.digitworkbench.store.LessonProgressFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsViewModelTest {

  private static final String LESSON =
      """
      ---
      title: %s
      minutes: 5
      about: A test.
      ---
      ## Draw
      Look at: the sheet
      Done when: drawn
      ## Guess
      Question: Which?
      - [ ] One
      - [ ] Two
      Answer: Who knows.
      ## Look
      Question: And now?
      - [ ] One
      - [x] Two
      Answer: Two.
      ## The end
      That was it.
      """;

  private static final String PAGE =
      """
      ---
      title: For teachers
      about: What to prepare.
      ---
      ## One
      Read this.
      """;

  @TempDir Path home;

  private final Set<String> facts = new HashSet<>();
  private int begun;

  private final Watch watch =
      new Watch() {
        @Override
        public void begin() {
          begun++;
        }

        @Override
        public boolean holds(Goal goal) {
          return facts.contains(goal.toString());
        }
      };

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(home.resolve("lessons"));
    Files.writeString(home.resolve("lessons/1-draw.md"), LESSON.formatted("Draw"));
    Files.writeString(home.resolve("lessons/2-data.md"), LESSON.formatted("Data"));
    Files.writeString(home.resolve("lessons/teaching.md"), PAGE);
  }

  private LessonsViewModel open() {
    LessonReader reader =
        new LessonReader(new Vocabulary(Set.of("the sheet"), Map.of("drawn", Fact.plain())));
    LessonsViewModel model =
        new LessonsViewModel(
            new LessonShelf(reader, List.of(home.resolve("lessons"))),
            new LessonProgressFile(home.resolve("lessons.json")),
            watch,
            Runnable::run,
            Runnable::run);
    model.load();
    model.openProperty().set(true);
    return model;
  }

  private static LessonShown shown(LessonsViewModel model) {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  @Test
  void aStepIsDoneWhenTheWorkbenchSaysSoAndAQuestionWhenItIsAnswered() {
    LessonsViewModel model = open();
    assertThat(model.placeProperty().get()).isEqualTo("the sheet");
    model.look();
    assertThat(shown(model).place().step()).isZero();
    facts.add("drawn");
    model.look();
    assertThat(shown(model).place().step()).isOne();
    assertThat(model.placeProperty().get()).isNull();
    model.look();
    assertThat(shown(model).place().step()).isOne();
    model.answer(1, 0);
    assertThat(shown(model).place().step()).isEqualTo(2);
    model.answer(2, 0);
    // What is only read ends the lesson.
    assertThat(shown(model).isOver()).isTrue();
    assertThat(Objects.requireNonNull(model.next()).title()).isEqualTo("Data");
  }

  @Test
  void theFirstChoiceCountsAndGoesIntoTheReport() {
    LessonsViewModel model = open();
    model.skip();
    model.answer(1, 1);
    model.answer(1, 0);
    model.answer(2, 0);
    assertThat(model.answers())
        .containsExactly(
            new LessonAnswers(
                "Draw",
                4,
                4,
                List.of(
                    new LessonAnswers.Answer("Which?", "Two", ""),
                    new LessonAnswers.Answer("And now?", "One", "Two"))));
  }

  @Test
  void progressAndAnswersAreKeptAndCanBeForgotten() {
    LessonsViewModel model = open();
    model.skip();
    model.answer(1, 1);
    LessonsViewModel later = open();
    assertThat(shown(later).place().step()).isEqualTo(2);
    assertThat(shown(later).answer(1)).isOne();
    later.restart();
    assertThat(shown(open()).place().step()).isZero();
    assertThat(open().answers()).isEmpty();
  }

  @Test
  void theFirstLessonThatIsNotDoneComesFirst() {
    LessonsViewModel model = open();
    model.skip();
    model.skip();
    model.skip();
    assertThat(model.isOver(model.lessons().getFirst())).isTrue();
    assertThat(shown(open()).lesson().title()).isEqualTo("Data");
  }

  @Test
  void nothingIsLookedAtWhileTheLessonsAreClosed() {
    LessonsViewModel model = open();
    model.openProperty().set(false);
    facts.add("drawn");
    model.look();
    assertThat(shown(model).place().step()).isZero();
    assertThat(model.placeProperty().get()).isNull();
  }

  @Test
  void whatHasEndedBeforeALessonDoesNotCountForIt() {
    LessonsViewModel model = open();
    int before = begun;
    Lesson second = model.lessons().get(1);
    model.choose(second);
    assertThat(begun).isEqualTo(before + 1);
  }

  @Test
  void whatToBeginWithIsAskedOnce() {
    LessonsViewModel model = open();
    model.openProperty().set(false);
    assertThat(model.welcomingProperty().get()).isTrue();
    model.teach();
    assertThat(shown(model).lesson().title()).isEqualTo("For teachers");
    assertThat(shown(model).place().step()).isZero();
    assertThat(model.openProperty().get()).isTrue();
    assertThat(model.welcomingProperty().get()).isFalse();
    assertThat(open().welcomingProperty().get()).isFalse();
  }

  @Test
  void aFileThatIsNoLessonIsNamedAndChangesNothing() throws IOException {
    LessonsViewModel model = open();
    Path file = Files.writeString(home.resolve("mine.md"), "# Hello");
    model.openFile(file);
    assertThat(model.problemProperty().get())
        .isEqualTo(
            "Line 1 of the lesson mine.md is not understood: a lesson begins with a line of three hyphens.");
    assertThat(shown(model).lesson().title()).isEqualTo("Draw");
    Files.writeString(file, LESSON.formatted("Mine"));
    model.openFile(file);
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(shown(model).lesson().title()).isEqualTo("Mine");
  }
}
