package org.digitworkbench.ui.results;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.tiles.DigitItem;
import org.jspecify.annotations.Nullable;

/** Which images of an evaluation are shown, and in which order. Used on the FX thread. */
public final class GalleryViewModel {

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.MISTAKES);
  private final ObjectProperty<HeatmapSelection> selection =
      new SimpleObjectProperty<>(HeatmapSelection.NOTHING);
  private final DoubleProperty low = new SimpleDoubleProperty(0);
  private final DoubleProperty high = new SimpleDoubleProperty(100);
  private final ObjectProperty<GalleryOrder> order =
      new SimpleObjectProperty<>(GalleryOrder.SUREST);
  private final ReadOnlyObjectWrapper<List<DigitItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  GalleryViewModel(ObservableValue<@Nullable EvaluatedModel> results) {
    this.results = results;
    results.subscribe(this::refresh);
    pick.subscribe(newest ->
        selection.set(
            newest instanceof Pick.Part(HeatmapSelection part) ? part : HeatmapSelection.NOTHING));
    selection.subscribe(this::onSelection);
    pick.subscribe(this::refresh);
    low.subscribe(this::refresh);
    high.subscribe(this::refresh);
    order.subscribe(this::refresh);
  }

  /** What is picked; it stays when another network is picked. */
  public ObjectProperty<Pick> pickProperty() {
    return pick;
  }

  /** What is picked in the matrix; nothing if the pick is none of its parts. */
  public ObjectProperty<HeatmapSelection> selectionProperty() {
    return selection;
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

  /** Shows all mistakes again. */
  public void clearFilter() {
    pick.set(Pick.MISTAKES);
    low.set(0);
    high.set(100);
  }

  private void onSelection(HeatmapSelection part) {
    if (pick.get() instanceof Pick.Part || !part.equals(HeatmapSelection.NOTHING)) {
      pick.set(new Pick.Part(part));
    }
  }

  private void refresh() {
    GalleryQuery query = new GalleryQuery(pick.get(), low.get(), high.get(), order.get());
    filtered.set(query.hasRange() || !query.pick().equals(Pick.MISTAKES));
    EvaluatedModel shown = results.getValue();
    if (shown == null) {
      items.set(List.of());
      title.set("");
      subtitle.set("");
      return;
    }
    List<Verdict> verdicts = query.shown(query.picked(shown.evaluation()));
    items.set(DigitItem.lazily(verdicts.size(), i -> item(shown, verdicts.get(i))));
    title.set(
        ResultsText.title(shown.evaluation().matrix(), shown.dataset().classNames(), pick.get()));
    subtitle.set(ResultsText.subtitle(query, verdicts.size()));
  }

  private static DigitItem item(EvaluatedModel shown, Verdict verdict) {
    return new DigitItem(
        verdict.index(),
        shown.dataset().test().image(verdict.index()),
        ResultsText.caption(verdict, shown.dataset().classNames()),
        verdict.isMistake() ? DigitItem.Mark.WRONG : DigitItem.Mark.RIGHT);
  }
}
