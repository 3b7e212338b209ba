package org.digitworkbench.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.projection.Layout;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.projection.PixelEngine;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.map.MapPicture.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MapViewModelTest {

  private static final Dataset DIGITS = Subjects.digits(120);

  @TempDir private Path cache;

  private final PixelEngine engine = new PixelEngine();
  private final ObjectProperty<@Nullable MapSubject> subject = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable DigitImage> drawn = new SimpleObjectProperty<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  private MapViewModel viewModel(Executor background) {
    Maps maps = new Maps(() -> engine, new FloatCache(cache), new Fingerprints());
    MapViewModel viewModel =
        new MapViewModel(maps, subject, drawn, background, Runnable::run, Runnable::run);
    viewModel.activeProperty().set(true);
    return viewModel;
  }

  private static MapPicture picture(MapViewModel viewModel) {
    return Objects.requireNonNull(viewModel.pictureProperty().get());
  }

  @Test
  void nothingIsComputedUntilTheMapIsSeen() {
    MapViewModel viewModel = viewModel(Runnable::run);
    viewModel.activeProperty().set(false);
    subject.set(Subjects.of("relu", DIGITS, 5));
    assertThat(engine.asked()).isZero();

    viewModel.activeProperty().set(true);
    assertThat(picture(viewModel).method()).isEqualTo(MapMethod.PRINCIPAL);
    assertThat(picture(viewModel).layout().size()).isEqualTo(120);
    assertThat(viewModel.workingProperty().get()).isFalse();
    assertThat(viewModel.statusProperty().get()).startsWith("No hidden layer");
    assertThat(viewModel.accessibleProperty().get())
        .isEqualTo("Map of 120 images by principal components, 5 of them mistakes");
  }

  @Test
  void tsneIsComputedWhenItIsAskedForAndKept() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", DIGITS, 5));
    viewModel.methodProperty().set(MapMethod.TSNE);
    MapPicture made = picture(viewModel);
    assertThat(made.method()).isEqualTo(MapMethod.TSNE);
    assertThat(made.state()).isEqualTo(State.FINISHED);
    assertThat(viewModel.workingProperty().get()).isFalse();

    viewModel.methodProperty().set(MapMethod.PRINCIPAL);
    viewModel.methodProperty().set(MapMethod.TSNE);
    assertThat(picture(viewModel).layout()).isSameAs(made.layout());
  }

  @Test
  void anotherEpochKeepsTheLayoutUntilItsOwnIsAskedFor() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", DIGITS, 5));
    viewModel.methodProperty().set(MapMethod.TSNE);
    Layout first = picture(viewModel).layout();

    MapSubject later = Subjects.of("relu", TestModels.always(2, 2), DIGITS, 9);
    subject.set(later);
    assertThat(viewModel.unknownProperty().get()).isTrue();
    assertThat(picture(viewModel).state()).isEqualTo(State.OLDER);
    assertThat(picture(viewModel).layout()).isSameAs(first);
    assertThat(picture(viewModel).subject()).isEqualTo(later);

    viewModel.compute();
    assertThat(viewModel.unknownProperty().get()).isFalse();
    assertThat(picture(viewModel).state()).isEqualTo(State.FINISHED);

    // Another network begins with its principal components.
    subject.set(Subjects.of("cnn", TestModels.always(3, 2), DIGITS, 9));
    assertThat(viewModel.unknownProperty().get()).isTrue();
    assertThat(picture(viewModel).method()).isEqualTo(MapMethod.PRINCIPAL);
    viewModel.methodProperty().set(MapMethod.PRINCIPAL);
    assertThat(viewModel.unknownProperty().get()).isFalse();
  }

  @Test
  void itIsSeenMovingAndCanBeCancelled() {
    MapViewModel viewModel = viewModel(waiting::add);
    subject.set(Subjects.of("relu", DIGITS, 5));
    waiting.remove().run();
    viewModel.methodProperty().set(MapMethod.TSNE);
    assertThat(viewModel.canCancel().get()).isTrue();
    viewModel
        .pictureProperty()
        .subscribe(picture -> {
          if (picture != null && picture.state() == State.MOVING) {
            viewModel.cancel();
          }
        });
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
    assertThat(viewModel.workingProperty().get()).isFalse();
    assertThat(viewModel.methodProperty().get()).isEqualTo(MapMethod.PRINCIPAL);
    assertThat(picture(viewModel).method()).isEqualTo(MapMethod.PRINCIPAL);
    assertThat(picture(viewModel).state()).isEqualTo(State.FINISHED);
  }

  @Test
  void theLassoHoldsWhatIsInside() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", DIGITS, 5));
    Layout layout = picture(viewModel).layout();
    // All with x under 0.
    viewModel.lasso(
        List.of(
            new MapPoint(-1e3, -1e3),
            new MapPoint(0, -1e3),
            new MapPoint(0, 1e3),
            new MapPoint(-1e3, 1e3)));
    MapSelection selection = Objects.requireNonNull(viewModel.selectionProperty().get());
    BitSet expected = new BitSet();
    for (int i = 0; i < 120; i++) {
      expected.set(i, layout.x(i) < 0);
    }
    assertThat(selection.indices()).isEqualTo(expected);
    assertThat(selection.title()).isEqualTo(expected.cardinality() + " images inside the lasso");

    // Of one class only.
    viewModel.onlyClassProperty().set(7);
    viewModel.lasso(
        List.of(new MapPoint(-1e3, -1e3), new MapPoint(1e3, -1e3), new MapPoint(0, 1e5)));
    selection = Objects.requireNonNull(viewModel.selectionProperty().get());
    assertThat(selection.indices().cardinality()).isEqualTo(DIGITS.test().classCounts()[7]);

    viewModel.clearSelection();
    assertThat(viewModel.selectionProperty().get()).isNull();
  }

  @Test
  void aLassoMayHaveHollows() {
    Layout layout = new Layout(new float[] {1, 1, 5, 1, 3, 1, 3, 3.5f});
    List<MapPoint> horseshoe =
        List.of(
            new MapPoint(0, 0),
            new MapPoint(2, 0),
            new MapPoint(2, 3),
            new MapPoint(4, 3),
            new MapPoint(4, 0),
            new MapPoint(6, 0),
            new MapPoint(6, 4),
            new MapPoint(0, 4));
    assertThat(Lasso.inside(layout, horseshoe, MapFilter.ALL).stream().toArray())
        .containsExactly(0, 1, 3);
  }

  @Test
  void onesOwnDrawingIsPlacedAmongItsLikes() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", DIGITS, 5));
    assertThat(viewModel.ownProperty().get()).isNull();

    drawn.set(DIGITS.test().image(33));
    MapPoint own = Objects.requireNonNull(viewModel.ownProperty().get());
    assertThat(own.x()).isCloseTo(picture(viewModel).layout().x(33), within(1e-3));

    viewModel.methodProperty().set(MapMethod.TSNE);
    own = Objects.requireNonNull(viewModel.ownProperty().get());
    assertThat(own.x()).isCloseTo(picture(viewModel).layout().x(33), within(1.0));

    // On fewer images its old neighbours are not there any more.
    subject.set(Subjects.of("relu", Subjects.digits(20), 1));
    assertThat(viewModel.ownProperty().get()).isNotNull();

    drawn.set(null);
    assertThat(viewModel.ownProperty().get()).isNull();
  }

  @Test
  void hoveringShowsTheImageWithItsLabels() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", DIGITS, 5));
    viewModel.hover(3);
    MapHover hover = Objects.requireNonNull(viewModel.hoverProperty().get());
    assertThat(hover.image()).isEqualTo(DIGITS.test().image(3));
    assertThat(hover.truth()).isEqualTo("True 0");
    assertThat(hover.predicted()).isEqualTo("Predicted 1");
    assertThat(hover.wrong()).isTrue();
    viewModel.hover(-1);
    assertThat(viewModel.hoverProperty().get()).isNull();
  }

  @Test
  void tooFewImagesAreSaid() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", Subjects.digits(9), 1));
    assertThat(viewModel.messageProperty().get())
        .isEqualTo("There are only 9 images; a map needs at least 10.");
    subject.set(Subjects.of("relu", Subjects.digits(10), 1));
    assertThat(viewModel.messageProperty().get()).isEmpty();
    viewModel.methodProperty().set(MapMethod.TSNE);
    assertThat(picture(viewModel).method()).isEqualTo(MapMethod.TSNE);
    subject.set(null);
    assertThat(viewModel.pictureProperty().get()).isNull();
  }

  @Test
  void whatLiesUnderTheMouseStaysThereWhenItIsZoomed() {
    MapViewModel viewModel = viewModel(Runnable::run);
    subject.set(Subjects.of("relu", DIGITS, 5));
    Layout layout = picture(viewModel).layout();
    MapCamera camera = MapCamera.of(layout, 400, 300, MapCamera.View.ALL);
    MapPoint before = camera.at(100, 200);
    MapCamera near = MapCamera.of(layout, 400, 300, camera.zoomed(3, 100, 200));
    assertThat(near.screenX(before.x())).isCloseTo(100, within(1e-6));
    assertThat(near.screenY(before.y())).isCloseTo(200, within(1e-6));
    assertThat(near.zoomed(0.1, 0, 0)).isEqualTo(MapCamera.View.ALL);
    for (int i = 0; i < layout.size(); i++) {
      assertThat(camera.screenX(layout.x(i))).isBetween(0.0, 400.0);
      assertThat(camera.screenY(layout.y(i))).isBetween(0.0, 300.0);
    }
  }
}
