package org.digitworkbench.ui.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
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
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.tiles.DigitItem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Data tab shows: a page of images for the picked data set, split and class. Pages are
 * made in the background; the newest pick wins. Used on the FX thread.
 */
public final class DataViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(DataViewModel.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT);

  private final DatasetSource source;
  private final Executor latest;
  private final Executor fx;
  private final List<DatasetChoice> datasets;
  private final CollectionModel collection;

  private final ObjectProperty<DatasetChoice> dataset;
  private final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.TRAINING);
  private final ObjectProperty<WriterChoice> writer = new SimpleObjectProperty<>(WriterChoice.ALL);
  private final IntegerProperty label = new SimpleIntegerProperty(DataPage.ALL);
  private final ObjectProperty<@Nullable DigitItem> picked = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable DataPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private boolean opened;
  private int request;

  /**
   * @param collection the class's own drawings, shown as one more data set
   * @param background loads data sets; one task at a time
   * @param fx runs on the FX thread
   */
  public DataViewModel(
      DatasetSource source, CollectionModel collection, Executor background, Executor fx) {
    this.source = source;
    this.collection = collection;
    this.latest = new LatestOnly(background);
    this.fx = fx;
    this.datasets =
        Stream.concat(
                source.ids().stream()
                    .filter(id -> !OwnDatasets.hasDrawings(id))
                    .map(id -> new DatasetChoice(id, source.title(id))),
                Stream.of(new DatasetChoice(DrawingSet.ID, DrawingSet.TITLE)))
            .toList();
    this.dataset = new SimpleObjectProperty<>(datasets.getFirst());
    dataset.subscribe(() -> {
      // Another data set's images under this one's name would be wrong; another class's for the
      // blink of an eye are not.
      page.set(null);
      if (isOwn()) {
        collection.refresh();
      }
      load();
    });
    split.subscribe(this::load);
    label.subscribe(this::load);
    writer.subscribe(this::load);
    collection.drawingsProperty().subscribe(this::collected);
  }

  /** Loads what is picked, the first time; for when the tab is first shown. */
  public void open() {
    if (!opened) {
      opened = true;
      load();
    }
  }

  /** The newest drawings; those of a writer of whom none is left give way to everybody's. */
  private void collected() {
    String name = writer.get().name();
    if (name != null && !collection.drawingsProperty().get().writers().contains(name)) {
      writer.set(WriterChoice.ALL);
    }
    if (isOwn()) {
      load();
    }
  }

  private boolean isOwn() {
    return dataset.get().id().equals(DrawingSet.ID);
  }

  /** Whether the class's own drawings are shown. */
  ObservableValue<Boolean> own() {
    return dataset.map(choice -> choice.id().equals(DrawingSet.ID));
  }

  /** The class's own drawings, and what can be done with them. */
  CollectionModel collection() {
    return collection;
  }

  /** Whose drawings are shown. */
  ObjectProperty<WriterChoice> writerProperty() {
    return writer;
  }

  /** Everybody and each writer. */
  ObservableValue<List<WriterChoice>> writers() {
    return collection
        .drawingsProperty()
        .map(set ->
            Stream.concat(
                    Stream.of(WriterChoice.ALL), set.writers().stream().map(WriterChoice::new))
                .toList());
  }

  /** Removes the picked drawing from the collection. */
  void removePicked() {
    DataPage shown = page.get();
    DigitItem item = picked.get();
    if (shown != null && item != null && !shown.drawings().isEmpty()) {
      picked.set(null);
      collection.remove(shown.drawings().get(item.index()));
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
  public IntegerProperty labelProperty() {
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
    return page.map(
            p -> {
              int size = p.items().size();
              return size == 1 ? "1 image" : "%,d images".formatted(size);
            })
        .orElse("");
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
    if (shown != null && !shown.drawings().isEmpty()) {
      KeptDrawing drawing = shown.drawings().get(item.index());
      String day = DAY.format(drawing.time().atZone(ZoneId.systemDefault()));
      return drawing.writer().isEmpty() ? day : "By %s, %s".formatted(drawing.writer(), day);
    }
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
    WriterChoice whose = writer.get();
    DrawingSet own = isOwn() ? collection.drawingsProperty().get() : null;
    latest.execute(() -> {
      try {
        DataPage made =
            own == null
                ? DataPage.of(source.load(id), images, shownLabel)
                : DataPage.of(own, whose, shownLabel);
        fx.execute(() -> show(number, made, ""));
      } catch (WorkbenchException e) {
        LOG.warn("The data set {} could not be loaded", id, e);
        fx.execute(() -> show(number, null, String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        LOG.error("The data set {} could not be shown", id, e);
        fx.execute(
            () -> show(number, null, "The data set could not be shown; the log has the details."));
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
