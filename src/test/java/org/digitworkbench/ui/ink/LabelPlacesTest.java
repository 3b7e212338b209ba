package org.digitworkbench.ui.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where the answers beside boxes are. */
class LabelPlacesTest {

  private static final Rectangle2D ROOM = new Rectangle2D(0, 0, 400, 400);
  private static final Dimension2D LABEL = new Dimension2D(10, 18);

  private static List<Optional<Rectangle2D>> places(List<Rectangle2D> boxes) {
    return LabelPlaces.of(boxes, Collections.nCopies(boxes.size(), LABEL), ROOM);
  }

  @Test
  void aboveWhereThereIsRoom() {
    assertThat(places(List.of(new Rectangle2D(50, 100, 60, 80))))
        .containsExactly(Optional.of(new Rectangle2D(50, 82, 10, 18)));
  }

  @Test
  void belowAtTheUpperEdge() {
    assertThat(places(List.of(new Rectangle2D(50, 5, 60, 80))))
        .containsExactly(Optional.of(new Rectangle2D(50, 85, 10, 18)));
  }

  @Test
  void linesThatAreCloseCoverNothingOfEachOther() {
    Rectangle2D upper = new Rectangle2D(50, 100, 60, 80);
    Rectangle2D lower = new Rectangle2D(45, 185, 70, 80);
    assertThat(places(List.of(upper, lower)))
        .containsExactly(
            Optional.of(new Rectangle2D(50, 82, 10, 18)),
            Optional.of(new Rectangle2D(45, 265, 10, 18)));
  }

  @Test
  void inItsOwnBoxAmongManyAndNowhereWithoutRoom() {
    List<Rectangle2D> grid = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      grid.add(new Rectangle2D(80 * (i % 5), 80 * (i / 5), 80, 80));
    }
    assertThat(places(grid))
        .allSatisfy(
            place -> assertThat(grid).anyMatch(box -> place.filter(box::contains).isPresent()));
    List<Rectangle2D> narrow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      narrow.add(new Rectangle2D(8 * i, 0, 8, 400));
    }
    assertThat(places(narrow)).containsOnly(Optional.empty());
  }

  @Test
  void nothingIsEverCovered() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      List<Rectangle2D> boxes = new ArrayList<>();
      while (boxes.size() < 30) {
        boxes.add(
            new Rectangle2D(
                random.nextInt(370),
                random.nextInt(370),
                8 + random.nextInt(60),
                8 + random.nextInt(60)));
      }
      List<Optional<Rectangle2D>> places = places(boxes);
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < boxes.size(); j++) {
          Rectangle2D place = places.get(i).orElse(null);
          if (place != null) {
            assertThat(ROOM.contains(place)).isTrue();
            assertThat(i != j && place.intersects(boxes.get(j))).as("a box").isFalse();
            assertThat(i != j && places.get(j).filter(place::intersects).isPresent())
                .as("a label")
                .isFalse();
          }
        }
      }
      assertThat(places).filteredOn(Optional::isPresent).hasSizeGreaterThan(3);
    }
  }
}
