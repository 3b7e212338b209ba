package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.inside.Unit;
import org.junit.jupiter.api.Test;

class InsideStageTest {

  private static final NetworkSpec RELU = Presets.of("relu").network();
  private static final NetworkSpec INK = Presets.of("ink").network();

  private final InsideStage stage = new InsideStage();

  @Test
  void aNetworkIsSeenWholeAtFirst() {
    show(RELU);
    assertThat(camera().screenX(0)).isGreaterThanOrEqualTo(Camera.MARGIN);
    assertThat(camera().screenX(layout().width())).isLessThanOrEqualTo(720 - Camera.MARGIN + 1e-6);
    assertThat(camera().screenY(layout().height())).isLessThanOrEqualTo(480 - Camera.MARGIN + 1e-6);
  }

  @Test
  void zoomKeepsThePlaceUnderTheMouse() {
    show(RELU);
    Box unit = camera().screen(layout().box(new Unit(0, 100)));
    stage.zoom(4, unit.centerX(), unit.centerY());
    Box after = camera().screen(layout().box(new Unit(0, 100)));
    assertThat(after.centerX()).isCloseTo(unit.centerX(), within(1e-6));
    assertThat(after.centerY()).isCloseTo(unit.centerY(), within(1e-6));
    assertThat(after.width()).isCloseTo(4 * unit.width(), within(1e-6));
  }

  @Test
  void theNetworkCannotBeLost() {
    show(RELU);
    stage.zoom(3);
    stage.pan(-100_000, 100_000);
    assertThat(camera().screenX(layout().width())).isGreaterThan(700);
    assertThat(camera().screenY(0)).isLessThan(20);
    stage.zoom(0.001);
    assertThat(camera()).isEqualTo(whole());
  }

  @Test
  void aLayerIsShownAloneAndThenAllAgain() {
    show(RELU);
    Camera whole = camera();
    Box layer = layout().block(2).box();
    stage.zoomTo(layer);
    Box seen = camera().screen(layer);
    assertThat(Math.max(seen.width() / 720, seen.height() / 480)).isBetween(0.9, 1.0);
    stage.zoomTo(layer);
    assertThat(camera()).isEqualTo(whole);
  }

  @Test
  void anotherStateOfTheSameNetworkKeepsTheView() {
    show(RELU);
    stage.zoom(5);
    Camera near = camera();
    stage.show(Presets.of("relu").network(), null);
    assertThat(camera()).isEqualTo(near);
    stage.show(INK, null);
    assertThat(camera()).isEqualTo(whole());
  }

  @Test
  void aRivalIsLaidOutInTheSameScale() {
    show(RELU);
    stage.show(RELU, INK);
    InsideLayout rival = Objects.requireNonNull(stage.rivalLayoutProperty().get());
    assertThat(layout().block(0).side()).isEqualTo(rival.block(7).side());
    stage.show(RELU, null);
    assertThat(stage.rivalLayoutProperty().get()).isNull();
  }

  @Test
  void withoutANetworkOrAScreenThereIsNothing() {
    stage.show(RELU, null);
    assertThat(stage.layoutProperty().get()).isNull();
    stage.resize(720, 480);
    assertThat(stage.layoutProperty().get()).isNotNull();
    stage.show(null, null);
    assertThat(stage.layoutProperty().get()).isNull();
    stage.zoom(2);
    stage.pan(3, 3);
  }

  @Test
  void arrowsLeadFromUnitToUnitAndFromLayerToLayer() {
    show(RELU);
    InsideLayout layout = layout();
    int columns = layout.block(0).columns();
    assertThat(layout.neighbour(new Unit(0, 0), 1, 0)).isEqualTo(new Unit(0, 1));
    assertThat(layout.neighbour(new Unit(0, 0), 0, 1)).isEqualTo(new Unit(0, columns));
    assertThat(layout.neighbour(new Unit(0, 0), 0, -1)).isEqualTo(new Unit(0, 0));
    assertThat(layout.neighbour(new Unit(0, columns - 1), 1, 0).layer())
        .as("past the dropout")
        .isEqualTo(2);
    assertThat(layout.neighbour(new Unit(2, 0), -1, 0).layer()).isZero();
    assertThat(layout.neighbour(new Unit(Unit.PIXELS, 28), -1, 0))
        .isEqualTo(new Unit(Unit.PIXELS, 28));
    assertThat(layout.neighbour(new Unit(3, 4), 0, 1)).isEqualTo(new Unit(3, 5));
    assertThat(layout.neighbour(new Unit(3, 4), 1, 0)).isEqualTo(new Unit(3, 4));
    assertThat(layout.neighbour(new Unit(3, 4), -1, 0).layer()).isEqualTo(2);
  }

  @Test
  void arrowsCrossWhatPartsTwoMaps() {
    InsideLayout layout = InsideLayout.of(INK, 720, 480);
    int side = 26;
    assertThat(layout.neighbour(new Unit(0, side - 1), 1, 0)).isEqualTo(new Unit(0, side * side));
    assertThat(layout.neighbour(new Unit(0, side * side), -1, 0)).isEqualTo(new Unit(0, side - 1));
  }

  private void show(NetworkSpec network) {
    stage.show(network, null);
    stage.resize(720, 480);
  }

  private Camera camera() {
    return stage.cameraProperty().get();
  }

  private InsideLayout layout() {
    return Objects.requireNonNull(stage.layoutProperty().get());
  }

  private Camera whole() {
    return Camera.fit(layout().width(), layout().height(), 720, 480);
  }
}
