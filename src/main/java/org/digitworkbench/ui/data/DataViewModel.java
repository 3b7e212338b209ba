package org.digitworkbench.ui.data;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.controls.DigitItem;
import org.digitworkbench.ui.fx.LatestOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Data tab shows: a page of images for the picked data set, split and class. Pages are
 * made in the background; the newest pick wins. Used on the FX thread.
 */
public final class DataViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(DataViewModel.class);

  private final DatasetSource source;
  private final Executor latest;
  private final Executor fx;
  private final List<DatasetChoice> datasets;

  private final ObjectProperty<DatasetChoice> dataset;
  private final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.TRAINING);
  private final IntegerProperty label = new SimpleIntegerProperty(DataPage.ALL);
  private final ObjectProperty<@Nullable DigitItem> picked = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable DataPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private boolean opened;
  private int request;

  /**
   * @param background loads data sets; one task at a time
   * @param fx runs on the FX thread
   */
  public DataViewModel(DatasetSource source, Executor background, Executor fx) {
    this.source = source;
    this.latest = new LatestOnly(background);
    this.fx = fx;
    this.datasets =
        source.ids().stream().map(id -> new DatasetChoice(id, source.title(id))).toList();
    this.dataset = new SimpleObjectProperty<>(datasets.getFirst());
    dataset.subscribe(() -> {
      // Another data set's images under this one's name would be wrong; another class's for the
      // blink of an eye are not.
      page.set(null);
      load();
    });
    split.subscribe(this::load);
    label.subscribe(this::load);
  }

  /** Loads what is picked, the first time; for when the tab is first shown. */
  public void open() {
    if (!opened) {
      opened = true;
      load();
    }
  }

  /** Tries again after an error. */
  void retry() {
    load();
  }

  List<DatasetChoice> datasets() {
    return datasets;
  }

  ObjectProperty<DatasetChoice> datasetProperty() {
    return dataset;
  }

  ObjectProperty<Split> splitProperty() {
    return split;
  }

  /** The picked class, or {@link DataPage#ALL}. */
  IntegerProperty labelProperty() {
    return label;
  }

  /** The image that is shown large; null for none. */
  ObjectProperty<@Nullable DigitItem> pickedProperty() {
    return picked;
  }

  /** The newest page; null until there is one of the picked data set. */
  ReadOnlyObjectProperty<@Nullable DataPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Why there is no page; empty without an error. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether neither a page nor an error is there yet. */
  ObservableValue<Boolean> loading() {
    return page.isNull().and(error.isEmpty());
  }

  /** Such as "Loading MNIST …". */
  ObservableValue<String> loadingText() {
    return dataset.map(choice -> "Loading %s …".formatted(choice.title()));
  }

  /** Such as "MNIST, test images of class 3". */
  ObservableValue<String> title() {
    return page.map(DataPage::title).orElse("");
  }

  /** Such as "5,923 images". */
  ObservableValue<String> countText() {
    return page.map(p -> "%,d images".formatted(p.items().size())).orElse("");
  }

  /** Number of images, or a dash. */
  ObservableValue<String> count() {
    return page.map(p -> "%,d".formatted(p.items().size())).orElse("–");
  }

  /** Lowest and highest pixel, such as "0 to 255". */
  ObservableValue<String> pixelRange() {
    return page.map(p -> "%d to %d".formatted(p.darkest(), p.brightest())).orElse("–");
  }

  /** Name of the picked image's class, or what to do. */
  ObservableValue<String> pickedTitle() {
    return picked.map(item -> name(item)).orElse("No image picked");
  }

  /** The picked image's label and index, or what to do. */
  ObservableValue<String> pickedText() {
    return picked.map(this::describe).orElse("Click one in the gallery to see it large.");
  }

  private String name(DigitItem item) {
    DataPage shown = page.get();
    return shown == null ? "" : shown.classNames().get(shown.images().label(item.index()));
  }

  private String describe(DigitItem item) {
    DataPage shown = page.get();
    return shown == null
        ? ""
        : "Label %d, %s image %d"
            .formatted(shown.images().label(item.index()), shown.split().adjective(), item.index());
  }

  private void load() {
    if (!opened) {
      return;
    }
    error.set("");
    request++;
    int number = request;
    String id = dataset.get().id();
    Split images = split.get();
    int shownLabel = label.get();
    latest.execute(() -> {
      try {
        DataPage made = DataPage.of(source.load(id), images, shownLabel);
        fx.execute(() -> show(number, made, ""));
      } catch (WorkbenchException e) {
        LOG.warn("The data set {} could not be loaded", id, e);
        fx.execute(() -> show(number, null, String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        LOG.error("The data set {} could not be shown", id, e);
        fx.execute(() -> show(number, null, "The data set could not be shown; the log says why."));
      }
    });
  }

  private void show(int number, @Nullable DataPage made, String problem) {
    if (number == request) {
      page.set(made);
      error.set(problem);
    }
  }
}
