package org.digitworkbench.ui.map;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.ui.map.MapPicture.State;
import org.jspecify.annotations.Nullable;

/**
 * The map of the network that is shown: the principal components at once, t-SNE when it is asked
 * for. Used on the FX thread.
 */
public final class MapViewModel {

  /** Fewer images make no map. */
  static final int FEWEST = 10;

  private final ObservableValue<@Nullable MapSubject> subject;
  private final ObservableValue<@Nullable DigitImage> drawn;
  private final MapMaking making;
  private final MapPlacing placing;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<MapMethod> method = new SimpleObjectProperty<>(MapMethod.PRINCIPAL);
  private final IntegerProperty onlyClass = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<@Nullable MapPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper unknown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable MapHover> hover = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable MapPoint> own = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable MapSelection> selection =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper picked = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyStringWrapper accessible = new ReadOnlyStringWrapper("");
  private MapPlacing.@Nullable Placed placed;

  /**
   * @param maps asked on the background threads
   * @param subject what is to be mapped; null for nothing
   * @param drawn one's own drawing as the network sees it; null without one
   * @param background runs one long task at a time
   * @param quick runs one short task at a time, for the place of the drawing
   * @param fx runs on the FX thread
   */
  public MapViewModel(
      Maps maps,
      ObservableValue<@Nullable MapSubject> subject,
      ObservableValue<@Nullable DigitImage> drawn,
      Executor background,
      Executor quick,
      Executor fx) {
    this.subject = subject;
    this.drawn = drawn;
    this.placing =
        new MapPlacing(
            maps,
            quick,
            fx,
            found -> {
              placed = found;
              showOwn();
            });
    this.making = new MapMaking(maps, background, fx, new Shower());
    active.subscribe(() -> refresh(false));
    subject.subscribe(() -> refresh(false));
    method.subscribe(() -> refresh(true));
    drawn.subscribe(this::place);
    picture.subscribe(this::onPicture);
    onlyClass.subscribe(this::onOnlyClass);
    selection.subscribe(this::describe);
    refresh(false);
  }

  /** Whether the map is seen; while it is not, no new one is begun. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** How the map is made; picking t-SNE has it computed. */
  public ObjectProperty<MapMethod> methodProperty() {
    return method;
  }

  /** The class whose images alone are shown; -1 for all. */
  IntegerProperty onlyClassProperty() {
    return onlyClass;
  }

  /** The map that is seen; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable MapPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** Whether a map is being made. */
  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** Whether it takes so long that there is a way to end it. */
  BooleanBinding canCancel() {
    return working.and(method.isEqualTo(MapMethod.TSNE));
  }

  /** Share of it that is done. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether t-SNE is picked, but was not computed for this network yet. */
  ReadOnlyBooleanProperty unknownProperty() {
    return unknown.getReadOnlyProperty();
  }

  /** How to read the map, or how old it is. */
  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Why there is no map; else empty. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** What is pointed at; or null. */
  ReadOnlyObjectProperty<@Nullable MapHover> hoverProperty() {
    return hover.getReadOnlyProperty();
  }

  /** Where one's own drawing is; null without one. */
  public ReadOnlyObjectProperty<@Nullable MapPoint> ownProperty() {
    return own.getReadOnlyProperty();
  }

  /** What the lasso holds; or null. */
  public ReadOnlyObjectProperty<@Nullable MapSelection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** The image that was clicked on last; -1 before. */
  public ReadOnlyIntegerProperty pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /** The map in words. */
  ReadOnlyStringProperty accessibleProperty() {
    return accessible.getReadOnlyProperty();
  }

  /** Which points are shown. */
  MapFilter filter() {
    MapPicture shown = picture.get();
    int label = onlyClass.get();
    return shown == null || label < 0
        ? MapFilter.ALL
        : index -> shown.subject().verdict(index).truth() == label;
  }

  /** Computes the t-SNE of the network that is shown. */
  void compute() {
    refresh(true);
  }

  /** Ends what is being made; what moved goes back to the principal components. */
  void cancel() {
    making.stop();
    working.set(false);
    method.set(MapMethod.PRINCIPAL);
  }

  /** Points at that image; at none for -1. */
  void hover(int index) {
    MapPicture shown = picture.get();
    MapHover now = hover.get();
    if (index < 0 || shown == null) {
      hover.set(null);
    } else if (now == null || now.index() != index) {
      hover.set(MapText.hover(shown.subject(), index));
    }
  }

  /** Points at one's own drawing. */
  void hoverOwn() {
    DigitImage image = drawn.getValue();
    if (image != null) {
      hover.set(new MapHover(-1, image, "Your drawing", "", "", false));
    }
  }

  /** Picks that image. */
  void pick(int index) {
    picked.set(index);
  }

  /** Picks what is inside of that line, in units of the layout; nothing if it is empty. */
  void lasso(List<MapPoint> corners) {
    MapPicture shown = picture.get();
    if (shown != null) {
      BitSet inside = Lasso.inside(shown.layout(), corners, filter());
      selection.set(
          inside.isEmpty() ? null : new MapSelection(MapText.inside(inside.cardinality()), inside));
    }
  }

  /** Drops what the lasso holds. */
  public void clearSelection() {
    selection.set(null);
  }

  private void refresh(boolean compute) {
    MapSubject now = subject.getValue();
    MapPicture shown = picture.get();
    making.stopOthers(now);
    if (shown != null && (now == null || !shown.subject().dataset().equals(now.dataset()))) {
      picture.set(null);
      selection.set(null);
      onlyClass.set(-1);
    }
    if (now == null || now.size() < FEWEST) {
      rest();
      picture.set(null);
      message.set(now == null ? "" : MapText.tooFew(now.size()));
    } else if (active.get()) {
      boolean tsne = method.get() == MapMethod.TSNE;
      if (isShown(now)) {
        rest();
        place();
      } else if (!(tsne && unknown.get() && !compute && isOf(now))) {
        unknown.set(false);
        message.set("");
        working.set(true);
        making.want(now, method.get(), tsne && compute);
      }
    }
  }

  private void rest() {
    making.stop();
    working.set(false);
    unknown.set(false);
  }

  private boolean isShown(MapSubject now) {
    MapPicture shown = picture.get();
    return shown != null
        && isOf(now)
        && shown.method() == method.get()
        && shown.state() == State.FINISHED;
  }

  /** Whether what is shown is of that network and those images. */
  private boolean isOf(MapSubject now) {
    MapPicture shown = picture.get();
    return shown != null && shown.subject().isSameAs(now);
  }

  private final class Shower implements MapMaking.Watcher {

    @Override
    public void progress(double share) {
      progress.set(share);
    }

    @Override
    public void show(MapPicture made) {
      picture.set(made);
    }

    @Override
    public void unknown(MapPicture principal) {
      MapPicture shown = picture.get();
      boolean keeps =
          shown != null
              && shown.method() == MapMethod.TSNE
              && shown.state() != State.MOVING
              && shown.subject().isKinOf(principal.subject());
      picture.set(keeps ? shown.with(principal.subject(), principal.space()) : principal);
      unknown.set(true);
    }

    @Override
    public void failed(String sentence) {
      picture.set(null);
      message.set(sentence);
    }

    @Override
    public void ended() {
      working.set(false);
    }
  }

  private void onPicture(@Nullable MapPicture shown) {
    hover.set(null);
    status.set(shown == null ? "" : MapText.status(shown));
    if (shown == null || shown.state() != State.MOVING) {
      place();
    }
    showOwn();
    describe();
  }

  private void onOnlyClass() {
    hover.set(null);
    describe();
  }

  private void describe() {
    accessible.set(MapText.accessible(picture.get(), selection.get(), onlyClass.get()));
  }

  private void place() {
    MapPicture shown = picture.get();
    DigitImage image = drawn.getValue();
    if (shown == null || image == null) {
      placing.clear();
    } else if (active.get()) {
      placing.place(shown.subject().model(), shown.space(), image);
    }
  }

  private void showOwn() {
    MapPicture shown = picture.get();
    own.set(shown == null || placed == null ? null : placed.on(shown));
  }
}
