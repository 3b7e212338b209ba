package org.digitworkbench.ui.map;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.projection.FeatureSpace;
import org.digitworkbench.projection.Locator;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.projection.Placement;
import org.digitworkbench.ui.fx.LatestOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the place of one's own drawing in the background; the newest drawing wins. */
final class MapPlacing {

  /**
   * A place.
   *
   * @param space for whose maps it holds
   */
  record Placed(FeatureSpace space, Placement placement) {

    /** Where that is on a map of the space; null on a map of another one. */
    @Nullable MapPoint on(MapPicture picture) {
      if (picture.space() != space) {
        return null;
      }
      return picture.method() == MapMethod.PRINCIPAL
          ? new MapPoint(placement.principalX(), placement.principalY())
          : new MapPoint(placement.x(picture.layout()), placement.y(picture.layout()));
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(MapPlacing.class);

  private final Maps maps;
  private final Executor latest;
  private final Executor fx;
  private final Consumer<@Nullable Placed> taker;

  // Of the background thread.
  private @Nullable TrainedModel model;
  private @Nullable FeatureSpace space;
  private @Nullable Locator locator;

  /**
   * @param background runs one task at a time
   * @param taker is given the place, on the FX thread; null without one
   */
  MapPlacing(Maps maps, Executor background, Executor fx, Consumer<@Nullable Placed> taker) {
    this.maps = maps;
    this.latest = new LatestOnly(background);
    this.fx = fx;
    this.taker = taker;
  }

  /** Wants the place of that drawing. */
  void place(TrainedModel network, FeatureSpace on, DigitImage drawing) {
    latest.execute(() -> find(network, on, drawing));
  }

  /** Wants none. */
  void clear() {
    latest.execute(() -> fx.execute(() -> taker.accept(null)));
  }

  private void find(TrainedModel network, FeatureSpace on, DigitImage drawing) {
    try {
      Placed found = new Placed(on, locator(network, on).place(drawing));
      fx.execute(() -> taker.accept(found));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The drawing could not be placed", e);
      fx.execute(() -> taker.accept(null));
    }
  }

  private Locator locator(TrainedModel network, FeatureSpace on) {
    Locator open = locator;
    if (open != null && model == network && space == on) {
      return open;
    }
    if (open != null) {
      open.close();
      locator = null;
    }
    Locator opened = maps.locator(network, on);
    locator = opened;
    model = network;
    space = on;
    return opened;
  }
}
