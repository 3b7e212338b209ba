package org.digitworkbench.ui.classroom;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.classroom.ClassSnapshot;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.fx.LatestOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The class as the tab shows it, and how it is joined and left. Used on the FX thread. */
public final class ClassViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(ClassViewModel.class);

  /** What is shown of the class. */
  enum Part {
    RUNS,
    DRAWINGS
  }

  private final Classroom classroom;
  private final BoardViewModel board;
  private final ClassDrawingsViewModel drawings;
  private final Consumer<String> say;
  private final Executor background;
  private final Executor fx;

  private final ReadOnlyObjectWrapper<ClassSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(ClassSnapshot.NONE);
  private final ObservableValue<Boolean> joined = snapshot.map(now -> now.state().isJoined());
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private final BooleanBinding present = asking.or(BooleanExpression.booleanExpression(joined));
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.RUNS);

  /**
   * @param say shows a sentence when something did not work
   * @param background runs one task at a time, in their order
   * @param fx runs on the FX thread
   */
  public ClassViewModel(
      Classroom classroom,
      BoardViewModel board,
      ClassDrawingsViewModel drawings,
      Consumer<String> say,
      Executor background,
      Executor fx) {
    this.classroom = classroom;
    this.board = board;
    this.drawings = drawings;
    this.say = say;
    this.background = background;
    this.fx = fx;
    drawings.activeProperty().bind(shown.and(part.isEqualTo(Part.DRAWINGS)));
  }

  /**
   * Begins to follow the class, if one is joined.
   *
   * @return ends it
   */
  public Runnable start() {
    Executor newest = new LatestOnly(fx);
    Runnable end = classroom.listen(_ -> newest.execute(this::refresh));
    background.execute(() -> {
      classroom.start();
      newest.execute(this::refresh);
    });
    return end;
  }

  /** Shows the class as it is now. */
  private void refresh() {
    ClassSnapshot now = classroom.snapshot();
    board.show(now.boards());
    drawings.show(now.drawings());
    snapshot.set(now);
  }

  BoardViewModel board() {
    return board;
  }

  ClassDrawingsViewModel drawings() {
    return drawings;
  }

  /** The class as it was last seen. */
  ReadOnlyObjectProperty<ClassSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Whether a class is joined. */
  public ObservableValue<Boolean> joined() {
    return joined;
  }

  /** Whether the tab has something to show: a class, or how to join one. */
  public ObservableValue<Boolean> present() {
    return present;
  }

  /** Whether the tab is in front. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  /** Shows how to join a class, unless one is joined. */
  public void ask(String writer) {
    if (!joined.getValue()) {
      if (name.get().isBlank()) {
        name.set(writer);
      }
      asking.set(true);
    }
  }

  /** Does not join a class after all. */
  void dismiss() {
    asking.set(false);
    problem.set("");
  }

  /** The folder of the class, as it is typed. */
  StringProperty folderProperty() {
    return folder;
  }

  /** The name that others see, as it is typed; may be empty. */
  StringProperty nameProperty() {
    return name;
  }

  /** Whether a class is being joined. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the class could not be joined, in a sentence; else empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Joins the class of the folder that is typed. */
  void join() {
    if (busy.get()) {
      return;
    }
    String typed = folder.get().strip();
    if (typed.isEmpty()) {
      problem.set("Choose the folder of the class first.");
      return;
    }
    String as = name.get();
    problem.set("");
    busy.set(true);
    attempt(
        () -> classroom.join(path(typed), as),
        failed -> {
          busy.set(false);
          problem.set(failed);
          if (failed.isEmpty()) {
            asking.set(false);
          }
        });
  }

  private static Path path(String typed) {
    try {
      Path path = Path.of(typed);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      LOG.debug("No path: {}", typed, e);
    }
    throw new WorkbenchException(
        "That is not the full path of a folder; choose the folder with the button beside it.");
  }

  /** Goes by another name. */
  void rename(String typed) {
    if (!typed.strip().equals(snapshot.get().state().name())) {
      attempt(() -> classroom.rename(typed), this::sayUnlessEmpty);
    }
  }

  /** Leaves the class. */
  void leave() {
    attempt(classroom::leave, this::sayUnlessEmpty);
  }

  private void sayUnlessEmpty(String failed) {
    if (!failed.isEmpty()) {
      say.accept(failed);
    }
  }

  /** In the background; then the class is shown as it is, and what went wrong is told. */
  private void attempt(Runnable task, Consumer<String> done) {
    background.execute(() -> {
      String failed = outcome(task);
      fx.execute(() -> {
        refresh();
        done.accept(failed);
      });
    });
  }

  private static String outcome(Runnable task) {
    try {
      task.run();
      return "";
    } catch (WorkbenchException e) {
      LOG.info("The class: {}", e.getMessage(), e);
      return Objects.requireNonNullElse(e.getMessage(), "Something went wrong.");
    } catch (RuntimeException e) {
      LOG.error("The class", e);
      return "Something went wrong; the log has the details.";
    }
  }
}
