package org.digitworkbench.ui.inside.sum;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.inside.Pass;
import org.digitworkbench.inside.Question;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.Window;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PathsViewModel;
import org.digitworkbench.ui.inside.Sight;
import org.digitworkbench.ui.inside.sum.SumContent.Asking;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the arithmetic of the picked unit for the newest drawing, while it is shown. Used on
 * the FX thread.
 */
public final class SumViewModel {

  private static final String HINT =
      "Click a unit of the network to see how its value comes about, or ask for an answer.";

  private final InsideViewModel inside;
  private final PathsViewModel paths;
  private final Executor updates;
  private final Executor fx;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<SumContent> content =
      new ReadOnlyObjectWrapper<>(SumContent.hint(Asking.NOTHING, ""));

  /** Of the maps that a window looks at; null for the strongest one. */
  private @Nullable Integer channel;

  /** Where that was chosen. */
  private int channelLayer;

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public SumViewModel(
      InsideViewModel inside, PathsViewModel paths, Executor background, Executor fx) {
    this.inside = inside;
    this.paths = paths;
    this.updates = new LatestOnly(background);
    this.fx = fx;
    active.subscribe(_ -> update());
    inside.problemProperty().subscribe(this::update);
    inside.sightProperty().subscribe(this::update);
    paths.questionProperty().subscribe(this::update);
  }

  /** Whether it is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  ReadOnlyObjectProperty<SumContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Asks for the answer of that label. */
  void askWhy(int label) {
    Sight sight = inside.sightProperty().get();
    if (sight != null) {
      paths.ask(Question.why(answer(sight, label)));
    }
  }

  /** Asks why the answer that is asked for, or else the network's, is not that of that label. */
  void askWhyNot(int label) {
    Sight sight = inside.sightProperty().get();
    if (sight != null) {
      Asking asking = asking(sight, paths.questionProperty().get());
      int why = asking.why() == label ? asking.whyNot() : asking.why();
      paths.ask(new Question(answer(sight, why), answer(sight, label)));
    }
  }

  /** Asks about where a term comes from. */
  void ask(Unit unit) {
    paths.ask(Question.why(unit));
  }

  /** Moves the window, and with it what is asked about. */
  void move(int rows, int columns) {
    Window window = content.get().window();
    if (window != null) {
      ask(window.moved(rows, columns));
    }
  }

  /** Moves the window around that place of the map that it looks at. */
  void moveTo(double row, double column) {
    Window window = content.get().window();
    if (window != null) {
      ask(window.around(row, column));
    }
  }

  /** Shows another one of the maps that the window looks at. */
  void showChannel(int number) {
    Question asked = paths.questionProperty().get();
    if (asked != null && number != content.get().channel()) {
      channel = number;
      channelLayer = asked.unit().layer();
      update();
    }
  }

  private void update() {
    if (!active.get()) {
      return;
    }
    Sight sight = inside.sightProperty().get();
    Question asked = paths.questionProperty().get();
    if (asked == null || asked.unit().layer() != channelLayer) {
      channel = null;
    }
    Integer wanted = channel;
    String problem = inside.problemProperty().get();
    updates.execute(() -> {
      SumContent made =
          sight == null ? SumContent.hint(Asking.NOTHING, problem) : make(sight, asked, wanted);
      fx.execute(() -> content.set(made));
    });
  }

  private static SumContent make(Sight sight, @Nullable Question asked, @Nullable Integer channel) {
    Asking asking = asking(sight, asked);
    Pass pass = sight.pass();
    if (asked == null || !isOf(pass, asked)) {
      return SumContent.hint(asking, HINT);
    }
    return SumText.of(pass, asked, sight.classes(), asking, channel);
  }

  private static boolean isOf(Pass pass, Question asked) {
    Unit versus = asked.versus();
    return pass.has(asked.unit()) && (versus == null || versus.layer() == pass.last());
  }

  private static Unit answer(Sight sight, int label) {
    return new Unit(sight.layers().size() - 1, label);
  }

  /** What is asked for, or else the two most probable answers. */
  private static Asking asking(Sight sight, @Nullable Question asked) {
    float[] probabilities = sight.layers().getLast().values();
    List<Integer> order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer label) -> -probabilities[label]))
            .toList();
    boolean isAnswer = asked != null && asked.unit().layer() == sight.layers().size() - 1;
    int why = asked != null && isAnswer ? asked.unit().index() : order.getFirst();
    Unit versus = asked == null ? null : asked.versus();
    int whyNot = order.get(0) == why ? order.get(1) : order.get(0);
    return new Asking(
        sight.classes().names(),
        why,
        isAnswer && versus != null ? versus.index() : whyNot,
        isAnswer && versus == null,
        isAnswer && versus != null);
  }
}
