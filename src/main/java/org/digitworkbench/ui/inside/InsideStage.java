package org.digitworkbench.ui.inside;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where a network and its rival are on their two screens of one size: both laid out in one scale
 * and seen through one camera, so that what is zoomed or moved in one is in the other. Used on the
 * FX thread.
 */
final class InsideStage {

  private final ReadOnlyObjectWrapper<@Nullable InsideLayout> layout =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable InsideLayout> rivalLayout =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.START);
  private final ObjectProperty<@Nullable Pointed> pointed = new SimpleObjectProperty<>();
  private @Nullable NetworkSpec network;
  private @Nullable NetworkSpec rival;
  private double width;
  private double height;
  private double contentWidth = 1;
  private double contentHeight = 1;

  /**
   * A unit under the mouse.
   *
   * @param ofRival whether it is the rival's
   */
  record Pointed(Unit unit, boolean ofRival) {}

  /** The picked network's; null without a network or a screen. */
  ReadOnlyObjectProperty<@Nullable InsideLayout> layoutProperty() {
    return layout.getReadOnlyProperty();
  }

  /** The rival's, likewise. */
  ReadOnlyObjectProperty<@Nullable InsideLayout> rivalLayoutProperty() {
    return rivalLayout.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Camera> cameraProperty() {
    return camera.getReadOnlyProperty();
  }

  /** What the mouse is on; null for nothing. */
  ObjectProperty<@Nullable Pointed> pointedProperty() {
    return pointed;
  }

  /** Shows those networks; other ones than before are seen whole. */
  void show(@Nullable NetworkSpec newNetwork, @Nullable NetworkSpec newRival) {
    if (!Objects.equals(network, newNetwork) || !Objects.equals(rival, newRival)) {
      network = newNetwork;
      rival = newRival;
      arrange();
    }
  }

  /**
   * Each screen has that size now; the networks are seen whole.
   *
   * @param newWidth in pixels
   */
  void resize(double newWidth, double newHeight) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      arrange();
    }
  }

  private void arrange() {
    pointed.set(null);
    double roomX = width - 2 * Camera.MARGIN;
    double roomY = height - 2 * Camera.MARGIN;
    if (network == null || roomX < 1 || roomY < 1) {
      layout.set(null);
      rivalLayout.set(null);
      return;
    }
    double step = InsideLayout.step(network, roomX, roomY);
    if (rival != null) {
      step = Math.min(step, InsideLayout.step(rival, roomX, roomY));
    }
    InsideLayout own = InsideLayout.of(network, roomX, roomY, step);
    InsideLayout other = rival == null ? null : InsideLayout.of(rival, roomX, roomY, step);
    contentWidth = other == null ? own.width() : Math.max(own.width(), other.width());
    contentHeight = other == null ? own.height() : Math.max(own.height(), other.height());
    camera.set(Camera.fit(contentWidth, contentHeight, width, height));
    layout.set(own);
    rivalLayout.set(other);
  }

  /** Both networks whole. */
  void fit() {
    move(Camera.fit(contentWidth, contentHeight, width, height));
  }

  /** So many times as large, where that place of the screen stays. */
  void zoom(double factor, double screenX, double screenY) {
    Camera now = camera.get();
    double least = Camera.fit(contentWidth, contentHeight, width, height).zoom();
    double zoom = Math.clamp(now.zoom() * factor, least, Camera.LARGEST_ZOOM);
    move(now.zoomed(zoom, screenX, screenY));
  }

  /** Likewise, where the middle of the screen stays. */
  void zoom(double factor) {
    zoom(factor, width / 2, height / 2);
  }

  /** Moves the networks, in pixels. */
  void pan(double dx, double dy) {
    move(camera.get().panned(dx, dy));
  }

  /** That part alone, or if it is seen so already, both networks whole. */
  void zoomTo(Box box) {
    Camera around = Camera.around(box, width, height);
    if (around.zoom() <= camera.get().zoom() * 1.01) {
      fit();
    } else {
      move(around);
    }
  }

  /** Moves as little as needed to have that on the screen. */
  void reveal(Box box) {
    move(camera.get().showing(box, width, height));
  }

  private void move(Camera wanted) {
    if (layout.get() != null) {
      camera.set(wanted.within(contentWidth, contentHeight, width, height));
    }
  }
}
