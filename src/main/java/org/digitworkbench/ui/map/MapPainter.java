package org.digitworkbench.ui.map;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.projection.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Paints the points of a map into pixels: 10,000 of them in about 2 ms. Mistakes lie above the
 * others, larger and with a strong line; what is not picked is pale while something is.
 */
public final class MapPainter {

  private static final double PALE = 0.12;
  private static final double MISTAKE = 1.25;

  private static final int KINDS = 4;

  private final Color ground;
  private final MapPalette palette;
  private double radius;
  private List<MapSprite> sprites = List.of();

  /**
   * @param ground what the points lie on, light or dark
   */
  public MapPainter(Color ground) {
    this.ground = ground;
    this.palette = MapPalette.on(ground);
  }

  Color ground() {
    return ground;
  }

  /** Radius of a point on the screen, for that many of them. */
  static double radius(int points, double zoom) {
    double whole = points > 4000 ? 2.75 : points > 1000 ? 3.5 : 5;
    return Math.min(2 * whole, whole * Math.pow(zoom, 0.35));
  }

  /**
   * Paints all of a map.
   *
   * @param target premultiplied colours, row by row; overwritten
   * @param width of the target; its height follows
   * @param density pixels of the target for one of the camera's screen
   */
  public void paint(
      MapPicture picture,
      MapCamera camera,
      MapFilter filter,
      @Nullable MapSelection selection,
      int[] target,
      int width,
      double density) {
    Arrays.fill(target, 0);
    prepare(density * radius(picture.layout().size(), camera.view().zoom()), density);
    int height = target.length / Math.max(1, width);
    Layout layout = picture.layout();
    List<Verdict> verdicts = picture.subject().evaluation().verdicts();
    // From what matters least to what matters most.
    for (int pass = 0; pass < KINDS; pass++) {
      boolean bright = pass >= 2;
      boolean wrong = pass % 2 == 1;
      if (!bright && selection == null) {
        continue;
      }
      for (int i = 0; i < layout.size(); i++) {
        Verdict verdict = verdicts.get(i);
        boolean isBright = selection == null || selection.indices().get(i);
        if (verdict.isMistake() == wrong && isBright == bright && filter.shows(i)) {
          sprites
              .get(KINDS * verdict.truth() + pass)
              .paint(
                  target,
                  width,
                  height,
                  (int) Math.round(density * camera.screenX(layout.x(i))),
                  (int) Math.round(density * camera.screenY(layout.y(i))));
        }
      }
    }
  }

  private void prepare(double newRadius, double density) {
    if (newRadius != radius || sprites.isEmpty()) {
      radius = newRadius;
      sprites =
          IntStream.range(0, KINDS * NetworkSpec.CLASSES)
              .mapToObj(i -> sprite(i / KINDS, i % 2 == 1, i % KINDS >= 2 ? 1 : PALE, density))
              .toList();
    }
  }

  private MapSprite sprite(int label, boolean wrong, double opacity, double density) {
    double[] shape = MapShapes.of(label);
    Color fill = palette.color(label);
    if (!wrong) {
      return MapSprite.of(shape, radius, fill, 0.6 * density, palette.outline(label), opacity);
    }
    Color line = fill.equals(palette.ink()) ? palette.contrast() : palette.ink();
    return MapSprite.of(shape, MISTAKE * radius, fill, 1.4 * density, line, opacity);
  }
}
