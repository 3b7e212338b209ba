package org.digitworkbench.ui.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.robustness.AccuracyCurve;
import org.digitworkbench.robustness.AccuracyCurves;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy of the picked network and its rival on disturbed test images. Begun when asked for;
 * in the background piece by piece, so that other questions are answered in between; at rest while
 * not shown. What is known of a network is kept. Used on the FX thread.
 */
final class RobustViewModel {

  /** Test images that the networks are asked of. */
  static final int IMAGES = 1_000;

  private final Bench bench;
  private final DatasetSource datasets;
  private final Map<TrainedModel, Known> known = new WeakHashMap<>();

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final IntegerProperty scale = new SimpleIntegerProperty();
  private final DoubleProperty size = new SimpleDoubleProperty();
  private final ReadOnlyObjectWrapper<List<Stand>> stands = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(Bench.NO_MODEL);
  private @Nullable Work work;

  /**
   * How a network stands it.
   *
   * @param title of the network, told apart from the other's
   * @param curves in the order of {@link AccuracyCurves#scales()}
   */
  record Stand(String name, String title, List<AccuracyCurve> curves) {}

  private record Known(String dataset, List<AccuracyCurve> curves) {}

  /** What is being computed; its pieces on the background thread. */
  private static final class Work {
    private final String dataset;
    private final List<TrainedModel> models;
    private volatile boolean wanted = true;
    private boolean queued;
    private @Nullable AccuracyCurves making;
    private int at;

    Work(String dataset, List<TrainedModel> models) {
      this.dataset = dataset;
      this.models = models;
    }
  }

  /**
   * @param datasets for the test images, read on the background thread
   */
  RobustViewModel(Bench bench, DatasetSource datasets) {
    this.bench = bench;
    this.datasets = datasets;
    bench.onNetworks(this::refresh);
    active.subscribe(_ -> goOn());
  }

  BooleanProperty activeProperty() {
    return active;
  }

  /** Which of {@link AccuracyCurves#scales()} is shown. */
  IntegerProperty scaleProperty() {
    return scale;
  }

  /** The size whose accuracies are told, on the shown scale. */
  DoubleProperty sizeProperty() {
    return size;
  }

  /** What is known, of the picked network and its rival. */
  ReadOnlyObjectProperty<List<Stand>> standsProperty() {
    return stands.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether there is something to compute. */
  ReadOnlyBooleanProperty startableProperty() {
    return startable.getReadOnlyProperty();
  }

  /** What is done, from 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What to do, or what went wrong; else empty. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Computes what is missing of the picked network and its rival. */
  void start() {
    ModelChoice model = bench.model();
    if (model != null && work == null) {
      List<TrainedModel> missing = missing();
      if (!missing.isEmpty()) {
        work = new Work(dataset(model), missing);
        progress.set(0);
        running.set(true);
        hint.set("");
        goOn();
      }
    }
  }

  /** Ends it; what is known of a network that was done is kept. */
  void cancel() {
    Work ended = work;
    if (ended != null) {
      ended.wanted = false;
      work = null;
      refresh();
    }
  }

  private static String dataset(ModelChoice choice) {
    return choice.model().training().data().dataset();
  }

  private List<ModelChoice> subjects() {
    List<ModelChoice> subjects = new ArrayList<>();
    ModelChoice model = bench.model();
    ModelChoice rival = bench.rival();
    if (model != null) {
      subjects.add(model);
      if (rival != null && rival.model() != model.model()) {
        subjects.add(rival);
      }
    }
    return subjects;
  }

  private List<TrainedModel> missing() {
    ModelChoice model = bench.model();
    String dataset = model == null ? "" : dataset(model);
    return subjects().stream()
        .map(ModelChoice::model)
        .filter(m -> {
          Known one = known.get(m);
          return one == null || !one.dataset().equals(dataset);
        })
        .toList();
  }

  /** After another network, a result, or an end. */
  private void refresh() {
    List<TrainedModel> missing = missing();
    Work now = work;
    if (now != null && !missing.containsAll(now.models.subList(now.at, now.models.size()))) {
      now.wanted = false;
      work = null;
    }
    List<Stand> all = new ArrayList<>();
    for (ModelChoice choice : subjects()) {
      Known one = missing.contains(choice.model()) ? null : known.get(choice.model());
      if (one != null) {
        boolean taken = all.stream().anyMatch(s -> s.title().equals(choice.title()));
        all.add(
            new Stand(
                choice.name(), taken ? choice.title() + " (rival)" : choice.title(), one.curves()));
      }
    }
    stands.set(List.copyOf(all));
    running.set(work != null);
    startable.set(!missing.isEmpty());
    hint.set(work == null ? toDo() : "");
  }

  private String toDo() {
    if (bench.model() == null) {
      return Bench.NO_MODEL;
    }
    return bench.rival() == null ? "Pick a rival at the top to compare it with" : "";
  }

  private void goOn() {
    Work now = work;
    if (now != null && active.get() && !now.queued) {
      now.queued = true;
      bench.background().execute(() -> piece(now));
    }
  }

  /** One piece; the next one queues behind newer questions. */
  private void piece(Work now) {
    if (!now.wanted) {
      return;
    }
    try {
      AccuracyCurves making = now.making;
      if (making == null) {
        ImageSet test = datasets.load(now.dataset).test();
        making = new AccuracyCurves(test, IMAGES);
        now.making = making;
      }
      TrainedModel model = now.models.get(now.at);
      making.next(bench.probes().of(model));
      double share = (now.at + making.share()) / now.models.size();
      if (making.hasMore()) {
        bench.fx().execute(() -> advance(now, share));
      } else {
        List<AccuracyCurve> curves = making.curves();
        now.making = null;
        bench.fx().execute(() -> know(now, model, curves));
      }
    } catch (RuntimeException | LinkageError e) {
      bench.fail(
          e,
          sentence -> {
            if (work == now) {
              cancel();
              hint.set(sentence);
            }
          });
    }
  }

  private void advance(Work now, double share) {
    now.queued = false;
    if (work == now) {
      progress.set(share);
      goOn();
    }
  }

  private void know(Work now, TrainedModel model, List<AccuracyCurve> curves) {
    now.queued = false;
    known.put(model, new Known(now.dataset, curves));
    now.at++;
    if (work == now && now.at == now.models.size()) {
      work = null;
    }
    refresh();
    goOn();
  }
}
