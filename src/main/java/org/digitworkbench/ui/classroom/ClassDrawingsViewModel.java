package org.digitworkbench.ui.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.drawings.WriterScore;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drawings of the class, those of one writer or of one digit if wanted, and how well the picked
 * network reads each writer. It reads them in the background while they are looked at. Used on the
 * FX thread.
 */
public final class ClassDrawingsViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(ClassDrawingsViewModel.class);

  /** In the place of a digit: all digits. */
  static final int ALL = -1;

  private final KnownReadings readings;
  private final ModelPicker models;
  private final Executor background;
  private final Executor fx;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable String> writer = new SimpleObjectProperty<>();
  private final IntegerProperty digit = new SimpleIntegerProperty(ALL);
  private final ReadOnlyObjectWrapper<DrawingSet> drawings =
      new ReadOnlyObjectWrapper<>(DrawingSet.EMPTY);
  private final ReadOnlyObjectWrapper<ClassPage> page =
      new ReadOnlyObjectWrapper<>(ClassPage.EMPTY);
  private final ReadOnlyObjectWrapper<List<WriterRow>> writers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private final ObjectProperty<@Nullable KeptDrawing> picked = new SimpleObjectProperty<>();

  // What the background thread asks whether it should go on.
  private final AtomicReference<@Nullable ModelChoice> reader = new AtomicReference<>();
  private @Nullable Read read;

  /**
   * What a network said of drawings.
   *
   * @param of the drawings that it was held against
   * @param said the digit that it takes a drawing for
   */
  private record Read(
      ModelChoice choice, DrawingSet of, Map<KeptDrawing, Integer> said, List<WriterScore> scores) {

    static Read of(ModelChoice choice, DrawingSet drawings, Evaluation evaluation) {
      Map<KeptDrawing, Integer> said = new HashMap<>();
      evaluation
          .verdicts()
          .forEach(v -> said.put(drawings.drawings().get(v.index()), v.predicted()));
      return new Read(choice, drawings, said, WriterScore.of(drawings, evaluation));
    }
  }

  /**
   * @param classifiers of networks; asked in the background
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public ClassDrawingsViewModel(
      Function<TrainedModel, Classifier> classifiers,
      ModelPicker models,
      Executor background,
      Executor fx) {
    this.readings = new KnownReadings(classifiers);
    this.models = models;
    this.background = new LatestOnly(background);
    this.fx = fx;
    active.subscribe(this::update);
    models.shownProperty().subscribe(this::update);
    writer.subscribe(this::fill);
    digit.subscribe(this::fill);
  }

  /** Whether they are looked at; else nothing is computed. */
  BooleanProperty activeProperty() {
    return active;
  }

  /** Whose drawings are shown; null for everybody's. */
  ObjectProperty<@Nullable String> writerProperty() {
    return writer;
  }

  /** Which digit is shown, or {@link #ALL}. */
  IntegerProperty digitProperty() {
    return digit;
  }

  /** All drawings of the class. */
  public ReadOnlyObjectProperty<DrawingSet> drawingsProperty() {
    return drawings.getReadOnlyProperty();
  }

  /** What is shown of them. */
  ReadOnlyObjectProperty<ClassPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Everybody, and each writer: the hardest to read first, as far as that is known. */
  ReadOnlyObjectProperty<List<WriterRow>> writersProperty() {
    return writers.getReadOnlyProperty();
  }

  /** Who is hardest to read for the picked network, or why that is not known. */
  ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The drawing that is shown large; null for none. */
  ObjectProperty<@Nullable KeptDrawing> pickedProperty() {
    return picked;
  }

  /** What the picked network takes a drawing for; null if that is not known. */
  @Nullable Integer said(KeptDrawing drawing) {
    Read known = read;
    return known == null ? null : known.said().get(drawing);
  }

  /** Shows the drawings that the class has now. */
  void show(DrawingSet newer) {
    if (newer != drawings.get()) {
      drawings.set(newer);
      String whose = writer.get();
      if (whose != null && !newer.writers().contains(whose)) {
        writer.set(null);
      }
      update();
    }
  }

  private void update() {
    ModelChoice choice = models.shownProperty().getValue();
    DrawingSet all = drawings.get();
    if (choice == null) {
      reader.set(null);
      forget("Pick a network at the top to see how well it reads each writer.");
    } else if (!models.classes(choice).areDigits()) {
      reader.set(null);
      forget(
          "%s was trained on %s and does not know digits."
              .formatted(choice.title(), models.classes(choice).title()));
    } else if (!active.get() || all.isEmpty()) {
      reader.set(null);
    } else {
      reader.set(choice);
      want(choice, OwnDatasets.unseenBy(List.of(choice.model()), all));
    }
    fill();
  }

  private void want(ModelChoice choice, DrawingSet of) {
    Read known = read;
    if (known != null && known.of() == of && known.choice().equals(choice)) {
      return;
    }
    // The next epoch of the same network takes the place of the one before.
    if (known == null || !known.choice().name().equals(choice.name())) {
      forget("Reading the drawings …");
    }
    background.execute(() -> evaluate(choice, of));
  }

  private void evaluate(ModelChoice choice, DrawingSet of) {
    try {
      Evaluation evaluation =
          readings.evaluate(choice.model(), of, _ -> choice.equals(reader.get()));
      Read done = Read.of(choice, of, evaluation);
      tell(
          choice,
          () -> {
            read = done;
            reading.set(sentence(done));
          });
    } catch (CancellationException e) {
      LOG.debug("Another network is wanted", e);
    } catch (WorkbenchException e) {
      LOG.info("The class's drawings were not read", e);
      String sentence = Objects.requireNonNullElse(e.getMessage(), "");
      tell(choice, () -> forget(sentence));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The class's drawings were not read", e);
      tell(choice, () -> forget("The drawings could not be read; the log has the details."));
    }
  }

  private void tell(ModelChoice choice, Runnable news) {
    fx.execute(() -> {
      if (choice.equals(reader.get())) {
        news.run();
        fill();
      }
    });
  }

  private String sentence(Read done) {
    String network = done.choice().title();
    if (done.scores().isEmpty()) {
      return "%s was trained on drawings of every writer, so it cannot be tested on any."
          .formatted(network);
    }
    String left =
        done.of().size() < drawings.get().size()
            ? " %s may have been trained on the others.".formatted(network)
            : "";
    return "For %s: %s%s".formatted(network, WriterScore.reading(done.scores()), left);
  }

  private void forget(String sentence) {
    read = null;
    reading.set(sentence);
  }

  /** Makes what is shown anew. */
  private void fill() {
    DrawingSet all = drawings.get();
    writers.set(rows(all));
    page.set(ClassPage.of(all, writer.get(), digit.get(), this::said));
    KeptDrawing before = picked.get();
    if (before != null && !page.get().drawings().contains(before)) {
      picked.set(null);
    }
  }

  private List<WriterRow> rows(DrawingSet all) {
    Map<String, Integer> counts = new HashMap<>();
    all.drawings().forEach(drawing -> counts.merge(drawing.writer(), 1, Integer::sum));
    Read known = read;
    List<WriterScore> scores = known == null ? List.of() : known.scores();
    List<WriterRow> rows = new ArrayList<>();
    long right = scores.stream().mapToLong(score -> score.right().count()).sum();
    long total = scores.stream().mapToLong(score -> score.right().total()).sum();
    rows.add(
        new WriterRow(null, all.size(), total == 0 ? Double.NaN : (double) right / total, null));
    for (WriterScore score : scores) {
      Integer count = counts.remove(score.writer());
      if (count != null) {
        rows.add(new WriterRow(score.writer(), count, score.right().share(), score));
      }
    }
    for (String name : all.writers()) {
      Integer count = counts.get(name);
      if (count != null) {
        rows.add(new WriterRow(name, count, Double.NaN, null));
      }
    }
    return List.copyOf(rows);
  }
}
