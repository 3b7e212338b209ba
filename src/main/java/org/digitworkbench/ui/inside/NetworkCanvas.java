package org.digitworkbench.ui.inside;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Marked;
import org.digitworkbench.inside.Paths;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.InsideStage.Pointed;
import org.digitworkbench.ui.inside.NetworkPainter.Part;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One network on its screen, with the strip of its layers above. The units are painted in the
 * background, the newest state as soon as the one before is done; only the copying of what has
 * changed is left to the FX thread.
 */
final class NetworkCanvas extends Region {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkCanvas.class);

  private final InsideStage stage;
  private final PaintThreads threads;
  private final boolean ofRival;
  private final NetworkPainter painter = new NetworkPainter();
  private final PixelScreen pixels = new PixelScreen();
  private final LayerStrip strip;
  private final AnswersPane answers = new AnswersPane();
  private final Canvas paths = new Canvas();
  private final Rectangle picked = outline("picked-unit");
  private final Rectangle pointed = outline("pointed-unit");
  private final Pane screen = new Pane();
  private final ObservableValue<@Nullable InsideLayout> arranged;
  private final ReadOnlyObjectWrapper<@Nullable Sight> painted = new ReadOnlyObjectWrapper<>();
  private @Nullable Sight sight;
  private @Nullable InsideLayout layout;
  private @Nullable Classes named;
  private @Nullable Unit pickedUnit;
  private @Nullable Paths followed;
  private @Nullable Marked marked;
  private boolean painting;
  private boolean again;

  /**
   * @param ofRival whether it shows the rival
   */
  NetworkCanvas(InsideStage stage, PaintThreads threads, boolean ofRival) {
    this.stage = stage;
    this.threads = threads;
    this.ofRival = ofRival;
    this.strip = new LayerStrip(block -> stage.zoomTo(block.box()));
    getStyleClass().add("network-canvas");
    setMinSize(160, 120);
    paths.setMouseTransparent(true);
    screen.getStyleClass().add("network-screen");
    screen.setFocusTraversable(true);
    screen.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(screen.widthProperty());
    clip.heightProperty().bind(screen.heightProperty());
    screen.setClip(clip);
    screen.getChildren().addAll(pixels.view(), answers, paths, pointed, picked);
    getChildren().addAll(strip, screen);
    this.arranged = ofRival ? stage.rivalLayoutProperty() : stage.layoutProperty();
    arranged.subscribe(this::arrange);
    stage.cameraProperty().subscribe(_ -> place());
    stage.pointedProperty().subscribe(this::point);
  }

  /** What takes the mouse. */
  Region screen() {
    return screen;
  }

  /** What the picture on the screen is of; null before the first. */
  ReadOnlyObjectProperty<@Nullable Sight> paintedProperty() {
    return painted.getReadOnlyProperty();
  }

  boolean isOfRival() {
    return ofRival;
  }

  @Nullable InsideLayout arrangement() {
    return layout;
  }

  /** Takes a network at work, to be shown by the next {@link #refresh}; nothing for null. */
  void look(@Nullable Sight newest) {
    if (!Objects.equals(network(newest), network(sight))) {
      // The layout of another network fits it no more, and may be asked for before the new one.
      layout = null;
    }
    sight = newest;
  }

  private static @Nullable NetworkSpec network(@Nullable Sight seen) {
    return seen == null ? null : seen.choice().model().network();
  }

  /** Outlines that unit, or none. */
  void pick(@Nullable Unit unit) {
    if (!Objects.equals(unit, pickedUnit)) {
      pickedUnit = unit;
      place();
      describe();
    }
  }

  /** Outlines those units, too, or none. */
  void mark(@Nullable Marked units) {
    marked = units;
    place();
  }

  private void arrange() {
    named = null;
    refresh();
  }

  /** Shows the newest state. */
  void refresh() {
    layout = arranged.getValue();
    Sight now = sight;
    InsideLayout where = layout;
    boolean shown = now != null && where != null;
    screen.getChildren().forEach(child -> child.setOpacity(shown ? 1 : 0));
    strip.setVisible(shown);
    if (now == null || where == null) {
      return;
    }
    if (!now.classes().equals(named)) {
      named = now.classes();
      strip.arrange(where, now.lines());
      answers.arrange(where.blocks().getLast(), now.classes().names());
      place();
    }
    answers.show(now.layers().getLast().values(), now.drawn());
    strip.show(now, stage.cameraProperty().get());
    describe();
    paint();
  }

  private void describe() {
    Sight now = sight;
    if (now != null) {
      screen.setAccessibleText(UnitText.accessible(now, pickedUnit));
    }
  }

  /** Everything that moves with the camera. */
  private void place() {
    InsideLayout now = layout;
    if (now == null) {
      return;
    }
    Camera camera = stage.cameraProperty().get();
    strip.place(camera);
    answers.place(now.blocks().getLast(), camera);
    outline(picked, pickedUnit, 3);
    outline(pointed, pointedUnit(), 1);
    paintWays(camera);
    paint();
  }

  /** Paints those paths over the layers; none for null. */
  void follow(@Nullable Paths newest) {
    followed = newest;
    paintWays(stage.cameraProperty().get());
  }

  private @Nullable Unit pointedUnit() {
    Pointed at = stage.pointedProperty().get();
    return at != null && at.ofRival() == ofRival ? at.unit() : null;
  }

  private void point() {
    if (followed != null) {
      paintWays(stage.cameraProperty().get());
    }
    outline(pointed, pointedUnit(), 1);
  }

  /** Right around a unit, but never too small to be seen. */
  private void outline(Rectangle rectangle, @Nullable Unit unit, double around) {
    InsideLayout now = layout;
    if (now == null || unit == null || !has(now, unit)) {
      rectangle.setVisible(false);
    } else {
      rectangle.setVisible(true);
      Box box = stage.cameraProperty().get().screen(now.box(unit));
      rectangle.setX(Math.floor(box.x() - around) + 0.5);
      rectangle.setY(Math.floor(box.y() - around) + 0.5);
      rectangle.setWidth(Math.rint(box.width() + 2 * around));
      rectangle.setHeight(Math.rint(box.height() + 2 * around));
    }
  }

  private static boolean has(InsideLayout layout, Unit unit) {
    return unit.layer() < layout.blocks().size() - 1
        && unit.index() < layout.block(unit.layer()).shape().size();
  }

  /**
   * The place for the paths through the network, above the layers; the transform is from the
   * layout's coordinates to the screen's.
   */
  private void paintWays(Camera camera) {
    GraphicsContext g = paths.getGraphicsContext2D();
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clearRect(0, 0, paths.getWidth(), paths.getHeight());
    if (marked != null && layout != null) {
      MarksPainter.paint(g, layout, camera, marked);
    }
    g.setTransform(camera.zoom(), 0, 0, camera.zoom(), camera.screenX(0), camera.screenY(0));
    InsideLayout now = layout;
    Paths shown = followed;
    if (now != null && shown != null && PathsPainter.fits(now, shown)) {
      PathsPainter.paint(g, now, shown, pointedUnit());
    }
  }

  /** Has the newest state painted, after the one that is being painted. */
  private void paint() {
    Sight now = sight;
    InsideLayout where = layout;
    if (now == null || where == null || screen.getWidth() < 1 || screen.getHeight() < 1) {
      return;
    }
    if (painting) {
      again = true;
      return;
    }
    painting = true;
    double density =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    Frame frame =
        new Frame(
            where,
            stage.cameraProperty().get(),
            (int) Math.max(1, Math.floor(screen.getWidth() * density)),
            (int) Math.max(1, Math.floor(screen.getHeight() * density)),
            density,
            now);
    threads
        .background()
        .execute(() -> {
          try {
            Part part = painter.paint(frame);
            threads.fx().execute(() -> painted(frame, part));
          } catch (RuntimeException e) {
            LOG.error("The network could not be painted", e);
            threads.fx().execute(() -> painted(frame, Part.NOTHING));
          }
        });
  }

  private void painted(Frame frame, Part part) {
    if (painter.pixels().length == frame.width() * frame.height()) {
      pixels.show(painter.pixels(), frame, part);
    }
    painting = false;
    painted.set(frame.sight());
    if (again) {
      again = false;
      paint();
    }
  }

  @Override
  protected void layoutChildren() {
    double height = Math.max(0, getHeight() - LayerStrip.HEIGHT);
    strip.resizeRelocate(0, 0, getWidth(), LayerStrip.HEIGHT);
    screen.resizeRelocate(0, LayerStrip.HEIGHT, getWidth(), height);
    if (paths.getWidth() != getWidth() || paths.getHeight() != height) {
      paths.setWidth(getWidth());
      paths.setHeight(height);
    }
    if (!ofRival) {
      stage.resize(getWidth(), height);
    }
    place();
  }

  private static Rectangle outline(String style) {
    Rectangle rectangle = new Rectangle();
    rectangle.getStyleClass().add(style);
    rectangle.setId(style);
    rectangle.setMouseTransparent(true);
    rectangle.setManaged(false);
    rectangle.setVisible(false);
    return rectangle;
  }
}
