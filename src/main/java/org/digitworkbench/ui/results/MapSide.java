package org.digitworkbench.ui.results;

import java.util.BitSet;
import javafx.beans.property.ObjectProperty;
import org.digitworkbench.ui.map.MapSelection;
import org.digitworkbench.ui.map.MapView;
import org.digitworkbench.ui.map.MapViewModel;
import org.digitworkbench.ui.saving.FileSaver;

/** The map beside the gallery: its lasso fills the gallery, a click on a point shows its detail. */
final class MapSide {

  private MapSide() {}

  static MapView of(MapViewModel map, ResultsViewModel results, FileSaver saver) {
    ObjectProperty<Pick> pick = results.gallery().pickProperty();
    map.selectionProperty()
        .subscribe((before, now) -> {
          if (now != null) {
            pick.set(new Pick.Images(now.title(), now.indices()));
          } else if (before != null && isOf(pick.get(), before)) {
            pick.set(Pick.MISTAKES);
          }
        });
    pick.subscribe(picked -> {
      MapSelection selection = map.selectionProperty().get();
      if (selection != null && !isOf(picked, selection)) {
        map.clearSelection();
      }
    });
    map.pickedProperty()
        .subscribe(index -> {
          if (index.intValue() >= 0) {
            results.detail().pick(index.intValue());
          }
        });
    return new MapView(map, saver);
  }

  private static boolean isOf(Pick pick, MapSelection selection) {
    return pick instanceof Pick.Images(String _, BitSet indices)
        && indices.equals(selection.indices());
  }
}
