package org.digitworkbench.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/** The line of the lasso, which stays on the map when that is moved. */
final class LassoLine extends Polygon {

  private final List<MapPoint> corners = new ArrayList<>();

  LassoLine() {
    getStyleClass().add("map-lasso");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
  }

  void clear() {
    corners.clear();
    setVisible(false);
  }

  /** In units of the layout. */
  void add(MapPoint corner) {
    corners.add(corner);
  }

  /** Whether it goes around anything. */
  boolean isClosed() {
    return corners.size() > 2;
  }

  List<MapPoint> corners() {
    return List.copyOf(corners);
  }

  void place(@Nullable MapCamera camera) {
    setVisible(camera != null && isClosed());
    if (camera != null) {
      getPoints().clear();
      for (MapPoint corner : corners) {
        getPoints().addAll(camera.screenX(corner.x()), camera.screenY(corner.y()));
      }
    }
  }
}
