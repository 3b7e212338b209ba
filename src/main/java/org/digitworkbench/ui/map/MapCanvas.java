package org.digitworkbench.ui.map;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.digitworkbench.ui.controls.SceneKeys;
import org.jspecify.annotations.Nullable;

/**
 * The points. A drag with the first button is a lasso, with another one it moves the map, the wheel
 * zooms, a double click shows all again. It paints at most once per pulse and only after a change.
 */
final class MapCanvas extends Region {

  private static final StyleablePropertyFactory<MapCanvas> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  /** How far from a point the mouse may be, in pixels. */
  private static final double REACH = 8;

  /** What is moved less is a click. */
  private static final double CLICK = 4;

  private static final double STAR = 10;
  private static final double ZOOM_STEP = 1.25;

  private final MapViewModel viewModel;
  private final StyleableProperty<Color> surface =
      STYLES.createStyleableColorProperty(
          this, "surface", "-map-surface", canvas -> canvas.surface, Color.WHITE);
  private final MapPixels pixels = new MapPixels();
  private final LassoLine lasso = new LassoLine();
  private final Circle ring = new Circle(7);
  private final Polygon star = new Polygon(scaled(MapShapes.star(10, 1, 0.45), STAR));
  private final MapCard card = new MapCard();

  private MapPainter painter = new MapPainter(Color.WHITE);
  private MapCamera.View view = MapCamera.View.ALL;
  private @Nullable MapCamera camera;
  private double lastX;
  private double lastY;
  private MouseButton held = MouseButton.NONE;
  private boolean moved;
  private boolean dirty;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          paint();
        }
      };

  MapCanvas(MapViewModel viewModel) {
    this.viewModel = viewModel;
    setId("map-canvas");
    getStyleClass().add("map-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleTextProperty().bind(viewModel.accessibleProperty());
    setMinSize(200, 160);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    style(ring, "map-ring");
    style(star, "map-star");
    star.setId("map-own");
    getChildren().addAll(pixels.view(), lasso, ring, star, card);

    viewModel.pictureProperty().subscribe(this::onPicture);
    viewModel.onlyClassProperty().subscribe(this::markDirty);
    viewModel.selectionProperty().subscribe(this::onSelection);
    viewModel.ownProperty().subscribe(this::markDirty);
    viewModel.hoverProperty().subscribe(this::showHover);
    surfaceProperty().subscribe(this::onSurface);

    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnMouseClicked(this::click);
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnMouseExited(_ -> viewModel.hover(-1));
    setOnScroll(this::scroll);
    setOnKeyPressed(this::key);
    SceneKeys.listen(this, KeyEvent.KEY_PRESSED, this::escape);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  /** What the points lie on. */
  Color surface() {
    return surface.getValue();
  }

  @SuppressWarnings("unchecked") // It is made as one.
  ObservableValue<Color> surfaceProperty() {
    return (ObservableValue<Color>) surface;
  }

  @Override
  protected void layoutChildren() {
    card.autosize();
    markDirty();
  }

  private void onSurface() {
    painter = new MapPainter(surface.getValue());
    markDirty();
  }

  private void markDirty() {
    if (!dirty) {
      dirty = true;
      timer.start();
    }
  }

  private void paint() {
    dirty = false;
    MapPicture picture = viewModel.pictureProperty().get();
    Scene scene = getScene();
    pixels.view().setVisible(picture != null);
    if (picture == null || scene == null || getWidth() < 1 || getHeight() < 1) {
      camera = null;
      star.setVisible(false);
      return;
    }
    MapCamera now = MapCamera.of(picture.layout(), getWidth(), getHeight(), view);
    camera = now;
    double density = scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
    pixels.resize(getWidth(), getHeight(), density);
    painter.paint(
        picture,
        now,
        viewModel.filter(),
        viewModel.selectionProperty().get(),
        pixels.array(),
        pixels.width(),
        density);
    pixels.show();
    MapPoint own = viewModel.ownProperty().get();
    star.setVisible(own != null);
    if (own != null) {
      star.setLayoutX(inside(now.screenX(own.x()), getWidth()));
      star.setLayoutY(inside(now.screenY(own.y()), getHeight()));
    }
    lasso.place(now);
  }

  /** On the map, at its edge if it would be beyond. */
  private static double inside(double at, double size) {
    return Math.clamp(at, STAR, Math.max(STAR, size - STAR));
  }

  private void press(MouseEvent event) {
    requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    moved = false;
    held = event.getButton();
    viewModel.hover(-1);
  }

  private void drag(MouseEvent event) {
    double dx = event.getX() - lastX;
    double dy = event.getY() - lastY;
    MapCamera now = camera;
    boolean draws = held == MouseButton.PRIMARY;
    if (now == null || ((draws || !moved) && Math.hypot(dx, dy) < CLICK)) {
      return;
    }
    if (draws) {
      if (!moved) {
        lasso.clear();
        lasso.add(now.at(lastX, lastY));
      }
      lasso.add(now.at(event.getX(), event.getY()));
      lasso.place(now);
    } else {
      view = view.panned(dx, dy);
      markDirty();
    }
    moved = true;
    lastX = event.getX();
    lastY = event.getY();
  }

  private void release(MouseEvent event) {
    if (held == MouseButton.PRIMARY && moved) {
      viewModel.lasso(lasso.corners());
      if (viewModel.selectionProperty().get() == null) {
        lasso.clear();
      }
    }
    held = MouseButton.NONE;
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || moved) {
      return;
    }
    if (event.getClickCount() == 2) {
      view = MapCamera.View.ALL;
      markDirty();
      return;
    }
    int index = nearest(event.getX(), event.getY());
    if (index >= 0) {
      viewModel.pick(index);
    } else {
      viewModel.clearSelection();
    }
  }

  private void scroll(ScrollEvent event) {
    MapCamera now = camera;
    if (now != null && event.getDeltaY() != 0) {
      zoom(now, event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.getX(), event.getY());
      event.consume();
    }
  }

  private void zoom(MapCamera now, double factor, double x, double y) {
    view = now.zoomed(factor, x, y);
    viewModel.hover(-1);
    markDirty();
  }

  private void key(KeyEvent event) {
    MapCamera now = camera;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS, MINUS, SUBTRACT -> {
        boolean in =
            switch (event.getCode()) {
              case MINUS, SUBTRACT -> false;
              default -> true;
            };
        if (now != null) {
          zoom(now, in ? ZOOM_STEP : 1 / ZOOM_STEP, getWidth() / 2, getHeight() / 2);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Wherever the focus is, as long as nobody else needs the key. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && viewModel.selectionProperty().get() != null) {
      viewModel.clearSelection();
      event.consume();
    }
  }

  private void point(double x, double y) {
    if (star.isVisible() && Math.hypot(x - star.getLayoutX(), y - star.getLayoutY()) <= STAR) {
      viewModel.hoverOwn();
    } else {
      viewModel.hover(nearest(x, y));
    }
  }

  private int nearest(double x, double y) {
    MapPicture picture = viewModel.pictureProperty().get();
    MapCamera now = camera;
    return picture == null || now == null
        ? -1
        : now.nearest(picture.layout(), viewModel.filter(), x, y, REACH);
  }

  private void showHover(@Nullable MapHover hover) {
    MapPicture picture = viewModel.pictureProperty().get();
    MapCamera now = camera;
    card.show(hover);
    if (hover == null || picture == null || now == null) {
      ring.setVisible(false);
      return;
    }
    boolean own = hover.index() < 0;
    double x = own ? star.getLayoutX() : now.screenX(picture.layout().x(hover.index()));
    double y = own ? star.getLayoutY() : now.screenY(picture.layout().y(hover.index()));
    ring.setVisible(!own);
    ring.setCenterX(x);
    ring.setCenterY(y);
    card.placeBeside(x, y, getWidth(), getHeight());
  }

  private void onSelection(@Nullable MapSelection selection) {
    if (selection == null) {
      lasso.clear();
    }
    markDirty();
  }

  /** What is picked stays picked when the points move, but no line goes around it any more. */
  private void onPicture() {
    if (held == MouseButton.NONE) {
      lasso.clear();
    }
    markDirty();
  }

  private static void style(Shape shape, String style) {
    shape.getStyleClass().add(style);
    shape.setMouseTransparent(true);
    shape.setManaged(false);
    shape.setVisible(false);
  }

  private static double[] scaled(double[] corners, double factor) {
    double[] scaled = corners.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
