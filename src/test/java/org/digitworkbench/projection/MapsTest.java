package org.digitworkbench.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MapsTest {

  @TempDir private Path cache;

  private final PixelEngine engine = new PixelEngine();
  private final TrainedModel model = TestModels.always(3, 1);
  private final ImageSet images =
      new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test().first(200);

  private Maps maps() {
    return new Maps(() -> engine, new FloatCache(cache), new Fingerprints());
  }

  @Test
  void whatWasComputedIsKeptInMemoryAndOnTheDisk() {
    Maps maps = maps();
    FeatureSpace space = maps.space(model, images, _ -> true);
    assertThat(maps.knownTsne(model, images)).isEmpty();
    Layout layout = maps.tsne(model, images, space, (_, _) -> true);
    assertThat(engine.asked()).isEqualTo(200);

    assertThat(maps.space(model, images, _ -> true)).isSameAs(space);
    assertThat(maps.knownTsne(model, images)).containsSame(layout);

    // Another day.
    Maps later = maps();
    FeatureSpace read = later.space(model, images, _ -> true);
    assertThat(read.scores()).isEqualTo(space.scores());
    assertThat(read.kept()).isEqualTo(space.kept());
    assertThat(read.components().explained(1)).isEqualTo(space.components().explained(1));
    assertThat(later.knownTsne(model, images).orElseThrow().toArray()).isEqualTo(layout.toArray());
    assertThat(engine.asked()).isEqualTo(200);
    assertThat(engine.open()).isZero();

    // The kept space places a drawing as the computed one does.
    float[] pixels = engine.inspector(model).features(images, 5, 6);
    assertThat(read.place(pixels).x(layout)).isEqualTo(space.place(pixels).x(layout));
  }

  @Test
  void anotherNetworkHasAnotherMap() {
    Maps maps = maps();
    FeatureSpace space = maps.space(model, images, _ -> true);
    maps.tsne(model, images, space, (_, _) -> true);

    assertThat(maps.knownTsne(TestModels.always(4, 1), images)).isEmpty();
    assertThat(maps.knownTsne(model, images.first(100))).isEmpty();
  }

  @Test
  void pixelsThatAreTheSameInAllImagesAreLeftOut() {
    FeatureSpace space = maps().space(model, images, _ -> true);
    assertThat(space.width()).isBetween(400, 783);
    assertThat(space.components().count()).isEqualTo(FeatureSpace.COMPONENTS);
  }

  @Test
  void equalImagesAreFlat() {
    ImageSet blank = new ImageSet(new byte[20 * 784], new byte[20]);
    FeatureSpace space = maps().space(model, blank, _ -> true);
    assertThat(space.isFlat()).isTrue();
    assertThat(maps().space(model, blank, _ -> true).isFlat()).isTrue();
  }

  @Test
  void whatIsNotWantedIsEnded() {
    assertThatThrownBy(() -> maps().space(model, images, _ -> false))
        .isInstanceOf(CancellationException.class);
    assertThat(engine.open()).isZero();
  }
}
