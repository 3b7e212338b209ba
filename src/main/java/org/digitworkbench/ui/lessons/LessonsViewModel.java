package org.digitworkbench.ui.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.lessons.Lesson;
import org.digitworkbench.lessons.LessonShelf;
import org.digitworkbench.lessons.Step;
import org.digitworkbench.store.LessonProgress;
import org.digitworkbench.store.LessonProgress.Place;
import org.digitworkbench.store.LessonProgressFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lessons, and how far one has come in each; goes on by itself when a step is done. Used on the
 * FX thread.
 */
public final class LessonsViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(LessonsViewModel.class);

  private final LessonShelf shelf;
  private final LessonProgressFile file;
  private final Watch watch;
  private final Executor background;
  private final Executor fx;

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<Lesson> lessons = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable LessonShown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> place = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper welcoming = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private LessonProgress progress = LessonProgress.NONE;
  private boolean reached;

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public LessonsViewModel(
      LessonShelf shelf, LessonProgressFile file, Watch watch, Executor background, Executor fx) {
    this.shelf = shelf;
    this.file = file;
    this.watch = watch;
    this.background = background;
    this.fx = fx;
    welcoming.set(!file.exists());
    open.subscribe(now -> {
      watch.begin();
      point();
    });
  }

  /** Whether the lessons are seen. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** All of them, in their order; those of one's own too. */
  ObservableList<Lesson> lessons() {
    return lessons;
  }

  /** The chosen lesson; null for none. */
  ReadOnlyObjectProperty<@Nullable LessonShown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Where to look now, by the name of the place; null for nowhere. */
  public ReadOnlyObjectProperty<@Nullable String> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** What is wrong with lessons of one's own; empty if nothing is. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether it is the first start, and what to begin with is asked. */
  public ReadOnlyBooleanProperty welcomingProperty() {
    return welcoming.getReadOnlyProperty();
  }

  /** Just the sheet; never asked again. */
  void justDraw() {
    welcomed();
  }

  /** The first lesson; never asked again. */
  void begin() {
    welcomed();
    open.set(true);
    firstUnfinished();
  }

  /** The page for teachers; never asked again. */
  void teach() {
    welcomed();
    open.set(true);
    lessons.stream().filter(lesson -> lesson.minutes() == 0).findFirst().ifPresent(this::choose);
  }

  private void welcomed() {
    welcoming.set(false);
    save();
  }

  /** Reads the lessons and how far one has come. */
  public void load() {
    background.execute(() -> {
      LessonShelf.Contents contents = shelf.list();
      LessonProgress kept = file.load();
      fx.execute(() -> {
        progress = kept;
        lessons.setAll(contents.lessons());
        problem.set(String.join(" ", contents.problems()));
        if (shown.get() == null) {
          firstUnfinished();
        }
      });
    });
  }

  private void firstUnfinished() {
    lessons.stream()
        .filter(lesson -> lesson.minutes() > 0 && !isOver(lesson))
        .findFirst()
        .or(() -> lessons.stream().findFirst())
        .ifPresent(this::choose);
  }

  /** Whether a lesson has been done to its end. */
  boolean isOver(Lesson lesson) {
    return new LessonShown(lesson, progress.in(lesson.id())).isOver();
  }

  /** Goes to a lesson, where it was left. */
  void choose(Lesson lesson) {
    watch.begin();
    show(new LessonShown(lesson, progress.in(lesson.id())));
  }

  /** The lesson after the one that is shown; null for none. */
  @Nullable Lesson next() {
    LessonShown now = shown.get();
    int index = now == null ? -1 : lessons.indexOf(now.lesson());
    return index < 0 || index + 1 >= lessons.size() || lessons.get(index + 1).minutes() == 0
        ? null
        : lessons.get(index + 1);
  }

  /** Adds a lesson from a file, until the workbench ends, and goes to it. */
  void openFile(Path path) {
    background.execute(() -> {
      try {
        Lesson lesson = shelf.open(path);
        fx.execute(() -> {
          lessons.removeIf(each -> each.id().equals(lesson.id()));
          lessons.add(lesson);
          problem.set("");
          choose(lesson);
        });
      } catch (WorkbenchException e) {
        LOG.info("A lesson cannot be opened", e);
        fx.execute(() -> problem.set(String.valueOf(e.getMessage())));
      }
    });
  }

  /** Begins the lesson anew; its answers are forgotten. */
  void restart() {
    LessonShown now = shown.get();
    if (now != null) {
      watch.begin();
      keep(new LessonShown(now.lesson(), Place.START));
    }
  }

  /** Makes a choice in a step; the first one counts. */
  void answer(int step, int choice) {
    LessonShown now = shown.get();
    if (now != null && now.answer(step) == null) {
      keep(new LessonShown(now.lesson(), now.place().withAnswer(step, choice)));
      look();
    }
  }

  /** Goes on without having done the step. */
  void skip() {
    LessonShown now = shown.get();
    if (now != null && !now.isOver()) {
      goOn(now);
    }
  }

  /** Looks whether the step is done; to be called some times a second. */
  public void look() {
    LessonShown now = shown.get();
    if (!open.get() || now == null || now.isOver()) {
      return;
    }
    int number = now.place().step();
    Step step = now.lesson().steps().get(number);
    reached = reached || step.goal() == null || watch.holds(step.goal());
    if (reached && (step.question() == null || now.answer(number) != null)) {
      goOn(now);
    } else {
      point();
    }
  }

  private void goOn(LessonShown now) {
    Place before = now.place();
    keep(new LessonShown(now.lesson(), new Place(before.step() + 1, before.answers())));
    LessonShown then = Objects.requireNonNull(shown.get());
    if (!then.isOver()) {
      Step step = then.lesson().steps().get(then.place().step());
      if (step.goal() == null && step.question() == null) {
        goOn(then);
      }
    }
  }

  private void keep(LessonShown now) {
    progress = progress.with(now.lesson().id(), now.place());
    show(now);
    save();
  }

  private void save() {
    LessonProgress newest = progress;
    background.execute(() -> {
      try {
        file.save(newest);
      } catch (WorkbenchException e) {
        LOG.warn("The progress was not saved", e);
        fx.execute(() -> problem.set(String.valueOf(e.getMessage())));
      }
    });
  }

  private void show(LessonShown now) {
    LessonShown before = shown.get();
    if (before == null
        || !before.lesson().equals(now.lesson())
        || before.place().step() != now.place().step()) {
      reached = false;
    }
    shown.set(now);
    point();
  }

  /** Where the step is to be looked at, until its goal is reached. */
  private void point() {
    LessonShown now = shown.get();
    place.set(
        open.get() && now != null && !now.isOver()
            ? now.lesson().steps().get(now.place().step()).place()
            : null);
  }

  /** What was answered in all lessons that were begun. */
  public List<LessonAnswers> answers() {
    return lessons.stream()
        .filter(lesson -> !progress.in(lesson.id()).equals(Place.START))
        .filter(lesson -> lesson.minutes() > 0)
        .map(lesson -> LessonAnswers.of(lesson, progress.in(lesson.id())))
        .toList();
  }
}
