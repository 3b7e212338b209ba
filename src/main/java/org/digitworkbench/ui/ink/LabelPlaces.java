package org.digitworkbench.ui.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/**
 * Finds places for the labels of boxes: above its box if there is room, else below, beside, or in a
 * corner of the box itself. No label lies over another one's box or over another label.
 */
final class LabelPlaces {

  private LabelPlaces() {}

  /**
   * A place for each label, or none where there is no room for it.
   *
   * @param boxes around what is labelled
   * @param labels their sizes, as many
   * @param room that no label leaves
   */
  static List<Optional<Rectangle2D>> of(
      List<Rectangle2D> boxes, List<Dimension2D> labels, Rectangle2D room) {
    List<Optional<Rectangle2D>> places = new ArrayList<>();
    List<Rectangle2D> taken = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      int own = i;
      Optional<Rectangle2D> place =
          candidates(boxes.get(i), labels.get(i))
              .filter(room::contains)
              .filter(p -> taken.stream().noneMatch(p::intersects))
              .filter(p -> isClear(p, boxes, own))
              .findFirst();
      place.ifPresent(taken::add);
      places.add(place);
    }
    return places;
  }

  private static boolean isClear(Rectangle2D place, List<Rectangle2D> boxes, int own) {
    for (int i = 0; i < boxes.size(); i++) {
      if (i != own && place.intersects(boxes.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The best one first. */
  private static Stream<Rectangle2D> candidates(Rectangle2D box, Dimension2D label) {
    double w = label.getWidth();
    double h = label.getHeight();
    double left = box.getMinX();
    double right = box.getMaxX();
    double top = box.getMinY();
    double bottom = box.getMaxY();
    Stream<Rectangle2D> outside =
        Stream.of(
            new Rectangle2D(left, top - h, w, h),
            new Rectangle2D(right - w, top - h, w, h),
            new Rectangle2D(left, bottom, w, h),
            new Rectangle2D(right - w, bottom, w, h),
            new Rectangle2D(right, top, w, h),
            new Rectangle2D(left - w, top, w, h),
            new Rectangle2D(right, bottom - h, w, h),
            new Rectangle2D(left - w, bottom - h, w, h));
    Stream<Rectangle2D> inside =
        Stream.of(
                new Rectangle2D(left, top, w, h),
                new Rectangle2D(right - w, top, w, h),
                new Rectangle2D(left, bottom - h, w, h),
                new Rectangle2D(right - w, bottom - h, w, h))
            .filter(box::contains);
    return Stream.concat(outside, inside);
  }
}
