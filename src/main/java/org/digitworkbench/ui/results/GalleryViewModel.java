package org.digitworkbench.ui.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.tiles.DigitItem;
import org.jspecify.annotations.Nullable;

/** Which images of an evaluation are shown, and in which order. Used on the FX thread. */
public final class GalleryViewModel {

  /** Of so many images a query takes about a millisecond; more are asked in the background. */
  private static final int QUICK = 20_000;

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final Executor background;
  private final Executor fx;

  private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.MISTAKES);
  private final ObjectProperty<HeatmapSelection> selection =
      new SimpleObjectProperty<>(HeatmapSelection.NOTHING);
  private final ObjectProperty<GalleryScope> scope =
      new SimpleObjectProperty<>(GalleryScope.MISTAKES);
  private final ObjectProperty<Integer> truth = new SimpleObjectProperty<>(GalleryFilter.ANY);
  private final ObjectProperty<Integer> predicted = new SimpleObjectProperty<>(GalleryFilter.ANY);
  private final DoubleProperty low = new SimpleDoubleProperty(0);
  private final DoubleProperty high = new SimpleDoubleProperty(100);
  private final ObservableList<GalleryCheck> checks = FXCollections.observableArrayList();
  private final ObjectProperty<GalleryOrder> order =
      new SimpleObjectProperty<>(GalleryOrder.SUREST);

  private final ReadOnlyObjectWrapper<@Nullable GalleryShown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<DigitItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper scoped = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyIntegerWrapper filters = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  private @Nullable CollectionModel collection;
  private @Nullable GalleryQuery wanted;
  private @Nullable EvaluatedModel wantedOf;
  private GalleryScope scopeOfParts = GalleryScope.MISTAKES;
  private boolean changing;

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  GalleryViewModel(
      ObservableValue<@Nullable EvaluatedModel> results,
      ObservableValue<@Nullable EvaluatedModel> rival,
      Executor background,
      Executor fx) {
    this.results = results;
    this.background = new LatestOnly(background);
    this.fx = fx;
    results.subscribe(this::refresh);
    pick.subscribe(this::onPick);
    selection.subscribe(this::onSelection);
    scope.subscribe(this::refresh);
    truth.subscribe(this::refresh);
    predicted.subscribe(this::refresh);
    low.subscribe(this::refresh);
    high.subscribe(this::refresh);
    order.subscribe(this::refresh);
    add(GalleryChecks.rivalRight(rival));
    add(GalleryChecks.doubtful(results));
    refresh();
  }

  /** Adds a check box to the filter. */
  public void add(GalleryCheck check) {
    checks.add(check);
    check.onProperty().subscribe(this::refresh);
    check.images().subscribe(this::refresh);
  }

  /** Where images can be added to the class's own drawings; nowhere at first. */
  public void collectInto(CollectionModel drawings) {
    collection = drawings;
  }

  @Nullable CollectionModel collection() {
    return collection;
  }

  /** The check boxes of the filter. */
  ObservableList<GalleryCheck> checks() {
    return checks;
  }

  /** What is picked; it stays when another network is picked. */
  public ObjectProperty<Pick> pickProperty() {
    return pick;
  }

  /** What is picked in the matrix; nothing if the pick is none of its parts. */
  public ObjectProperty<HeatmapSelection> selectionProperty() {
    return selection;
  }

  /**
   * Whether only the mistakes among what is picked are shown, as at first for parts of the matrix.
   */
  public ObjectProperty<GalleryScope> scopeProperty() {
    return scope;
  }

  /** Whether {@link #scopeProperty} makes a difference to what is picked. */
  public ReadOnlyBooleanProperty scopedProperty() {
    return scoped.getReadOnlyProperty();
  }

  /** True class of the images, or {@link GalleryFilter#ANY}. */
  public ObjectProperty<Integer> truthProperty() {
    return truth;
  }

  /** Predicted class of the images, or {@link GalleryFilter#ANY}. */
  public ObjectProperty<Integer> predictedProperty() {
    return predicted;
  }

  /** Least confidence of the images, in percent. */
  public DoubleProperty lowProperty() {
    return low;
  }

  /** Largest confidence of the images, in percent. */
  public DoubleProperty highProperty() {
    return high;
  }

  public ObjectProperty<GalleryOrder> orderProperty() {
    return order;
  }

  /** The images to be shown. */
  public ReadOnlyObjectProperty<List<DigitItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /** The same with what was said of them; or null. */
  ReadOnlyObjectProperty<@Nullable GalleryShown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Says what is picked. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Says how much of it is shown, or how to read the captions. */
  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  /** Whether anything else than all mistakes is shown. */
  public ReadOnlyBooleanProperty filteredProperty() {
    return filtered.getReadOnlyProperty();
  }

  /** How many filters are on. */
  public ReadOnlyIntegerProperty filtersProperty() {
    return filters.getReadOnlyProperty();
  }

  /** Names of the classes of what is shown; or empty. */
  ObservableValue<List<String>> classNames() {
    return results.map(model -> model.dataset().classNames()).orElse(List.of());
  }

  /** Shows all mistakes again. */
  public void clearFilter() {
    change(() -> {
      scopeOfParts = GalleryScope.MISTAKES;
      pick.set(Pick.MISTAKES);
      scope.set(GalleryScope.MISTAKES);
      clear();
    });
  }

  /** Turns the filters off; what is picked stays. */
  public void clearFilters() {
    change(this::clear);
  }

  private void clear() {
    truth.set(GalleryFilter.ANY);
    predicted.set(GalleryFilter.ANY);
    low.set(0);
    high.set(100);
    checks.forEach(check -> check.onProperty().set(false));
  }

  /** Changes several things and asks once. */
  private void change(Runnable changes) {
    changing = true;
    changes.run();
    changing = false;
    refresh();
  }

  /** What something else than the matrix has picked is shown whole at first. */
  private void onPick(Pick before, Pick now) {
    if (now instanceof Pick.Images && before instanceof Pick.Part) {
      scopeOfParts = scope.get();
      scope.set(GalleryScope.ALL);
    } else if (now instanceof Pick.Part && before instanceof Pick.Images) {
      scope.set(scopeOfParts);
    }
    selection.set(
        now instanceof Pick.Part(HeatmapSelection part) ? part : HeatmapSelection.NOTHING);
    refresh();
  }

  private void onSelection(HeatmapSelection part) {
    if (pick.get() instanceof Pick.Part || !part.equals(HeatmapSelection.NOTHING)) {
      pick.set(new Pick.Part(part));
    }
  }

  private void refresh() {
    if (changing) {
      return;
    }
    GalleryQuery query = query();
    EvaluatedModel model = results.getValue();
    filtered.set(query.isNarrowed());
    scoped.set(query.hasScope());
    filters.set(query.filter().count());
    if (query.equals(wanted) && Objects.equals(model, wantedOf)) {
      return;
    }
    wanted = query;
    wantedOf = model;
    if (model == null) {
      shown.set(null);
      items.set(List.of());
      title.set("");
      subtitle.set("");
    } else if (model.evaluation().verdicts().size() <= QUICK) {
      show(new GalleryShown(model, query, query.shown(model.evaluation())));
    } else {
      background.execute(() -> {
        GalleryShown newest = new GalleryShown(model, query, query.shown(model.evaluation()));
        fx.execute(() -> {
          if (query.equals(wanted) && Objects.equals(model, wantedOf)) {
            show(newest);
          }
        });
      });
    }
  }

  private GalleryQuery query() {
    List<GalleryFilter.Check> on = new ArrayList<>();
    for (GalleryCheck check : checks) {
      BitSet images = check.active();
      if (images != null) {
        on.add(new GalleryFilter.Check(check.title(), images));
      }
    }
    GalleryFilter filter =
        new GalleryFilter(truth.get(), predicted.get(), low.get(), high.get(), List.copyOf(on));
    return new GalleryQuery(pick.get(), scope.get(), filter, order.get());
  }

  private void show(GalleryShown newest) {
    shown.set(newest);
    items.set(newest.items());
    title.set(newest.title());
    subtitle.set(newest.subtitle());
  }
}
