package org.digitworkbench.ui.inside;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.inside.Pass;
import org.digitworkbench.inside.Paths;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.fx.LatestOnly;
import org.jspecify.annotations.Nullable;

/**
 * Follows what is asked about, the picked unit or why one answer rather than another, back to the
 * pixels, anew for each drawing; the newest wins. Used on the FX thread.
 */
public final class PathsViewModel {

  private final InsideViewModel inside;
  private final Executor updates;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Paths> paths = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Paths> rivalPaths = new ReadOnlyObjectWrapper<>();

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public PathsViewModel(InsideViewModel inside, Executor background, Executor fx) {
    this.inside = inside;
    this.updates = new LatestOnly(background);
    this.fx = fx;
    inside.pickedProperty().subscribe(this::picked);
    inside.sightProperty().subscribe(this::update);
  }

  /** What is asked: it has the picked unit; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** The answer to the question for the newest drawing; null without one. */
  public ReadOnlyObjectProperty<@Nullable Paths> pathsProperty() {
    return paths.getReadOnlyProperty();
  }

  /**
   * The rival's answer to the same question, renewed right before; null if it is not seen, or has
   * no such unit.
   */
  public ReadOnlyObjectProperty<@Nullable Paths> rivalPathsProperty() {
    return rivalPaths.getReadOnlyProperty();
  }

  /** How much of what is asked about the unit carries, to end a sentence; empty for nothing. */
  String share(Unit unit, boolean ofRival) {
    Paths found = ofRival ? rivalPaths.get() : paths.get();
    if (found == null || unit.layer() >= found.question().unit().layer()) {
      return "";
    }
    double share = found.share(unit);
    return share == 0 ? "" : "; it carries " + Percent.probability(share);
  }

  /** Asks that, and picks its unit. */
  public void ask(Question wanted) {
    question.set(wanted);
    if (wanted.unit().equals(inside.pickedProperty().get())) {
      update();
    } else {
      inside.pickedProperty().set(wanted.unit());
    }
  }

  private void picked(@Nullable Unit unit) {
    Question asked = question.get();
    if (unit == null) {
      question.set(null);
    } else if (asked == null || !asked.unit().equals(unit)) {
      question.set(Question.why(unit));
    }
    update();
  }

  private void update() {
    Sight sight = inside.sightProperty().get();
    Sight rival = inside.rivalSightProperty().get();
    Question asked = question.get();
    updates.execute(() -> {
      Paths found = follow(sight, asked);
      Paths foundByRival = follow(rival, ofRival(sight, rival, asked));
      fx.execute(() -> show(asked, found, foundByRival));
    });
  }

  private static @Nullable Paths follow(@Nullable Sight sight, @Nullable Question asked) {
    return sight == null || asked == null || !isOf(sight, asked)
        ? null
        : Paths.follow(sight.pass(), asked);
  }

  /** The same question of the rival's units. */
  private static @Nullable Question ofRival(
      @Nullable Sight sight, @Nullable Sight rival, @Nullable Question asked) {
    if (sight == null || rival == null || asked == null) {
      return null;
    }
    Unit unit = sight.counterpart(asked.unit(), rival);
    Unit versus = asked.versus() == null ? null : sight.counterpart(asked.versus(), rival);
    return unit == null ? null : new Question(unit, versus);
  }

  private static boolean isOf(Sight sight, Question asked) {
    Pass pass = sight.pass();
    Unit versus = asked.versus();
    return pass.has(asked.unit()) && (versus == null || versus.layer() == pass.last());
  }

  private void show(@Nullable Question asked, @Nullable Paths found, @Nullable Paths foundByRival) {
    if (Objects.equals(asked, question.get())) {
      rivalPaths.set(foundByRival);
      paths.set(found);
    }
  }
}
